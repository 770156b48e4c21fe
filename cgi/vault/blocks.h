#ifndef VAULT_BLOCKS_H
#define VAULT_BLOCKS_H

#include <stddef.h>

#include "base/arena.h"
#include "base/err.h"

/*
 * A long text in blocks, each sealed in place: ChaCha20-Poly1305 (RFC 8439)
 * of OpenSSL, which needs no cipher instructions of the processor to be fast,
 * and takes the same time for every key and text without them.
 *
 * The nonce is the block's number, and whether it is the last (the
 * construction STREAM of Hoang, Reyhanitabar, Rogaway and Vizár): blocks that
 * were changed, moved, dropped, repeated or cut off do not open. That no nonce
 * comes twice rests on the key, which seals one text and never another.
 */
struct blocks;

enum { BLOCKS_KEY = 32, BLOCKS_TAG = 16 };	/* bytes; growth of a block */

/* At the first block, with the key, which is not kept by the caller's bytes. */
struct blocks *
blocks_seal(struct arena *a, const unsigned char key[BLOCKS_KEY]);

struct blocks *
blocks_open(struct arena *a, const unsigned char key[BLOCKS_KEY]);

/* Seals the next n bytes where they are; BLOCKS_TAG more are written. */
void
blocks_seal_next(struct blocks *b, unsigned char *p, size_t n, int is_last);

/*
 * Opens the next n bytes where they are, of which n - BLOCKS_TAG remain.
 * ERR_CRYPTO: it is not this block of this text; p is then undefined.
 */
enum err
blocks_open_next(struct blocks *b, unsigned char *p, size_t n, int is_last)
    MUST_CHECK;

#endif
