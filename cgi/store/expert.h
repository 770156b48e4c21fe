#ifndef STORE_EXPERT_H
#define STORE_EXPERT_H

#include "record/expert.h"
#include "store/db.h"

/* The whole register, by name: some hundred rows at most. */
enum err
experts_all(struct db *db, struct arena *a, struct expert **out, int *n)
    MUST_CHECK;

/* By login; ERR_NOT_FOUND: not in the register. */
enum err
expert_by_login(struct db *db, struct arena *a, const char *login,
    struct expert *out) MUST_CHECK;

enum err
expert_by_person(struct db *db, struct arena *a, int64_t person_id,
    struct expert *out) MUST_CHECK;

/* ERR_DUPLICATE: the account stands in the register already. */
enum err
expert_insert(struct tx *tx, const struct expert *e, int64_t by) MUST_CHECK;

/* On top of e->version; ERR_STALE: a colleague changed it since. */
enum err
expert_update(struct tx *tx, const struct expert *e, int64_t by) MUST_CHECK;

#endif
