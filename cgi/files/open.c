#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "base/text.h"
#include "files/disk.h"

/* One file on its way out. */
struct opened {
	struct source source;
	int fd;
	int final;			/* the last chunk has been opened */
	enum err broken;		/* once wrong, wrong for good */
	size_t at, n;			/* what of chunk is still to be given */
	crypto_secretstream_xchacha20poly1305_state stream;
	unsigned char chunk[CHUNK];
	unsigned char sealed[CHUNK + SEAL];
};

static void
close_opened(void *arg)
{
	struct opened *o = arg;

	if (o->fd >= 0)
		close(o->fd);
	o->fd = -1;
	sodium_memzero(&o->stream, sizeof(o->stream));
	sodium_memzero(o->chunk, sizeof(o->chunk));
}

/* Whether anything stands behind the last chunk. */
static int
has_more(struct opened *o)
{
	char c;

	return disk_read(o->fd, &c, 1) != 0;
}

static enum err
next_chunk(struct opened *o)
{
	ssize_t got = disk_read(o->fd, o->sealed, sizeof(o->sealed));
	unsigned long long n;
	unsigned char tag;

	if (got < 0)
		return disk_fault("reading a file");
	if (got < SEAL || crypto_secretstream_xchacha20poly1305_pull(
	    &o->stream, o->chunk, &n, &tag, o->sealed,
	    (unsigned long long)got, NULL, 0) != 0)
		return ERR_CRYPTO;
	o->at = 0;
	o->n = (size_t)n;
	o->final = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
	return o->final && has_more(o) ? ERR_CRYPTO : ERR_OK;
}

static enum err
opened_read(struct source *s, void *p, size_t cap, size_t *n)
{
	struct opened *o = (struct opened *)s;

	*n = 0;
	while (o->broken == ERR_OK && o->at == o->n) {
		o->broken = o->final ? ERR_END : next_chunk(o);
		if (o->broken != ERR_OK)
			close_opened(o);
	}
	if (o->broken != ERR_OK)
		return o->broken;
	*n = o->n - o->at < cap ? o->n - o->at : cap;
	memcpy(p, o->chunk + o->at, *n);
	o->at += *n;
	return ERR_OK;
}

static enum err
start(struct opened *o, const unsigned char key[FILE_KEY])
{
	unsigned char header[HEADER];
	ssize_t got = disk_read(o->fd, header, sizeof(header));

	if (got < 0)
		return disk_fault("reading a file");
	if (got != HEADER || memcmp(header, disk_mark, MARK) != 0 ||
	    crypto_secretstream_xchacha20poly1305_init_pull(&o->stream,
	    header + MARK, key) != 0)
		return ERR_CRYPTO;
	return ERR_OK;
}

static enum err
open_file(const struct file_store *store, const char *path, int *fd)
{
	*fd = openat(store->dir, path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
	if (*fd >= 0)
		return ERR_OK;
	return errno == ENOENT ? ERR_NOT_FOUND : disk_fault("opening a file");
}

enum err
files_open(struct arena *a, const struct file_store *store, const char *name,
    const unsigned char *wrapped, size_t wrapped_n, struct source **out)
{
	struct opened *o = NEW(a, struct opened);
	unsigned char id[FILE_ID], key[FILE_KEY];
	struct disk_path path;
	enum err e;

	if (disk_path(name, &path) != ERR_OK ||
	    text_unhex(name, id, FILE_ID) != ERR_OK)
		return ERR_NOT_FOUND;
	e = lock_unwrap(store->lock, id, wrapped, wrapped_n, key);
	if (e == ERR_OK)
		e = open_file(store, path.path, &o->fd);
	if (e != ERR_OK)
		return e;
	o->source.read = opened_read;
	arena_cleanup(a, close_opened, o);
	e = start(o, key);
	sodium_memzero(key, sizeof(key));
	if (e == ERR_OK)
		*out = &o->source;
	return e;
}
