#ifndef STORE_ANSWER_H
#define STORE_ANSWER_H

#include "record/answer.h"
#include "store/db.h"

/*
 * As that person looks at it. ERR_NOT_FOUND: that member is not writing
 * anything on the case.
 */
enum err
answer_draft_find(struct db *db, struct arena *a, int64_t case_id,
    const char *member, int64_t person_id, struct answer_draft *out)
    MUST_CHECK;

/* Puts the draft in place of the one that is there, if one is. */
enum err
answer_draft_put(struct tx *tx, const struct answer_draft *d) MUST_CHECK;

enum err
answer_draft_delete(struct tx *tx, int64_t case_id, const char *member)
    MUST_CHECK;

/*
 * Without a paper_number the draft becomes the answer, its authors those of
 * the event: ERR_REFUSED if what waits to be released is not, word for word,
 * version, digest, answer, depends, body and secret of *row, or released_by
 * wrote of it (sql/029).
 */
enum err
answer_insert(struct tx *tx, const struct answer_row *row,
    int64_t released_by) MUST_CHECK;

/* What that member answered on the case, oldest first. */
enum err
answers_of_member(struct db *db, struct arena *a, int64_t case_id,
    const char *member, struct answer_row **out, int *n) MUST_CHECK;

#endif
