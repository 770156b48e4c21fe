#ifndef VAULT_KEYRING_H
#define VAULT_KEYRING_H

#include <stddef.h>

#include "base/arena.h"
#include "base/err.h"
#include "vault/seal.h"

/*
 * Every stored file has a key of its own, kept in its database row wrapped in
 * one of two ways: with the master key of the installation (case files), or
 * sealed to a public key (files of reports), so that the portal that stores
 * it cannot open it again. A lock is one of the two, and shared by threads.
 */
enum {
	FILE_KEY = 32,
	FILE_ID = 32,		/* SHA-256 of the ciphertext */
	WRAPPED_MAX = 128	/* bytes a column needs for a wrapped key */
};

struct file_lock;

/*
 * The master key DIR/files.key, made at the first start.
 * Errors as keyfile_load_or_make.
 */
enum err
lock_master(struct arena *a, const char *dir, struct file_lock **out)
    MUST_CHECK;

/* The same, but makes none. ERR_NOT_FOUND; errors as keyfile_load. */
enum err
lock_master_load(struct arena *a, const char *dir, struct file_lock **out)
    MUST_CHECK;

/* Can wrap, not unwrap. */
struct file_lock *
lock_sealed(struct arena *a, const unsigned char public_key[SEAL_KEY]);

/* Can wrap and unwrap what was sealed to this pair. */
struct file_lock *
lock_pair(struct arena *a, const struct seal_pair *pair);

/* 1 for locks made by lock_sealed and lock_pair. */
int
lock_is_sealed(const struct file_lock *lock);

/* Binds the key to the file's id. Sets *n to at most WRAPPED_MAX. */
void
lock_wrap(const struct file_lock *lock, const unsigned char id[FILE_ID],
    const unsigned char key[FILE_KEY], unsigned char out[WRAPPED_MAX],
    size_t *n);

/* ERR_CRYPTO: another lock's, another file's, changed, or wrap-only lock. */
enum err
lock_unwrap(const struct file_lock *lock, const unsigned char id[FILE_ID],
    const unsigned char *wrapped, size_t n, unsigned char key[FILE_KEY])
    MUST_CHECK;

#endif
