#include <errno.h>
#include <fcntl.h>
#include <fts.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "admin/tree.h"
#include "base/log.h"

enum { PIECE = 64 * 1024 };

static enum err
fault(const char *path)
{
	return errno == ENOENT ? ERR_NOT_FOUND :
	    log_fault(ERR_STORAGE, path, strerror(errno));
}

static int
is_fault(const FTSENT *f)
{
	/* what was swept meanwhile is none */
	return (f->fts_info == FTS_DNR || f->fts_info == FTS_ERR ||
	    f->fts_info == FTS_NS) && f->fts_errno != ENOENT;
}

enum err
tree_each(const char *folder, enum err (*fn)(void *arg, const char *rest),
    void *arg)
{
	char *const roots[] = { (char *)folder, NULL };
	FTS *tree = fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR, NULL);
	enum err e = ERR_OK;
	FTSENT *f;

	if (tree == NULL)
		return fault(folder);
	while (e == ERR_OK && (f = fts_read(tree)) != NULL)
		if (is_fault(f))
			e = log_fault(ERR_STORAGE, f->fts_path,
			    strerror(f->fts_errno));
		else if (f->fts_info == FTS_F)
			e = fn(arg, f->fts_path + strlen(folder) + 1);
	fts_close(tree);
	return e;
}

struct file_sink {
	struct sink sink;
	int fd;
};

static enum err
file_write(struct sink *s, const void *p, size_t n)
{
	const struct file_sink *f = (struct file_sink *)s;

	for (const char *at = p; n > 0;) {
		ssize_t w = write(f->fd, at, n);

		if (w < 0 && errno == EINTR)
			continue;
		if (w <= 0)
			return ERR_STORAGE;
		at += w;
		n -= (size_t)w;
	}
	return ERR_OK;
}

/* All of a file into a sink (NULL: nowhere), and its digest. */
static enum err
pass(const char *path, struct sink *next, unsigned char digest[DIGEST_BYTES])
{
	struct digest_sink sink;
	struct sink *to;
	char piece[PIECE];
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	enum err e = ERR_OK;
	ssize_t n = 1;

	if (fd < 0)
		return fault(path);
	to = digest_sink(&sink, next);
	while (e == ERR_OK && (n = read(fd, piece, PIECE)) > 0)
		e = to->write(to, piece, (size_t)n);
	if (n < 0 || e != ERR_OK)
		e = log_fault(ERR_STORAGE, path, strerror(errno));
	close(fd);
	digest_sink_end(&sink, digest);
	return e;
}

enum err
tree_digest(const char *path, unsigned char digest[DIGEST_BYTES])
{
	return pass(path, NULL, digest);
}

/* The folders that the path names, but for its last part. */
static enum err
make_folders(struct arena *a, const char *path)
{
	char *part = arena_strdup(a, path);

	for (char *at = part + 1; (at = strchr(at, '/')) != NULL; at++) {
		*at = '\0';
		if (mkdir(part, 0700) != 0 && errno != EEXIST)
			return log_fault(ERR_STORAGE, part, strerror(errno));
		*at = '/';
	}
	return ERR_OK;
}

enum err
tree_copy(struct arena *a, const char *from, const char *to,
    unsigned char digest[DIGEST_BYTES])
{
	const char *half = arena_printf(a, "%s.new", to);
	struct file_sink sink = { { file_write }, -1 };
	enum err e = make_folders(a, to);

	if (e != ERR_OK)
		return e;
	sink.fd = open(half, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	if (sink.fd < 0)
		return log_fault(ERR_STORAGE, half, strerror(errno));
	e = pass(from, &sink.sink, digest);
	if (e == ERR_OK && fsync(sink.fd) != 0)
		e = log_fault(ERR_STORAGE, half, strerror(errno));
	close(sink.fd);
	if (e == ERR_OK && rename(half, to) != 0)
		e = log_fault(ERR_STORAGE, to, strerror(errno));
	if (e != ERR_OK)
		unlink(half);
	return e;
}
