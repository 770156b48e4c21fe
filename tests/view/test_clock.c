#include "view/support.h"

#include "law/period.h"
#include "view/clock.h"

static struct arena *a;
static struct view *view;

static int
setup(void **p)
{
	(void)p;
	a = arena_new();
	view = built_view(a);
	return 0;
}

static int
teardown(void **p)
{
	(void)p;
	arena_free(&a);
	return 0;
}

static struct clock_view
running(int left)
{
	return (struct clock_view){
		.state = PERIOD_RUNNING, .article = "9", .is_statutory = 1,
		.from = day("2026-08-24"), .base = 30,
		.due = day("2026-10-10"), .used = 30 - left, .left = left,
		.before = DATE_NONE,
	};
}

/* parts/clock.tpl of one clock. */
static const char *
shown(const struct clock_view *c, const struct count_day *days, int n,
    enum lang lang)
{
	struct dict *d = dict_new(a);

	view_clock(d, a, NULL, PERIOD_PRELIMINARY, c, days, n, lang);
	return rendered(a, view, lang, "parts/clock.tpl", d);
}

static void
test_clock__running__last_day_and_what_is_left(void **p)
{
	struct clock_view c = running(5);
	const char *zh = shown(&c, NULL, 0, LANG_ZH);
	const char *en = shown(&c, NULL, 0, LANG_EN);

	(void)p;
	assert_has(zh, "<time datetime=\"2026-10-10\">2026年10月10日</time>");
	assert_has(zh, "还剩5个工作日");
	assert_has(zh, "第九条");
	assert_has(en, ">10 October 2026</time>");
	assert_has(en, "25 of 30 working days counted");
	assert_has(en, "govuk-tag--teal");
	assert_lacks(en, "provisional");
	assert_lacks(en, "target");
	assert_lacks(en, "<table");
	assert_lacks(en, "app-clock--overdue");
}

static void
test_clock__near_due_and_late__tag_changes(void **p)
{
	struct clock_view soon = running(3), last = running(0),
	    late = running(-2);
	const char *out = shown(&late, NULL, 0, LANG_EN);

	(void)p;
	assert_string_equal(view_clock_tag(&soon), "govuk-tag--orange");
	assert_string_equal(view_clock_tag(&last), "govuk-tag--orange");
	assert_has(out, "app-clock--overdue");
	assert_has(out, "govuk-tag--red");
	assert_has(out, "overdue by 2 working days");
	assert_has(out, "30 of 30 working days counted");
}

static void
test_clock__extended_and_provisional__said_so(void **p)
{
	struct clock_view c = running(5);
	const char *out;

	(void)p;
	c.extension = 15;
	c.before = day("2026-10-10");
	c.due = day("2027-01-06");
	c.provisional = 1;
	out = shown(&c, NULL, 0, LANG_ZH);
	assert_has(out, "2027年1月6日</time> <span class=\"app-clock__label\">"
	    "星期三</span> <strong class=\"govuk-tag govuk-tag--yellow\">"
	    "暂定</strong>");
	assert_has(out, "原届满日为2026年10月10日");
	assert_has(out, "共45个工作日");
}

static void
test_clock__stopped__no_last_day(void **p)
{
	struct clock_view c = running(5);
	const char *out;

	(void)p;
	c.state = PERIOD_STOPPED;
	out = shown(&c, NULL, 0, LANG_EN);
	assert_lacks(out, "2026");
	assert_has(out, "stopped, awaiting materials");
	assert_has(out, "govuk-tag--grey");
	c.is_checked = 1;
	out = shown(&c, NULL, 0, LANG_EN);
	assert_lacks(out, "awaiting materials");
	assert_has(out, "stopped, materials being checked");
	assert_has(shown(&c, NULL, 0, LANG_ZH), "补充材料已提交，审查办公室正在核对");
}

/* There would be no day to take into a calendar. */
static void
test_sheet__stopped__no_calendar_file(void **p)
{
	struct clock_view c = running(5);
	struct dict *d = dict_new(a);

	(void)p;
	view_clock(d, a, NULL, PERIOD_PRELIMINARY, &c, NULL, 0, LANG_EN);
	assert_has(rendered(a, view, LANG_EN, "parts/sheet.tpl", d),
	    "date.ics");
	c.state = PERIOD_STOPPED;
	d = dict_new(a);
	view_clock(d, a, NULL, PERIOD_PRELIMINARY, &c, NULL, 0, LANG_EN);
	assert_lacks(rendered(a, view, LANG_EN, "parts/sheet.tpl", d),
	    "date.ics");
}

static void
test_clock__target_of_the_office__not_called_law(void **p)
{
	struct clock_view c = running(5);

	(void)p;
	c.is_statutory = 0;
	c.article = "-";
	assert_has(shown(&c, NULL, 0, LANG_EN), "A target the Office sets");
}

static void
test_clock__days__each_with_its_count_and_reason(void **p)
{
	struct clock_view c = running(5);
	const struct count_day days[] = {
		{ .date = day("2026-09-20"), .kind = DAY_WORKED,
		    .counted = 19, .name_zh = "国庆节",
		    .name_en = "National Day" },
		{ .date = day("2026-09-25"), .kind = DAY_OFF,
		    .name_zh = "中秋节", .name_en = "Mid-Autumn <Festival>" },
		{ .date = day("2026-09-26"), .kind = DAY_WEEKEND },
		{ .date = day("2026-09-28"), .kind = DAY_WORKING,
		    .paused = 1 },
		{ .date = day("2027-01-04"), .kind = DAY_WORKING,
		    .counted = 30, .provisional = 1 },
	};
	const char *zh = shown(&c, days, 5, LANG_ZH);
	const char *en = shown(&c, days, 5, LANG_EN);

	(void)p;
	assert_has(zh, "<td>星期日</td><td class=\"app-number\">19</td>"
	    "<td>调休上班（国庆节）</td>");
	assert_has(zh, "<td class=\"app-number\">—</td>"
	    "<td>放假（中秋节）</td>");
	assert_has(zh, "<td>工作日，不计入审查时间</td>");
	assert_has(zh, "<td>工作日，暂定</td>");
	assert_has(en, "Day off (Mid-Autumn &lt;Festival&gt;)");
	assert_has(en, "<td>Weekend</td>");
	assert_has(en, "From 24 August 2026; that day itself is not counted");
}

/* The numbers of the text under which the case runs, in clock and stop. */
static void
test_clock__under_2022__cites_that_text(void **p)
{
	struct clock_view c = running(5);
	struct dict *d = dict_new(a);
	const char *why, *en;
	struct rules *r;

	(void)p;
	assert_int_equal(rules_read(a, "conf/rules/measures-2022.conf", &r,
	    &why), ERR_OK);
	c.state = PERIOD_STOPPED;
	c.until = day("2026-09-01");
	view_clock(d, a, r, PERIOD_PRELIMINARY, &c, NULL, 0, LANG_EN);
	en = rendered(a, view, LANG_EN, "parts/clock.tpl", d);
	assert_has(en, "Article 11");
	assert_has(en, "waited for (Article 15)");
	d = dict_new(a);
	c.article = period_row(PERIOD_DECISION)->article;
	view_clock(d, a, r, PERIOD_DECISION, &c, NULL, 0, LANG_ZH);
	en = rendered(a, view, LANG_ZH, "parts/clock.tpl", d);
	assert_has(en, "第九条");
	assert_has(en, "待保护工作部门核实认定（第二十一条）");
	assert_lacks(en, "第十四条");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_clock__running__last_day_and_what_is_left),
		cmocka_unit_test(test_clock__near_due_and_late__tag_changes),
		cmocka_unit_test(
		    test_clock__extended_and_provisional__said_so),
		cmocka_unit_test(test_clock__stopped__no_last_day),
		cmocka_unit_test(test_sheet__stopped__no_calendar_file),
		cmocka_unit_test(
		    test_clock__target_of_the_office__not_called_law),
		cmocka_unit_test(
		    test_clock__days__each_with_its_count_and_reason),
		cmocka_unit_test(test_clock__under_2022__cites_that_text),
	};

	return cmocka_run_group_tests(tests, setup, teardown) != 0;
}
