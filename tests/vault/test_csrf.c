#include "support/cmocka.h"

#include <string.h>

#include "vault/csrf.h"
#include "vault/random.h"

static struct arena *a;
static unsigned char secret[CSRF_SECRET];

static int
begin(void **state)
{
	(void)state;
	a = arena_new();
	random_bytes(secret, sizeof(secret));
	return 0;
}

static int
end(void **state)
{
	(void)state;
	arena_free(&a);
	return 0;
}

static void
test_token__two_pages__differ_and_both_hold(void **state)
{
	char *one = csrf_token(a, secret), *two = csrf_token(a, secret);
	int same = 0;

	(void)state;
	assert_int_equal(strlen(one), CSRF_TOKEN);
	assert_int_equal(csrf_check(secret, one), ERR_OK);
	assert_int_equal(csrf_check(secret, two), ERR_OK);
	for (int i = 0; i < CSRF_TOKEN; i++)
		same += one[i] == two[i];
	/* 1.3 expected by chance of 86 */
	assert_true(same < 15);
}

static void
test_token__other_session__refused(void **state)
{
	unsigned char other[CSRF_SECRET];

	(void)state;
	random_bytes(other, sizeof(other));
	assert_int_equal(csrf_check(secret, csrf_token(a, other)), ERR_CSRF);
	memcpy(other, secret, sizeof(other));
	other[31] ^= 1;
	assert_int_equal(csrf_check(secret, csrf_token(a, other)), ERR_CSRF);
}

static void
test_token__changed_or_missing__refused(void **state)
{
	char *token = csrf_token(a, secret);

	(void)state;
	assert_int_equal(csrf_check(secret, NULL), ERR_CSRF);
	assert_int_equal(csrf_check(secret, ""), ERR_CSRF);
	assert_int_equal(csrf_check(secret, arena_printf(a, "%sA", token)),
	    ERR_CSRF);
	for (int i = 0; i < CSRF_TOKEN; i++) {
		char was = token[i];

		token[i] = was == 'A' ? 'B' : 'A';
		assert_int_equal(csrf_check(secret, token), ERR_CSRF);
		token[i] = '=';
		assert_int_equal(csrf_check(secret, token), ERR_CSRF);
		token[i] = was;
	}
	token[CSRF_TOKEN - 1] = '\0';
	assert_int_equal(csrf_check(secret, token), ERR_CSRF);
}

static void
test_form_key__made__has_the_form(void **state)
{
	(void)state;
	assert_int_equal(form_key_check(form_key_make(a)), ERR_OK);
	assert_string_not_equal(form_key_make(a), form_key_make(a));
	assert_int_equal(form_key_check(NULL), ERR_FORMAT);
	assert_int_equal(form_key_check(""), ERR_FORMAT);
	assert_int_equal(form_key_check("0123456789abcdef0123456789abcde"),
	    ERR_FORMAT);
	assert_int_equal(form_key_check("0123456789abcdef0123456789abcdeg"),
	    ERR_FORMAT);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_token__two_pages__differ_and_both_hold),
		cmocka_unit_test(test_token__other_session__refused),
		cmocka_unit_test(test_token__changed_or_missing__refused),
		cmocka_unit_test(test_form_key__made__has_the_form),
	};

	return cmocka_run_group_tests(tests, begin, end) != 0;
}
