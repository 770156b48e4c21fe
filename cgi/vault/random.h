#ifndef VAULT_RANDOM_H
#define VAULT_RANDOM_H

#include <stddef.h>

#include "base/arena.h"

/*
 * Random bytes of the kernel's generator. Readies the library of ciphers;
 * there is no failure to check: without randomness the process aborts.
 */
void
random_bytes(void *p, size_t n);

/*
 * 32 random bytes as 43 characters of base64url: sessions, invitations,
 * reset links. Keep digest_hex() of it in the database, never the token.
 */
char *
random_token(struct arena *a);

/* n random bytes as 2n hex digits: request ids, temporary names. */
char *
random_hex(struct arena *a, size_t n);

/* Base64url without padding, of n bytes. */
char *
base64url(struct arena *a, const void *p, size_t n);

#endif
