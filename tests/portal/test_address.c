#include "portal/inner.h"
#include "support/cmocka.h"

/* Where a sign-in may lead, and how paths stand in links. */

static int
setup(void **state)
{
	*state = arena_new();
	return 0;
}

static int
teardown(void **state)
{
	struct arena *a = *state;

	arena_free(&a);
	return 0;
}

static void
test_address_own__path_of_ours__kept(void **state)
{
	static const char *const good[] = { "/zh", "/zh/", "/en/cases",
	    "/en/cases/CR-2026-0001?tab=1&q=%E4%B8%AD", "/zh?x=1" };

	for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++)
		assert_string_equal(address_own(*state, good[i]), good[i]);
}

static void
test_address_own__anything_else__refused(void **state)
{
	static const char *const bad[] = { "", "zh/cases", "//evil.example",
	    "/\\evil.example", "https://evil.example/zh/", "/healthz", "/",
	    "/fr/cases", "/zhx", "javascript:alert(1)", "/zh/\r\nX: y",
	    "/zh/a b", "\\\\evil" };

	assert_null(address_own(*state, NULL));
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		if (address_own(*state, bad[i]) != NULL)
			fail_msg("taken: %s", bad[i]);
}

static void
test_address_param__separators__do_not_pass(void **state)
{
	assert_string_equal(address_param(*state, "/zh/a?b=c&d=ä%"),
	    "/zh/a%3Fb%3Dc%26d%3D%C3%A4%25");
}

static void
test_address_encode__path__stays_readable(void **state)
{
	assert_string_equal(address_encode(*state, "/cases/a-1/文?#%"),
	    "/cases/a-1/%E6%96%87%3F%23%25");
}

static void
test_gate_lets_in__any_one_right__is_enough(void **state)
{
	struct actor nobody = { .person_id = 0, .rights = 0 };
	struct actor officer = { .person_id = 7,
	    .rights = rights_of(ROLE_BIT(ROLE_CASE_OFFICER)) };

	(void)state;
	assert_true(gate_lets_in(&nobody, NEEDS_NOBODY));
	assert_false(gate_lets_in(&nobody, NEEDS_ANYBODY));
	assert_false(gate_lets_in(&nobody, NEEDS(CASES_ALL)));
	assert_true(gate_lets_in(&officer, NEEDS_ANYBODY));
	assert_true(gate_lets_in(&officer, NEEDS(CASES_ALL)));
	assert_true(gate_lets_in(&officer, NEEDS(ACCOUNTS) |
	    NEEDS(CASE_WORK)));
	assert_false(gate_lets_in(&officer, NEEDS(ACCOUNTS)));
	assert_false(gate_lets_in(&officer, NEEDS(CASE_DECIDE)));
}

static void
test_gate_needs_name__each_kind__in_words(void **state)
{
	assert_string_equal(gate_needs_name(*state, NEEDS_NOBODY), "nobody");
	assert_string_equal(gate_needs_name(*state, NEEDS_ANYBODY),
	    "anybody");
	assert_string_equal(gate_needs_name(*state, NEEDS(CASES_ALL) |
	    NEEDS(CASE_WORK)), "cases_all|case_work");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_address_own__path_of_ours__kept),
		TEST(test_address_own__anything_else__refused),
		TEST(test_address_param__separators__do_not_pass),
		TEST(test_address_encode__path__stays_readable),
		TEST(test_gate_lets_in__any_one_right__is_enough),
		TEST(test_gate_needs_name__each_kind__in_words),
	};

	return RUN(tests);
}
