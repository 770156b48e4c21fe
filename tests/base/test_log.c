#include "support/cmocka.h"

#include <string.h>
#include <unistd.h>

#include "base/log.h"

static char said[8192];

/* Standard error goes into a pipe, as far as it holds. */
static void
catch_line(const char *value)
{
	int ends[2], saved = dup(STDERR_FILENO);
	ssize_t n;

	assert_int_equal(pipe(ends), 0);
	dup2(ends[1], STDERR_FILENO);
	log_line("act", LOG_TEXT("value", value), LOG_INT("n", -7));
	dup2(saved, STDERR_FILENO);
	close(saved);
	close(ends[1]);
	n = read(ends[0], said, sizeof(said) - 1);
	close(ends[0]);
	assert_true(n > 0);
	said[n] = '\0';
}

/* One line, which ends in that text and a line feed. */
static void
assert_ends(const char *text)
{
	size_t n = strlen(said), m = strlen(text);

	assert_ptr_equal(strchr(said, '\n'), said + n - 1);
	said[--n] = '\0';
	assert_true(n >= m);
	assert_string_equal(said + n - m, text);
}

static void
test_line__plain_values__key_and_value(void **state)
{
	(void)state;
	log_program("office");
	catch_line("a-b_c.d:e/f@g+1");
	assert_non_null(strstr(said, "Z program=office what=act "));
	assert_ends(" value=a-b_c.d:e/f@g+1 n=-7");
	catch_line(NULL);
	assert_ends(" value=- n=-7");
	catch_line("");
	assert_ends(" value=\"\" n=-7");
}

static void
test_line__hostile_values__no_second_line_and_no_new_field(void **state)
{
	(void)state;
	catch_line("x\n2026-01-01T00:00:00Z program=office what=act");
	assert_ends("\"x?2026-01-01T00:00:00Z program=office what=act\" n=-7");
	catch_line("a\" n=1 \\");
	assert_ends(" value=\"a\\\" n=1 \\\\\" n=-7");
	catch_line("\x1b[2J\r\x7f");
	assert_ends(" value=\"?[2J??\" n=-7");
	catch_line("审查");
	assert_ends(" value=\"审查\" n=-7");
}

static void
test_line__very_long_value__cut_but_ended(void **state)
{
	static char text[5000];

	(void)state;
	memset(text, 'x', sizeof(text) - 1);
	catch_line(text);
	assert_true(strlen(said) <= 2000);
	assert_ends("xxxx");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_line__plain_values__key_and_value),
		cmocka_unit_test(
		    test_line__hostile_values__no_second_line_and_no_new_field),
		cmocka_unit_test(test_line__very_long_value__cut_but_ended),
	};

	return RUN(tests);
}
