#include <sodium.h>
#include <string.h>

#include "vault/keyfile.h"
#include "vault/keyring.h"
#include "vault/random.h"
#include "vault/ready.h"

/* The first byte of a wrapped key says how it was wrapped. */
enum kind {
	KIND_MASTER = 1,
	KIND_SEALED = 2
};

struct file_lock {
	enum kind kind;
	int opens;
	unsigned char master[crypto_aead_xchacha20poly1305_ietf_KEYBYTES];
	struct seal_pair pair;		/* only half of it unless opens */
};

enum {
	NONCE = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
	TAG = crypto_aead_xchacha20poly1305_ietf_ABYTES,
	MASTER_N = 1 + NONCE + FILE_KEY + TAG,
	/* a sealed box carries no further data: the id travels inside */
	SEALED_N = 1 + FILE_ID + FILE_KEY + SEAL_EXTRA
};

_Static_assert((int)MASTER_N <= (int)WRAPPED_MAX &&
    (int)SEALED_N <= (int)WRAPPED_MAX,
    "a wrapped key has its place");

static enum err
open_master(struct arena *a, const char *dir, struct file_lock **out,
    enum err (*load)(const char *dir, const char *name, void *p, size_t n))
{
	struct file_lock *l = NEW(a, struct file_lock);
	enum err e;

	vault_ready();
	l->kind = KIND_MASTER;
	l->opens = 1;
	e = load(dir, "files.key", l->master, sizeof(l->master));
	if (e == ERR_OK)
		*out = l;
	return e;
}

enum err
lock_master(struct arena *a, const char *dir, struct file_lock **out)
{
	return open_master(a, dir, out, keyfile_load_or_make);
}

enum err
lock_master_load(struct arena *a, const char *dir, struct file_lock **out)
{
	return open_master(a, dir, out, keyfile_load);
}

struct file_lock *
lock_sealed(struct arena *a, const unsigned char public_key[SEAL_KEY])
{
	struct file_lock *l = NEW(a, struct file_lock);

	vault_ready();
	l->kind = KIND_SEALED;
	memcpy(l->pair.public_key, public_key, SEAL_KEY);
	return l;
}

struct file_lock *
lock_pair(struct arena *a, const struct seal_pair *pair)
{
	struct file_lock *l = lock_sealed(a, pair->public_key);

	l->pair = *pair;
	l->opens = 1;
	return l;
}

int
lock_is_sealed(const struct file_lock *lock)
{
	return lock->kind == KIND_SEALED;
}

static void
wrap_sealed(const struct file_lock *lock, const unsigned char id[FILE_ID],
    const unsigned char key[FILE_KEY], unsigned char *out)
{
	unsigned char both[FILE_ID + FILE_KEY];

	memcpy(both, id, FILE_ID);
	memcpy(both + FILE_ID, key, FILE_KEY);
	if (crypto_box_seal(out, both, sizeof(both), lock->pair.public_key))
		sodium_misuse();
	sodium_memzero(both, sizeof(both));
}

void
lock_wrap(const struct file_lock *lock, const unsigned char id[FILE_ID],
    const unsigned char key[FILE_KEY], unsigned char out[WRAPPED_MAX],
    size_t *n)
{
	out[0] = (unsigned char)lock->kind;
	if (lock->kind == KIND_SEALED) {
		wrap_sealed(lock, id, key, out + 1);
		*n = SEALED_N;
		return;
	}
	random_bytes(out + 1, NONCE);
	crypto_aead_xchacha20poly1305_ietf_encrypt(out + 1 + NONCE, NULL,
	    key, FILE_KEY, id, FILE_ID, NULL, out + 1, lock->master);
	*n = MASTER_N;
}

static enum err
unwrap_sealed(const struct file_lock *lock, const unsigned char id[FILE_ID],
    const unsigned char *box, unsigned char key[FILE_KEY])
{
	unsigned char both[FILE_ID + FILE_KEY];
	int fits = crypto_box_seal_open(both, box, SEALED_N - 1,
	    lock->pair.public_key, lock->pair.secret_key) == 0 &&
	    sodium_memcmp(both, id, FILE_ID) == 0;

	if (fits)
		memcpy(key, both + FILE_ID, FILE_KEY);
	sodium_memzero(both, sizeof(both));
	return fits ? ERR_OK : ERR_CRYPTO;
}

enum err
lock_unwrap(const struct file_lock *lock, const unsigned char id[FILE_ID],
    const unsigned char *wrapped, size_t n, unsigned char key[FILE_KEY])
{
	size_t right = lock->kind == KIND_SEALED ? SEALED_N : MASTER_N;

	if (!lock->opens || n != right || wrapped[0] != lock->kind)
		return ERR_CRYPTO;
	if (lock->kind == KIND_SEALED)
		return unwrap_sealed(lock, id, wrapped + 1, key);
	if (crypto_aead_xchacha20poly1305_ietf_decrypt(key, NULL, NULL,
	    wrapped + 1 + NONCE, FILE_KEY + TAG, id, FILE_ID, wrapped + 1,
	    lock->master) != 0)
		return ERR_CRYPTO;
	return ERR_OK;
}
