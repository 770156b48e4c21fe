#include "support/cmocka.h"

#include "law/festival.h"
#include "law/replay.h"
#include "law/world.h"

static struct world w;

static void
assert_due(const char *start, int n, const char *expected, int expected_open)
{
	struct date due;
	int provisional;

	assert_int_equal(calendar_due(w.calendar, day(start), n, &due,
	    &provisional), ERR_OK);
	assert_string_equal(date_iso(w.arena, due), expected);
	assert_int_equal(provisional, expected_open);
}

static void
test_due__vectors_of_four_calendars__all_220_hold(void **state)
{
	char *text = slurp(w.arena, "tests/law/data/deadlines.csv"), *line;
	int n = 0;

	(void)state;
	strsep(&text, "\n");
	while ((line = strsep(&text, "\n")) != NULL && *line != '\0') {
		char *start = strsep(&line, ",");
		char *days = strsep(&line, ",");
		char *rule = strsep(&line, ",");
		char *due = strsep(&line, ",");

		assert_string_equal(rule, "next_day_counts");
		assert_due(start, atoi(days), due, 0);
		n++;
	}
	assert_int_equal(n, 220);
}

static void
test_due__around_worked_weekends__named_vectors_hold(void **state)
{
	(void)state;
	assert_due("2026-02-13", 1, "2026-02-14", 0);
	assert_due("2026-02-14", 1, "2026-02-24", 0);
	assert_due("2020-01-23", 1, "2020-02-03", 0);
	assert_due("2025-12-31", 1, "2026-01-04", 0);
	assert_due("2024-02-08", 1, "2024-02-09", 0);
	assert_due("2022-10-07", 2, "2022-10-09", 0);
}

static void
test_due__accepted_in_august__falls_on_a_worked_saturday(void **state)
{
	struct event e = { .seq = 1, .on = day("2026-08-24") };
	struct clock_view clock;
	const struct count_day *days;
	int n, seen = 0;

	(void)state;
	assert_due("2026-08-24", 30, "2026-10-10", 0);
	assert_int_equal(clock_of(w.sets[0], w.calendar, &e, 30, &clock),
	    ERR_OK);
	days = clock_days(w.arena, w.calendar, &clock, &n);
	assert_int_equal(days[n - 1].counted, 30);
	for (int i = 0; i < n; i++) {
		const char *iso = date_iso(w.arena, days[i].date);
		int counts = strcmp(iso, "2026-09-20") == 0 ||
		    strcmp(iso, "2026-10-10") == 0;
		int skips = strcmp(iso, "2026-09-25") == 0 ||
		    (strcmp(iso, "2026-10-01") >= 0 &&
		    strcmp(iso, "2026-10-07") <= 0);

		if (counts)
			assert_int_equal(days[i].kind, DAY_WORKED);
		if (counts)
			assert_int_not_equal(days[i].counted, 0);
		if (skips) {
			assert_int_equal(days[i].counted, 0);
			assert_non_null(days[i].notice);
		}
		seen += counts + skips;
	}
	assert_int_equal(seen, 10);
}

static void
test_due__past_the_last_notice__is_provisional(void **state)
{
	(void)state;
	assert_due("2026-11-24", 30, "2027-01-06", 1);
	assert_due("2026-12-30", 1, "2026-12-31", 0);
	assert_due("2026-12-31", 1, "2027-01-04", 1);
	assert_int_equal(calendar_published_to(w.calendar), 2026);
}

static void
test_due__years_of_statute_alone__skip_its_days(void **state)
{
	(void)state;
	/* eve of the Spring Festival of 2030: 2 February, a Saturday */
	assert_due("2030-02-01", 1, "2030-02-06", 1);
	assert_due("2028-01-24", 1, "2028-01-31", 1);
	assert_due("2050-09-30", 1, "2050-10-04", 1);
	assert_due("2032-04-02", 1, "2032-04-05", 1);
}

static void
test_due__before_the_first_notice__is_an_error(void **state)
{
	struct date due;
	int provisional;

	(void)state;
	assert_int_equal(calendar_due(w.calendar, day("2018-12-31"), 1, &due,
	    &provisional), ERR_RANGE);
	assert_int_equal(calendar_due(w.calendar, day("2026-01-01"), -1, &due,
	    &provisional), ERR_RANGE);
	assert_int_equal(calendar_due(w.calendar, day("2199-12-01"), 90, &due,
	    &provisional), ERR_RANGE);
}

static void
test_working_days__of_each_year__as_published(void **state)
{
	static const int expected[] = { 250, 249, 250, 249, 249, 251, 248,
	    248 };

	(void)state;
	for (int i = 0; i < 8; i++) {
		int n = 0;
		struct date d = day(arena_printf(w.arena, "%d-01-01",
		    2019 + i));

		for (; date_year(d) == 2019 + i; d = date_add(d, 1))
			n += calendar_is_working(w.calendar, d);
		assert_int_equal(n, expected[i]);
	}
}

static void
test_festivals__of_published_years__lie_in_the_notices(void **state)
{
	struct calendar_day days[FESTIVAL_DAYS];

	(void)state;
	for (int year = 2020; year <= 2026; year++) {
		assert_int_equal(festivals_of(year, days), FESTIVAL_DAYS);
		for (int i = 0; i < FESTIVAL_DAYS; i++) {
			/* before 2025 the eve and 2 May had no statute */
			if (year < 2025 && (i == 1 || i == 7))
				continue;
			assert_int_equal(calendar_is_working(w.calendar,
			    days[i].date), 0);
		}
	}
}

static void
test_festivals__of_2027__are_those_of_the_provisional_file(void **state)
{
	struct calendar_day days[FESTIVAL_DAYS];

	(void)state;
	assert_int_equal(festivals_of(2027, days), FESTIVAL_DAYS);
	for (int i = 0; i < FESTIVAL_DAYS; i++) {
		const struct calendar_day *row = calendar_row(w.calendar,
		    days[i].date);

		assert_non_null(row);
		assert_string_equal(row->name_zh, days[i].name_zh);
	}
	assert_int_equal(festivals_of(2019, days), 0);
	assert_int_equal(festivals_of(2200, days), 0);
}

/* Spring Festivals that are known, among them two near midnight. */
static void
test_festivals__of_the_spring__fall_on_the_known_days(void **state)
{
	static const char *const known[] = { "2027-02-06", "2028-01-26",
	    "2029-02-13", "2030-02-03", "2031-01-23", "2032-02-11",
	    "2033-01-31", "2034-02-19", "2035-02-08", "2050-01-23" };
	struct calendar_day days[FESTIVAL_DAYS];

	(void)state;
	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		festivals_of(atoi(known[i]), days);
		assert_string_equal(date_iso(w.arena, days[2].date),
		    known[i]);
	}
}

static void
test_parse__a_notice_for_the_year__replaces_its_statute(void **state)
{
	static const char text[] =
	    "date,kind,name_en,name_zh,source_notice\n"
	    "2027-02-05,holiday,Spring Festival,春节,PROVISIONAL: statute\n"
	    "date,kind,name_en,name_zh,source_notice\r\n"
	    "2027-02-06,holiday,\"Spring, Festival\",春节,notice 1\r\n"
	    "2027-10-01,holiday,National Day,国庆节,notice 1\n";
	struct calendar *c;
	const char *why;

	(void)state;
	assert_int_equal(calendar_parse(w.arena, NULL, text, &c, &why),
	    ERR_OK);
	assert_int_equal(calendar_published_to(c), 2027);
	assert_int_equal(calendar_kind(c, day("2027-02-05")), DAY_WORKING);
	assert_string_equal(calendar_row(c, day("2027-02-06"))->name_en,
	    "Spring, Festival");
	assert_int_equal(strncmp(calendar_edition(c), "cal-", 4), 0);
}

static void
test_parse__text_that_is_no_calendar__says_where(void **state)
{
	static const char *const bad[] = { "",
	    "date,kind\n",
	    "date,kind,name_en,name_zh,source_notice\n",
	    "date,kind,name_en,name_zh,source_notice\n2026-10-01,holiday,a\n",
	    "date,kind,name_en,name_zh,source_notice\n"
	    "2026-13-01,holiday,a,b,c\n",
	    "date,kind,name_en,name_zh,source_notice\n"
	    "2026-10-01,feast,a,b,c\n",
	    "date,kind,name_en,name_zh,source_notice\n"
	    "2026-10-01,holiday,a,b,\n",
	    "date,kind,name_en,name_zh,source_notice\n"
	    "2026-10-01,holiday,a,b,c,d\n" };
	struct calendar *c;

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		const char *why = NULL;

		assert_int_equal(calendar_parse(w.arena, NULL, bad[i], &c,
		    &why), ERR_FORMAT);
		assert_non_null(why);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_due__vectors_of_four_calendars__all_220_hold),
		cmocka_unit_test(
		    test_due__around_worked_weekends__named_vectors_hold),
		cmocka_unit_test(
		    test_due__accepted_in_august__falls_on_a_worked_saturday),
		cmocka_unit_test(
		    test_due__past_the_last_notice__is_provisional),
		cmocka_unit_test(
		    test_due__years_of_statute_alone__skip_its_days),
		cmocka_unit_test(
		    test_due__before_the_first_notice__is_an_error),
		cmocka_unit_test(
		    test_working_days__of_each_year__as_published),
		cmocka_unit_test(
		    test_festivals__of_published_years__lie_in_the_notices),
		cmocka_unit_test(
		    test_festivals__of_2027__are_those_of_the_provisional_file),
		cmocka_unit_test(
		    test_festivals__of_the_spring__fall_on_the_known_days),
		cmocka_unit_test(
		    test_parse__a_notice_for_the_year__replaces_its_statute),
		cmocka_unit_test(
		    test_parse__text_that_is_no_calendar__says_where),
	};
	int r;

	w = world_open();
	r = cmocka_run_group_tests(tests, NULL, NULL);
	arena_free(&w.arena);
	return r != 0;
}
