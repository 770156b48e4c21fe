#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "base/text.h"
#include "files/disk.h"

static void
close_store(void *arg)
{
	struct file_store *s = arg;

	close(s->tmp);
	close(s->dir);
}

enum err
files_store_open(struct arena *a, const char *dir,
    const struct file_lock *lock, struct file_store **out)
{
	struct file_store *s = NEW(a, struct file_store);

	s->lock = lock;
	s->dir = disk_folder(AT_FDCWD, dir);
	if (s->dir < 0)
		return disk_fault("file store");
	s->tmp = disk_folder(s->dir, "tmp");
	if (s->tmp < 0) {
		close(s->dir);
		return disk_fault("file store");
	}
	arena_cleanup(a, close_store, s);
	*out = s;
	return ERR_OK;
}

enum err
files_remove(const struct file_store *store, const char *name)
{
	struct disk_path p;
	enum err e = disk_path(name, &p);

	if (e != ERR_OK)
		return e;
	if (unlinkat(store->dir, p.path, 0) == 0 || errno == ENOENT)
		return ERR_OK;
	return disk_fault("file store");
}

/* Anew, the digest that the name is. */
static enum err
digest_named(int fd, unsigned char out[DIGEST_BYTES])
{
	struct digest_sink sink;
	char block[BLOCK];
	enum format format = FORMAT__MAX;
	ssize_t n;

	digest_sink(&sink, NULL);
	while ((n = disk_read(fd, block, sizeof(block))) > 0) {
		if (sink.size == 0)
			format = disk_format(block, (size_t)n);
		disk_name_of(&sink, format, block, (size_t)n);
	}
	digest_sink_end(&sink, out);
	return n < 0 ? disk_fault("file store") : ERR_OK;
}

enum err
files_check(const struct file_store *store, const char *name)
{
	unsigned char real[DIGEST_BYTES], told[DIGEST_BYTES];
	struct disk_path p;
	enum err e = disk_path(name, &p);
	int fd;

	if (e != ERR_OK || (e = text_unhex(name, told, sizeof(told))) !=
	    ERR_OK)
		return e;
	if ((fd = openat(store->dir, p.path, O_RDONLY | O_CLOEXEC)) < 0)
		return errno == ENOENT ? ERR_NOT_FOUND :
		    disk_fault("file store");
	e = digest_named(fd, real);
	close(fd);
	return e == ERR_OK && !digest_same(real, told) ? ERR_CRYPTO : e;
}

enum err
files_healthy(const struct file_store *store)
{
	static const char probe[4096] = { 'p' };
	char name[TMP_NAME];
	int fd = disk_tmp(store, name);
	enum err e = ERR_OK;

	if (fd < 0)
		return disk_fault("file store");
	if (disk_write(fd, probe, sizeof(probe)) != 0)
		e = disk_fault("file store");
	close(fd);
	if (unlinkat(store->tmp, name, 0) != 0 && e == ERR_OK)
		e = disk_fault("file store");
	return e;
}
