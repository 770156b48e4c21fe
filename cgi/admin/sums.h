#ifndef ADMIN_SUMS_H
#define ADMIN_SUMS_H

#include <stdio.h>

#include "base/arena.h"
#include "base/err.h"
#include "vault/digest.h"

/* Lists of digests, a line a file, as sha256sum writes and checks them. */

/* Adds a line. ERR_STORAGE. */
enum err
sums_note(FILE *f, struct arena *a, const char *path,
    const unsigned char digest[DIGEST_BYTES]) MUST_CHECK;

/* Closes it, on disk for good; e, if that is an error already. ERR_STORAGE. */
enum err
sums_close(FILE *f, enum err e) MUST_CHECK;

/*
 * Calls fn with each line; an error of fn ends it. ERR_NOT_FOUND: no such
 * list; ERR_FORMAT: it is damaged, or names what lies outside its folder.
 */
enum err
sums_each(const char *list, enum err (*fn)(void *arg, const char *path,
    const unsigned char digest[DIGEST_BYTES]), void *arg) MUST_CHECK;

#endif
