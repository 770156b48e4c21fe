#ifndef STORE_CASE_H
#define STORE_CASE_H

#include "record/case.h"
#include "store/db.h"

/* ERR_NOT_FOUND if there is no such case. */
enum err
case_by_number(struct db *db, struct arena *a, const char *number,
    struct case_row *out) MUST_CHECK;

enum err
case_by_id(struct db *db, struct arena *a, int64_t id, struct case_row *out)
    MUST_CHECK;

/*
 * An operator's cases behind that key (id 0: from the first), at most limit:
 * what it lodged, and reviews that it was told of. First those in which it is
 * to act, then the open ones, then the closed ones, each newest first.
 */
enum err
cases_of_operator(struct db *db, struct arena *a, int64_t operator_id,
    const struct own_key *after, int limit, struct case_row **out, int *n) MUST_CHECK;

/* The open cases of an officer, by their ids. */
enum err
cases_held(struct db *db, struct arena *a, int64_t person_id, int64_t **out,
    int *n) MUST_CHECK;

/*
 * Open cases with an id above after_id, in the order of their ids, at most
 * limit; the second only those of which a last day is not after `due`.
 */
enum err
cases_open(struct db *db, struct arena *a, int64_t after_id, int limit,
    struct case_row **out, int *n) MUST_CHECK;

/*
 * Those whose next last day has come, and all of Article 19, where each
 * operator has days of its own.
 */
enum err
cases_open_due(struct db *db, struct arena *a, struct date due,
    int64_t after_id, int limit, struct case_row **out, int *n) MUST_CHECK;

/* How many cases there are: for programs, never for a page. */
enum err
cases_count(struct db *db, struct arena *a, int64_t *n) MUST_CHECK;

/* What a program needs to go through all cases. */
struct case_key {
	int64_t id;
	const char *number;
	int last_seq;		/* how many events it has */
};

/* The next ones behind that id, in the order of their ids; none: the end. */
enum err
case_keys(struct db *db, struct arena *a, int64_t after,
    struct case_key **out, int *n) MUST_CHECK;

/*
 * As case_by_id, but for the names of operator and officer, which are NULL,
 * and locks the row until the transaction ends.
 */
enum err
case_lock(struct tx *tx, struct arena *a, int64_t id, struct case_row *out)
    MUST_CHECK;

/* As case_lock, by its number. */
enum err
case_lock_number(struct tx *tx, struct arena *a, const char *number,
    struct case_row *out) MUST_CHECK;

/*
 * A new case, before its first event: operator_id and application_id, or the
 * provider in their place (Article 19), title, category, sector, amount_fen, electronic_service, rules_edition,
 * calendar_edition, created and lodged_on of the row count. Sets id and
 * number ("CR-2026-0012": year of lodging and the id).
 */
enum err
case_insert(struct tx *tx, struct arena *a, struct case_row *row) MUST_CHECK;

/* What lodging again after a return may change. */
enum err
case_restate(struct tx *tx, const struct case_row *row) MUST_CHECK;

/* Whether the row says of stage and days what the replay says. */
int
case_is_projected(const struct case_row *row, const struct position *p);

/* Rewrites the projection from a replay. */
enum err
case_project(struct tx *tx, int64_t id, const struct position *p,
    int last_seq) MUST_CHECK;

/* The days that this edition of the calendar moved are written down. */
enum err
case_moved_to(struct tx *tx, int64_t id, const char *calendar_edition)
    MUST_CHECK;

enum err
case_assign(struct tx *tx, int64_t id, int64_t person_id) MUST_CHECK;

/* Whether a draft waits for the chief's signature. */
enum err
case_to_sign(struct tx *tx, int64_t id, int to_sign) MUST_CHECK;

#endif
