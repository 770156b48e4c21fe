#include "app/case.h"
#include "app/migrate.h"
#include "keeper/keeper_desk.h"
#include "store/date_move.h"
#include "store/event.h"

/*
 * Open cases follow the day and the calendar. Each test releases editions of
 * its own; a day is worked, or off, that was not so before.
 */

COUNT(count_moves, "SELECT COUNT(*) FROM date_move");
COUNT(count_mails, "SELECT COUNT(*) FROM outbox "
    "WHERE notice = 'date-moved'");
COUNT(count_stale, "SELECT COUNT(*) FROM case_file WHERE calendar_edition <> "
    "(SELECT edition FROM calendar_edition ORDER BY id DESC LIMIT 1)");
/* a move without its new projection */
COUNT(count_halves, "SELECT COUNT(*) FROM date_move m "
    "JOIN case_file c ON c.id = m.case_id "
    "WHERE m.to_edition <> c.calendar_edition "
    "OR m.new_due <> c.next_due");

STATEMENT(select_to, BY(MIGRATE), "SELECT GROUP_CONCAT(recipient "
    "ORDER BY recipient) FROM outbox WHERE notice = 'date-moved'",
    text_columns, struct text);

static void
project(void)
{
	keep_at(&keep, clock_now());
	assert_int_equal(app_ready(keeper_app), ERR_OK);
	assert_int_equal(keep_project(&keep), ERR_OK);
}

static struct case_row
row_of(int64_t id)
{
	struct case_row row;

	assert_int_equal(case_by_id(desk->office->db, desk->arena, id, &row),
	    ERR_OK);
	return row;
}

static void
circulate(int64_t id)
{
	desk_act(desk, &desk->chief, (struct act){ .case_id = id,
	    .kind = EVENT_CIRCULATE, .on = DATE_NONE,
	    .finding = FINDING_PASS });
}

static const char *
told(void)
{
	struct text row = { NULL };

	assert_int_equal(db_one(migrate->db, desk->arena, &select_to, &row,
	    V_NULL), ERR_OK);
	return row.text != NULL ? row.text : "";
}

static void
assert_move(int64_t id, int i, enum period p, const char *from,
    const char *to)
{
	struct date_move *m;
	int n;

	assert_int_equal(date_moves_of_case(desk->office->db, desk->arena,
	    id, &m, &n), ERR_OK);
	assert_true(i < n);
	assert_int_equal(m[i].period, p);
	assert_string_equal(date_iso(desk->arena, m[i].from), from);
	assert_string_equal(date_iso(desk->arena, m[i].to), to);
	assert_string_not_equal(m[i].from_edition, m[i].to_edition);
}

static void
test_calendar__a_worked_day_less__last_day_moves_and_is_told(void **state)
{
	struct desk_mail mails[8];
	int64_t id;
	int n;

	(void)state;
	id = accepted();
	project();
	said[0] = '\0';
	assert_int_equal(row_of(id).next_due.day, desk_date("2026-10-10").day);
	today_is("2026-09-01");
	release("2026-10-10", NULL);
	project();
	assert_int_equal(row_of(id).next_due.day, desk_date("2026-10-12").day);
	assert_int_equal(count(&count_stale), 0);
	assert_move(id, 0, PERIOD_PRELIMINARY, "2026-10-10", "2026-10-12");
	assert_has(said, "move CR-2026-0001 preliminary 2026-10-10 "
	    "2026-10-12 1\nproject cases 1\n");
	assert_string_equal(told(),
	    "editor-a@mail.example,signatory-a@mail.example");
	n = desk_mails(desk, id, 0, mails, 8);
	assert_has(mails[n - 1].text, "moved");
	assert_has(mails[n - 1].text, "Last day before: 10 October 2026");
	assert_has(mails[n - 1].text, "Last day: 12 October 2026");
	assert_has(mails[n - 1].text, "/en/cases/CR-2026-0001");
	assert_lacks(mails[n - 1].text, "路由器");
	assert_has(mails[n - 2].text, "原届满日：2026年10月10日");
}

static void
test_calendar__released_again__each_move_is_kept_once(void **state)
{
	int64_t id;

	(void)state;
	id = accepted();
	today_is("2026-09-02");
	release("2026-10-10", "2026-10-09,holiday,Bridge,调休,通知一");
	project();
	project();
	release(NULL, "2026-10-09,holiday,Bridge,调休,通知二");
	project();
	project();
	assert_int_equal(count(&count_moves), 2);
	assert_move(id, 1, PERIOD_PRELIMINARY, "2026-10-13", "2026-10-12");
	assert_int_equal(count(&count_mails), 4);
}

static void
test_calendar__while_a_round_runs__operator_is_told_as_without_one(
    void **state)
{
	int64_t plain, in_round;

	(void)state;
	plain = accepted();
	in_round = accepted();
	circulate(in_round);
	project();
	today_is("2026-09-03");
	/* behind the members' last day */
	release("2026-10-10", "2026-09-28,holiday,Made up,虚构,通知三");
	project();
	assert_move(plain, 0, PERIOD_PRELIMINARY, "2026-10-10",
	    "2026-10-13");
	assert_move(in_round, 0, PERIOD_PRELIMINARY, "2026-10-10",
	    "2026-10-13");
	assert_int_equal(count(&count_mails), 4);
	assert_lacks(told(), "liaison");
}

static const struct date_move *
shown_to(struct app *app, const struct actor *who, int64_t id, enum period p,
    struct case_view *v)
{
	assert_int_equal(case_open_id(app, desk->arena, who, id, v), ERR_OK);
	return case_move(v, p);
}

static void
test_pages__after_a_move__say_why_to_whom_it_concerns(void **state)
{
	const struct date_move *m;
	struct case_view v;
	int64_t id;

	(void)state;
	id = accepted();
	circulate(id);
	assert_null(shown_to(desk->office, &desk->officer, id,
	    PERIOD_PRELIMINARY, &v));
	today_is("2026-09-09");
	/* the members' last day moves, and that of the review */
	release("2026-10-10", "2026-09-11,holiday,Made up,虚构,通知十");
	project();
	m = shown_to(desk->office, &desk->officer, id, PERIOD_REPLY, &v);
	assert_non_null(m);
	assert_int_equal(m->from.day, desk_date("2026-09-14").day);
	assert_int_equal(v.n_moves, 2);
	m = shown_to(desk->operator, &desk->editor, id, PERIOD_PRELIMINARY,
	    &v);
	assert_non_null(m);
	assert_int_equal(m->to.day, desk_date("2026-10-13").day);
	/* nothing of the round (A51) */
	assert_int_equal(v.n_moves, 1);
}

static void
test_calendar__last_day_to_answer__moves_for_the_silent_alone(void **state)
{
	int64_t id;
	uint32_t all = rules_members(desk->office->active);

	(void)state;
	id = accepted();
	circulate(id);
	for (int m = 0; m < MEMBER__MAX; m++)
		if ((all & MEMBER_BIT(m)) && m != MEMBER_MSS)
			desk_act(desk, &desk->officer, (struct act){
			    .case_id = id, .kind = EVENT_REPLY,
			    .on = DATE_NONE, .members = MEMBER_BIT(m),
			    .answer = ANSWER_AGREE });
	project();
	today_is("2026-09-04");
	release("2026-09-20", "2026-09-11,holiday,Made up,虚构,通知四");
	project();
	assert_has(told(), "liaison-mss@mail.example");
	assert_lacks(told(), "liaison-ndrc");
	assert_int_equal(row_of(id).next_due.day, desk_date("2026-09-15").day);
}

static void
test_calendar__act_in_between__what_it_told_is_no_move(void **state)
{
	int64_t id;

	(void)state;
	id = accepted();
	project();
	today_is("2026-09-07");
	release("2026-10-10", "2026-09-10,holiday,Made up,虚构,通知五");
	/* before the keeper: the portals judge by the new edition at once */
	circulate(id);
	project();
	assert_move(id, 0, PERIOD_PRELIMINARY, "2026-10-10", "2026-10-13");
	assert_int_equal(count(&count_moves), 1);
	assert_int_equal(count(&count_stale), 0);
	assert_lacks(told(), "liaison");
}

static void
test_calendar__two_keepers__move_each_once(void **state)
{
	(void)state;
	for (int i = 0; i < 12; i++)
		(void)accepted();
	project();
	today_is("2026-09-08");
	release("2026-10-10", "2026-09-30,holiday,Made up,虚构,通知六");
	at_once(3, keep_project);
	assert_int_equal(count(&count_moves), 12);
	assert_int_equal(count(&count_mails), 24);
	assert_int_equal(count(&count_stale), 0);
}

static void
test_calendar__killed_on_the_way__ends_the_same(void **state)
{
	(void)state;
	for (int i = 0; i < 12; i++)
		(void)accepted();
	project();
	today_is("2026-09-08");
	release("2026-10-10", "2026-09-29,holiday,Made up,虚构,通知七");
	for (int i = 1; i <= 8; i++) {
		kill_after_ms(10 * i, keep_project);
		assert_int_equal(count(&count_halves), 0);
		assert_int_equal(count(&count_mails), 2 * count(&count_moves));
	}
	project();
	assert_int_equal(count(&count_moves), 12);
	assert_int_equal(count(&count_mails), 24);
	assert_int_equal(count(&count_halves), 0);
}

static void
test_trial__released_calendar__says_moves_and_writes_none(void **state)
{
	struct keep trial;
	int64_t id;

	(void)state;
	id = accepted();
	project();
	today_is("2026-09-08");
	release("2026-10-10", "2026-09-24,holiday,Made up,虚构,通知八");
	assert_int_equal(app_ready(keeper_app), ERR_OK);
	trial = keep;
	trial.is_trial = 1;
	assert_int_equal(keep_project(&trial), ERR_OK);
	assert_has(said, "move CR-2026-0001 preliminary");
	assert_int_equal(count(&count_moves), 0);
	assert_int_equal(count(&count_mails), 0);
	assert_int_equal(count(&count_stale), 1);
	assert_int_equal(row_of(id).next_due.day, desk_date("2026-10-10").day);
}

/* A preview of the next calendar, after one that moved the same days. */
static void
test_trial__calendar_not_released__says_what_it_would_move(void **state)
{
	const struct calendar *released;
	struct calendar *next;
	const char *why = "";
	struct keep trial;

	(void)state;
	(void)accepted();
	project();
	today_is("2026-09-08");
	release("2026-10-10", "2026-09-23,holiday,Made up,虚构,通知十一");
	project();
	said[0] = '\0';
	assert_int_equal(calendar_parse(desk->arena, NULL,
	    days_without("2026-10-10"), &next, &why), ERR_OK);
	released = keeper_app->calendar;
	keeper_app->calendar = next;
	trial = keep;
	trial.is_trial = 1;
	assert_int_equal(keep_project(&trial), ERR_OK);
	keeper_app->calendar = released;
	assert_has(said, "move CR-2026-0001 preliminary 2026-10-13 "
	    "2026-10-12 1\n");
	assert_int_equal(count(&count_moves), 1);
}

static void
test_day__behind_the_grace__case_waits_for_the_office(void **state)
{
	struct event_record *events;
	int64_t id;
	int n;

	(void)state;
	id = accepted();
	circulate(id);
	today_is("2026-09-20");
	project();
	assert_int_equal(row_of(id).waiting, WAITING_MEMBERS);
	today_is("2026-09-21");
	project();
	assert_int_equal(row_of(id).waiting, WAITING_OFFICE);
	/* and no round is closed by a machine */
	assert_int_equal(events_of_case(desk->office->db, desk->arena, id,
	    &events, &n), ERR_OK);
	assert_int_equal(n, 3);
	assert_int_equal(row_of(id).stage, STAGE_CIRCULATION);
}

/* As it is shipped, and yet an edition that was never there before. */
static int
begin_with_calendar(void **state)
{
	static int n;
	char iso[DATE_TEXT];

	if (begin_afresh(state) != 0)
		return -1;
	release(NULL, arena_printf(desk->arena, "%s,holiday,Far,远,"
	    "PROVISIONAL: of this test", date_text(date_add(
	    desk_date("2040-01-02"), n++), iso)));
	return 0;
}

#define TEST(name) cmocka_unit_test_setup(name, begin_with_calendar)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_calendar__a_worked_day_less__last_day_moves_and_is_told),
		TEST(test_calendar__released_again__each_move_is_kept_once),
		TEST(test_calendar__while_a_round_runs__operator_is_told_as_without_one),
		TEST(test_pages__after_a_move__say_why_to_whom_it_concerns),
		TEST(test_calendar__last_day_to_answer__moves_for_the_silent_alone),
		TEST(test_calendar__act_in_between__what_it_told_is_no_move),
		TEST(test_calendar__two_keepers__move_each_once),
		TEST(test_calendar__killed_on_the_way__ends_the_same),
		TEST(test_trial__released_calendar__says_moves_and_writes_none),
		TEST(test_trial__calendar_not_released__says_what_it_would_move),
		TEST(test_day__behind_the_grace__case_waits_for_the_office),
	};

	return cmocka_run_group_tests(tests, keeper_desk_setup,
	    keeper_desk_teardown) != 0;
}
