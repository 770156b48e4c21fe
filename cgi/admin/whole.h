#ifndef ADMIN_WHOLE_H
#define ADMIN_WHOLE_H

#include "admin/backup.h"

/*
 * Whether a backup is all that was written, and the keys are its own: what
 * restore asks before it changes anything. What is wrong is said, and what to
 * do. ERR_NOT_FOUND, ERR_FORMAT, ERR_CRYPTO, ERR_STORAGE.
 */

/*
 * Every file has its digest, every file is listed, and the list is whole. A
 * backup of an earlier version has no digest of its list: a warning.
 */
enum err
whole_check(struct arena *a, const struct backup_places *p) MUST_CHECK;

/* The keys are those that lay beside this backup. */
enum err
whole_check_keys(struct arena *a, const struct backup_places *p) MUST_CHECK;

/* Says what is wrong with a key, and what to do. Returns e. */
enum err
whole_say_key(struct arena *a, const struct backup_places *p,
    const char *which, enum err e);

#endif
