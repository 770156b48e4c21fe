#ifndef FILES_DISK_H
#define FILES_DISK_H

#include <sodium.h>

#include "files/store.h"

/*
 * How the store lies on a disk: for the files of this folder only.
 *
 * DIR/tmp/HEX while it is being written, then DIR/ab/cdef…: a mark of MARK
 * bytes, which says how the rest is sealed (disk_marks).
 *
 * FORMAT_BLOCKS: the file is cut at each BLOCK bytes, the mark counting as
 * part of the first block; what is left of each is sealed by vault/blocks, and
 * the last is shorter than a whole one. Named by the SHA-256 of all its bytes,
 * which tell of a change without the key: files of reports, which only the
 * Office can open.
 *
 * FORMAT_SEALS: the same, named by the SHA-256 of the mark and of the seals of
 * its blocks alone, which tell of every change to whoever has the key: half
 * the digests for the files that are large.
 *
 * FORMAT_STREAM, of files of earlier versions: the header of a secretstream
 * of libsodium, then chunks of STREAM_CHUNK bytes of plain text, each longer
 * by STREAM_SEAL. The last, of 0 to STREAM_CHUNK - 1 bytes, carries the final
 * tag.
 *
 * Nothing comes after the last.
 */
struct file_store {
	int dir, tmp;			/* open folders */
	const struct file_lock *lock;
};

enum format { FORMAT_STREAM, FORMAT_BLOCKS, FORMAT_SEALS, FORMAT__MAX };

enum {
	MARK = 8,
	BLOCK = 64 * 1024,
	STREAM_CHUNK = 64 * 1024,
	STREAM_SEAL = crypto_secretstream_xchacha20poly1305_ABYTES,
	DISK_ALIGN = 4096,
	TMP_NAME = 33
};

extern const char disk_marks[FORMAT__MAX][MARK];

struct disk_path {
	char folder[3];
	char path[DIGEST_HEX + 1];	/* "ab/cdef…" */
};

/* How a file that begins so is sealed; FORMAT__MAX: none of ours. */
enum format
disk_format(const void *p, size_t n);

/*
 * Adds to a digest what a file's name is made of, block by block; the first
 * with its mark.
 */
void
disk_name_of(struct digest_sink *d, enum format format, const void *block,
    size_t n);

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

/*
 * As disk_write, but past the system's cache as far as n goes in DISK_ALIGN
 * and the file system can: what nobody reads soon is not copied, drives
 * nothing else out, and is on its way to the disk at once. Not before fsync is
 * it there for good. p and the place in the file: multiples of DISK_ALIGN.
 */
int
disk_write_straight(int fd, const void *p, size_t n);

/* Reads until n bytes or the end. The number read, or -1 with errno. */
ssize_t
disk_read(int fd, void *p, size_t n);

#endif
