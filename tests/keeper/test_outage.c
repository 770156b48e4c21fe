#include "app/audit.h"
#include "keeper/keeper_desk.h"
#include "store/session.h"
#include "store/single_use.h"
#include "vault/random.h"

/*
 * A keeper that was off for ten days ends in the same state as one that ran.
 * In these days fall reminders of members, operators and officers, the end of
 * a grace and of a correction, a new calendar, sessions and links that run
 * out, and audit rows to be sealed.
 */

static const char first[] = "2026-08-25", last_before[] = "2026-09-07",
    released_on[] = "2026-09-10", back_on[] = "2026-09-18",
    late[] = "2026-10-20";

STATEMENT(select_cases, BY(MIGRATE), "SELECT CONCAT_WS(' ', 'case', id, "
    "stage, waiting, next_period, next_due, next_provisional, last_seq, "
    "calendar_edition = (SELECT edition FROM calendar_edition "
    "ORDER BY id DESC LIMIT 1)) FROM case_file ORDER BY id", text_columns,
    struct text);
STATEMENT(select_moves, BY(MIGRATE), "SELECT CONCAT_WS(' ', 'moved', "
    "case_id, period, old_due, new_due) FROM date_move "
    "ORDER BY case_id, period, old_due", text_columns, struct text);
STATEMENT(select_told, BY(MIGRATE), "SELECT CONCAT_WS(' ', 'told', case_id, "
    "recipient) FROM outbox WHERE notice = 'date-moved' "
    "ORDER BY case_id, recipient", text_columns, struct text);
STATEMENT(select_reminders, BY(MIGRATE), "SELECT CONCAT_WS(' ', 'reminded', "
    "r.case_id, p.login, r.what, r.due, r.step) FROM reminder r "
    "JOIN person p ON p.id = r.person_id "
    "ORDER BY r.case_id, p.login, r.what, r.due, r.step", text_columns,
    struct text);
STATEMENT(select_rest, BY(MIGRATE), "SELECT CONCAT_WS(' ', 'rest', "
    "(SELECT COUNT(*) FROM session), (SELECT COUNT(*) FROM single_use), "
    "(SELECT COUNT(*) FROM audit WHERE id > (SELECT MAX(up_to_id) "
    "FROM audit_seal)))", text_columns, struct text);

static const struct statement *const parts[] = { &select_cases, &select_moves,
    &select_told, &select_reminders, &select_rest };

static const char *
state_of_all(void)
{
	const char *all = "";

	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		all = arena_printf(desk->arena, "%s%s", all,
		    listed(parts[i]));
	return all;
}

/* One pass, as keeper/run.c makes it. */
static void
pass(const char *iso)
{
	today_is(iso);
	assert_int_equal(app_ready(keeper_app), ERR_OK);
	assert_int_equal(keep_project(&keep), ERR_OK);
	assert_int_equal(keep_remind(&keep), ERR_OK);
	assert_int_equal(keep_sweep_rows(&keep), ERR_OK);
	assert_int_equal(keep_seal_audit(&keep), ERR_OK);
}

/* Both run out while the keeper is off. */
static enum err
make_rows(struct tx *tx, void *ctx)
{
	struct instant at = date_start(desk_date(released_on));
	struct session_row row = { .portal = "office", .created = keep.now,
	    .seen = at, .ends = at };
	struct single_use link = { .kind = SINGLE_USE_RESET,
	    .person_id = desk->officer.person_id, .created = keep.now,
	    .ends = at };
	enum err e;

	(void)ctx;
	random_bytes(row.hash, sizeof(row.hash));
	row.person.id = desk->officer.person_id;
	e = session_insert(tx, &row);
	return e == ERR_OK ? single_use_insert(tx, row.hash, &link) : e;
}

static int64_t
lodged_then(enum event_kind kind)
{
	int64_t id = desk_lodge(desk, "2026-08-20", 1);

	if (kind != EVENT__MAX)
		desk_act(desk, &desk->officer, (struct act){ .case_id = id,
		    .kind = kind, .on = DATE_NONE });
	return id;
}

static void
circulate(int64_t id)
{
	uint32_t all = rules_members(desk->office->active);

	desk_act(desk, &desk->chief, (struct act){ .case_id = id,
	    .kind = EVENT_CIRCULATE, .on = DATE_NONE,
	    .finding = FINDING_PASS });
	desk_act(desk, &desk->officer, (struct act){ .case_id = id,
	    .kind = EVENT_REPLY, .on = DATE_NONE, .answer = ANSWER_AGREE,
	    .members = all & ~MEMBER_BIT(MEMBER_MSS) });
}

static void
everything_is_due(void)
{
	today_is("2026-08-24");
	(void)lodged_then(EVENT__MAX);
	(void)lodged_then(EVENT_RETURN);
	(void)lodged_then(EVENT_ACCEPT);
	circulate(lodged_then(EVENT_ACCEPT));
	desk_act(desk, &desk->officer, (struct act){
	    .case_id = lodged_then(EVENT_ACCEPT), .days = 12,
	    .kind = EVENT_REQUEST_MATERIALS, .on = DATE_NONE });
	assert_int_equal(app_transaction(desk->office, make_rows, NULL),
	    ERR_OK);
	assert_int_equal(app_audit_alone(desk->office,
	    desk->officer.person_id, AUDIT_LANGUAGE, NULL, keep.now), ERR_OK);
}

/* An edition that was never there before, with that day more off. */
static void
release_with(const char *day)
{
	static int n;
	char iso[DATE_TEXT];

	release(NULL, arena_printf(desk->arena, "%s,holiday,Extra,临时放假,通知\n"
	    "%s,holiday,Far,远,PROVISIONAL: of this test", day,
	    date_text(date_add(desk_date("2040-01-02"), n++), iso)));
}

static void
test_outage__of_ten_days__everything_ends_as_without_it(void **state)
{
	const char *on, *off;

	everything_is_due();
	each_day(first, "2026-09-09", pass);
	today_is(released_on);
	release_with("2026-10-09");
	each_day(released_on, late, pass);
	on = state_of_all();
	/* each kind of thing did happen */
	assert_has(on, "liaison-mss reply 2026-09-14 over\n");
	assert_has(on, "officer closing 2026-09-22 over\n");
	assert_has(on, "editor-a correction 2026-09-14 over\n");
	assert_has(on, "editor-a materials 2026-09-09 over\n");
	assert_has(on, "preliminary 2026-10-10 2026-10-12\n");
	assert_has(on, "editor-a@mail.example\n");
	assert_has(on, "rest 0 0 0\n");

	assert_int_equal(begin_afresh(state), 0);
	today_is(first);
	release_with("2040-03-01");
	everything_is_due();
	each_day(first, last_before, pass);
	today_is(released_on);
	release_with("2026-10-09");
	each_day(back_on, late, pass);
	off = state_of_all();
	assert_string_equal(off, on);
}

static int
begin(void **state)
{
	int r = begin_afresh(state);

	today_is(first);
	release_with("2040-03-01");
	return r;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(
		    test_outage__of_ten_days__everything_ends_as_without_it,
		    begin),
	};

	return cmocka_run_group_tests(tests, keeper_desk_setup,
	    keeper_desk_teardown) != 0;
}
