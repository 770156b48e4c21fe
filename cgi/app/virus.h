#ifndef APP_VIRUS_H
#define APP_VIRUS_H

#include "app/app.h"
#include "base/stream.h"
#include "record/virus.h"

/*
 * The virus check. Where a scanner is set, the keeper has it look at every
 * file (keep.h), and nobody may open one before it was found clean. What
 * holds a virus is held for good, from everybody. Where none is set, files
 * are offered as not checked.
 */
enum virus_state {
	VIRUS_UNCHECKED,	/* no scanner is set */
	VIRUS_WAITS, VIRUS_CLEAN, VIRUS_FOUND
};

/* Whether a file's signature (record/document.h) names a virus. */
int
virus_is_found(const char *signature);

/* Of a file, by its signature. */
enum virus_state
virus_state(const struct app *app, const char *signature);

/* ERR_OK: it may be opened; ERR_UNCHECKED, ERR_VIRUS: nobody may. */
enum err
virus_may_open(const struct app *app, const char *signature) MUST_CHECK;

/*
 * Has the scanner look at bytes that cannot be looked at where they lie, just
 * before they are handed out; they are read to the end. ERR_OK also where no
 * scanner is set; ERR_VIRUS; ERR_UNCHECKED: it gave no answer. Otherwise the
 * error of the source.
 */
enum err
virus_look(const struct app *app, struct source *bytes) MUST_CHECK;

/* The files that wait, for those who hold RIGHT_MAIL_QUEUE. */
struct virus_queue {
	int is_set;			/* 0: no scanner, and nothing below */
	int64_t waiting;
	struct instant since;		/* of the oldest; 0: none waits */
	struct virus_trouble *troubles;	/* the oldest; some of many */
	int n_troubles;
};

enum err
virus_queue(struct app *app, struct arena *a, const struct actor *who,
    struct virus_queue *out) MUST_CHECK;

/* Every file is looked at again: the administrator's program. */
enum err
virus_check_again(struct app *app) MUST_CHECK;

#endif
