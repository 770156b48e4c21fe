#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <grp.h>
#include <limits.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "files/store.h"
#include "support/tmpdir.h"

/* Whom the file store is open to. */

static char dir[PATH_MAX];
static struct arena *a;
static struct file_store *store;
static struct file_lock *lock;

static int
begin(void **state)
{
	(void)state;
	tmpdir_make(dir);
	a = arena_new();
	return lock_master(a, arena_printf(a, "%s/keys", dir), &lock) !=
	    ERR_OK;
}

static int
end(void **state)
{
	(void)state;
	arena_free(&a);
	tmpdir_remove(dir);
	return 0;
}

enum { GROUP = 54321, ONE = 54322, OTHER = 54323 };

static mode_t
mode_of(const char *path)
{
	struct stat st;

	assert_int_equal(stat(path, &st), 0);
	return st.st_mode & 07777;
}

/* Runs it as another user of the group where we may; exits 0 if it is well. */
static void
as_user(uid_t user, enum err (*does)(struct stored_file *f),
    struct stored_file *f)
{
	int status;
	pid_t child;

	if (geteuid() != 0) {
		assert_int_equal(does(f), ERR_OK);
		return;
	}
	if ((child = fork()) == 0)
		_exit(setgroups(0, NULL) != 0 || setgid(GROUP) != 0 ||
		    setuid(user) != 0 || does(f) != ERR_OK);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, 0);
}

static enum err
does_put(struct stored_file *f)
{
	struct memory_source m;

	return files_put(a, store, memory_source(&m, "甲", 3), 3, f);
}

static enum err
does_get(struct stored_file *f)
{
	struct source *s;
	char bytes[8];
	size_t n;
	enum err e = files_open(a, store, f->name, f->wrapped, f->wrapped_n,
	    &s);

	return e != ERR_OK ? e : s->read(s, bytes, sizeof(bytes), &n);
}

static enum err
does_remove(struct stored_file *f)
{
	return files_remove(store, f->name);
}

/* Each program of an installed system is a user of its own. */
static void
test_store__of_a_group__each_of_it_may_put_open_and_remove(void **state)
{
	char *files = arena_printf(a, "%s/group", dir);
	struct stored_file *f = mmap(NULL, sizeof(*f), PROT_READ |
	    PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	mode_t mask = umask(0007);

	(void)state;
	assert_true(f != MAP_FAILED);
	assert_int_equal(mkdir(files, 0700), 0);
	assert_true(geteuid() != 0 || chown(files, 0, GROUP) == 0);
	assert_int_equal(chmod(files, 02770), 0);
	assert_int_equal(files_store_open(a, files, lock, &store), ERR_OK);
	as_user(ONE, does_put, f);
	files = arena_printf(a, "%s/%.2s", files, f->name);
	assert_int_equal(mode_of(files), 02770);
	assert_int_equal(mode_of(arena_printf(a, "%s/%s", files,
	    f->name + 2)), 0640);
	as_user(OTHER, does_get, f);
	as_user(OTHER, does_remove, f);
	assert_int_equal(files_check(store, f->name), ERR_NOT_FOUND);
	umask(mask);
	munmap(f, sizeof(*f));
}

/* Left to itself the store is its owner's alone, whatever the umask. */
static void
test_store__of_nobody_else__closed(void **state)
{
	mode_t mask = umask(0);
	char *files = arena_printf(a, "%s/files", dir);
	struct stored_file f;

	(void)state;
	assert_int_equal(files_store_open(a, files, lock, &store), ERR_OK);
	assert_int_equal(does_put(&f), ERR_OK);
	umask(mask);
	assert_int_equal(mode_of(files), 0700);
	files = arena_printf(a, "%s/%.2s", files, f.name);
	assert_int_equal(mode_of(files), 0700);
	assert_int_equal(mode_of(arena_printf(a, "%s/%s", files,
	    f.name + 2)), 0600);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    test_store__of_a_group__each_of_it_may_put_open_and_remove,
		    begin, end),
		cmocka_unit_test_setup_teardown(
		    test_store__of_nobody_else__closed,
		    begin, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
