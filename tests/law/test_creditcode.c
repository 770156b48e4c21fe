#include "support/cmocka.h"

#include "law/creditcode.h"
#include "law/world.h"

static struct arena *a;

static void
test_check__codes_of_the_list__valid_or_not_as_listed(void **state)
{
	char *text = slurp(a, "tests/law/data/uscc.csv"), *line;
	int n = 0;

	(void)state;
	strsep(&text, "\n");
	while ((line = strsep(&text, "\n")) != NULL && *line != '\0') {
		char *code = strsep(&line, ","), *expected = strsep(&line, ",");

		assert_int_equal(credit_code_check(code, NULL) == NULL,
		    strcmp(expected, "valid") == 0);
		n++;
	}
	assert_int_equal(n, 20);
}

static void
test_check__code_exactly_as_given__no_blank_no_lower_case(void **state)
{
	static const char *const bad[] = { "", " 91110000DEM01001XK",
	    "91110000DEM01001XK ", "91110000dem01001xk", "911100",
	    "91110000-DEM01001XK", "９1110000DEM01001XK",
	    "9111000ADEM01001XK", "B1110000DEM01001XK" };

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_non_null(credit_code_check(bad[i], NULL));
}

static void
test_normalise__code_as_people_type_it__is_the_code(void **state)
{
	(void)state;
	assert_string_equal(credit_code_normalise(a,
	    "　９１１１００００ dem0-1001xk "), "91110000DEM01001XK");
}

/* A real shape: first character, region and check fit, the body does not. */
static void
test_check__organisation_part_that_fails__is_a_warning_only(void **state)
{
	const struct words *warning;
	int with = 0, without = 0;
	char *text = slurp(a, "tests/law/data/uscc.csv"), *line;

	(void)state;
	while ((line = strsep(&text, "\n")) != NULL) {
		char *code = strsep(&line, ",");

		if (code == NULL || credit_code_check(code, &warning) != NULL)
			continue;
		with += warning != NULL;
		without += warning == NULL;
	}
	assert_int_equal(with + without, 10);
	assert_null(credit_code_check("91350100M000100Y43", &warning));
	assert_null(warning);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_check__codes_of_the_list__valid_or_not_as_listed),
		cmocka_unit_test(
		    test_check__code_exactly_as_given__no_blank_no_lower_case),
		cmocka_unit_test(
		    test_normalise__code_as_people_type_it__is_the_code),
		cmocka_unit_test(
		    test_check__organisation_part_that_fails__is_a_warning_only
		    ),
	};
	int r;

	a = arena_new();
	r = cmocka_run_group_tests(tests, NULL, NULL);
	arena_free(&a);
	return r != 0;
}
