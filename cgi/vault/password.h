#ifndef VAULT_PASSWORD_H
#define VAULT_PASSWORD_H

#include "base/arena.h"
#include "base/err.h"
#include "base/lang.h"

/*
 * Passwords: what is accepted, and Argon2id over what was. A process hashes
 * at most two at a time, so that sixteen sign-ins do not take the machine.
 */
enum {
	PASSWORD_LEAST = 8,		/* code points */
	PASSWORD_MOST = 256,		/* bytes; none is ever cut */
	PASSWORD_HASH_TEXT = 128	/* bytes a column needs for a hash */
};

struct passwords;

/*
 * Loads the list of refused passwords (one a line, # begins a comment) and
 * makes the hash against which unknown accounts are verified. memory_mb: what
 * one hash takes, 8 to 1024. One per process, shared by its threads.
 * ERR_NOT_FOUND: no such list; ERR_FORMAT: it is not text; ERR_RANGE: memory;
 * ERR_INTERNAL: that much memory is not to be had (logged). *why says so.
 */
enum err
passwords_open(struct arena *a, const char *refused_path, int memory_mb,
    struct passwords **out, const char **why) MUST_CHECK;

/*
 * Is this a password we take? ERR_INPUT with *why for the person: too short,
 * too long, among the usual ones, or made of what is known about its owner.
 * about: login, name, organisation …, ended by NULL; empty and short ones
 * (under 4 bytes) are passed over. Any characters count, blanks and Chinese
 * too; there are no rules about their mixture.
 */
enum err
password_check(struct arena *a, const struct passwords *p,
    const char *password, const char *const about[],
    const struct words **why) MUST_CHECK;

/* How a field for a new password is explained. */
extern const struct words password_hint;

/*
 * Hashes with a salt of its own; the text says with which parameters.
 * ERR_TOO_MANY: ten seconds went by before it was its turn; ERR_RANGE: longer
 * than PASSWORD_MOST; ERR_INTERNAL: no memory (logged).
 */
enum err
password_hash(struct arena *a, const struct passwords *p,
    const char *password, const char **hash) MUST_CHECK;

/*
 * ERR_OK: it is the one; *stale says whether to hash it anew because the
 * parameters have changed since. ERR_CRYPTO: it is not, or hash is NULL (no
 * such account), which takes as long. Otherwise as password_hash: lack of
 * memory is never taken for a wrong password.
 */
enum err
password_verify(const struct passwords *p, const char *password,
    const char *hash, int *stale) MUST_CHECK;

/*
 * For other slow derivations: waits for one of the process's two places.
 * ERR_TOO_MANY after ten seconds. Each ERR_OK needs one password_leave.
 */
enum err
password_enter(void) MUST_CHECK;

void
password_leave(void);

#endif
