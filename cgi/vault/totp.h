#ifndef VAULT_TOTP_H
#define VAULT_TOTP_H

#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"

/*
 * One-time codes by time (RFC 6238, with the values that every authenticator
 * knows: HMAC-SHA-1, 6 digits, 30 seconds), and codes for when it is lost.
 * The HMAC is OpenSSL's; a library for these few lines would be one more to
 * keep.
 */
enum {
	TOTP_SECRET = 20,	/* bytes, as RFC 4226 asks for */
	TOTP_STEP_S = 30,
	TOTP_DRIFT = 1,		/* steps that a clock may be off */
	TOTP_BASE32 = 33,	/* characters of a secret, and the NUL */
	RECOVERY_BYTES = 15	/* of a recovery code: 24 characters */
};

/* The six digits of that step. */
int
totp_code(const unsigned char secret[TOTP_SECRET], int64_t step);

/*
 * The step whose code this text is, within the drift of now and behind the
 * last one that was used, so that a code works once; 0: none.
 */
int64_t
totp_match(const unsigned char secret[TOTP_SECRET], const char *text,
    int64_t now_s, int64_t last_step);

/* n bytes, a multiple of 5, in base32 (RFC 4648) without padding. */
char *
base32_text(struct arena *a, const void *p, size_t n);

/* Back again: blanks, hyphens and case do not matter. ERR_FORMAT. */
enum err
base32_parse(const char *text, void *p, size_t n) MUST_CHECK;

#endif
