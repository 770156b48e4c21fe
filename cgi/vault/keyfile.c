#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/log.h"
#include "vault/keyfile.h"
#include "vault/random.h"

static enum err
fault(const char *where)
{
	return log_fault(ERR_STORAGE, where, strerror(errno));
}

/* Reads exactly n bytes from an open key file. */
static enum err
read_key(int fd, void *p, size_t n)
{
	struct stat st;
	ssize_t got;

	if (fstat(fd, &st) != 0)
		return fault("key file");
	if ((st.st_mode & 0037) != 0 || !S_ISREG(st.st_mode))
		return log_fault(ERR_CRYPTO, "key file",
		    "others than its owner and those of its group have access to it");
	if (st.st_size != (off_t)n)
		return log_fault(ERR_CRYPTO, "key file", "wrong size");
	got = read(fd, p, n);
	if (got != (ssize_t)n)
		return fault("key file");
	return ERR_OK;
}

enum err
keyfile_load(const char *dir, const char *name, void *p, size_t n)
{
	struct arena *a = arena_new();
	const char *path = arena_printf(a, "%s/%s", dir, name);
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
	enum err e;

	if (fd < 0)
		e = errno == ENOENT ? ERR_NOT_FOUND : fault(path);
	else {
		e = read_key(fd, p, n);
		close(fd);
	}
	arena_free(&a);
	return e;
}

static int
write_all(int fd, const void *p, size_t n)
{
	return write(fd, p, n) == (ssize_t)n && fsync(fd) == 0;
}

/* A link, not a rename: the first key stays, whoever comes second. */
static enum err
put_in_place(int dir, const char *tmp, const char *name)
{
	if (linkat(dir, tmp, dir, name, 0) != 0)
		return errno == EEXIST ? ERR_DUPLICATE : fault("key file");
	return fsync(dir) == 0 ? ERR_OK : fault("key folder");
}

static enum err
store_in(int dir, const char *tmp, const char *name, const void *p, size_t n)
{
	int fd = openat(dir, tmp, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
	    0600);
	enum err e;

	if (fd < 0)
		return fault("key file");
	e = write_all(fd, p, n) ? ERR_OK : fault("key file");
	close(fd);
	if (e == ERR_OK)
		e = put_in_place(dir, tmp, name);
	unlinkat(dir, tmp, 0);
	return e;
}

enum err
keyfile_store(const char *dir, const char *name, const void *p, size_t n)
{
	struct arena *a;
	enum err e;
	int fd;

	if (mkdir(dir, 0700) != 0 && errno != EEXIST)
		return fault("key folder");
	fd = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		return fault("key folder");
	a = arena_new();
	e = store_in(fd, arena_printf(a, ".%s.%s", name, random_hex(a, 8)),
	    name, p, n);
	arena_free(&a);
	close(fd);
	return e;
}

enum err
keyfile_load_or_make(const char *dir, const char *name, void *p, size_t n)
{
	enum err e = keyfile_load(dir, name, p, n);

	if (e != ERR_NOT_FOUND)
		return e;
	random_bytes(p, n);
	e = keyfile_store(dir, name, p, n);
	/* another process was first: its key is the one */
	return e == ERR_DUPLICATE ? keyfile_load(dir, name, p, n) : e;
}
