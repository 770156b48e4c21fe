#ifndef STORE_CALENDAR_PROPOSAL_H
#define STORE_CALENDAR_PROPOSAL_H

#include "record/edition.h"
#include "store/db.h"

/* Sets p->id; edition, based_on, notice, source, imported_by, imported count. */
enum err
calendar_proposal_insert(struct tx *tx, struct calendar_proposal *p,
    const char *content) MUST_CHECK;

/* The newest first, at most 200. */
enum err
calendar_proposals_all(struct db *db, struct arena *a,
    struct calendar_proposal **out, int *n) MUST_CHECK;

enum err
calendar_proposal_by_id(struct db *db, struct arena *a, int64_t id,
    struct calendar_proposal *out) MUST_CHECK;

/* What it says: the texts of the notices, put together. */
enum err
calendar_proposal_content(struct db *db, struct arena *a, int64_t id,
    const char **content) MUST_CHECK;

/* ERR_DUPLICATE: it was decided before. */
enum err
calendar_decide(struct tx *tx, int64_t id, int released, int64_t by,
    struct instant now) MUST_CHECK;

#endif
