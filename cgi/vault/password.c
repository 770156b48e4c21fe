#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/clock.h"
#include "base/log.h"
#include "vault/password.h"
#include "vault/passwords.h"
#include "vault/random.h"
#include "vault/ready.h"

enum { AT_ONCE = 2, PASSES = 2, WAIT_S = 10, MB = 1024 * 1024 };

_Static_assert(PASSWORD_HASH_TEXT >= crypto_pwhash_STRBYTES, "hash fits");

static sem_t places;

static void
make_places(void)
{
	vault_ready();
	sem_init(&places, 0, AT_ONCE);
}

enum err
password_enter(void)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;
	int64_t until = clock_monotonic_us() + WAIT_S * INT64_C(1000000);
	struct timespec ts = { until / 1000000, until % 1000000 * 1000 };
	int r;

	pthread_once(&once, make_places);
	do
		r = sem_clockwait(&places, CLOCK_MONOTONIC, &ts);
	while (r != 0 && errno == EINTR);
	return r == 0 ? ERR_OK : ERR_TOO_MANY;
}

void
password_leave(void)
{
	sem_post(&places);
}

enum err
password_hash(struct arena *a, const struct passwords *p,
    const char *password, const char **hash)
{
	char *out = arena_alloc(a, crypto_pwhash_STRBYTES);
	size_t n = strlen(password);
	enum err e;
	int r;

	if (n > PASSWORD_MOST)
		return ERR_RANGE;
	if ((e = password_enter()) != ERR_OK)
		return e;
	r = crypto_pwhash_str(out, password, n, PASSES,
	    (size_t)p->memory_mb * MB);
	password_leave();
	if (r != 0)
		return log_fault(ERR_INTERNAL, "password", "no memory to hash");
	*hash = out;
	return ERR_OK;
}

/* The parts of "$argon2id$v=19$m=65536,t=2,p=1$SALT$HASH". */
struct parts {
	unsigned long kib, passes;
	unsigned char salt[crypto_pwhash_SALTBYTES];
	unsigned char hash[32];
};

static int
unbase64(const char *text, unsigned char *out, size_t n)
{
	size_t got;

	return sodium_base642bin(out, n, text, strlen(text), NULL, &got, NULL,
	    sodium_base64_VARIANT_ORIGINAL_NO_PADDING) == 0 && got == n;
}

static int
take_apart(const char *text, struct parts *out)
{
	char salt[64], hash[64];

	return sscanf(text, "$argon2id$v=19$m=%lu,t=%lu,p=1$%63[^$]$%63[^$]",
	    &out->kib, &out->passes, salt, hash) == 4 &&
	    unbase64(salt, out->salt, sizeof(out->salt)) &&
	    unbase64(hash, out->hash, sizeof(out->hash));
}

/*
 * By its parts, for crypto_pwhash_str_verify says the same of a wrong
 * password and of a lack of memory.
 */
static enum err
verify(const char *hash, const char *password, size_t n)
{
	unsigned char got[sizeof(((struct parts *)0)->hash)];
	struct parts parts;

	if (!take_apart(hash, &parts))
		return log_fault(ERR_INTERNAL, "password", "a damaged hash");
	if (crypto_pwhash(got, sizeof(got), password, n, parts.salt,
	    parts.passes, parts.kib * 1024, crypto_pwhash_ALG_ARGON2ID13) != 0)
		return log_fault(ERR_INTERNAL, "password",
		    "no memory to verify");
	return sodium_memcmp(got, parts.hash, sizeof(got)) == 0 ? ERR_OK :
	    ERR_CRYPTO;
}

enum err
password_verify(const struct passwords *p, const char *password,
    const char *hash, int *stale)
{
	const char *against = hash != NULL ? hash : p->nobody;
	size_t n = strlen(password);
	enum err e;

	*stale = 0;
	/* nobody has such a password; its time tells nothing of accounts */
	if (n > PASSWORD_MOST)
		return ERR_CRYPTO;
	if ((e = password_enter()) != ERR_OK)
		return e;
	e = verify(against, password, n);
	password_leave();
	if (e != ERR_OK)
		return e;
	if (hash == NULL)
		return ERR_CRYPTO;
	*stale = crypto_pwhash_str_needs_rehash(hash, PASSES,
	    (size_t)p->memory_mb * MB) != 0;
	return ERR_OK;
}
