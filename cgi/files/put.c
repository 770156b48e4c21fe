#include <fcntl.h>
#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/date.h"
#include "base/text.h"
#include "files/disk.h"
#include "vault/random.h"

enum { SECOND = 1000000 };	/* microseconds */

/* One file on its way in. */
struct put {
	const struct file_store *store;
	struct source *in;
	size_t max, size;
	int fd;
	crypto_secretstream_xchacha20poly1305_state stream;
	EVP_MD_CTX *plain, *cipher;	/* five times as fast as libsodium's */
	unsigned char key[FILE_KEY];
	unsigned char chunk[CHUNK];
	unsigned char sealed[CHUNK + SEAL];
};

static void
free_digest(void *ctx)
{
	EVP_MD_CTX_free(ctx);
}

static EVP_MD_CTX *
digest_begin(struct arena *a)
{
	EVP_MD_CTX *ctx = EVP_MD_CTX_new();

	if (ctx == NULL || EVP_DigestInit_ex(ctx, EVP_sha256(), NULL) != 1)
		abort();
	arena_cleanup(a, free_digest, ctx);
	return ctx;
}

static void
digest_add(EVP_MD_CTX *ctx, const void *bytes, size_t n)
{
	if (EVP_DigestUpdate(ctx, bytes, n) != 1)
		abort();
}

static void
digest_end(EVP_MD_CTX *ctx, unsigned char out[32])
{
	if (EVP_DigestFinal_ex(ctx, out, NULL) != 1)
		abort();
}

static enum err
write_out(struct put *p, const unsigned char *bytes, size_t n)
{
	digest_add(p->cipher, bytes, n);
	return disk_write(p->fd, bytes, n) == 0 ? ERR_OK :
	    disk_fault("storing a file");
}

/* Fills the chunk; *n is less than CHUNK only at the end of the source. */
static enum err
fill(struct put *p, size_t *n)
{
	enum err e = ERR_OK;
	size_t some;

	for (*n = 0; *n < CHUNK; *n += some) {
		e = p->in->read(p->in, p->chunk + *n, CHUNK - *n, &some);
		if (e != ERR_OK)
			break;
	}
	if (e != ERR_OK && e != ERR_END)
		return e;
	if (*n > p->max - p->size)
		return ERR_TOO_LARGE;
	p->size += *n;
	return ERR_OK;
}

static enum err
put_header(struct put *p)
{
	unsigned char header[HEADER];

	memcpy(header, disk_mark, MARK);
	random_bytes(p->key, sizeof(p->key));
	crypto_secretstream_xchacha20poly1305_init_push(&p->stream,
	    header + MARK, p->key);
	return write_out(p, header, sizeof(header));
}

static enum err
put_chunk(struct put *p, size_t n)
{
	unsigned char tag = n < CHUNK ?
	    crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0;

	digest_add(p->plain, p->chunk, n);
	crypto_secretstream_xchacha20poly1305_push(&p->stream, p->sealed,
	    NULL, p->chunk, n, NULL, 0, tag);
	return write_out(p, p->sealed, n + SEAL);
}

static enum err
put_all(struct put *p)
{
	size_t n = CHUNK;
	enum err e = ERR_OK;

	while (e == ERR_OK && n == CHUNK) {
		int first = p->size == 0;

		if ((e = fill(p, &n)) != ERR_OK)
			break;
		if (p->size == 0)
			return ERR_EMPTY;
		if (first)
			e = put_header(p);
		if (e == ERR_OK)
			e = put_chunk(p, n);
	}
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
finish(struct put *p, const char *tmp, struct stored_file *out)
{
	unsigned char id[FILE_ID];

	digest_end(p->plain, out->sha256);
	digest_end(p->cipher, id);
	sodium_bin2hex(out->name, sizeof(out->name), id, sizeof(id));
	out->size = p->size;
	lock_wrap(p->store->lock, id, p->key, out->wrapped, &out->wrapped_n);
	return move_in(p, tmp, out->name);
}

enum err
files_put(struct arena *a, const struct file_store *store, struct source *in,
    size_t max, struct stored_file *out)
{
	struct put *p = NEW(a, struct put);
	char tmp[TMP_NAME];
	enum err e;

	*p = (struct put){ .store = store, .in = in, .max = max,
	    .plain = digest_begin(a), .cipher = digest_begin(a) };
	*out = (struct stored_file){ .size = 0 };
	p->fd = disk_tmp(store, tmp);
	if (p->fd < 0)
		return disk_fault("storing a file");
	e = put_all(p);
	if (e == ERR_OK)
		e = finish(p, tmp, out);
	close(p->fd);
	if (e != ERR_OK)
		unlinkat(store->tmp, tmp, 0);
	sodium_memzero(p, sizeof(*p));
	return e;
}
