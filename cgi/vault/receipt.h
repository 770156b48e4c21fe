#ifndef VAULT_RECEIPT_H
#define VAULT_RECEIPT_H

#include "base/arena.h"
#include "base/err.h"
#include "vault/seal.h"

/*
 * The receipt code of a report (Article 16): the only way back to it.
 *
 * 18 random characters (90 bits) and a check character, of the 32 digits and
 * letters that do not look alike (no I, L, O, U), as XXXX-XXXX-XXXX-XXXX-XXX.
 * The check character makes the sum of value times power a zero in GF(32):
 * every wrong character and every two that changed places are noticed.
 */
enum { RECEIPT_TEXT = 24, RECEIPT_SALT = 16, RECEIPT_LOOKUP = 32 };

/* A fresh code, grouped, with its NUL. */
void
receipt_make(char code[RECEIPT_TEXT]);

/*
 * Reads what was typed: small letters, full-width forms, blanks and hyphens
 * of any kind, O for 0, I or L for 1. ERR_FORMAT where that is no code of
 * ours: a slip, not an unknown report.
 */
enum err
receipt_read(struct arena *a, const char *typed, char code[RECEIPT_TEXT])
    MUST_CHECK;

struct receipt_keys {
	/* the column a report is found by; says nothing about the code */
	unsigned char lookup[RECEIPT_LOOKUP];
	/* replies are sealed to its public half, which the row keeps */
	struct seal_pair mailbox;
};

/* The installation's salt, made at the first start; as keyfile_load_or_make. */
enum err
receipt_salt_open(const char *dir, unsigned char salt[RECEIPT_SALT])
    MUST_CHECK;

/*
 * Argon2id (64 MiB, 3 passes; fixed, for a code must lead to its report for
 * ever) over a code as receipt_make or receipt_read gives it. About 0.2 s,
 * known code or not. ERR_TOO_MANY, ERR_INTERNAL as password_hash.
 */
enum err
receipt_derive(const char code[RECEIPT_TEXT],
    const unsigned char salt[RECEIPT_SALT], struct receipt_keys *out)
    MUST_CHECK;

#endif
