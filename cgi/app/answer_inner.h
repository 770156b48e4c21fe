#ifndef APP_ANSWER_INNER_H
#define APP_ANSWER_INNER_H

/* For answer.c and answer_release.c only. */

#include "app/answer.h"
#include "app/suggestion.h"

/* The code of the actor's member, if the actor holds the right there. */
enum err
answer_member(const struct actor *who, enum right right, const char **code)
    MUST_CHECK;

/* The draft answers an older version: its text stays, to be looked at. */
enum err
answer_mark_stale(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id) MUST_CHECK;

#endif
