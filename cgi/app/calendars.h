#ifndef APP_CALENDARS_H
#define APP_CALENDARS_H

#include "app/app.h"
#include "law/moved.h"
#include "record/edition.h"

/*
 * Editions of the working-day calendar. One person imports a notice, another
 * releases it; before that everybody entitled can see which last days would
 * move. A released edition counts with the next request, and the keeper then
 * projects the open cases anew, keeps the old days and tells the parties.
 */

/* A notice as somebody brings it. */
struct new_calendar {
	const char *notice;	/* number: 国办发明电〔2025〕7号 */
	const char *source;	/* where it can be read */
	const char *rows;	/* as the files of conf/calendar */
};

/* Which field is wrong; why: what the reader of the rows says, or NULL. */
struct calendar_fault {
	const char *field;
	const struct words *words;
	const char *why;
};

/* For RIGHT_SETTINGS; the newest first. */
enum err
calendars_list(struct app *app, struct arena *a, const struct actor *who,
    struct calendar_proposal **out, int *n) MUST_CHECK;

enum err
calendar_one(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct calendar_proposal *out) MUST_CHECK;

/*
 * Keeps the newest edition with these rows added: a day that both name is that
 * of the rows. ERR_INPUT and *fault: a field is wrong, or nothing is new.
 */
enum err
calendar_propose(struct app *app, struct arena *a, const struct actor *who,
    const struct new_calendar *new, struct instant now,
    struct calendar_fault *fault) MUST_CHECK;

/*
 * As calendar_propose from the command line: the text is a whole edition.
 * Where there is none yet it counts at once (*released). ERR_FORMAT: it cannot
 * be read; ERR_RANGE: it knows less than the newest one; ERR_DUPLICATE: it is
 * the newest one. *edition: its name; *why in English.
 */
enum err
calendar_import(struct app *app, struct arena *a, const char *text,
    const char *source, struct instant now, const char **edition,
    int *released, const char **why) MUST_CHECK;

/* One last day of an open case that would move, and what told of it. */
struct calendar_move {
	const char *case_number;
	struct moved moved;
	const char *letters;	/* their numbers, a line each; "" none */
};

struct calendar_preview {
	struct calendar_move *moves;
	int n;
	int moved;		/* how many in all: n, or more */
	int cases;		/* open ones that were looked at */
};

/*
 * What the release would move, as of today; of the moves at most so many, from
 * the oldest case on. For RIGHT_SETTINGS.
 */
enum err
calendar_preview(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct date today, int most, struct calendar_preview *out)
    MUST_CHECK;

/*
 * Puts it into use, or drops it. ERR_FORBIDDEN: who imported it does not
 * release it. ERR_STALE: another edition was released since it was imported.
 * ERR_CONFLICT: somebody decided before.
 */
enum err
calendar_release(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct instant now) MUST_CHECK;

enum err
calendar_drop(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct instant now) MUST_CHECK;

#endif
