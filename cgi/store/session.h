#ifndef STORE_SESSION_H
#define STORE_SESSION_H

#include "record/account.h"
#include "store/db.h"

/* Sessions are found by the SHA-256 of their token; the token is nowhere. */

/*
 * The session with its person, organisation and roles in one question; says
 * nothing about whether it is still good. ERR_NOT_FOUND.
 */
enum err
session_find(struct db *db, struct arena *a, const unsigned char hash[32],
    struct session_row *out) MUST_CHECK;

/* Those of a person in this portal that end later than now; newest first. */
enum err
sessions_of(struct db *db, struct arena *a, int64_t person_id,
    const char *portal, struct instant now, struct session_row **out, int *n)
    MUST_CHECK;

enum err
session_insert(struct tx *tx, const struct session_row *s) MUST_CHECK;

enum err
session_seen(struct tx *tx, const unsigned char hash[32], struct instant now)
    MUST_CHECK;

/* *touched: 1, or 0 where this person has no such session. */
enum err
session_delete(struct tx *tx, int64_t person_id,
    const unsigned char hash[32], int64_t *touched) MUST_CHECK;

/* All of a person but one; keep NULL: all. */
enum err
session_delete_others(struct tx *tx, int64_t person_id,
    const unsigned char *keep) MUST_CHECK;

/*
 * At most `limit` that ended before that moment, or that were last seen
 * before it; *touched of them.
 */
enum err
session_sweep_ended(struct tx *tx, struct instant before, int limit,
    int64_t *touched) MUST_CHECK;

enum err
session_sweep_idle(struct tx *tx, struct instant before, int limit,
    int64_t *touched) MUST_CHECK;

#endif
