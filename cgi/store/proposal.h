#ifndef STORE_PROPOSAL_H
#define STORE_PROPOSAL_H

#include "record/proposal.h"
#include "store/db.h"

/* ---- drafts */

/* A member's, the newest first. */
enum err
proposal_drafts(struct db *db, struct arena *a, const char *member,
    struct proposal_draft **out, int *n) MUST_CHECK;

/* ERR_NOT_FOUND: none, or another member's. */
enum err
proposal_draft_find(struct db *db, struct arena *a, const char *member,
    int64_t id, struct proposal_draft *out) MUST_CHECK;

/* As proposal_draft_find, locked until the transaction ends. */
enum err
proposal_draft_lock(struct tx *tx, struct arena *a, const char *member,
    int64_t id, struct proposal_draft *out) MUST_CHECK;

/* Sets d->id. */
enum err
proposal_draft_insert(struct tx *tx, struct proposal_draft *d) MUST_CHECK;

/* State, content, remarks, drafter and time. */
enum err
proposal_draft_update(struct tx *tx, const struct proposal_draft *d)
    MUST_CHECK;

enum err
proposal_draft_delete(struct tx *tx, int64_t id) MUST_CHECK;

/* ---- what was released */

/* ERR_REFUSED: the database will not have its author release it. */
enum err
proposal_insert(struct tx *tx, const struct proposal *p) MUST_CHECK;

/* ERR_NOT_FOUND: the case is none on a proposal. */
enum err
proposal_of_case(struct db *db, struct arena *a, int64_t case_id,
    struct proposal *out) MUST_CHECK;

/* A member's, the newest first, before that case (0: from the newest). */
enum err
proposals_of_member(struct db *db, struct arena *a, const char *member,
    int64_t before_id, int limit, struct proposal_line **out, int *n)
    MUST_CHECK;


#endif
