#include "support/cmocka.h"

#include <string.h>

#include "view/calendar_file.h"

enum { MOST = 4096 };

static const char *
written(struct arena *a, const struct calendar_file *file)
{
	struct buf b;

	buf_init(&b, a, MOST);
	assert_int_equal(calendar_file_write(&b, file), ERR_OK);
	assert_int_equal(buf_end(&b), ERR_OK);
	return arena_printf(a, "%.*s", (int)b.len, (const char *)b.data);
}

static struct calendar_file
file_of(const char *iso, int is_tentative)
{
	struct calendar_file file = { .uid = "CR-2026-0001-special@reviewdesk",
	    .made = { 1787191200000000 }, .version = 7,
	    .is_tentative = is_tentative,
	    .summary = "CR-2026-0001 特别审查期限届满日; 第一，二",
	    .description = "依据第十三条" };

	assert_int_equal(date_parse(iso, &file.on), ERR_OK);
	return file;
}

static void
test_file__of_a_last_day__is_one_whole_day(void **state)
{
	struct arena *a = arena_new();
	struct calendar_file file = file_of("2026-12-31", 0);
	const char *text = written(a, &file);

	(void)state;
	assert_non_null(strstr(text, "BEGIN:VCALENDAR\r\n"));
	assert_non_null(strstr(text, "VERSION:2.0\r\n"));
	assert_non_null(strstr(text, "DTSTART;VALUE=DATE:20261231\r\n"));
	assert_non_null(strstr(text, "DTEND;VALUE=DATE:20270101\r\n"));
	assert_non_null(strstr(text, "DTSTAMP:20260820T"));
	assert_non_null(strstr(text, "SEQUENCE:7\r\n"));
	assert_non_null(strstr(text, "STATUS:CONFIRMED\r\n"));
	assert_non_null(strstr(text, "UID:CR-2026-0001-special@reviewdesk"));
	arena_free(&a);
}

static void
test_file__provisional__is_tentative(void **state)
{
	struct arena *a = arena_new();
	struct calendar_file file = file_of("2027-01-06", 1);

	(void)state;
	assert_non_null(strstr(written(a, &file), "STATUS:TENTATIVE\r\n"));
	arena_free(&a);
}

/* What a title holds cannot end its line: it is escaped and folded. */
static void
test_file__marks_and_line_ends__stay_within_their_line(void **state)
{
	struct arena *a = arena_new();
	struct calendar_file file = file_of("2026-12-31", 0);
	const char *text;

	(void)state;
	file.description = "a\r\nATTENDEE:mailto:x@example.com; b, c";
	text = written(a, &file);
	assert_null(strstr(text, "\nATTENDEE"));
	assert_non_null(strstr(text, "\\; b"));
	arena_free(&a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_file__of_a_last_day__is_one_whole_day),
		cmocka_unit_test(test_file__provisional__is_tentative),
		cmocka_unit_test(
		    test_file__marks_and_line_ends__stay_within_their_line),
	};

	return RUN(tests);
}
