#include "support/cmocka.h"

#include "law/due.h"
#include "law/world.h"

/* What is due from whom on which day, without any database. */

static struct world w;

static int
begin(void **state)
{
	(void)state;
	w = world_open();
	return 0;
}

static int
end(void **state)
{
	(void)state;
	arena_free(&w.arena);
	return 0;
}

static struct event
at(enum event_kind kind, const char *iso)
{
	return (struct event){ .kind = kind, .on = day(iso),
	    .finding = FINDING_PASS, .days = 15 };
}

/* The step at which that row has come, or DUE_STEP__MAX. */
static enum due_step
step(const struct event *events, int n, const char *iso, const char *name,
    struct due *out)
{
	struct position p;
	struct due due[DUE_MOST];
	int found;

	replay(w.sets[0], w.calendar, events, n, day(iso), &p);
	found = law_due(w.sets[0], w.calendar, &p, day(iso), due);
	assert_true(found <= DUE_MOST);
	for (int i = 0; i < found; i++)
		if (strcmp(due[i].name, name) == 0) {
			*out = due[i];
			return due[i].step;
		}
	return DUE_STEP__MAX;
}

static void
assert_steps(const struct event *events, int n, const char *name,
    const char *const days[DUE_STEP__MAX], const char *last)
{
	struct due d;
	enum due_step now = DUE_STEP__MAX;

	for (struct date on = date_add(events[n - 1].on, 1);
	    date_cmp(on, day(last)) <= 0; on = date_add(on, 1)) {
		char iso[DATE_TEXT];

		date_text(on, iso);
		for (int s = 0; s < DUE_STEP__MAX; s++)
			if (days[s] != NULL && strcmp(days[s], iso) == 0)
				now = (enum due_step)s;
		if (step(events, n, iso, name, &d) != now)
			fail_msg("%s on %s", name, iso);
	}
}

static void
test_due__reply__three_days_before_on_it_and_the_day_after(void **state)
{
	struct event events[] = { at(EVENT_LODGE, "2026-08-20"),
	    at(EVENT_ACCEPT, "2026-08-24"),
	    at(EVENT_CIRCULATE, "2026-08-24") };

	(void)state;
	assert_steps(events, 3, "reply", (const char *const []){
	    "2026-09-09", "2026-09-14", "2026-09-15" }, "2026-11-30");
	/* never before it can be done: after the grace, a worked Sunday */
	assert_steps(events, 3, "closing", (const char *const []){
	    NULL, "2026-09-22", "2026-09-23" }, "2026-11-30");
}

static void
test_due__over_a_weekend__the_last_working_day_before(void **state)
{
	struct event events[] = { at(EVENT_LODGE, "2026-08-20"),
	    at(EVENT_ACCEPT, "2026-08-24") };

	(void)state;
	/* 10-10 is a worked Saturday, 10-01 to 10-07 are days off */
	assert_steps(events, 2, "preliminary", (const char *const []){
	    "2026-09-30", "2026-10-10", "2026-10-12" }, "2026-11-30");
}

static void
test_due__short_period__is_not_announced_at_its_start(void **state)
{
	struct event events[] = { at(EVENT_LODGE, "2026-08-20"),
	    at(EVENT_ACCEPT, "2026-08-24"),
	    at(EVENT_REQUEST_MATERIALS, "2026-08-24") };

	(void)state;
	events[2].days = 3;
	assert_steps(events, 3, "materials", (const char *const []){
	    NULL, "2026-08-27", "2026-08-28" }, "2026-09-30");
	assert_steps(events, 3, "materials-over", (const char *const []){
	    NULL, NULL, "2026-08-28" }, "2026-09-30");
	events[2].days = 4;
	assert_steps(events, 3, "materials", (const char *const []){
	    "2026-08-25", "2026-08-28", "2026-08-31" }, "2026-09-30");
}

static void
test_due__provisional__never_over(void **state)
{
	struct event events[] = { at(EVENT_LODGE, "2026-12-24"),
	    at(EVENT_RETURN, "2026-12-25") };

	(void)state;
	assert_steps(events, 2, "correction", (const char *const []){
	    "2027-01-13", "2027-01-18", NULL }, "2027-03-31");
}

static void
test_due__stopped_clock__nothing_of_the_review(void **state)
{
	struct event events[] = { at(EVENT_LODGE, "2026-08-20"),
	    at(EVENT_ACCEPT, "2026-08-24"),
	    at(EVENT_REQUEST_MATERIALS, "2026-10-09") };
	struct due d;

	(void)state;
	assert_int_equal(step(events, 2, "2026-10-09", "preliminary", &d),
	    DUE_SOON);
	assert_int_equal(step(events, 3, "2026-10-12", "preliminary", &d),
	    DUE_STEP__MAX);
}

/* A clock that nobody is reminded of would run out unseen. */
static void
test_due__each_period__reminds_somebody_on_its_last_day(void **state)
{
	struct due due[DUE_MOST];

	(void)state;
	for (int i = 0; i < PERIOD__MAX; i++) {
		struct position p = { .round_open = i == PERIOD_GRACE };
		int n;

		for (int k = 0; k < PERIOD__MAX; k++)
			p.clocks[k].due = DATE_NONE;
		p.clocks[i] = (struct clock_view){ .state = PERIOD_RUNNING,
		    .from = day("2026-08-24"), .due = day("2026-09-14") };
		n = law_due(w.sets[0], w.calendar, &p, day("2026-09-16"),
		    due);
		if (n == 0)
			fail_msg("%s", period_name((enum period)i));
		for (int k = 0; k < n; k++) {
			assert_true(due[k].from != 0);
			/* as long as its column in the table of reminders */
			assert_true(strlen(due[k].name) <= 16);
			assert_ptr_equal(due_words(due[k].name),
			    due[k].words);
			for (int lang = 0; lang < LANG__MAX; lang++)
				assert_true(*due[k].words->in[lang] != 0);
		}
	}
}

static void
test_horizon__days_of_reminders__lie_before_it(void **state)
{
	(void)state;
	assert_int_equal(due_horizon(w.calendar, day("2026-09-09")).day,
	    day("2026-09-14").day);
	assert_int_equal(due_horizon(w.calendar, day("2026-09-30")).day,
	    day("2026-10-10").day);
}

static void
test_steps__names__read_back(void **state)
{
	enum due_step s;

	(void)state;
	for (int i = 0; i < DUE_STEP__MAX; i++) {
		assert_true(due_step_parse(due_step_name((enum due_step)i),
		    &s));
		assert_int_equal(s, i);
	}
	assert_false(due_step_parse("late", &s));
	assert_string_equal(due_words("of old")->in[LANG_EN], "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_due__reply__three_days_before_on_it_and_the_day_after),
		cmocka_unit_test(
		    test_due__over_a_weekend__the_last_working_day_before),
		cmocka_unit_test(
		    test_due__short_period__is_not_announced_at_its_start),
		cmocka_unit_test(test_due__provisional__never_over),
		cmocka_unit_test(
		    test_due__stopped_clock__nothing_of_the_review),
		cmocka_unit_test(
		    test_due__each_period__reminds_somebody_on_its_last_day),
		cmocka_unit_test(
		    test_horizon__days_of_reminders__lie_before_it),
		cmocka_unit_test(test_steps__names__read_back),
	};

	return cmocka_run_group_tests(tests, begin, end) != 0;
}
