#include "support/cmocka.h"

#include <dirent.h>
#include <limits.h>
#include <string.h>
#include <sys/wait.h>

#include "support/tmpdir.h"
#include "vault/keyfile.h"
#include "vault/keyring.h"
#include "vault/random.h"

static char top[PATH_MAX];
static const char *keys;
static struct arena *a;

static int
begin(void **state)
{
	(void)state;
	tmpdir_make(top);
	a = arena_new();
	keys = arena_printf(a, "%s/keys", top);
	return 0;
}

static int
end(void **state)
{
	(void)state;
	arena_free(&a);
	tmpdir_remove(top);
	return 0;
}

static unsigned
mode_of(const char *path)
{
	struct stat st;

	assert_int_equal(stat(path, &st), 0);
	return st.st_mode & 0777;
}

static int
entries(const char *path)
{
	DIR *d = opendir(path);
	int n = 0;

	assert_non_null(d);
	while (readdir(d) != NULL)
		n++;
	closedir(d);
	return n - 2;
}

static void
test_keyfile__made_once__loaded_ever_after(void **state)
{
	unsigned char one[32], two[32];

	(void)state;
	assert_int_equal(keyfile_load(keys, "k", one, 32), ERR_NOT_FOUND);
	assert_int_equal(keyfile_load_or_make(keys, "k", one, 32), ERR_OK);
	assert_int_equal(keyfile_load_or_make(keys, "k", two, 32), ERR_OK);
	assert_memory_equal(one, two, 32);
	assert_int_equal(mode_of(keys), 0700);
	assert_int_equal(mode_of(arena_printf(a, "%s/k", keys)), 0600);
	assert_int_equal(entries(keys), 1);
}

static void
test_keyfile__there_already__never_overwritten(void **state)
{
	unsigned char one[32] = { 1 }, two[32] = { 2 }, got[32];

	(void)state;
	assert_int_equal(keyfile_store(keys, "k", one, 32), ERR_OK);
	assert_int_equal(keyfile_store(keys, "k", two, 32), ERR_DUPLICATE);
	assert_int_equal(keyfile_load(keys, "k", got, 32), ERR_OK);
	assert_memory_equal(one, got, 32);
	assert_int_equal(entries(keys), 1);
}

static void
test_keyfile__open_to_others_or_damaged__refused(void **state)
{
	static const mode_t modes[] = { 0604, 0620, 0602, 0610, 0644,
	    0666, 0660 };
	static const mode_t fine[] = { 0400, 0640, 0440 };
	unsigned char key[32];
	const char *path = arena_printf(a, "%s/k", keys);

	(void)state;
	assert_int_equal(keyfile_load_or_make(keys, "k", key, 32), ERR_OK);
	for (size_t i = 0; i < sizeof(modes) / sizeof(modes[0]); i++) {
		assert_int_equal(chmod(path, modes[i]), 0);
		assert_int_equal(keyfile_load(keys, "k", key, 32),
		    ERR_CRYPTO);
	}
	for (size_t i = 0; i < sizeof(fine) / sizeof(fine[0]); i++) {
		assert_int_equal(chmod(path, fine[i]), 0);
		assert_int_equal(keyfile_load(keys, "k", key, 32), ERR_OK);
	}
	assert_int_equal(keyfile_load(keys, "k", key, 31), ERR_CRYPTO);
	assert_int_equal(truncate(path, 0), 0);
	assert_int_equal(keyfile_load_or_make(keys, "k", key, 32),
	    ERR_CRYPTO);
}

static void
test_keyfile__link_elsewhere_or_no_folder__storage(void **state)
{
	unsigned char key[32];

	(void)state;
	assert_int_equal(keyfile_load_or_make(keys, "k", key, 32), ERR_OK);
	assert_int_equal(symlink("k", arena_printf(a, "%s/l", keys)), 0);
	assert_int_equal(keyfile_load(keys, "l", key, 32), ERR_STORAGE);
	assert_int_equal(keyfile_load_or_make("/dev/null/keys", "k", key, 32),
	    ERR_STORAGE);
}

/* Eight processes start at once: one key, the same for all. */
static void
test_keyfile__many_first_starts__one_key(void **state)
{
	unsigned char first[32], got[32];
	int p[2];

	(void)state;
	assert_int_equal(pipe(p), 0);
	for (int i = 0; i < 8; i++)
		if (fork() == 0) {
			if (keyfile_load_or_make(keys, "k", got, 32) != ERR_OK)
				_exit(1);
			_exit(write(p[1], got, 32) != 32);
		}
	for (int i = 0; i < 8; i++) {
		int status;

		assert_true(wait(&status) > 0);
		assert_int_equal(status, 0);
		assert_int_equal(read(p[0], i == 0 ? first : got, 32), 32);
		if (i > 0)
			assert_memory_equal(first, got, 32);
	}
	close(p[0]);
	close(p[1]);
	assert_int_equal(entries(keys), 1);
}

static void
test_seal__pair__opens_what_was_sealed(void **state)
{
	unsigned char public_key[SEAL_KEY];
	struct seal_pair pair, again;
	void *box, *plain = NULL;
	size_t n, plain_n;

	(void)state;
	assert_int_equal(seal_public_load(keys, "report", public_key),
	    ERR_NOT_FOUND);
	assert_int_equal(seal_pair_open(keys, "report", &pair), ERR_OK);
	assert_int_equal(seal_pair_open(keys, "report", &again), ERR_OK);
	assert_memory_equal(&pair, &again, sizeof(pair));
	assert_int_equal(seal_public_load(keys, "report", public_key),
	    ERR_OK);
	box = seal_bytes(a, public_key, "举报内容", 12, &n);
	assert_int_equal(n, 12 + SEAL_EXTRA);
	assert_int_equal(seal_open(a, &pair, box, n, &plain, &plain_n),
	    ERR_OK);
	assert_int_equal(plain_n, 12);
	assert_string_equal(plain, "举报内容");
	box = seal_bytes(a, public_key, "", 0, &n);
	assert_int_equal(seal_open(a, &pair, box, n, &plain, &plain_n),
	    ERR_OK);
	assert_int_equal(plain_n, 0);
}

static void
test_seal__changed_or_another_pair__refused(void **state)
{
	struct seal_pair pair, other;
	void *plain = NULL;
	size_t n, plain_n;
	unsigned char *box;

	(void)state;
	seal_pair_make(&pair);
	seal_pair_make(&other);
	box = seal_bytes(a, pair.public_key, "x", 1, &n);
	assert_int_equal(seal_open(a, &other, box, n, &plain, &plain_n),
	    ERR_CRYPTO);
	for (size_t i = 0; i < n; i++) {
		box[i] ^= 1;
		assert_int_equal(seal_open(a, &pair, box, n, &plain,
		    &plain_n), ERR_CRYPTO);
		box[i] ^= 1;
	}
	assert_int_equal(seal_open(a, &pair, box, n - 1, &plain, &plain_n),
	    ERR_CRYPTO);
	assert_int_equal(seal_open(a, &pair, box, 3, &plain, &plain_n),
	    ERR_CRYPTO);
	assert_null(plain);
}

/* A start cut short between the two files, and two halves mixed up. */
static void
test_seal__public_half__restored_or_found_wrong(void **state)
{
	unsigned char public_key[SEAL_KEY], wrong[SEAL_KEY] = { 9 };
	struct seal_pair pair;
	const char *path = arena_printf(a, "%s/report.pub", keys);

	(void)state;
	assert_int_equal(seal_pair_open(keys, "report", &pair), ERR_OK);
	assert_int_equal(unlink(path), 0);
	assert_int_equal(seal_pair_open(keys, "report", &pair), ERR_OK);
	assert_int_equal(seal_public_load(keys, "report", public_key),
	    ERR_OK);
	assert_memory_equal(public_key, pair.public_key, SEAL_KEY);
	assert_int_equal(unlink(path), 0);
	assert_int_equal(keyfile_store(keys, "report.pub", wrong, SEAL_KEY),
	    ERR_OK);
	assert_int_equal(seal_pair_open(keys, "report", &pair), ERR_CRYPTO);
}

static void
wraps(const struct file_lock *lock, const struct file_lock *other)
{
	unsigned char id[FILE_ID], key[FILE_KEY], got[FILE_KEY] = { 0 };
	unsigned char wrapped[WRAPPED_MAX], zero[FILE_KEY] = { 0 };
	size_t n;

	random_bytes(id, sizeof(id));
	random_bytes(key, sizeof(key));
	lock_wrap(lock, id, key, wrapped, &n);
	assert_in_range(n, FILE_KEY + 16, WRAPPED_MAX);
	assert_int_equal(lock_unwrap(other, id, wrapped, n, got), ERR_CRYPTO);
	id[0] ^= 1;
	assert_int_equal(lock_unwrap(lock, id, wrapped, n, got), ERR_CRYPTO);
	id[0] ^= 1;
	for (size_t i = 0; i < n; i++) {
		wrapped[i] ^= 1;
		assert_int_equal(lock_unwrap(lock, id, wrapped, n, got),
		    ERR_CRYPTO);
		wrapped[i] ^= 1;
	}
	for (size_t i = 0; i < n; i++)
		assert_int_equal(lock_unwrap(lock, id, wrapped, i, got),
		    ERR_CRYPTO);
	assert_memory_equal(got, zero, sizeof(got));
	assert_int_equal(lock_unwrap(lock, id, wrapped, n, got), ERR_OK);
	assert_memory_equal(got, key, sizeof(key));
}

static void
test_lock__wrapped_key__opens_for_its_file_alone(void **state)
{
	struct file_lock *master, *other;
	struct seal_pair pair;

	(void)state;
	seal_pair_make(&pair);
	assert_int_equal(lock_master(a, keys, &master), ERR_OK);
	assert_int_equal(lock_master(a, arena_printf(a, "%s/k2", top), &other),
	    ERR_OK);
	assert_false(lock_is_sealed(master));
	assert_true(lock_is_sealed(lock_pair(a, &pair)));
	wraps(master, other);
	wraps(master, lock_pair(a, &pair));
	wraps(lock_pair(a, &pair), master);
	wraps(lock_pair(a, &pair), lock_sealed(a, pair.public_key));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    test_keyfile__made_once__loaded_ever_after,
		    begin, end),
		cmocka_unit_test_setup_teardown(
		    test_keyfile__there_already__never_overwritten,
		    begin, end),
		cmocka_unit_test_setup_teardown(
		    test_keyfile__open_to_others_or_damaged__refused,
		    begin, end),
		cmocka_unit_test_setup_teardown(
		    test_keyfile__link_elsewhere_or_no_folder__storage,
		    begin, end),
		cmocka_unit_test_setup_teardown(
		    test_keyfile__many_first_starts__one_key,
		    begin, end),
		cmocka_unit_test_setup_teardown(
		    test_seal__pair__opens_what_was_sealed,
		    begin, end),
		cmocka_unit_test_setup_teardown(
		    test_seal__changed_or_another_pair__refused,
		    begin, end),
		cmocka_unit_test_setup_teardown(
		    test_seal__public_half__restored_or_found_wrong,
		    begin, end),
		cmocka_unit_test_setup_teardown(
		    test_lock__wrapped_key__opens_for_its_file_alone,
		    begin, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
