#ifndef APP_ASSESSMENT_H
#define APP_ASSESSMENT_H

#include "app/app.h"
#include "law/risk.h"
#include "record/case.h"
#include "record/note.h"

/*
 * The preliminary review: what was found on each of the seven factors of
 * Article 10, with level and evidence.
 */
enum { ASSESSMENT_MAX = 10000 };	/* characters */

/* All seven, by factor; level "" where nothing is written. Of a case that the
 * actor may open: the caller has done that. Needs RIGHT_CASES_ALL. */
enum err
assessment_read(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct assessment out[FACTOR__MAX]) MUST_CHECK;

/* How many of the seven are written. */
int
assessment_done(const struct assessment all[FACTOR__MAX]);

/*
 * Members judge and the Commission decides on what they read, and what waits
 * to be signed goes to them with it: then, and once it is closed, no longer.
 */
int
assessment_is_open(const struct case_row *row);

/*
 * Writes one factor: needs RIGHT_CASE_WORK; author and time are the actor's.
 * ERR_INPUT: no such level or no text; ERR_TOO_LARGE; ERR_NOT_FOUND: the
 * evidence is no document of a case; ERR_STALE: a colleague wrote it after
 * `seen` (as it stood on the page); ERR_REFUSED: it is not open; ERR_COPIED
 * (app/copied.h): members read it.
 */
enum err
assessment_write(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, const struct assessment *s, struct instant seen)
    MUST_CHECK;

/* "none" … as a person reads it; NULL: no such level. */
const struct words *
assessment_level_words(const char *level);

#endif
