#ifndef VAULT_CSRF_H
#define VAULT_CSRF_H

#include "base/arena.h"
#include "base/err.h"

/*
 * Each session has a secret of 32 random bytes. Each page carries it masked
 * by other random bytes, so that no two pages show the same token and its
 * bytes cannot be guessed from the lengths of compressed pages.
 */
enum { CSRF_SECRET = 32, CSRF_TOKEN = 86 };	/* bytes; characters */

/* A token for one page, base64url. */
char *
csrf_token(struct arena *a, const unsigned char secret[CSRF_SECRET]);

/* ERR_CSRF unless token (NULL: none came) was made for this secret. */
enum err
csrf_check(const unsigned char secret[CSRF_SECRET], const char *token)
    MUST_CHECK;

enum { FORM_KEY_BYTES = 16 };

/* 32 hex digits: the idempotency key of one form as it was shown. */
char *
form_key_make(struct arena *a);

/* ERR_FORMAT unless it has the form of one. NULL is none. */
enum err
form_key_check(const char *key) MUST_CHECK;

#endif
