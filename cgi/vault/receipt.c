#include <sodium.h>
#include <stdint.h>
#include <string.h>

#include "base/log.h"
#include "base/text.h"
#include "vault/digest.h"
#include "vault/keyfile.h"
#include "vault/password.h"
#include "vault/random.h"
#include "vault/ready.h"
#include "vault/receipt.h"

enum { CHARS = 19, GROUP = 4, DERIVED = 64 };

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

_Static_assert(sizeof(alphabet) - 1 == 32, "five bits a character");
_Static_assert(CHARS + (CHARS - 1) / GROUP + 1 <= RECEIPT_TEXT, "code fits");

/* Multiplies by x in GF(32) with x^5 + x^2 + 1, in which x has order 31. */
static unsigned
times_x(unsigned v)
{
	v <<= 1;
	return v & 32 ? v ^ 0x25 : v;
}

/*
 * Value times x to the power of its place, summed (Horner). All powers up to
 * 30 differ and none is zero: one wrong character, or two exchanged, always
 * change the sum.
 */
static unsigned
weigh(const unsigned char *values, int n)
{
	unsigned sum = 0;

	for (int i = 0; i < n; i++)
		sum = times_x(sum) ^ values[i];
	return sum;
}

/* The last place weighs 1, so it takes the others' sum times x. */
static void
set_check(unsigned char values[CHARS])
{
	values[CHARS - 1] =
	    (unsigned char)times_x(weigh(values, CHARS - 1));
}

static void
group(const unsigned char values[CHARS], char code[RECEIPT_TEXT])
{
	for (int i = 0; i < CHARS; i++) {
		if (i > 0 && i % GROUP == 0)
			*code++ = '-';
		*code++ = alphabet[values[i]];
	}
	*code = '\0';
}

void
receipt_make(char code[RECEIPT_TEXT])
{
	unsigned char values[CHARS];

	random_bytes(values, sizeof(values));
	for (int i = 0; i < CHARS; i++)
		values[i] &= 31;
	set_check(values);
	group(values, code);
	sodium_memzero(values, sizeof(values));
}

/* The length in bytes of a hyphen, dash or minus of any kind, or 0. */
static size_t
dash_at(const char *s)
{
	static const char *const dashes[] = { "-", "‐", "‑", "‒", "–", "—",
	    "―", "−", "﹣", "ー", "_", "." };

	for (size_t i = 0; i < sizeof(dashes) / sizeof(dashes[0]); i++)
		if (text_starts(s, dashes[i]))
			return strlen(dashes[i]);
	return 0;
}

/* 0 to 31, or -1. */
static int
value_of(char c)
{
	const char *at;

	if (c == 'O')
		c = '0';
	else if (c == 'I' || c == 'L')
		c = '1';
	at = memchr(alphabet, c, sizeof(alphabet) - 1);
	return at == NULL ? -1 : (int)(at - alphabet);
}

enum err
receipt_read(struct arena *a, const char *typed, char code[RECEIPT_TEXT])
{
	unsigned char values[CHARS];
	char *s = text_upper(a, text_narrow(a, text_clean(a, typed)));
	int n = 0;

	while (*s != '\0') {
		size_t dash = dash_at(s);
		int v;

		if (dash > 0 || strchr(" \t\n", *s) != NULL) {
			s += dash > 0 ? dash : 1;
			continue;
		}
		v = value_of(*s++);
		if (v < 0 || n == CHARS)
			return ERR_FORMAT;
		values[n++] = (unsigned char)v;
	}
	if (n != CHARS || weigh(values, CHARS) != 0)
		return ERR_FORMAT;
	group(values, code);
	return ERR_OK;
}

_Static_assert(RECEIPT_SALT == crypto_pwhash_SALTBYTES, "salt of Argon2id");

enum err
receipt_salt_open(const char *dir, unsigned char salt[RECEIPT_SALT])
{
	return keyfile_load_or_make(dir, "receipt.salt", salt, RECEIPT_SALT);
}

static enum err
stretch(const char *code, const unsigned char *salt,
    unsigned char out[DERIVED])
{
	enum err e = password_enter();
	int r;

	if (e != ERR_OK)
		return e;
	vault_ready();
	r = crypto_pwhash(out, DERIVED, code, strlen(code), salt, 3,
	    64 * 1024 * 1024, crypto_pwhash_ALG_ARGON2ID13);
	password_leave();
	return r == 0 ? ERR_OK :
	    log_fault(ERR_INTERNAL, "receipt code", "no memory to derive");
}

enum err
receipt_derive(const char code[RECEIPT_TEXT],
    const unsigned char salt[RECEIPT_SALT], struct receipt_keys *out)
{
	static const char use[] = "reviewdesk receipt lookup 1";
	unsigned char derived[DERIVED];
	enum err e = stretch(code, salt, derived);

	if (e != ERR_OK)
		return e;
	digest_keyed(derived, 32, use, sizeof(use), out->lookup);
	seal_pair_from_seed(derived + 32, &out->mailbox);
	sodium_memzero(derived, sizeof(derived));
	return ERR_OK;
}
