#include <ctype.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <string.h>

#include "vault/totp.h"

enum { DIGITS = 6, MODULUS = 1000000, SHA1 = 20 };

static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/* RFC 4226, 5.3: four bytes of the digest, where its last one says. */
int
totp_code(const unsigned char secret[TOTP_SECRET], int64_t step)
{
	unsigned char counter[8], digest[EVP_MAX_MD_SIZE], *at;
	unsigned n = 0;

	for (int i = 0; i < 8; i++)
		counter[i] = (unsigned char)((uint64_t)step >> (56 - 8 * i));
	if (HMAC(EVP_sha1(), secret, TOTP_SECRET, counter, sizeof(counter),
	    digest, &n) == NULL || n != SHA1)
		return -1;
	at = digest + (digest[SHA1 - 1] & 0x0f);
	return (int)(((uint32_t)(at[0] & 0x7f) << 24 | (uint32_t)at[1] << 16 |
	    (uint32_t)at[2] << 8 | at[3]) % MODULUS);
}

/* Six digits, perhaps with a blank in their middle. -1: it is none. */
static int
read_code(const char *text)
{
	int code = 0, n = 0;

	for (; *text != '\0'; text++) {
		if (*text == ' ')
			continue;
		if (!isdigit((unsigned char)*text) || n++ == DIGITS)
			return -1;
		code = code * 10 + (*text - '0');
	}
	return n == DIGITS ? code : -1;
}

int64_t
totp_match(const unsigned char secret[TOTP_SECRET], const char *text,
    int64_t now_s, int64_t last_step)
{
	int64_t now = now_s / TOTP_STEP_S, found = 0;
	int typed = read_code(text);

	/* all are tried, so that the time does not tell which it was */
	for (int64_t step = now - TOTP_DRIFT; step <= now + TOTP_DRIFT; step++)
		if (typed >= 0 && totp_code(secret, step) == typed &&
		    step > last_step)
			found = step;
	return found;
}

char *
base32_text(struct arena *a, const void *p, size_t n)
{
	const unsigned char *from = p;
	char *out = arena_alloc(a, n / 5 * 8 + 1), *at = out;

	for (size_t i = 0; i + 5 <= n; i += 5) {
		uint64_t bits = 0;

		for (int k = 0; k < 5; k++)
			bits = bits << 8 | from[i + (size_t)k];
		for (int k = 7; k >= 0; k--)
			*at++ = alphabet[bits >> 5 * k & 31];
	}
	*at = '\0';
	return out;
}

enum err
base32_parse(const char *text, void *p, size_t n)
{
	unsigned char *out = p;
	uint64_t bits = 0;
	size_t chars = 0;

	for (; *text != '\0'; text++) {
		const char *at;

		if (*text == ' ' || *text == '-')
			continue;
		at = strchr(alphabet, toupper((unsigned char)*text));
		if (at == NULL || chars == n / 5 * 8)
			return ERR_FORMAT;
		bits = bits << 5 | (uint64_t)(at - alphabet);
		if (++chars % 8 != 0)
			continue;
		for (int k = 4; k >= 0; k--)
			*out++ = (unsigned char)(bits >> 8 * k);
		bits = 0;
	}
	return chars == n / 5 * 8 ? ERR_OK : ERR_FORMAT;
}
