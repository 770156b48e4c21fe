#include "support/cmocka.h"

#include <pthread.h>
#include <sodium.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/clock.h"
#include "vault/password.h"

enum { SMALL = 8 };		/* MiB: the tests' own hashes are quick */

static struct arena *a;
static struct passwords *passwords;
static const char *const nobody[] = { NULL };

static int
begin(void **state)
{
	const char *why = NULL;

	(void)state;
	a = arena_new();
	return passwords_open(a, "conf/passwords-refused.txt", SMALL,
	    &passwords, &why) == ERR_OK ? 0 : -1;
}

static int
end(void **state)
{
	(void)state;
	arena_free(&a);
	return 0;
}

static void
takes(const char *password, const char *const about[])
{
	const struct words *why;

	if (password_check(a, passwords, password, about, &why) != ERR_OK)
		fail_msg("refused: %s: %s", password, why->in[LANG_EN]);
	assert_null(why);
}

static void
refuses(const char *password, const char *const about[], const char *says)
{
	const struct words *why = NULL;

	if (password_check(a, passwords, password, about, &why) != ERR_INPUT)
		fail_msg("taken: %s", password);
	assert_non_null(why->in[LANG_ZH]);
	if (strstr(why->in[LANG_EN], says) == NULL)
		fail_msg("%s: %s", password, why->in[LANG_EN]);
}

static void
test_check__any_characters__taken(void **state)
{
	char longest[PASSWORD_MOST + 1] = "";

	(void)state;
	takes("kq8zvmt4", nobody);
	takes("  two blanks  ", nobody);
	takes("correct horse battery staple", nobody);
	takes("春眠不觉晓处处闻", nobody);
	takes("春眠不觉晓，处处闻啼鸟", nobody);
	takes("🐼🐼🐼🐼🎋🎋🎋🎋", nobody);
	takes("no digit no capital", nobody);
	for (int i = 0; i < PASSWORD_MOST; i++)
		longest[i] = (char)('a' + i * 7 % 26);
	takes(longest, nobody);
}

static void
test_check__length__counted_in_characters(void **state)
{
	char longer[PASSWORD_MOST + 2] = "";

	(void)state;
	refuses("", nobody, "at least 8");
	refuses("kq8zvmt", nobody, "at least 8");
	refuses("春眠不觉晓处处", nobody, "at least 8");
	memset(longer, 'x', PASSWORD_MOST + 1);
	longer[0] = 'y';
	refuses(longer, nobody, "too long");
	refuses("abc\xff\xfe" "defgh", nobody, "cannot be read");
}

static void
test_check__usual_ones__refused(void **state)
{
	static const char *const usual[] = { "password", "Password1",
	    "12345678", "123456789", "1234567890", "qwertyuiop", "iloveyou",
	    "11111111", "1qaz2wsx", "QWER1234", "passw0rd", "sunshine",
	    "princess", "football", "baseball", "trustno1", "admin123",
	    "woaini1314", "5201314520", "zhang123456", "qq123456789",
	    "一二三四五六七八", "八八八八八八八八八", "zzzzzzzzzzzzzz",
	    "Admin@2026" };

	(void)state;
	for (size_t i = 0; i < sizeof(usual) / sizeof(usual[0]); i++)
		refuses(usual[i], nobody, "common");
}

static void
test_check__made_of_what_is_known__refused(void **state)
{
	const char *const about[] = { "li.wei@grid.example", "李伟伟", "",
	    "East Grid", "张", NULL };

	(void)state;
	refuses("reviewdesk", about, "name of this system");
	refuses("ReviewDesk2026", about, "name of this system");
	refuses("wangshen12345678", about, "name of this system");
	refuses("li.wei@grid.example", about, "your login");
	refuses("EAST GRID 2026", about, "organisation");
	refuses("李伟伟李伟伟李伟伟", about, "your name");
	takes("the east grid hums at night", about);
	takes("reviewdesk asks for long sentences", about);
}

static void
verifies_as(const char *password, const char *hash, enum err expected)
{
	int stale = -1;

	assert_int_equal(password_verify(passwords, password, hash, &stale),
	    expected);
	assert_int_equal(stale, 0);
}

static const char *
hash_of(const char *password)
{
	const char *hash = NULL;

	assert_int_equal(password_hash(a, passwords, password, &hash), ERR_OK);
	assert_true(strlen(hash) < PASSWORD_HASH_TEXT);
	return hash;
}

static void
test_hash__right_and_wrong__told_apart(void **state)
{
	const char *hash = hash_of("春眠不觉晓，处处闻啼鸟");

	(void)state;
	assert_memory_equal(hash, "$argon2id$", 10);
	assert_non_null(strstr(hash, "m=8192,t=2,"));
	verifies_as("春眠不觉晓，处处闻啼鸟", hash, ERR_OK);
	verifies_as("春眠不觉晓，处处闻啼", hash, ERR_CRYPTO);
	verifies_as("", hash, ERR_CRYPTO);
	hash = hash_of(" with blanks ");
	verifies_as(" with blanks ", hash, ERR_OK);
	verifies_as("with blanks", hash, ERR_CRYPTO);
	verifies_as(" with blanks", hash, ERR_CRYPTO);
	verifies_as(" With blanks ", hash, ERR_CRYPTO);
}

static void
test_hash__same_password_twice__salted(void **state)
{
	(void)state;
	assert_string_not_equal(hash_of("kq8zvmt4"), hash_of("kq8zvmt4"));
}

/* Some hashes cut at 72 bytes; ours must see the last one of 256. */
static void
test_hash__long_common_beginning__told_apart(void **state)
{
	char one[PASSWORD_MOST + 2], two[PASSWORD_MOST + 2];
	static const size_t lengths[] = { 73, 129, PASSWORD_MOST };
	const char *hash;

	(void)state;
	for (int i = 0; i < 3; i++) {
		memset(one, 'x', sizeof(one));
		one[lengths[i]] = '\0';
		memcpy(two, one, sizeof(one));
		two[lengths[i] - 1] = 'y';
		hash = hash_of(one);
		verifies_as(one, hash, ERR_OK);
		verifies_as(two, hash, ERR_CRYPTO);
	}
	memset(one, 'x', sizeof(one));
	one[PASSWORD_MOST + 1] = '\0';
	assert_int_equal(password_hash(a, passwords, one, &hash), ERR_RANGE);
	verifies_as(one, hash, ERR_CRYPTO);
}

static void
test_verify__no_account__refused_in_the_same_time(void **state)
{
	const char *hash = hash_of("kq8zvmt4");
	int64_t known = INT64_MAX, unknown = INT64_MAX;

	(void)state;
	for (int i = 0; i < 7; i++) {
		int64_t t0 = clock_monotonic_us(), t1, t2;

		verifies_as("kq8zvmt5", hash, ERR_CRYPTO);
		t1 = clock_monotonic_us();
		verifies_as("kq8zvmt5", NULL, ERR_CRYPTO);
		t2 = clock_monotonic_us();
		known = t1 - t0 < known ? t1 - t0 : known;
		unknown = t2 - t1 < unknown ? t2 - t1 : unknown;
	}
	/* the best of seven each: a busy machine slows both */
	assert_true(unknown > known / 2 && unknown < known * 2);
}

static void
test_verify__other_parameters__stale(void **state)
{
	char weak[crypto_pwhash_STRBYTES];
	int stale = 0;

	(void)state;
	assert_int_equal(crypto_pwhash_str(weak, "kq8zvmt4", 8, 1, 8192 * 1024),
	    0);
	assert_int_equal(password_verify(passwords, "kq8zvmt4", weak, &stale),
	    ERR_OK);
	assert_int_equal(stale, 1);
	stale = 1;
	assert_int_equal(password_verify(passwords, "kq8zvmt5", weak, &stale),
	    ERR_CRYPTO);
	assert_int_equal(stale, 0);
}

static void
test_verify__damaged_hash__a_fault_not_a_wrong_password(void **state)
{
	int stale;

	(void)state;
	assert_int_equal(password_verify(passwords, "kq8zvmt4", "$argon2id$",
	    &stale), ERR_INTERNAL);
	assert_int_equal(password_verify(passwords, "kq8zvmt4", "plain",
	    &stale), ERR_INTERNAL);
}

#ifndef __SANITIZE_ADDRESS__
static void
test_verify__no_memory__a_fault_not_a_wrong_password(void **state)
{
	struct rlimit was, none = { 0, 0 };
	const char *hash = hash_of("kq8zvmt4");
	enum err e;
	int stale;

	(void)state;
	getrlimit(RLIMIT_AS, &was);
	none.rlim_max = was.rlim_max;
	setrlimit(RLIMIT_AS, &none);
	e = password_verify(passwords, "kq8zvmt4", hash, &stale);
	setrlimit(RLIMIT_AS, &was);
	assert_int_equal(e, ERR_INTERNAL);
	verifies_as("kq8zvmt4", hash, ERR_OK);
}
#endif

struct counted {
	pthread_mutex_t mutex;
	int inside, most;
};

static void *
enter_and_leave(void *arg)
{
	struct counted *c = arg;

	if (password_enter() != ERR_OK)
		return c;
	pthread_mutex_lock(&c->mutex);
	if (++c->inside > c->most)
		c->most = c->inside;
	pthread_mutex_unlock(&c->mutex);
	usleep(20000);
	pthread_mutex_lock(&c->mutex);
	c->inside--;
	pthread_mutex_unlock(&c->mutex);
	password_leave();
	return NULL;
}

static void
test_enter__eight_at_once__two_inside(void **state)
{
	struct counted c = { PTHREAD_MUTEX_INITIALIZER, 0, 0 };
	pthread_t threads[8];
	void *failed;

	(void)state;
	for (int i = 0; i < 8; i++)
		assert_int_equal(pthread_create(&threads[i], NULL,
		    enter_and_leave, &c), 0);
	for (int i = 0; i < 8; i++) {
		pthread_join(threads[i], &failed);
		assert_null(failed);
	}
	assert_int_equal(c.most, 2);
}

static void
test_open__bad_list_or_memory__said(void **state)
{
	struct passwords *p;
	const char *why = NULL;

	(void)state;
	assert_int_equal(passwords_open(a, "conf/none.txt", SMALL, &p, &why),
	    ERR_NOT_FOUND);
	assert_non_null(strstr(why, "conf/none.txt"));
	assert_int_equal(passwords_open(a, "conf/passwords-refused.txt", 1, &p,
	    &why), ERR_RANGE);
	assert_int_equal(passwords_open(a, "/bin/sh", SMALL, &p, &why),
	    ERR_FORMAT);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_check__any_characters__taken),
		cmocka_unit_test(test_check__length__counted_in_characters),
		cmocka_unit_test(test_check__usual_ones__refused),
		cmocka_unit_test(test_check__made_of_what_is_known__refused),
		cmocka_unit_test(test_hash__right_and_wrong__told_apart),
		cmocka_unit_test(test_hash__same_password_twice__salted),
		cmocka_unit_test(test_hash__long_common_beginning__told_apart),
		cmocka_unit_test(
		    test_verify__no_account__refused_in_the_same_time),
		cmocka_unit_test(test_verify__other_parameters__stale),
		cmocka_unit_test(
		    test_verify__damaged_hash__a_fault_not_a_wrong_password),
#ifndef __SANITIZE_ADDRESS__
		cmocka_unit_test(
		    test_verify__no_memory__a_fault_not_a_wrong_password),
#endif
		cmocka_unit_test(test_enter__eight_at_once__two_inside),
		cmocka_unit_test(test_open__bad_list_or_memory__said),
	};

	return cmocka_run_group_tests(tests, begin, end) != 0;
}
