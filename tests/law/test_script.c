#include "support/cmocka.h"

#include <dirent.h>

#include "base/text.h"
#include "law/world.h"

/*
 * The case scripts: those given with the Measures (data/scenarios), those
 * that try every refusal of the grammar (data/own), and those that must fail,
 * with the line named in their first line (data/wrong).
 */
static struct world w;

static enum err
run(struct arena *a, const char *text, int *line, const char **what)
{
	struct script_world world = { w.calendar, world_rules, &w };

	return script_run(a, &world, text, line, what);
}

/* Calls check for each script of the folder; returns how many there are. */
static int
each(const char *folder, void (*check)(struct arena *a, const char *path,
    const char *text))
{
	DIR *d = opendir(folder);
	struct dirent *e;
	int n = 0;

	assert_non_null(d);
	while ((e = readdir(d)) != NULL) {
		struct arena *a;
		const char *path;

		if (strstr(e->d_name, ".case") == NULL)
			continue;
		a = arena_new();
		path = arena_printf(a, "%s/%s", folder, e->d_name);
		check(a, path, slurp(a, path));
		arena_free(&a);
		n++;
	}
	closedir(d);
	return n;
}

static void
check_holds(struct arena *a, const char *path, const char *text)
{
	const char *what;
	int line;

	if (run(a, text, &line, &what) != ERR_OK)
		fail_msg("%s %d: %s", path, line, what);
}

static void
check_fails(struct arena *a, const char *path, const char *text)
{
	const char *what = NULL;
	int line, expected;
	enum err e = run(a, text, &line, &what);

	assert_int_equal(sscanf(text, "# fails %d", &expected), 1);
	if (e != (strstr(text, " format\n") ? ERR_FORMAT : ERR_REFUSED) ||
	    line != expected)
		fail_msg("%s fails %d as %s, expected line %d", path, line,
		    err_name(e), expected);
	assert_non_null(what);
}

static void
test_run__scripts_given_with_the_measures__all_hold(void **state)
{
	(void)state;
	assert_int_equal(each("tests/law/data/scenarios", check_holds), 16);
}

static void
test_run__scripts_of_every_refusal__all_hold(void **state)
{
	(void)state;
	assert_true(each("tests/law/data/own", check_holds) >= 12);
}

static void
test_run__scripts_that_do_not_hold__fail_at_their_line(void **state)
{
	(void)state;
	assert_true(each("tests/law/data/wrong", check_fails) >= 20);
}

/* What the machine that wrote the file leaves behind does no harm. */
static void
test_run__line_ends_tabs_and_a_byte_order_mark__are_read(void **state)
{
	const char *what;
	int line;

	(void)state;
	assert_int_equal(run(w.arena, "\xef\xbb\xbf# case\r\n"
	    "rules draft-2019 # the draft\r\n"
	    "\t2026-03-02\tlodge  # lodged\r\n"
	    "  expect due   acceptance 2026-03-09\r\n", &line, &what),
	    ERR_OK);
}

static void
test_run__bytes_that_are_no_text__are_a_format_error(void **state)
{
	const char *what;
	int line;

	(void)state;
	assert_int_equal(run(w.arena, "rules \xff\xfe\n", &line, &what),
	    ERR_FORMAT);
	assert_int_equal(run(w.arena, "", &line, &what), ERR_FORMAT);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_run__scripts_given_with_the_measures__all_hold),
		cmocka_unit_test(test_run__scripts_of_every_refusal__all_hold),
		cmocka_unit_test(
		    test_run__scripts_that_do_not_hold__fail_at_their_line),
		cmocka_unit_test(
		    test_run__line_ends_tabs_and_a_byte_order_mark__are_read),
		cmocka_unit_test(
		    test_run__bytes_that_are_no_text__are_a_format_error),
	};
	int r;

	w = world_open();
	r = RUN(tests);
	arena_free(&w.arena);
	return r;
}
