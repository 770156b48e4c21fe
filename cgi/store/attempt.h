#ifndef STORE_ATTEMPT_H
#define STORE_ATTEMPT_H

#include "record/account.h"
#include "store/db.h"

/* Failures are counted in buckets: keyed hashes that name nobody. */

/* No row: no failures. */
enum err
attempt_find(struct db *db, struct arena *a, const unsigned char bucket[32],
    struct attempt *out) MUST_CHECK;

/*
 * One more failure; those of which the last is older than `since` are
 * forgotten first. Counts right when several fail at once.
 */
enum err
attempt_add(struct tx *tx, const unsigned char bucket[32],
    struct instant since, struct instant now) MUST_CHECK;

enum err
attempt_clear(struct tx *tx, const unsigned char bucket[32]) MUST_CHECK;

/* At most `limit` of which the last failure is older than that. */
enum err
attempt_sweep(struct tx *tx, struct instant before, int limit,
    int64_t *touched) MUST_CHECK;

#endif
