#ifndef VAULT_KEYFILE_H
#define VAULT_KEYFILE_H

#include <stddef.h>

#include "base/err.h"

/*
 * Key files: n raw bytes in DIR/NAME, mode 0600, in a folder of mode 0700.
 * Written to a name of its own, synced, linked into place and the folder
 * synced: a key is there whole or not at all, and is never overwritten.
 *
 * Both log what the system said. ERR_STORAGE: it cannot be read or written.
 */

/*
 * ERR_NOT_FOUND: no such file. ERR_CRYPTO: others than its owner may
 * write it, others than its group may read it, or it is not exactly n bytes.
 */
enum err
keyfile_load(const char *dir, const char *name, void *p, size_t n) MUST_CHECK;

/* Makes dir if need be. ERR_DUPLICATE: there is one already. */
enum err
keyfile_store(const char *dir, const char *name, const void *p, size_t n)
    MUST_CHECK;

/*
 * Loads it, or makes it of random bytes at the first start. When two
 * processes start at once both get the same.
 */
enum err
keyfile_load_or_make(const char *dir, const char *name, void *p, size_t n)
    MUST_CHECK;

#endif
