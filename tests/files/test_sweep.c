#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "base/stream.h"
#include "files/files_desk.h"

enum { HOUR = 3600, MB = 1024 * 1024 };

/* Bytes without end, or so many of them; counts what was asked for. */
struct bytes {
	struct source source;
	size_t left;
	volatile size_t *given;
};

static enum err
bytes_read(struct source *s, void *p, size_t cap, size_t *n)
{
	struct bytes *b = (struct bytes *)s;

	*n = b->left < cap ? b->left : cap;
	if (*n == 0)
		return ERR_END;
	memset(p, 'x', *n);
	b->left -= *n;
	if (b->given != NULL)
		*b->given += *n;
	return ERR_OK;
}

static struct source *
bytes(struct bytes *b, size_t n)
{
	*b = (struct bytes){ { bytes_read }, n, NULL };
	return &b->source;
}

static struct stored_file
put(size_t n)
{
	struct stored_file f;
	struct bytes b;

	assert_int_equal(files_put(a, store, bytes(&b, n), n, &f), ERR_OK);
	return f;
}

static char *
path_of(const char *name)
{
	return arena_printf(a, "%s/files/%.2s/%s", dir, name, name + 2);
}

static int
is_there(const char *path)
{
	return access(path, F_OK) == 0;
}

static void
age(const char *path, int seconds)
{
	struct stat st;
	struct timespec t[2];

	assert_int_equal(stat(path, &st), 0);
	t[0] = t[1] = (struct timespec){ st.st_mtime - seconds, 0 };
	assert_int_equal(utimensat(AT_FDCWD, path, t, 0), 0);
}

/* Visits tmp/ and gives the last name; the number of files. */
static int
leftovers(char **path)
{
	const char *tmp = arena_printf(a, "%s/files/tmp", dir);
	DIR *d = opendir(tmp);
	struct dirent *e;
	int n = 0;

	assert_non_null(d);
	while ((e = readdir(d)) != NULL)
		if (e->d_name[0] != '.') {
			n++;
			if (path != NULL)
				*path = arena_printf(a, "%s/%s", tmp,
				    e->d_name);
		}
	closedir(d);
	return n;
}

/* Knows the one file named by arg; "?" stands for a database that is away. */
static int
knows(void *arg, const char *name)
{
	if (strcmp(arg, "?") == 0)
		return -1;
	return strcmp(arg, name) == 0;
}

static void
test_sweep__unknown_and_old__removed(void **state)
{
	struct stored_file known = put(10), old = put(20), young = put(30);
	struct sweep_result r;

	(void)state;
	age(path_of(known.name), 2 * HOUR);
	age(path_of(old.name), 2 * HOUR);
	age(path_of(young.name), HOUR / 2);
	assert_int_equal(files_sweep(store, knows, known.name, HOUR, &r),
	    ERR_OK);
	assert_true(is_there(path_of(known.name)));
	assert_true(is_there(path_of(young.name)));
	assert_false(is_there(path_of(old.name)));
	assert_int_equal(r.orphans, 1);
	assert_int_equal(r.kept, 2);
	assert_int_equal(r.leftovers, 0);
}

static void
test_sweep__database_away__nothing_removed(void **state)
{
	struct stored_file f = put(10);
	struct sweep_result r;

	(void)state;
	age(path_of(f.name), 2 * HOUR);
	assert_int_equal(files_sweep(store, knows, "?", HOUR, &r),
	    ERR_DATABASE);
	assert_true(is_there(path_of(f.name)));
	assert_int_equal(r.orphans, 0);
}

static void
test_sweep__files_not_ours__left_alone(void **state)
{
	struct stored_file f = put(10);
	char *folder = arena_printf(a, "%s/files/%.2s", dir, f.name);
	const char *foreign[] = {
		arena_printf(a, "%s/files/notes.txt", dir),
		arena_printf(a, "%s/notes.txt", folder),
		arena_printf(a, "%s/%.61s", folder, f.name + 2),
	};
	struct sweep_result r;

	(void)state;
	for (int i = 0; i < 3; i++) {
		int fd = open(foreign[i], O_CREAT | O_WRONLY, 0600);

		assert_true(fd >= 0);
		close(fd);
		age(foreign[i], 9 * HOUR);
	}
	assert_int_equal(files_sweep(store, knows, "", HOUR, &r), ERR_OK);
	for (int i = 0; i < 3; i++)
		assert_true(is_there(foreign[i]));
}

/* A program dies while a file comes in: a leftover, and nothing else. */
static void
test_put__killed_in_the_middle__leftover_swept(void **state)
{
	volatile size_t *given = mmap(NULL, sizeof(*given),
	    PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	struct stored_file before = put(100);
	struct sweep_result r;
	char *leftover;
	pid_t child;

	(void)state;
	assert_true(given != MAP_FAILED);
	if ((child = fork()) == 0) {
		struct bytes b = { { bytes_read }, SIZE_MAX, given };
		struct stored_file f;

		_exit(files_put(a, store, &b.source, 500 * MB, &f) == ERR_OK);
	}
	assert_true(child > 0);
	for (int i = 0; i < 20000 && *given < 2 * MB; i++)
		usleep(1000);
	assert_true(*given >= 2 * MB);
	kill(child, SIGKILL);
	waitpid(child, NULL, 0);
	munmap((void *)given, sizeof(*given));
	assert_int_equal(leftovers(&leftover), 1);
	/* it may still be coming in, for all the sweep knows */
	assert_int_equal(files_sweep(store, knows, before.name, HOUR, &r),
	    ERR_OK);
	assert_int_equal(leftovers(NULL), 1);
	age(leftover, 2 * HOUR);
	assert_int_equal(files_sweep(store, knows, before.name, HOUR, &r),
	    ERR_OK);
	assert_int_equal(r.leftovers, 1);
	assert_int_equal(r.orphans, 0);
	assert_int_equal(r.kept, 1);
	assert_int_equal(leftovers(NULL), 0);
}

/* A limit on the size of files stands for a disk that is full. */
static void
test_put__disk_full__nothing_left_behind(void **state)
{
	struct rlimit was, small;
	struct stored_file f;
	struct bytes b;
	enum err put_err, healthy_err;

	(void)state;
	getrlimit(RLIMIT_FSIZE, &was);
	signal(SIGXFSZ, SIG_IGN);
	small = (struct rlimit){ MB, was.rlim_max };
	setrlimit(RLIMIT_FSIZE, &small);
	put_err = files_put(a, store, bytes(&b, 3 * MB), 3 * MB, &f);
	small.rlim_cur = 100;
	setrlimit(RLIMIT_FSIZE, &small);
	healthy_err = files_healthy(store);
	setrlimit(RLIMIT_FSIZE, &was);
	assert_int_equal(put_err, ERR_STORAGE);
	assert_int_equal(healthy_err, ERR_STORAGE);
	assert_int_equal(leftovers(NULL), 0);
	put(3 * MB);
}

static void
test_store__folder_gone__storage(void **state)
{
	struct stored_file f;
	struct bytes b;

	(void)state;
	assert_int_equal(files_healthy(store), ERR_OK);
	assert_int_equal(leftovers(NULL), 0);
	assert_int_equal(rmdir(arena_printf(a, "%s/files/tmp", dir)), 0);
	assert_int_equal(files_healthy(store), ERR_STORAGE);
	assert_int_equal(files_put(a, store, bytes(&b, 1), 1, &f),
	    ERR_STORAGE);
	assert_int_equal(files_store_open(a, "/dev/null/files", lock, &store),
	    ERR_STORAGE);
}

static void
test_put__empty_or_over_the_limit__nothing_left_behind(void **state)
{
	struct stored_file f;
	struct bytes b;

	(void)state;
	assert_int_equal(files_put(a, store, bytes(&b, 0), 10, &f), ERR_EMPTY);
	assert_int_equal(files_put(a, store, bytes(&b, 11), 10, &f),
	    ERR_TOO_LARGE);
	assert_int_equal(files_put(a, store, bytes(&b, MB + 1), MB, &f),
	    ERR_TOO_LARGE);
	assert_int_equal(files_put(a, store, bytes(&b, 1), 0, &f),
	    ERR_TOO_LARGE);
	assert_int_equal(leftovers(NULL), 0);
	assert_int_equal(put(MB).size, MB);
}

static enum err
swallow(struct sink *s, const void *p, size_t n)
{
	(void)s;
	(void)p;
	(void)n;
	return ERR_OK;
}

/* 200 MB through the store and back: the process grows by a few trays. */
static void
test_put_and_open__200_mb__memory_flat(void **state)
{
	struct sink nowhere = { swallow };
	struct rusage before, after;
	struct stored_file f;
	struct source *s;
	size_t moved = 0;

	(void)state;
	put(MB);
	getrusage(RUSAGE_SELF, &before);
	f = put(200 * (size_t)MB);
	assert_int_equal(files_open(a, store, f.name, f.wrapped, f.wrapped_n,
	    &s), ERR_OK);
	assert_int_equal(stream_copy(s, &nowhere, SIZE_MAX, &moved), ERR_OK);
	getrusage(RUSAGE_SELF, &after);
	assert_int_equal(moved, 200 * (size_t)MB);
	assert_in_range(after.ru_maxrss - before.ru_maxrss, 0, 4096);
	assert_int_equal(files_remove(store, f.name), ERR_OK);
}

#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, store_begin, store_end)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_sweep__unknown_and_old__removed),
		TEST(test_sweep__database_away__nothing_removed),
		TEST(test_sweep__files_not_ours__left_alone),
		TEST(test_put__killed_in_the_middle__leftover_swept),
		TEST(test_put__disk_full__nothing_left_behind),
		TEST(test_store__folder_gone__storage),
		TEST(test_put__empty_or_over_the_limit__nothing_left_behind),
		TEST(test_put_and_open__200_mb__memory_flat),
	};

	return RUN(tests);
}
