#include "support/cmocka.h"

#include "base/date.h"

static struct date
day(const char *iso)
{
	struct date d;

	assert_int_equal(date_parse(iso, &d), ERR_OK);
	return d;
}

static void
test_parse__every_day_of_three_centuries__round_trip(void **state)
{
	struct date d = day("1900-01-01"), last = day("2199-12-31");
	int weekday = 1;	/* 1900-01-01 was a Monday */

	(void)state;
	for (; date_cmp(d, last) <= 0; d = date_add(d, 1)) {
		char text[DATE_TEXT];

		assert_int_equal(date_cmp(day(date_text(d, text)), d), 0);
		assert_int_equal(date_weekday(d), weekday);
		weekday = weekday % 7 + 1;
	}
}

static void
test_parse__days_that_exist__days_since_1970(void **state)
{
	(void)state;
	assert_int_equal(day("1970-01-01").day, 0);
	assert_int_equal(day("1969-12-31").day, -1);
	assert_int_equal(day("2000-02-29").day, 11016);
	assert_int_equal(day("2026-08-20").day, 20685);
	assert_int_equal(date_year(day("2026-12-31")), 2026);
}

static void
test_parse__days_that_do_not_exist__refused(void **state)
{
	static const struct {
		const char *text;
		enum err err;
	} rows[] = {
		{ "2026-02-29", ERR_RANGE }, { "1900-02-29", ERR_RANGE },
		{ "2100-02-29", ERR_RANGE }, { "2026-13-01", ERR_RANGE },
		{ "2026-00-01", ERR_RANGE }, { "2026-04-31", ERR_RANGE },
		{ "2026-01-00", ERR_RANGE }, { "0000-00-00", ERR_RANGE },
		{ "1899-12-31", ERR_RANGE }, { "2200-01-01", ERR_RANGE },
		{ "", ERR_FORMAT }, { "2026-1-1", ERR_FORMAT },
		{ "2026/01/01", ERR_FORMAT }, { "2026-01-01 ", ERR_FORMAT },
		{ " 2026-01-01", ERR_FORMAT }, { "2026-01-0x", ERR_FORMAT },
		{ "+026-01-01", ERR_FORMAT }, { "２０２６-01", ERR_FORMAT },
	};
	struct date d;

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		assert_int_equal(date_parse(rows[i].text, &d), rows[i].err);
	assert_int_equal(date_make(2024, 2, 29, &d), ERR_OK);
	assert_int_equal(date_make(2023, 2, 29, &d), ERR_RANGE);
}

static void
test_date_of__around_midnight_in_shanghai__the_day_there(void **state)
{
	struct arena *a = arena_new();
	struct date d = day("2026-08-20");
	struct instant t = date_start(d);

	(void)state;
	assert_string_equal(instant_utc(a, t), "2026-08-19T16:00:00Z");
	assert_string_equal(instant_local(a, t), "2026-08-20 00:00");
	assert_int_equal(date_cmp(date_of(t), d), 0);
	t.us--;
	assert_int_equal(date_cmp(date_of(t), date_add(d, -1)), 0);
	assert_string_equal(instant_utc(a, t), "2026-08-19T15:59:59Z");
	assert_string_equal(instant_local(a, t), "2026-08-19 23:59");
	/* before 1970 division must not round towards zero */
	assert_string_equal(date_iso(a, date_of((struct instant){ -1 })),
	    "1970-01-01");
	t = date_start(day("1969-12-31"));
	t.us--;
	assert_string_equal(date_iso(a, date_of(t)), "1969-12-30");
	arena_free(&a);
}

static void
test_unset__shown_and_compared__a_dash_and_first(void **state)
{
	struct arena *a = arena_new();

	(void)state;
	assert_string_equal(date_iso(a, DATE_NONE), "-");
	assert_false(date_is_set(DATE_NONE));
	assert_true(date_cmp(DATE_NONE, day("1900-01-01")) < 0);
	arena_free(&a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_parse__every_day_of_three_centuries__round_trip),
		cmocka_unit_test(
		    test_parse__days_that_exist__days_since_1970),
		cmocka_unit_test(test_parse__days_that_do_not_exist__refused),
		cmocka_unit_test(
		    test_date_of__around_midnight_in_shanghai__the_day_there),
		cmocka_unit_test(
		    test_unset__shown_and_compared__a_dash_and_first),
	};

	return RUN(tests);
}
