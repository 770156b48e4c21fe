#include "http_test.h"

#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "http/cookie.h"

static const char *
get(const char *header, const char *name)
{
	struct request r = { .arena = arena };

	r.headers[HEADER_COOKIE] = header;
	return cookie_get(&r, name);
}

static void
test_cookie__header__gives_each_by_name(void **state)
{
	static const char header[] = "a=1; __Host-sid=abc.DEF_-=; bb=2;c=;a=3 ";

	(void)state;
	assert_string_equal(get(header, "a"), "1");
	assert_string_equal(get(header, "__Host-sid"), "abc.DEF_-=");
	assert_string_equal(get(header, "bb"), "2");
	assert_string_equal(get(header, "c"), "");
	assert_null(get(header, "b"));
	assert_null(get(header, "sid"));
	assert_null(get(header, "Host-sid"));
	assert_null(get(NULL, "a"));
	assert_null(get("", "a"));
	assert_null(get("a", "a"));
	assert_null(get(";;; ;", "a"));
	assert_string_equal(get("x=a=b; a=c", "a"), "c");
	assert_string_equal(get("a=3 ", "a"), "3");
}

static void
test_cookie__set_and_delete__write_the_strict_form(void **state)
{
	struct response r;

	(void)state;
	response_init(&r, arena);
	cookie_set(&r, "__Host-sid", "abc", SAME_SITE_STRICT);
	cookie_set(&r, "__Host-csrf", "x-y", SAME_SITE_LAX);
	cookie_delete(&r, "__Host-old");
	assert_int_equal(r.n_fields, 4);
	assert_string_equal(r.fields[1].value, "__Host-sid=abc; Path=/; "
	    "Secure; HttpOnly; SameSite=Strict");
	assert_string_equal(r.fields[2].value, "__Host-csrf=x-y; Path=/; "
	    "Secure; HttpOnly; SameSite=Lax");
	assert_string_equal(r.fields[3].value, "__Host-old=; Path=/; "
	    "Secure; HttpOnly; SameSite=Lax; Max-Age=0");
}

/* 1 if setting it ends the process. */
static int
aborts(const char *name, const char *value)
{
	struct response r;
	pid_t pid = fork();
	int status = 0;

	if (pid == 0) {
		if (freopen("/dev/null", "w", stderr) == NULL)
			_exit(1);
		response_init(&r, arena);
		cookie_set(&r, name, value, SAME_SITE_LAX);
		_exit(0);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	return WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT;
}

static void
test_cookie__name_or_value_of_another_form__aborts(void **state)
{
	(void)state;
	assert_false(aborts("__Host-a", "b"));
	assert_true(aborts("sid", "b"));
	assert_true(aborts("__Host-a", "b;c"));
	assert_true(aborts("__Host-a", "b\r\nX: y"));
	assert_true(aborts("__Host-a", "b c"));
	assert_true(aborts("__Host-a=", "b"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_cookie__header__gives_each_by_name),
		TEST(test_cookie__set_and_delete__write_the_strict_form),
		TEST(test_cookie__name_or_value_of_another_form__aborts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
