#include <sodium.h>
#include <string.h>

#include "base/text.h"
#include "vault/csrf.h"
#include "vault/random.h"

struct token {
	unsigned char mask[CSRF_SECRET];
	unsigned char masked[CSRF_SECRET];
};

_Static_assert(sizeof(struct token) == 2 * CSRF_SECRET, "no gaps");

char *
csrf_token(struct arena *a, const unsigned char secret[CSRF_SECRET])
{
	struct token t;

	random_bytes(t.mask, sizeof(t.mask));
	for (int i = 0; i < CSRF_SECRET; i++)
		t.masked[i] = t.mask[i] ^ secret[i];
	return base64url(a, &t, sizeof(t));
}

enum err
csrf_check(const unsigned char secret[CSRF_SECRET], const char *token)
{
	struct token t;
	size_t n;

	if (token == NULL || strlen(token) != CSRF_TOKEN)
		return ERR_CSRF;
	if (sodium_base642bin((unsigned char *)&t, sizeof(t), token,
	    CSRF_TOKEN, NULL, &n, NULL,
	    sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0 || n != sizeof(t))
		return ERR_CSRF;
	for (int i = 0; i < CSRF_SECRET; i++)
		t.masked[i] ^= t.mask[i];
	return sodium_memcmp(t.masked, secret, CSRF_SECRET) == 0 ? ERR_OK :
	    ERR_CSRF;
}

char *
form_key_make(struct arena *a)
{
	return random_hex(a, FORM_KEY_BYTES);
}

enum err
form_key_check(const char *key)
{
	unsigned char bytes[FORM_KEY_BYTES];

	return key == NULL ? ERR_FORMAT : text_unhex(key, bytes, FORM_KEY_BYTES);
}
