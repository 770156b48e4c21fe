#ifndef STORE_RULES_PROPOSAL_H
#define STORE_RULES_PROPOSAL_H

#include "record/edition.h"
#include "store/db.h"

/* edition, reason, proposed_by and proposed count. */
enum err
rules_proposal_insert(struct tx *tx, const struct rules_proposal *p)
    MUST_CHECK;

/* The newest first, at most 200. */
enum err
rules_proposals_all(struct db *db, struct arena *a,
    struct rules_proposal **out, int *n) MUST_CHECK;

enum err
rules_proposal_by_id(struct db *db, struct arena *a, int64_t id,
    struct rules_proposal *out) MUST_CHECK;

/* ERR_DUPLICATE: it was decided before. */
enum err
rules_decide(struct tx *tx, int64_t id, int activated, int64_t by,
    struct instant now) MUST_CHECK;

#endif
