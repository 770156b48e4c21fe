#ifndef FILES_STORE_H
#define FILES_STORE_H

#include <stddef.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/stream.h"
#include "vault/digest.h"
#include "vault/keyring.h"

/*
 * The encrypted file store. A file is sealed in blocks of 64 KiB under a key
 * of its own (disk.h), in DIR/ab/cdef…, named by a digest of the ciphertext. Rows in the database refer to it; what none refers to is
 * swept. Memory does not grow with a file. Everything here that has to do
 * with a disk stands in four functions: put, open, remove, sweep.
 *
 * ERR_STORAGE: the disk is full, read-only or broken; logged with what the
 * system said.
 */
struct file_store;

/* What the database row keeps of a stored file. */
struct stored_file {
	char name[DIGEST_HEX];			/* a digest of the ciphertext */
	unsigned char sha256[DIGEST_BYTES];	/* of the plain text */
	size_t size;				/* of the plain text, bytes */
	unsigned char wrapped[WRAPPED_MAX];	/* the key, wrapped */
	size_t wrapped_n;
};

/*
 * Makes the folder if need be (mode 0700). Below one that was made for a
 * group everything is open to that group. The lock decides whether what is
 * put can be opened again by this program; NULL: only to remove and sweep.
 * ERR_STORAGE.
 */
enum err
files_store_open(struct arena *a, const char *dir,
    const struct file_lock *lock, struct file_store **out) MUST_CHECK;

/*
 * Stores everything that comes; on ERR_OK it is on disk for good. ERR_EMPTY:
 * nothing came; ERR_TOO_LARGE: more than max bytes; ERR_STORAGE; or the error
 * of the source. After an error nothing is left behind.
 */
enum err
files_put(struct arena *a, const struct file_store *store, struct source *in,
    size_t max, struct stored_file *out) MUST_CHECK;

/*
 * A source of the plain text; the arena closes it. Each block is authentic
 * before it is handed out, and ERR_END comes only where the file really ends:
 * reading gives ERR_CRYPTO where it was changed or cut short.
 * ERR_NOT_FOUND: no such file; ERR_CRYPTO: the key does not fit.
 */
enum err
files_open(struct arena *a, const struct file_store *store, const char *name,
    const unsigned char *wrapped, size_t wrapped_n, struct source **out)
    MUST_CHECK;

/* ERR_OK as well where it is gone already. ERR_FORMAT: no such name. */
enum err
files_remove(const struct file_store *store, const char *name) MUST_CHECK;

struct sweep_result {
	int leftovers;		/* unfinished uploads removed */
	int orphans;		/* stored files that no row knows, removed */
	int kept;
};

/*
 * Removes unfinished uploads and files that known() denies, if they are older
 * than the given seconds (an upload's row is committed within that time).
 * Ages are taken against the file system's own clock; a sealed file shows the
 * end of its day, and goes up to a day later. known returns 1 (keep),
 * 0 (no row refers to it) or -1 (cannot say: the sweep ends with
 * ERR_DATABASE, nothing doubtful removed).
 */
enum err
files_sweep(const struct file_store *store,
    int (*known)(void *arg, const char *name), void *arg,
    int older_than_s, struct sweep_result *out) MUST_CHECK;

/* As files_sweep, but removes nothing: counts what would go. */
enum err
files_sweep_count(const struct file_store *store,
    int (*known)(void *arg, const char *name), void *arg,
    int older_than_s, struct sweep_result *out) MUST_CHECK;

/*
 * Whether what is stored is what its name was made of; needs no key. Of files
 * under the master key that is their seals: whether all bytes are as they
 * were, files_prove says.
 * ERR_NOT_FOUND; ERR_CRYPTO: it is another; ERR_FORMAT: no such name.
 */
enum err
files_check(const struct file_store *store, const char *name) MUST_CHECK;

/*
 * Whether a file opens with its key, whole, and gives the bytes of that
 * digest. ERR_CRYPTO: it does not; or as files_open.
 */
enum err
files_prove(struct arena *a, const struct file_store *store, const char *name,
    const unsigned char *wrapped, size_t wrapped_n,
    const unsigned char sha256[DIGEST_BYTES]) MUST_CHECK;

/* Writes and removes a probe: ERR_OK if files can be stored. For /healthz. */
enum err
files_healthy(const struct file_store *store) MUST_CHECK;

#endif
