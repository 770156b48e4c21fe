#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/log.h"
#include "vault/digest.h"
#include "vault/keyfile.h"
#include "vault/ready.h"
#include "vault/seal.h"

_Static_assert(SEAL_KEY == crypto_box_PUBLICKEYBYTES &&
    SEAL_KEY == crypto_box_SECRETKEYBYTES, "keys of a sealed box");
_Static_assert(SEAL_EXTRA == crypto_box_SEALBYTES, "growth of a sealed box");

void
seal_pair_make(struct seal_pair *out)
{
	vault_ready();
	crypto_box_keypair(out->public_key, out->secret_key);
}

void
seal_pair_from_seed(const unsigned char seed[32], struct seal_pair *out)
{
	vault_ready();
	crypto_box_seed_keypair(out->public_key, out->secret_key, seed);
}

enum { NAME_MAX_LEN = 64 };

/* Key names are constants of the programs: too long is a fault of ours. */
static const char *
file_name(char out[NAME_MAX_LEN], const char *name, const char *suffix)
{
	int n = snprintf(out, NAME_MAX_LEN, "%s.%s", name, suffix);

	if (n < 0 || n >= NAME_MAX_LEN)
		abort();
	return out;
}

enum err
seal_public_load(const char *dir, const char *name,
    unsigned char public_key[SEAL_KEY])
{
	char file[NAME_MAX_LEN];

	return keyfile_load(dir, file_name(file, name, "pub"), public_key,
	    SEAL_KEY);
}

/* ERR_NOT_FOUND: there is no public file to compare. */
static enum err
check_public(const char *dir, const char *name, const struct seal_pair *pair)
{
	unsigned char there[SEAL_KEY];
	enum err e = seal_public_load(dir, name, there);

	if (e == ERR_OK && !digest_same(there, pair->public_key))
		return log_fault(ERR_CRYPTO, name,
		    "the public key does not belong to the private one");
	return e;
}

static enum err
store_public(const char *dir, const char *name, const struct seal_pair *pair)
{
	char file[NAME_MAX_LEN];
	enum err e = keyfile_store(dir, file_name(file, name, "pub"),
	    pair->public_key, SEAL_KEY);

	/* another process was first */
	return e == ERR_DUPLICATE ? ERR_OK : e;
}

static enum err
open_pair(const char *dir, const char *name, struct seal_pair *out,
    enum err (*load)(const char *dir, const char *name, void *p, size_t n))
{
	unsigned char seed[crypto_box_SEEDBYTES];
	char file[NAME_MAX_LEN];
	enum err e = load(dir, file_name(file, name, "key"), seed,
	    sizeof(seed));

	if (e != ERR_OK)
		return e;
	seal_pair_from_seed(seed, out);
	sodium_memzero(seed, sizeof(seed));
	return ERR_OK;
}

enum err
seal_pair_open(const char *dir, const char *name, struct seal_pair *out)
{
	enum err e = open_pair(dir, name, out, keyfile_load_or_make);

	if (e != ERR_OK)
		return e;
	e = check_public(dir, name, out);
	return e == ERR_NOT_FOUND ? store_public(dir, name, out) : e;
}

enum err
seal_pair_load(const char *dir, const char *name, struct seal_pair *out)
{
	enum err e = open_pair(dir, name, out, keyfile_load);

	if (e != ERR_OK)
		return e;
	e = check_public(dir, name, out);
	return e == ERR_NOT_FOUND ? ERR_OK : e;
}

void *
seal_bytes(struct arena *a, const unsigned char public_key[SEAL_KEY],
    const void *p, size_t n, size_t *out_n)
{
	unsigned char *out = arena_array(a, 1, n + SEAL_EXTRA);

	vault_ready();
	/* fails for a public key of low order only: never one of ours */
	if (crypto_box_seal(out, p, n, public_key) != 0)
		abort();
	*out_n = n + SEAL_EXTRA;
	return out;
}

enum err
seal_open(struct arena *a, const struct seal_pair *pair, const void *p,
    size_t n, void **out, size_t *out_n)
{
	unsigned char *plain;

	if (n < SEAL_EXTRA)
		return ERR_CRYPTO;
	vault_ready();
	plain = arena_alloc(a, n - SEAL_EXTRA + 1);
	if (crypto_box_seal_open(plain, p, n, pair->public_key,
	    pair->secret_key) != 0)
		return ERR_CRYPTO;
	*out = plain;
	*out_n = n - SEAL_EXTRA;
	return ERR_OK;
}
