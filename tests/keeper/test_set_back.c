#include "app/reminders.h"
#include "keeper/keeper_desk.h"
#include "law/due.h"

/*
 * A clock that ran ahead for a pass and was set right again. The round is that
 * of test_remind.c: circulated on 2026-08-24, to be answered by 09-14, told
 * three working days before on 09-09, on 09-14 and on 09-15; to be closed by
 * 09-22. The review ends on 10-10.
 */
static const char back_on[] = "2026-08-25", late[] = "2026-10-27";

COUNT(count_aside, "SELECT COUNT(*) FROM digest WHERE set_aside_us > 0");
COUNT(count_mails, "SELECT COUNT(*) FROM outbox WHERE notice = 'digest'");
COUNT(count_moves, "SELECT COUNT(*) FROM date_move");

/* What counts: who was told of what, and on which day. */
STATEMENT(select_counting, BY(MIGRATE), "SELECT CONCAT_WS(' ', p.login, "
    "r.what, r.due, r.step, r.on_date, r.told) FROM reminder r "
    "JOIN person p ON p.id = r.person_id WHERE r.set_aside_us = 0 "
    "ORDER BY r.on_date, p.login, r.what, r.due, r.step", text_columns,
    struct text);
STATEMENT(select_mails, BY(MIGRATE), "SELECT CONCAT_WS(' ', "
    "SUBSTRING_INDEX(message_id, '.', 1), recipient) FROM outbox "
    "WHERE notice = 'digest' ORDER BY id", text_columns, struct text);
STATEMENT(select_moves_told, BY(MIGRATE), "SELECT recipient FROM outbox "
    "WHERE notice = 'date-moved' ORDER BY recipient", text_columns,
    struct text);

/* One pass, so long after that day began. */
static void
pass_at(const char *iso, int64_t seconds)
{
	today_is(iso);
	keep_at(&keep, (struct instant){ date_start(desk_date(iso)).us +
	    seconds * 1000000 });
	assert_int_equal(app_ready(keeper_app), ERR_OK);
	assert_int_equal(keep_project(&keep), ERR_OK);
	assert_int_equal(keep_remind(&keep), ERR_OK);
}

static void
pass(const char *iso)
{
	pass_at(iso, 10 * 3600);
}

/* Minutes later than a pass that is right: no two are of one moment. */
static void
pass_ahead(const char *iso)
{
	pass_at(iso, 10 * 3600 + 300);
}

/* A round in which one member is silent. */
static int64_t
one_is_silent(void)
{
	uint32_t all = rules_members(desk->office->active);
	int64_t id = accepted();

	desk_act(desk, &desk->chief, (struct act){ .case_id = id,
	    .kind = EVENT_CIRCULATE, .on = DATE_NONE,
	    .finding = FINDING_PASS });
	desk_act(desk, &desk->officer, (struct act){ .case_id = id,
	    .kind = EVENT_REPLY, .on = DATE_NONE, .answer = ANSWER_AGREE,
	    .members = all & ~MEMBER_BIT(MEMBER_MSS) });
	return id;
}

/* The mails of digests behind the first n, a line each. */
static const char *
mails_behind(int64_t n)
{
	const char *all = listed(&select_mails);

	while (n-- > 0)
		all = strchr(all, '\n') + 1;
	return all;
}

/* A pass on that day, n of whose digests must not count, and back again. */
static void
jump_to(void **state, const char *day, int n)
{
	const char *counting, *mails;

	one_is_silent();
	each_day(back_on, late, pass);
	counting = listed(&select_counting);
	mails = listed(&select_mails);
	assert_has(counting, "liaison-mss reply 2026-09-14 soon 2026-09-09 1");
	assert_has(counting, "liaison-mss reply 2026-09-14 today 2026-09-14 1");
	assert_has(counting, "liaison-mss reply 2026-09-14 over 2026-09-15 1");
	assert_has(counting, "officer closing 2026-09-22 over 2026-09-23 1");

	assert_int_equal(begin_afresh(state), 0);
	one_is_silent();
	pass_ahead(day);
	assert_int_equal(count(&count_mails), n);
	each_day(back_on, late, pass);
	assert_has(said, arena_printf(desk->arena, "set aside digests %d\n",
	    n));
	assert_string_equal(listed(&select_counting), counting);
	assert_string_equal(mails_behind(n), mails);
	assert_int_equal(count(&count_aside), n);
}

static void
test_jump__of_thirty_days__real_reminders_each_on_its_day(void **state)
{
	jump_to(state, "2026-09-24", 2);
}

/* What was told too early was right, but for the day. */
static void
test_jump__to_a_day_of_reminders__that_day_has_its_own(void **state)
{
	jump_to(state, "2026-09-15", 1);
}

static void
test_jump__twice_to_one_day__both_set_aside(void **state)
{
	(void)state;
	one_is_silent();
	pass_ahead("2026-09-15");
	pass_at("2026-08-25", 10 * 3600);
	pass_at("2026-09-15", 11 * 3600);
	pass_at("2026-08-26", 10 * 3600);
	assert_int_equal(count(&count_aside), 2);
	each_day("2026-08-27", "2026-09-15", pass);
	assert_int_equal(count(&count_aside), 2);
	assert_int_equal(count(&count_mails), 2 + 3);
}

static void
test_set_aside__of_a_case__is_not_what_the_office_reads(void **state)
{
	struct reminder *r;
	int64_t id;
	int n;

	(void)state;
	id = one_is_silent();
	pass_ahead("2026-09-24");
	pass_at("2026-09-09", 10 * 3600);
	assert_int_equal(reminders_read(desk->office, desk->arena,
	    &desk->officer, id, &r, &n), ERR_OK);
	assert_int_equal(n, 1);
	assert_int_equal(r[0].step, DUE_SOON);
}

/* Two machines around midnight. */
static void
test_clock__a_moment_ahead__counts(void **state)
{
	(void)state;
	one_is_silent();
	pass_at("2026-09-09", 5);
	pass_at("2026-09-09", -10);
	pass_at("2026-09-09", 10 * 3600);
	assert_int_equal(count(&count_aside), 0);
	assert_int_equal(count(&count_mails), 1);
}

static void
test_trial__of_a_past_day__sets_nothing_aside(void **state)
{
	(void)state;
	one_is_silent();
	pass_at("2026-09-09", 10 * 3600);
	keep.is_trial = 1;
	pass_at("2026-08-25", 10 * 3600);
	keep.is_trial = 0;
	assert_lacks(said, "set aside");
	assert_int_equal(count(&count_aside), 0);
}

static void
assert_refused(const char *sql)
{
	const char *why = "";

	assert_int_not_equal(db_script(migrate->db, sql, &why), ERR_OK);
	assert_has(why, "append-only");
}

static void
test_digest__changed_in_another_way__is_refused(void **state)
{
	(void)state;
	one_is_silent();
	pass_at("2026-09-09", 10 * 3600);
	assert_refused("UPDATE digest SET made_us = made_us + 1;\n");
	assert_refused("UPDATE digest SET set_aside_us = made_us + 1;\n");
	assert_refused("UPDATE reminder SET set_aside_us = 1;\n");
	pass_at("2026-08-25", 10 * 3600);
	assert_int_equal(count(&count_aside), 1);
	assert_refused("UPDATE digest SET set_aside_us = 0;\n");
}

/* Told is who could act on the day of the release, whatever the clock says. */
static void
test_calendar__first_seen_by_a_clock_ahead__told_all_the_same(void **state)
{
	(void)state;
	one_is_silent();
	today_is("2026-09-01");
	release("2026-10-10", NULL);
	pass_ahead("2026-10-31");
	pass_at("2026-09-01", 11 * 3600);
	assert_int_equal(count(&count_moves), 1);
	assert_string_equal(listed(&select_moves_told),
	    "editor-a@mail.example\nsignatory-a@mail.example\n");
}

#define TEST(name) cmocka_unit_test_setup(name, begin_afresh)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_jump__of_thirty_days__real_reminders_each_on_its_day),
		TEST(test_jump__to_a_day_of_reminders__that_day_has_its_own),
		TEST(test_jump__twice_to_one_day__both_set_aside),
		TEST(test_set_aside__of_a_case__is_not_what_the_office_reads),
		TEST(test_clock__a_moment_ahead__counts),
		TEST(test_trial__of_a_past_day__sets_nothing_aside),
		TEST(test_digest__changed_in_another_way__is_refused),
		TEST(test_calendar__first_seen_by_a_clock_ahead__told_all_the_same),
	};

	return cmocka_run_group_tests(tests, keeper_desk_setup,
	    keeper_desk_teardown) != 0;
}
