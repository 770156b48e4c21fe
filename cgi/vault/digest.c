#include <openssl/evp.h>
#include <openssl/sha.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "vault/digest.h"
#include "vault/ready.h"

void
digest_of(const void *p, size_t n, unsigned char out[DIGEST_BYTES])
{
	SHA256(p, n, out);
}

char *
digest_hex(struct arena *a, const void *p, size_t n)
{
	unsigned char digest[DIGEST_BYTES];

	digest_of(p, n, digest);
	return text_hex(a, digest, sizeof(digest));
}

void
digest_keyed(const void *key, size_t key_n, const void *p, size_t n,
    unsigned char out[DIGEST_BYTES])
{
	vault_ready();
	if (key_n < crypto_generichash_KEYBYTES_MIN ||
	    crypto_generichash(out, DIGEST_BYTES, p, n, key, key_n) != 0)
		sodium_misuse();
}

int
digest_same(const unsigned char a[DIGEST_BYTES],
    const unsigned char b[DIGEST_BYTES])
{
	return sodium_memcmp(a, b, DIGEST_BYTES) == 0;
}

int
secret_same(const char *a, const char *b)
{
	size_t n = strlen(a);

	return n == strlen(b) && sodium_memcmp(a, b, n) == 0;
}

/* Fails for want of memory only. */
static void
sure(int done)
{
	if (done != 1)
		abort();
}

void
digest_add(struct digest_sink *d, const void *p, size_t n)
{
	sure(EVP_DigestUpdate(d->ctx, p, n));
	d->size += n;
}

static enum err
digest_write(struct sink *s, const void *p, size_t n)
{
	struct digest_sink *d = (struct digest_sink *)s;

	digest_add(d, p, n);
	return d->next == NULL ? ERR_OK : d->next->write(d->next, p, n);
}

/* OpenSSL's is five times as fast as libsodium's. */
struct sink *
digest_sink(struct digest_sink *d, struct sink *next)
{
	*d = (struct digest_sink){ .sink = { digest_write }, .next = next,
	    .ctx = EVP_MD_CTX_new() };
	sure(d->ctx != NULL && EVP_DigestInit_ex(d->ctx, EVP_sha256(), NULL));
	return &d->sink;
}

void
digest_sink_end(struct digest_sink *d, unsigned char out[DIGEST_BYTES])
{
	sure(EVP_DigestFinal_ex(d->ctx, out, NULL));
	EVP_MD_CTX_free(d->ctx);
	d->ctx = NULL;
}

void
chain_next(const unsigned char prev[DIGEST_BYTES], const void *p, size_t n,
    unsigned char out[DIGEST_BYTES])
{
	/* with its NUL: no other use of the digest begins like this */
	static const char domain[] = "reviewdesk chain 1";
	unsigned char length[8];
	crypto_hash_sha256_state state;

	vault_ready();
	for (int i = 0; i < 8; i++)
		length[i] = (unsigned char)((uint64_t)n >> (56 - 8 * i));
	crypto_hash_sha256_init(&state);
	crypto_hash_sha256_update(&state, (const unsigned char *)domain,
	    sizeof(domain));
	crypto_hash_sha256_update(&state, prev, DIGEST_BYTES);
	crypto_hash_sha256_update(&state, length, sizeof(length));
	crypto_hash_sha256_update(&state, p, n);
	crypto_hash_sha256_final(&state, out);
}
