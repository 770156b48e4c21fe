#ifndef STORE_EDITION_H
#define STORE_EDITION_H

#include "record/edition.h"
#include "store/db.h"

/* Editions of calendars and rule sets, kept for ever. */
struct edition {
	int64_t id;
	const char *edition, *content;
	struct instant imported;	/* of calendars: released */
};

/* The newest calendar. ERR_NOT_FOUND before the first import. */
enum err
calendar_edition_newest(struct db *db, struct arena *a, struct edition *out)
    MUST_CHECK;

/* What is in force: a row that is always there. */
enum err
editions_current(struct db *db, struct arena *a, struct current_editions *out)
    MUST_CHECK;

/* Any of them by its name. ERR_NOT_FOUND. */
enum err
calendar_edition_find(struct db *db, struct arena *a, const char *edition,
    struct edition *out) MUST_CHECK;

/* ERR_DUPLICATE: this edition is there already. imported_by 0: nobody. */
enum err
calendar_edition_insert(struct tx *tx, const char *edition,
    const char *content, int64_t imported_by, struct instant now) MUST_CHECK;

/* The names of all that were kept, in their order; content is NULL. */
enum err
rules_editions_all(struct db *db, struct arena *a, struct edition **out,
    int *n) MUST_CHECK;

enum err
rules_edition_find(struct db *db, struct arena *a, const char *edition,
    const char **content) MUST_CHECK;

/* ERR_DUPLICATE: this edition is there already. */
enum err
rules_edition_insert(struct tx *tx, const char *edition, const char *content,
    struct instant now) MUST_CHECK;

#endif
