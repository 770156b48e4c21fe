#ifndef VAULT_DIGEST_H
#define VAULT_DIGEST_H

#include <sodium.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/stream.h"

enum { DIGEST_BYTES = 32, DIGEST_HEX = 65 };	/* 64 digits and the NUL */

/* SHA-256 of n bytes. */
void
digest_of(const void *p, size_t n, unsigned char out[DIGEST_BYTES]);

/* SHA-256 as hex: of a token, say, for the column it is looked up by. */
char *
digest_hex(struct arena *a, const void *p, size_t n);

/* Keyed BLAKE2b: a blind index, a derived id. key: 16 to 64 bytes. */
void
digest_keyed(const void *key, size_t key_n, const void *p, size_t n,
    unsigned char out[DIGEST_BYTES]);

/* 1 if equal, in a time that does not depend on where they differ. */
int
digest_same(const unsigned char a[DIGEST_BYTES],
    const unsigned char b[DIGEST_BYTES]);

/* As digest_same, for texts; texts of different length are not the same. */
int
secret_same(const char *a, const char *b);

/*
 * A sink that digests and counts what passes, and hands it on to next
 * (NULL: nowhere, and then it never fails). digest_sink_end gives the SHA-256
 * of all of it; call it once, whatever happened before.
 */
struct digest_sink {
	struct sink sink;
	struct sink *next;
	struct evp_md_ctx_st *ctx;
	size_t size;
};

struct sink *
digest_sink(struct digest_sink *d, struct sink *next);

/* The sink's own part: digests and counts, hands nothing on. */
void
digest_add(struct digest_sink *d, const void *p, size_t n);

void
digest_sink_end(struct digest_sink *d, unsigned char out[DIGEST_BYTES]);

/*
 * The next link of a chain of records: SHA-256 over the domain
 * "reviewdesk chain 1\0", the link before (32 zero bytes before the first),
 * n as 8 bytes, most significant first, and the n bytes. out may be prev.
 */
void
chain_next(const unsigned char prev[DIGEST_BYTES], const void *p, size_t n,
    unsigned char out[DIGEST_BYTES]);

#endif
