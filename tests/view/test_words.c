#include "view/support.h"

#include "view/words.h"
#include "support/arena.h"

static void
test_date__both_languages__long_form(void **p)
{
	(void)p;
	assert_string_equal(view_date(a, day("2026-03-05"), LANG_ZH),
	    "2026年3月5日");
	assert_string_equal(view_date(a, day("2026-03-05"), LANG_EN),
	    "5 March 2026");
	assert_string_equal(view_date(a, day("2027-12-31"), LANG_EN),
	    "31 December 2027");
	assert_string_equal(view_date(a, DATE_NONE, LANG_ZH), "—");
	assert_string_equal(view_month(a, day("2026-11-01"), LANG_ZH),
	    "2026年11月");
	assert_string_equal(view_month(a, day("2026-11-30"), LANG_EN),
	    "November 2026");
	assert_string_equal(view_weekday(day("2026-10-10"), LANG_ZH),
	    "星期六");
	assert_string_equal(view_weekday(day("2026-10-11"), LANG_EN),
	    "Sunday");
}

static void
test_instant__late_in_utc__next_day_in_shanghai(void **p)
{
	struct instant t = date_start(day("2026-08-20"));

	(void)p;
	t.us += INT64_C(1000000) * (60 * (23 * 60 + 5) + 59);
	assert_string_equal(view_instant(a, t, LANG_ZH),
	    "2026年8月20日 23:05");
	assert_string_equal(view_instant(a, t, LANG_EN),
	    "20 August 2026, 23:05");
	t.us += INT64_C(3600) * 1000000;
	assert_string_equal(view_instant(a, t, LANG_EN),
	    "21 August 2026, 00:05");
}

static void
test_money__fen__grouped_with_currency(void **p)
{
	(void)p;
	assert_string_equal(view_money(a, 8640000000, LANG_ZH),
	    "人民币86,400,000.00元");
	assert_string_equal(view_money(a, 8640000050, LANG_EN),
	    "RMB 86,400,000.50");
	assert_string_equal(view_money(a, 5, LANG_EN), "RMB 0.05");
}

static void
test_size__each_unit__rounded(void **p)
{
	static const struct {
		uint64_t bytes;
		const char *text;
	} rows[] = {
		{ 0, "0 bytes" }, { 1, "1 byte" }, { 999, "999 bytes" },
		{ 1000, "1.0 KB" }, { 9949, "9.9 KB" }, { 9950, "10 KB" },
		{ 312400, "312 KB" }, { 999499, "999 KB" },
		{ 999500, "1.0 MB" }, { 200000000, "200 MB" },
		{ UINT64_C(1500000000), "1.5 GB" },
	};

	(void)p;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		assert_string_equal(view_size(a, rows[i].bytes, LANG_EN),
		    rows[i].text);
	assert_string_equal(view_size(a, 12, LANG_ZH), "12字节");
}

static void
test_counts__one_many_none_late__as_spoken(void **p)
{
	(void)p;
	assert_string_equal(view_yes(1, LANG_ZH), "是");
	assert_string_equal(view_yes(0, LANG_EN), "No");
	assert_string_equal(view_yes(4, LANG_EN), "Yes");
	assert_string_equal(view_days(a, 1, LANG_EN), "1 working day");
	assert_string_equal(view_days(a, 0, LANG_EN), "0 working days");
	assert_string_equal(view_left(a, 5, 0, LANG_ZH), "还剩5个工作日");
	assert_string_equal(view_left(a, 1, 0, LANG_EN), "1 working day left");
	assert_string_equal(view_left(a, 0, 0, LANG_ZH), "今日届满");
	assert_string_equal(view_left(a, -3, 0, LANG_ZH), "已逾期3个工作日");
	assert_string_equal(view_left(a, -3, 1, LANG_ZH), "暂定的届满日已过");
	assert_string_equal(view_left(a, -1, 0, LANG_EN),
	    "overdue by 1 working day");
}

static void
test_article__as_cited__in_words_of_the_language(void **p)
{
	static const struct {
		const char *cited, *zh, *en;
	} rows[] = {
		{ "8", "第八条", "Article 8" },
		{ "10", "第十条", "Article 10" },
		{ "11", "第十一条", "Article 11" },
		{ "20", "第二十条", "Article 20" },
		{ "21", "第二十一条", "Article 21" },
		{ "8 (i)", "第八条第（一）项", "Article 8 (i)" },
		{ "6 (iv)", "第六条第（四）项", "Article 6 (iv)" },
		{ "9, 13", "第九条、第十三条", "Articles 9, 13" },
		{ "8 (i), 14", "第八条第（一）项、第十四条",
		    "Articles 8 (i), 14" },
		{ "-", "", "" }, { "", "", "" }, { NULL, "", "" },
	};

	(void)p;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		assert_string_equal(view_article(a, rows[i].cited, LANG_ZH),
		    rows[i].zh);
		assert_string_equal(view_article(a, rows[i].cited, LANG_EN),
		    rows[i].en);
	}
}

/* The same text of ours under another text of the Measures. */
static void
test_cited__marks__in_the_numbers_of_the_text(void **p)
{
	const char *zh = "须说明目的（{15}），见{8 (i)}。";
	struct rules *later;
	const char *why;

	(void)p;
	assert_int_equal(rules_read(a, "conf/rules/measures-2022.conf", 
	    &later, &why), ERR_OK);
	assert_string_equal(view_cited(a, NULL, zh, LANG_ZH),
	    "须说明目的（第十五条），见第八条第（一）项。");
	assert_string_equal(view_cited(a, later, "({15}) and {12, 13}",
	    LANG_EN), "(Article 17) and Articles 13, 14");
	/* what is no mark stays */
	assert_string_equal(view_cited(a, later, "{x} {} {1", LANG_EN),
	    "{x} {} {1");
	assert_null(view_cited(a, later, NULL, LANG_EN));
	assert_non_null(strstr(view_ground(a, later, GROUND_NOT_DESIGNATED,
	    LANG_EN), "Article 21"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_date__both_languages__long_form),
		cmocka_unit_test(
		    test_instant__late_in_utc__next_day_in_shanghai),
		cmocka_unit_test(test_money__fen__grouped_with_currency),
		cmocka_unit_test(test_size__each_unit__rounded),
		cmocka_unit_test(test_counts__one_many_none_late__as_spoken),
		cmocka_unit_test(
		    test_article__as_cited__in_words_of_the_language),
		cmocka_unit_test(
		    test_cited__marks__in_the_numbers_of_the_text),
	};

	return cmocka_run_group_tests(tests, arena_begin, arena_end) != 0;
}
