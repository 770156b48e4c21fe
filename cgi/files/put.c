#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/date.h"
#include "base/text.h"
#include "files/belt.h"
#include "files/disk.h"
#include "vault/blocks.h"
#include "vault/random.h"

enum { SECOND = 1000000 };	/* microseconds */

/*
 * One file on its way in, past three stations: read, seal, write. What a
 * station works with is its own; the digests are read when all have ended.
 */
struct put {
	const struct file_store *store;
	enum format format;
	struct source *in;		/* read */
	size_t max, size;
	struct digest_sink plain, named;	/* seal */
	struct blocks *blocks;
	int fd;				/* write */
	unsigned char key[FILE_KEY];
};

/* Where the text of the block at `at` begins: the mark is before the first. */
static size_t
text_at(size_t at, int is_first_tray)
{
	return is_first_tray && at == 0 ? MARK : at;
}

/* Reads until n bytes have come or the source ends. */
static enum err
fill(struct source *in, unsigned char *p, size_t n, size_t *got)
{
	size_t some;

	for (*got = 0; *got < n; *got += some) {
		enum err e = in->read(in, p + *got, n - *got, &some);

		if (e != ERR_OK)
			return e == ERR_END ? ERR_OK : e;
	}
	return ERR_OK;
}

/* Leaves room for the seal of each block; a short one is the last. */
static enum err
read_tray(void *ctx, struct tray *t)
{
	struct put *p = ctx;
	int first = p->size == 0;

	memcpy(t->bytes, disk_marks[p->format], first ? MARK : 0);
	for (size_t at = 0; at < TRAY && !t->is_last; at += BLOCK) {
		size_t text = text_at(at, first), n;
		size_t room = at + BLOCK - BLOCKS_TAG - text;
		enum err e = fill(p->in, t->bytes + text, room, &n);

		if (e != ERR_OK)
			return e;
		if (n > p->max - p->size)
			return ERR_TOO_LARGE;
		p->size += n;
		t->n = text + n + BLOCKS_TAG;
		t->is_last = n < room;
	}
	return p->size == 0 ? ERR_EMPTY : ERR_OK;
}

/* Digests and seals one block of a tray while the processor has it near. */
static void
seal_block(struct put *p, struct tray *t, size_t at, int first)
{
	size_t text = text_at(at, first);
	size_t end = at + BLOCK < t->n ? at + BLOCK : t->n;
	size_t n = end - BLOCKS_TAG - text;

	digest_add(&p->plain, t->bytes + text, n);
	blocks_seal_next(p->blocks, t->bytes + text, n,
	    t->is_last && end == t->n);
	disk_name_of(&p->named, p->format, t->bytes + at, end - at);
}

static enum err
seal_tray(void *ctx, struct tray *t)
{
	struct put *p = ctx;
	int first = p->plain.size == 0;

	for (size_t at = 0; at < t->n; at += BLOCK)
		seal_block(p, t, at, first);
	return ERR_OK;
}

static enum err
write_tray(void *ctx, struct tray *t)
{
	struct put *p = ctx;

	return disk_write_straight(p->fd, t->bytes, t->n) == 0 ? ERR_OK :
	    disk_fault("storing a file");
}

/* Ends both digests, whatever comes of it. */
static enum err
put_all(struct arena *a, struct put *p, unsigned char id[FILE_ID],
    unsigned char sha256[DIGEST_BYTES])
{
	static const struct station stations[] = { { read_tray },
	    { seal_tray }, { write_tray } };
	enum err e;

	random_bytes(p->key, sizeof(p->key));
	p->blocks = blocks_seal(a, p->key);
	digest_sink(&p->plain, NULL);
	digest_sink(&p->named, NULL);
	e = belt_run(a, stations, sizeof(stations) / sizeof(stations[0]), p);
	digest_sink_end(&p->plain, sha256);
	digest_sink_end(&p->named, id);
	return e;
}

/*
 * A reporter's file shows the day alone, for backups and listings keep its
 * times: the end of the day, so that a sweep comes later and never earlier.
 * The folder that it went into shows the same.
 */
static enum err
keep_day_only(const struct put *p, int fd)
{
	struct timespec times[2] = { { 0, 0 }, { 0, 0 } };
	struct stat st;
	struct instant end;

	if (!lock_is_sealed(p->store->lock))
		return ERR_OK;
	if (fstat(fd, &st) != 0)
		return disk_fault("storing a file");
	end.us = (int64_t)st.st_mtime * SECOND;
	end = date_start(date_add(date_of(end), 1));
	times[0].tv_sec = times[1].tv_sec = (time_t)(end.us / SECOND);
	return futimens(fd, times) == 0 ? ERR_OK :
	    disk_fault("storing a file");
}

/* Syncs the file, moves it to its name, and syncs the folder. */
static enum err
move_in(struct put *p, const char *tmp, const char *name)
{
	struct disk_path path;
	enum err e = disk_path(name, &path);
	int folder;

	if (e == ERR_OK)
		e = keep_day_only(p, p->fd);
	if (e != ERR_OK)
		return e;
	if (fsync(p->fd) != 0)
		return disk_fault("storing a file");
	folder = disk_folder(p->store->dir, path.folder);
	if (folder < 0)
		return disk_fault("storing a file");
	if (renameat(p->store->tmp, tmp, folder, name + 2) != 0)
		e = disk_fault("storing a file");
	else if (fsync(folder) != 0)
		e = disk_fault("storing a file");
	else
		e = keep_day_only(p, folder);
	if (e != ERR_OK)
		unlinkat(folder, name + 2, 0);
	close(folder);
	return e;
}

static enum err
finish(struct put *p, const char *tmp, const unsigned char id[FILE_ID],
    struct stored_file *out)
{
	sodium_bin2hex(out->name, sizeof(out->name), id, FILE_ID);
	out->size = p->size;
	lock_wrap(p->store->lock, id, p->key, out->wrapped, &out->wrapped_n);
	return move_in(p, tmp, out->name);
}

enum err
files_put(struct arena *a, const struct file_store *store, struct source *in,
    size_t max, struct stored_file *out)
{
	struct put *p = NEW(a, struct put);
	unsigned char id[FILE_ID];
	char tmp[TMP_NAME];
	enum err e;

	*p = (struct put){ .store = store, .in = in, .max = max,
	    .format = lock_is_sealed(store->lock) ? FORMAT_BLOCKS :
	    FORMAT_SEALS };
	*out = (struct stored_file){ .size = 0 };
	p->fd = disk_tmp(store, tmp);
	if (p->fd < 0)
		return disk_fault("storing a file");
	e = put_all(a, p, id, out->sha256);
	if (e == ERR_OK)
		e = finish(p, tmp, id, out);
	close(p->fd);
	if (e != ERR_OK)
		unlinkat(store->tmp, tmp, 0);
	sodium_memzero(p, sizeof(*p));
	return e;
}
