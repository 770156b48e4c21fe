#ifndef APP_ANSWER_INNER_H
#define APP_ANSWER_INNER_H

/* For the files of answers, circulations and proposals only. */

#include "app/answer.h"

/* The code of the actor's member, if the actor holds the right there. */
enum err
answer_member(const struct actor *who, enum right right, const char **code)
    MUST_CHECK;

/* The draft is gone, and with it who wrote of it. */
enum err
answer_draft_drop(struct tx *tx, int64_t case_id, const char *member)
    MUST_CHECK;

#endif
