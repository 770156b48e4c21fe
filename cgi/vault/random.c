#include <pthread.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/text.h"
#include "vault/random.h"
#include "vault/ready.h"

enum { TOKEN = 32 };

static void
ready(void)
{
	if (sodium_init() >= 0)
		return;
	fputs("no source of random bytes\n", stderr);
	abort();
}

void
vault_ready(void)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;

	pthread_once(&once, ready);
}

void
random_bytes(void *p, size_t n)
{
	vault_ready();
	randombytes_buf(p, n);
}

char *
base64url(struct arena *a, const void *p, size_t n)
{
	int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
	size_t size = sodium_base64_encoded_len(n, variant);

	return sodium_bin2base64(arena_alloc(a, size), size, p, n, variant);
}

char *
random_token(struct arena *a)
{
	unsigned char bytes[TOKEN];

	random_bytes(bytes, sizeof(bytes));
	return base64url(a, bytes, sizeof(bytes));
}

char *
random_hex(struct arena *a, size_t n)
{
	unsigned char *bytes = arena_alloc(a, n);

	random_bytes(bytes, n);
	return text_hex(a, bytes, n);
}
