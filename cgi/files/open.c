#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include "base/text.h"
#include "files/disk.h"
#include "vault/blocks.h"

/* One file on its way out. */
struct opened {
	struct source source;
	int fd;
	int final;			/* the last piece has been opened */
	enum err broken;		/* once wrong, wrong for good */
	const unsigned char *at;	/* what of piece is still to be given */
	size_t n;
	enum err (*next)(struct opened *o);
	struct blocks *blocks;
	size_t skipped;			/* of the next block: the mark */
	crypto_secretstream_xchacha20poly1305_state stream;
	unsigned char chunk[STREAM_CHUNK];	/* of a stream */
	unsigned char piece[STREAM_CHUNK + STREAM_SEAL];
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
	sodium_memzero(o->piece, sizeof(o->piece));
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
	ssize_t got = disk_read(o->fd, o->piece, sizeof(o->piece));
	unsigned long long n;
	unsigned char tag;

	if (got < 0)
		return disk_fault("reading a file");
	if (got < STREAM_SEAL || crypto_secretstream_xchacha20poly1305_pull(
	    &o->stream, o->chunk, &n, &tag, o->piece,
	    (unsigned long long)got, NULL, 0) != 0)
		return ERR_CRYPTO;
	o->at = o->chunk;
	o->n = (size_t)n;
	o->final = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
	return o->final && has_more(o) ? ERR_CRYPTO : ERR_OK;
}

static enum err
start_stream(struct opened *o, struct arena *a, const unsigned char *key)
{
	unsigned char
	    header[crypto_secretstream_xchacha20poly1305_HEADERBYTES];
	ssize_t got = disk_read(o->fd, header, sizeof(header));

	(void)a;
	if (got < 0)
		return disk_fault("reading a file");
	o->next = next_chunk;
	return got == sizeof(header) &&
	    crypto_secretstream_xchacha20poly1305_init_pull(&o->stream,
	    header, key) == 0 ? ERR_OK : ERR_CRYPTO;
}

static enum err
next_block(struct opened *o)
{
	size_t whole = BLOCK - o->skipped;
	ssize_t got = disk_read(o->fd, o->piece, whole);

	if (got < 0)
		return disk_fault("reading a file");
	o->skipped = 0;
	o->final = (size_t)got < whole;
	if (blocks_open_next(o->blocks, o->piece, (size_t)got, o->final) !=
	    ERR_OK)
		return ERR_CRYPTO;
	o->at = o->piece;
	o->n = (size_t)got - BLOCKS_TAG;
	return ERR_OK;
}

static enum err
start_blocks(struct opened *o, struct arena *a, const unsigned char *key)
{
	o->blocks = blocks_open(a, key);
	o->skipped = MARK;
	o->next = next_block;
	return ERR_OK;
}

static enum err
opened_read(struct source *s, void *p, size_t cap, size_t *n)
{
	struct opened *o = (struct opened *)s;

	*n = 0;
	while (o->broken == ERR_OK && o->n == 0) {
		o->broken = o->final ? ERR_END : o->next(o);
		if (o->broken != ERR_OK)
			close_opened(o);
	}
	if (o->broken != ERR_OK)
		return o->broken;
	*n = o->n < cap ? o->n : cap;
	memcpy(p, o->at, *n);
	o->at += *n;
	o->n -= *n;
	return ERR_OK;
}

static enum err
start(struct opened *o, struct arena *a, const unsigned char key[FILE_KEY])
{
	static enum err (*const starts[FORMAT__MAX])(struct opened *o,
	    struct arena *a, const unsigned char *key) = {
		[FORMAT_STREAM] = start_stream,
		[FORMAT_BLOCKS] = start_blocks,
		[FORMAT_SEALS] = start_blocks,
	};
	char mark[MARK];
	ssize_t got = disk_read(o->fd, mark, MARK);
	enum format format;

	if (got < 0)
		return disk_fault("reading a file");
	format = disk_format(mark, (size_t)got);
	return format == FORMAT__MAX ? ERR_CRYPTO : starts[format](o, a, key);
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
	e = start(o, a, key);
	sodium_memzero(key, sizeof(key));
	if (e == ERR_OK)
		*out = &o->source;
	return e;
}

enum err
files_prove(struct arena *a, const struct file_store *store, const char *name,
    const unsigned char *wrapped, size_t wrapped_n,
    const unsigned char sha256[DIGEST_BYTES])
{
	struct digest_sink sink;
	struct sink *to = digest_sink(&sink, NULL);
	unsigned char real[DIGEST_BYTES];
	struct source *in;
	enum err e = files_open(a, store, name, wrapped, wrapped_n, &in);

	if (e == ERR_OK)
		e = stream_copy(in, to, SIZE_MAX, NULL);
	digest_sink_end(&sink, real);
	return e == ERR_OK && !digest_same(real, sha256) ? ERR_CRYPTO : e;
}
