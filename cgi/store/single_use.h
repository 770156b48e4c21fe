#ifndef STORE_SINGLE_USE_H
#define STORE_SINGLE_USE_H

#include "record/account.h"
#include "store/db.h"

/* Links that work once: invitations and resets of passwords. */

/* ERR_NOT_FOUND; one that was used or is over is found all the same. */
enum err
single_use_find(struct db *db, struct arena *a, const unsigned char hash[32],
    struct single_use *out) MUST_CHECK;

enum err
single_use_insert(struct tx *tx, const unsigned char hash[32],
    const struct single_use *s) MUST_CHECK;

/* Uses it up. ERR_EXPIRED: it was used before, or its time is over. */
enum err
single_use_take(struct tx *tx, const unsigned char hash[32],
    struct instant now) MUST_CHECK;

/* All others of this person are good for nothing from now on. */
enum err
single_use_void(struct tx *tx, int64_t person_id, struct instant now)
    MUST_CHECK;

/* At most `limit` that were used or over before that moment. */
enum err
single_use_sweep(struct tx *tx, struct instant before, int limit,
    int64_t *touched) MUST_CHECK;

#endif
