#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/log.h"
#include "base/text.h"
#include "files/disk.h"
#include "vault/blocks.h"
#include "vault/random.h"

const char disk_marks[FORMAT__MAX][MARK] = {
	[FORMAT_STREAM] = { 'R', 'D', 'F', 'I', 'L', 'E', '1', '\n' },
	[FORMAT_BLOCKS] = { 'R', 'D', 'F', 'I', 'L', 'E', '2', '\n' },
	[FORMAT_SEALS] = { 'R', 'D', 'F', 'I', 'L', 'E', '3', '\n' },
};

enum format
disk_format(const void *p, size_t n)
{
	enum format f = 0;

	while (f < FORMAT__MAX && (n < MARK ||
	    memcmp(p, disk_marks[f], MARK) != 0))
		f++;
	return f;
}

void
disk_name_of(struct digest_sink *d, enum format format, const void *block,
    size_t n)
{
	const char *p = block;

	if (format == FORMAT_SEALS && n > BLOCKS_TAG) {
		if (d->size == 0)
			digest_add(d, p, MARK);
		p += n - BLOCKS_TAG;
		n = BLOCKS_TAG;
	}
	digest_add(d, p, n);
}

enum err
disk_path(const char *name, struct disk_path *out)
{
	unsigned char id[FILE_ID];

	if (text_unhex(name, id, FILE_ID) != ERR_OK)
		return ERR_FORMAT;
	memcpy(out->folder, name, 2);
	out->folder[2] = '\0';
	memcpy(out->path, name, 2);
	out->path[2] = '/';
	memcpy(out->path + 3, name + 2, DIGEST_HEX - 2);
	return ERR_OK;
}

enum err
disk_fault(const char *where)
{
	return log_fault(ERR_STORAGE, where, strerror(errno));
}

/* What the group may do in an open folder; nothing where there is none. */
static mode_t
group_of(int at, mode_t may)
{
	struct stat st;

	return at != AT_FDCWD && fstat(at, &st) == 0 ? st.st_mode & may : 0;
}

int
disk_folder(int at, const char *name)
{
	if (mkdirat(at, name, 0700 | group_of(at, 0070)) != 0 && errno != EEXIST)
		return -1;
	/* also where it was there: its maker may not have come to this yet */
	if (at != AT_FDCWD && fsync(at) != 0)
		return -1;
	return openat(at, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

int
disk_tmp(const struct file_store *store, char name[TMP_NAME])
{
	unsigned char random[(TMP_NAME - 1) / 2];

	random_bytes(random, sizeof(random));
	sodium_bin2hex(name, TMP_NAME, random, sizeof(random));
	return openat(store->tmp, name,
	    O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
	    0600 | group_of(store->tmp, 0040));
}

int
disk_write(int fd, const void *p, size_t n)
{
	const char *at = p;

	while (n > 0) {
		ssize_t done = write(fd, at, n);

		if (done < 0 && errno == EINTR)
			continue;
		if (done < 0)
			return -1;
		at += done;
		n -= (size_t)done;
	}
	return 0;
}

/* What one straight write leaves, for whatever reason, goes the usual way. */
int
disk_write_straight(int fd, const void *p, size_t n)
{
	int flags = fcntl(fd, F_GETFL);
	ssize_t done = 0;

	if (n >= DISK_ALIGN && fcntl(fd, F_SETFL, flags | O_DIRECT) == 0) {
		done = write(fd, p, n - n % DISK_ALIGN);
		fcntl(fd, F_SETFL, flags);
	}
	if (done < 0)
		done = 0;
	return disk_write(fd, (const char *)p + done, n - (size_t)done);
}

ssize_t
disk_read(int fd, void *p, size_t n)
{
	char *at = p;
	size_t got = 0;

	while (got < n) {
		ssize_t some = read(fd, at + got, n - got);

		if (some < 0 && errno == EINTR)
			continue;
		if (some < 0)
			return -1;
		if (some == 0)
			break;
		got += (size_t)some;
	}
	return (ssize_t)got;
}
