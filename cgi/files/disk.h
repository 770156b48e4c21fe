#ifndef FILES_DISK_H
#define FILES_DISK_H

#include <sodium.h>

#include "files/store.h"

/*
 * How the store lies on a disk: for the files of this folder only.
 *
 * DIR/tmp/HEX while it is being written, then DIR/ab/cdef…: a header of
 * HEADER bytes (MARK, then that of the secretstream) and chunks of CHUNK
 * bytes of plain text, each longer by SEAL. The last, of 0 to CHUNK - 1
 * bytes, carries the final tag, and nothing comes after it.
 */
struct file_store {
	int dir, tmp;			/* open folders */
	const struct file_lock *lock;
};

enum {
	MARK = 8,
	HEADER = MARK + crypto_secretstream_xchacha20poly1305_HEADERBYTES,
	CHUNK = 64 * 1024,
	SEAL = crypto_secretstream_xchacha20poly1305_ABYTES,
	TMP_NAME = 33
};

extern const char disk_mark[MARK];

struct disk_path {
	char folder[3];
	char path[DIGEST_HEX + 1];	/* "ab/cdef…" */
};

/* ERR_FORMAT: not 64 hex digits. */
enum err
disk_path(const char *name, struct disk_path *out) MUST_CHECK;

/* Logs errno as ERR_STORAGE. */
enum err
disk_fault(const char *where);

/*
 * An open folder below at, made if need be, as open to the group as at is,
 * and then synced; -1 with errno.
 */
int
disk_folder(int at, const char *name);

/* A new file in tmp/, open for writing; -1 with errno. */
int
disk_tmp(const struct file_store *store, char name[TMP_NAME]);

/* Writes all of it, whatever the signals. 0, or -1 with errno. */
int
disk_write(int fd, const void *p, size_t n);

/* Reads until n bytes or the end. The number read, or -1 with errno. */
ssize_t
disk_read(int fd, void *p, size_t n);

#endif
