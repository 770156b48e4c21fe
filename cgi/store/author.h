#ifndef STORE_AUTHOR_H
#define STORE_AUTHOR_H

#include "record/answer.h"
#include "store/db.h"

/*
 * Who wrote any text of a draft: whoever did may not release it. What is
 * released takes its authors along, who stay for good (sql/029). draft: a
 * member's code for its answer, AUTHOR_OF_FINDING for the suggested finding;
 * AUTHOR_OF_PROPOSAL, of which case_id is the number of the proposal's draft:
 * it has no case yet.
 */
#define AUTHOR_OF_FINDING "finding"
#define AUTHOR_OF_PROPOSAL "proposal"

/* Of the draft and of everything released before, by seq. */
enum err
authors_of(struct db *db, struct arena *a, int64_t case_id,
    const char *draft, struct author **out, int *n) MUST_CHECK;

/* ERR_NOT_FOUND unless that person wrote of the draft. */
enum err
author_find(struct db *db, struct arena *a, int64_t case_id,
    const char *draft, int64_t person_id) MUST_CHECK;

/* Once or again: a person stands there once. */
enum err
author_add(struct tx *tx, int64_t case_id, const char *draft,
    int64_t person_id) MUST_CHECK;

/* Who wrote what the event seq released wrote of the new draft too. */
enum err
authors_take_over(struct tx *tx, int64_t case_id, const char *draft,
    int seq) MUST_CHECK;

/* The draft is thrown away. */
enum err
authors_clear(struct tx *tx, int64_t case_id, const char *draft) MUST_CHECK;

#endif
