#ifndef VAULT_PRINTS_H
#define VAULT_PRINTS_H

#include <stddef.h>
#include <stdint.h>

/*
 * What a secret text holds, as a keyed filter: asked about a piece it says
 * "surely not", or "perhaps" (of a piece that is not there once in 40,000, as
 * long as the text is not too long). Nothing of the text can be read from it,
 * and nobody without the key can ask.
 */
enum { PRINTS_KEY = 16, PRINTS_MOST = 16 * 1024 };	/* bytes */

/* The key of the filters, of the secret (16 to 64 bytes) that opens the texts. */
void
prints_key(const void *secret, size_t n, unsigned char key[PRINTS_KEY]);

/* A piece as the filter knows it. */
uint64_t
prints_hash(const unsigned char key[PRINTS_KEY], const void *p, size_t n);

/* Bytes of a filter for so many pieces: a power of two, at most PRINTS_MOST. */
size_t
prints_size(size_t pieces);

void
prints_put(unsigned char *bits, size_t size, uint64_t hash);

/* 0: surely not. size: as prints_size gave it; anything else: 1. */
int
prints_has(const unsigned char *bits, size_t size, uint64_t hash);

#endif
