#ifndef VAULT_SEAL_H
#define VAULT_SEAL_H

#include <stddef.h>

#include "base/arena.h"
#include "base/err.h"

/*
 * Sealed boxes: anyone with the public key can seal, only the holder of the
 * secret half can open. Reports are sealed inside the public portal, which
 * has NAME.pub only; NAME.key is for the office program alone.
 */
enum { SEAL_KEY = 32, SEAL_EXTRA = 48 };	/* bytes; growth of a text */

struct seal_pair {
	unsigned char public_key[SEAL_KEY];
	unsigned char secret_key[SEAL_KEY];
};

void
seal_pair_make(struct seal_pair *out);

/* The same 32 bytes give the same pair. */
void
seal_pair_from_seed(const unsigned char seed[32], struct seal_pair *out);

/*
 * Loads DIR/NAME.key with its public half, or makes both files at the first
 * start. Errors as keyfile_load_or_make. For programs that may open.
 */
enum err
seal_pair_open(const char *dir, const char *name, struct seal_pair *out)
    MUST_CHECK;

/*
 * The same, but makes neither: the public half may lack. ERR_NOT_FOUND: no
 * DIR/NAME.key.
 */
enum err
seal_pair_load(const char *dir, const char *name, struct seal_pair *out)
    MUST_CHECK;

/* Loads DIR/NAME.pub; errors as keyfile_load. For programs that only seal. */
enum err
seal_public_load(const char *dir, const char *name,
    unsigned char public_key[SEAL_KEY]) MUST_CHECK;

/* The sealed bytes, *out_n = n + SEAL_EXTRA of them. */
void *
seal_bytes(struct arena *a, const unsigned char public_key[SEAL_KEY],
    const void *p, size_t n, size_t *out_n);

/*
 * Opens; *out is NUL-terminated behind its *out_n bytes, in the arena.
 * ERR_CRYPTO: not sealed to this pair, or changed since.
 */
enum err
seal_open(struct arena *a, const struct seal_pair *pair, const void *p,
    size_t n, void **out, size_t *out_n) MUST_CHECK;

#endif
