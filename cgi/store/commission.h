#ifndef STORE_COMMISSION_H
#define STORE_COMMISSION_H

#include "record/commission.h"
#include "store/db.h"

/* ---- the covering report */

/* ERR_NOT_FOUND: nobody writes one. Under the case's lock it cannot change. */
enum err
covering_draft_find(struct db *db, struct arena *a, int64_t case_id,
    struct covering_draft *out) MUST_CHECK;

/* Puts the draft in place of the one that is there, if one is. */
enum err
covering_draft_put(struct tx *tx, const struct covering_draft *d) MUST_CHECK;

enum err
covering_draft_delete(struct tx *tx, int64_t case_id) MUST_CHECK;

/* ERR_REFUSED: the database will not have one person draft and sign. */
enum err
covering_report_insert(struct tx *tx, const struct covering_report *r)
    MUST_CHECK;

/* All reports of a case, oldest first. */
enum err
covering_reports(struct db *db, struct arena *a, int64_t case_id,
    struct covering_report **out, int *n) MUST_CHECK;

/* ---- what the Commission decided */

/* ERR_NOT_FOUND: nothing waits to be confirmed. */
enum err
commission_draft_find(struct db *db, struct arena *a, int64_t case_id,
    struct commission_decision *out) MUST_CHECK;

enum err
commission_draft_put(struct tx *tx, const struct commission_decision *d)
    MUST_CHECK;

enum err
commission_draft_delete(struct tx *tx, int64_t case_id) MUST_CHECK;

/* ERR_REFUSED: the database will not have one person enter and confirm. */
enum err
commission_decision_insert(struct tx *tx,
    const struct commission_decision *d) MUST_CHECK;

enum err
commission_decisions(struct db *db, struct arena *a, int64_t case_id,
    struct commission_decision **out, int *n) MUST_CHECK;

/* ---- what lies before the Commission, and its agendas */

/* What waits, by the last day; at most limit. */
enum err
commission_waiting(struct db *db, struct arena *a, int limit,
    struct commission_item **out, int *n) MUST_CHECK;

/* Sittings, the latest date first; at most limit. */
enum err
sittings_all(struct db *db, struct arena *a, int limit, struct sitting **out,
    int *n) MUST_CHECK;

enum err
sitting_by_id(struct db *db, struct arena *a, int64_t id,
    struct sitting *out) MUST_CHECK;

/* Sets s->id. */
enum err
sitting_insert(struct tx *tx, struct sitting *s, int64_t by,
    struct instant now) MUST_CHECK;

/* The items of an agenda in their order. */
enum err
sitting_items(struct db *db, struct arena *a, int64_t id,
    struct commission_item **out, int *n) MUST_CHECK;

/* At the end of the agenda. ERR_DUPLICATE: it stands there already. */
enum err
sitting_item_insert(struct tx *tx, int64_t id, int64_t case_id, int64_t by,
    struct instant now) MUST_CHECK;

/* ERR_NOT_FOUND: it does not stand there. */
enum err
sitting_item_delete(struct tx *tx, int64_t id, int64_t case_id) MUST_CHECK;

#endif
