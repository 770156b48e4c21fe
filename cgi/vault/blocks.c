#include <openssl/evp.h>
#include <stdint.h>
#include <stdlib.h>

#include "vault/blocks.h"

enum { NONCE = 12, LAST_AT = 3, NUMBER_AT = 4 };

struct blocks {
	EVP_CIPHER_CTX *ctx;
	uint64_t number;		/* of the next block */
};

static void
free_blocks(void *arg)
{
	struct blocks *b = arg;

	EVP_CIPHER_CTX_free(b->ctx);
}

/* What OpenSSL cannot fail at but for want of memory. */
static void
sure(int done)
{
	if (done != 1)
		abort();
}

static struct blocks *
begin(struct arena *a, const unsigned char *key, int seals)
{
	struct blocks *b = NEW(a, struct blocks);

	b->ctx = EVP_CIPHER_CTX_new();
	sure(b->ctx != NULL && EVP_CipherInit_ex(b->ctx,
	    EVP_chacha20_poly1305(), NULL, key, NULL, seals));
	arena_cleanup(a, free_blocks, b);
	return b;
}

struct blocks *
blocks_seal(struct arena *a, const unsigned char key[BLOCKS_KEY])
{
	return begin(a, key, 1);
}

struct blocks *
blocks_open(struct arena *a, const unsigned char key[BLOCKS_KEY])
{
	return begin(a, key, 0);
}

static void
next_nonce(struct blocks *b, int is_last)
{
	unsigned char nonce[NONCE] = { [LAST_AT] = is_last != 0 };

	for (int i = 0; i < 8; i++)
		nonce[NUMBER_AT + i] = (unsigned char)
		    (b->number >> (56 - 8 * i));
	b->number++;
	sure(EVP_CipherInit_ex(b->ctx, NULL, NULL, NULL, nonce, -1));
}

void
blocks_seal_next(struct blocks *b, unsigned char *p, size_t n, int is_last)
{
	int some;

	next_nonce(b, is_last);
	sure(EVP_CipherUpdate(b->ctx, p, &some, p, (int)n));
	sure(EVP_CipherFinal_ex(b->ctx, p + n, &some));
	sure(EVP_CIPHER_CTX_ctrl(b->ctx, EVP_CTRL_AEAD_GET_TAG, BLOCKS_TAG,
	    p + n));
}

enum err
blocks_open_next(struct blocks *b, unsigned char *p, size_t n, int is_last)
{
	int some;

	if (n < BLOCKS_TAG)
		return ERR_CRYPTO;
	n -= BLOCKS_TAG;
	next_nonce(b, is_last);
	sure(EVP_CIPHER_CTX_ctrl(b->ctx, EVP_CTRL_AEAD_SET_TAG, BLOCKS_TAG,
	    p + n));
	sure(EVP_CipherUpdate(b->ctx, p, &some, p, (int)n));
	return EVP_CipherFinal_ex(b->ctx, p + n, &some) == 1 ? ERR_OK :
	    ERR_CRYPTO;
}
