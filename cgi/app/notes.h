#ifndef APP_NOTES_H
#define APP_NOTES_H

#include "app/app.h"
#include "record/note.h"

/*
 * What the Office keeps beside a case: internal notes, and for each of its
 * people the day on which they want to see the case again. Reading needs
 * RIGHT_CASES_ALL, writing RIGHT_CASE_WORK.
 */
enum { NOTE_MAX = 4000, NOTES_SHOWN = 50 };	/* characters; notes */

enum err
notes_read(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct note **out, int *n, struct date *follow_up)
    MUST_CHECK;

/* ERR_INPUT: empty; ERR_TOO_LARGE: above NOTE_MAX characters. */
enum err
note_add(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, const char *body) MUST_CHECK;

/* One's own; DATE_NONE takes it back. ERR_RANGE: before today. */
enum err
follow_up_on(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct date on) MUST_CHECK;

#endif
