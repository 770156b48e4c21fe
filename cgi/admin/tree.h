#ifndef ADMIN_TREE_H
#define ADMIN_TREE_H

#include "base/arena.h"
#include "base/err.h"
#include "vault/digest.h"

/* Files and folders on disk, for backup and restore. Faults are logged. */

/*
 * Calls fn with each regular file below a folder, by its path from there. An
 * error of fn ends it. ERR_STORAGE: a folder cannot be read.
 */
enum err
tree_each(const char *folder, enum err (*fn)(void *arg, const char *rest),
    void *arg) MUST_CHECK;

/*
 * Copies a file (mode 0600), makes the folders on the way (0700), and gives
 * the SHA-256 of what it holds. It is there whole, on disk for good, or not
 * at all. ERR_NOT_FOUND: no such file; ERR_STORAGE.
 */
enum err
tree_copy(struct arena *a, const char *from, const char *to,
    unsigned char digest[DIGEST_BYTES]) MUST_CHECK;

/* The SHA-256 of a file. ERR_NOT_FOUND; ERR_STORAGE. */
enum err
tree_digest(const char *path, unsigned char digest[DIGEST_BYTES]) MUST_CHECK;

#endif
