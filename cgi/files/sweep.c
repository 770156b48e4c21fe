#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files/disk.h"

struct sweep {
	const struct file_store *store;
	int (*known)(void *arg, const char *name);
	void *arg;
	enum err (*drop)(int folder, const char *name, int *count);
	time_t before;			/* older files may go */
	struct sweep_result *result;
};

/*
 * The file system's own time, from a file just made: it stays right where
 * the clock of this process is set to another day.
 */
static enum err
disk_now(const struct file_store *store, time_t *now)
{
	char name[TMP_NAME];
	int fd = disk_tmp(store, name);
	struct stat st;
	enum err e = ERR_OK;

	if (fd < 0)
		return disk_fault("sweep");
	if (fstat(fd, &st) != 0)
		e = disk_fault("sweep");
	close(fd);
	unlinkat(store->tmp, name, 0);
	*now = st.st_mtime;
	return e;
}

/* 1 if the file in the open folder was last written before that moment. */
static int
is_old(const struct sweep *s, int folder, const char *name)
{
	struct stat st;

	return fstatat(folder, name, &st, AT_SYMLINK_NOFOLLOW) == 0 &&
	    S_ISREG(st.st_mode) && st.st_mtime <= s->before;
}

static enum err
drop(int folder, const char *name, int *count)
{
	if (unlinkat(folder, name, 0) != 0)
		return errno == ENOENT ? ERR_OK : disk_fault("sweep");
	++*count;
	return ERR_OK;
}

static enum err
count_only(int folder, const char *name, int *count)
{
	(void)folder;
	(void)name;
	++*count;
	return ERR_OK;
}

static enum err
sweep_leftover(struct sweep *s, int folder, const char *of, const char *name)
{
	(void)of;
	return is_old(s, folder, name) ?
	    s->drop(folder, name, &s->result->leftovers) : ERR_OK;
}

/* of: the folder's two digits, with which the file's name begins. */
static enum err
sweep_stored(struct sweep *s, int folder, const char *of, const char *name)
{
	struct disk_path path;
	char whole[DIGEST_HEX];
	int known = 1;

	if (snprintf(whole, sizeof(whole), "%s%s", of, name) !=
	    DIGEST_HEX - 1 || disk_path(whole, &path) != ERR_OK)
		return ERR_OK;
	if (is_old(s, folder, name))
		known = s->known(s->arg, whole);
	if (known < 0)
		return ERR_DATABASE;
	if (known == 0)
		return s->drop(folder, name, &s->result->orphans);
	s->result->kept++;
	return ERR_OK;
}

/* Visits every entry of a folder below the store. */
static enum err
each(struct sweep *s, const char *of,
    enum err (*visit)(struct sweep *, int, const char *, const char *))
{
	int fd = openat(s->store->dir, of, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	DIR *d = fd < 0 ? NULL : fdopendir(fd);
	struct dirent *entry;
	enum err e = ERR_OK;

	if (d == NULL) {
		if (fd < 0 && errno == ENOENT)
			return ERR_OK;
		e = disk_fault("sweep");
		if (fd >= 0)
			close(fd);
		return e;
	}
	while (e == ERR_OK && (entry = readdir(d)) != NULL)
		if (entry->d_name[0] != '.')
			e = visit(s, fd, of, entry->d_name);
	closedir(d);
	return e;
}

static enum err
walk(struct sweep *s, int older_than_s)
{
	char of[3];
	enum err e;

	*s->result = (struct sweep_result){ 0, 0, 0 };
	if ((e = disk_now(s->store, &s->before)) != ERR_OK)
		return e;
	s->before -= older_than_s;
	e = each(s, "tmp", sweep_leftover);
	for (int i = 0; e == ERR_OK && i < 256; i++) {
		snprintf(of, sizeof(of), "%02x", (unsigned)i & 255);
		e = each(s, of, sweep_stored);
	}
	return e;
}

enum err
files_sweep(const struct file_store *store,
    int (*known)(void *arg, const char *name), void *arg,
    int older_than_s, struct sweep_result *out)
{
	struct sweep s = { store, known, arg, drop, 0, out };

	return walk(&s, older_than_s);
}

enum err
files_sweep_count(const struct file_store *store,
    int (*known)(void *arg, const char *name), void *arg,
    int older_than_s, struct sweep_result *out)
{
	struct sweep s = { store, known, arg, count_only, 0, out };

	return walk(&s, older_than_s);
}
