#include "app/admin_desk.h"
#include "app/calendars.h"
#include "store/calendar_proposal.h"
#include "store/db.h"

/* A calendar comes in by two people, and what it moves is seen before. */

static const char notice[] = "国办发明电〔2026〕99号";

static int
setup(void **state)
{
	static struct admin_desk k;

	*state = &k;
	return admin_desk_setup(&k);
}

static enum err
propose(struct admin_desk *k, const char *rows,
    struct calendar_fault *fault)
{
	struct new_calendar new = { notice, "https://www.gov.example/99",
	    rows };

	return calendar_propose(k->desk->office, k->desk->arena, &k->one,
	    &new, clock_now(), fault);
}

/* A day that is taken off; the proposal of it. */
static struct calendar_proposal
proposed(struct admin_desk *k, const char *day)
{
	struct calendar_proposal *all;
	struct calendar_fault fault;
	int n;

	assert_int_equal(propose(k, arena_printf(k->desk->arena,
	    "date,kind,name_en,name_zh,source_notice\n"
	    "%s,holiday,Extra,临时放假,%s\n", day, notice), &fault), ERR_OK);
	assert_int_equal(calendars_list(k->desk->office, k->desk->arena,
	    &k->one, &all, &n), ERR_OK);
	assert_true(n > 0);
	return all[0];
}

static const char *
newest(struct admin_desk *k)
{
	struct edition e;

	assert_int_equal(calendar_edition_newest(k->desk->office->db,
	    k->desk->arena, &e), ERR_OK);
	return e.edition;
}

static enum err
release(struct admin_desk *k, struct actor *who, int64_t id)
{
	return calendar_release(k->desk->office, k->desk->arena, who, id,
	    clock_now());
}

static void
test_propose__wrong_rows__said_at_the_field(void **state)
{
	static const struct {
		const char *rows;
		int is_read;		/* the reader says why */
	} wrong[] = {
		{ "", 0 },
		{ "2026-10-10,holiday,Extra,临时放假,国办发明电〔2025〕7号", 0 },
		{ "2026-13-10,holiday,Extra,临时放假,国办发明电〔2026〕99号", 1 },
		{ "2026-10-10,feast,Extra,临时放假,国办发明电〔2026〕99号", 1 },
		{ "2026-10-10,国办发明电〔2026〕99号", 1 },
	};
	struct admin_desk *k = *state;
	const char *before = newest(k);

	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		struct calendar_fault fault = { NULL, NULL, NULL };

		assert_int_equal(propose(k, wrong[i].rows, &fault),
		    ERR_INPUT);
		assert_string_equal(fault.field, "rows");
		assert_int_equal(fault.why != NULL, wrong[i].is_read);
	}
	assert_string_equal(newest(k), before);
}

static void
test_propose__without_notice_or_source__said_at_the_field(void **state)
{
	struct admin_desk *k = *state;
	struct new_calendar new = { "", "x", "y" };
	struct calendar_fault fault;

	assert_int_equal(calendar_propose(k->desk->office, k->desk->arena,
	    &k->one, &new, clock_now(), &fault), ERR_INPUT);
	assert_string_equal(fault.field, "notice");
	new = (struct new_calendar){ notice, "", "y" };
	assert_int_equal(calendar_propose(k->desk->office, k->desk->arena,
	    &k->one, &new, clock_now(), &fault), ERR_INPUT);
	assert_string_equal(fault.field, "source");
}

static void
test_calendars__without_the_right__are_closed(void **state)
{
	struct admin_desk *k = *state;
	struct calendar_proposal row = proposed(k, "2026-09-29"), *all;
	struct calendar_preview preview;
	struct calendar_fault fault;
	struct new_calendar new = { notice, "x", "y" };
	struct app *office = k->desk->office;
	struct arena *a = k->desk->arena;
	int n;

	assert_int_equal(calendars_list(office, a, &k->desk->chief, &all, &n),
	    ERR_FORBIDDEN);
	assert_int_equal(calendar_propose(office, a, &k->desk->chief, &new,
	    clock_now(), &fault), ERR_FORBIDDEN);
	assert_int_equal(calendar_preview(office, a, &k->desk->officer,
	    row.id, clock_today(), 2000, &preview), ERR_FORBIDDEN);
	assert_int_equal(release(k, &k->desk->chief, row.id), ERR_FORBIDDEN);
}

static const struct calendar_move *
find(const struct calendar_preview *preview, const char *number,
    enum period period)
{
	for (int i = 0; i < preview->n; i++)
		if (strcmp(preview->moves[i].case_number, number) == 0 &&
		    preview->moves[i].moved.period == period)
			return &preview->moves[i];
	return NULL;
}

static void
test_preview__before_release__names_days_and_letters(void **state)
{
	struct admin_desk *k = *state;
	struct desk *d = k->desk;
	int64_t id = desk_lodge(d, "2026-08-20", 1);
	const char *before = newest(k), *text[LANG__MAX];
	struct calendar_preview preview;
	const struct calendar_move *move;
	struct calendar_proposal row;
	struct case_row c;
	int moved;

	desk_act(d, &d->officer, (struct act){ .case_id = id,
	    .kind = EVENT_ACCEPT, .on = desk_date("2026-08-24") });
	assert_int_equal(case_by_id(d->office->db, d->arena, id, &c), ERR_OK);
	/* the worked Saturday on which the period ends is taken off */
	row = proposed(k, "2026-10-10");
	assert_int_equal(calendar_preview(d->office, d->arena, &k->one,
	    row.id, desk_date("2026-09-01"), 2000, &preview), ERR_OK);
	assert_true(preview.cases >= 1);
	move = find(&preview, c.number, PERIOD_PRELIMINARY);
	assert_non_null(move);
	assert_string_equal(date_iso(d->arena, move->moved.before.due),
	    "2026-10-10");
	assert_string_equal(date_iso(d->arena, move->moved.after.due),
	    "2026-10-12");
	/* of its letters the acceptance, not the receipt */
	assert_string_equal(move->letters, desk_letter(d, id, text).number);
	assert_null(find(&preview, c.number, PERIOD_ACCEPTANCE));
	assert_string_equal(newest(k), before);
	/* what is not listed is counted all the same */
	moved = preview.moved;
	assert_int_equal(preview.n, moved);
	assert_int_equal(calendar_preview(d->office, d->arena, &k->one,
	    row.id, desk_date("2026-09-01"), 0, &preview), ERR_OK);
	assert_int_equal(preview.n, 0);
	assert_int_equal(preview.moved, moved);
}

static void
test_release__by_who_imported__refused_by_code_and_database(void **state)
{
	struct admin_desk *k = *state;
	struct calendar_proposal row = proposed(k, "2026-11-10");
	const char *before = newest(k);
	struct tx *tx;

	assert_int_equal(release(k, &k->one, row.id), ERR_FORBIDDEN);
	assert_int_equal(tx_begin(k->desk->office->db, &tx), ERR_OK);
	assert_int_not_equal(calendar_decide(tx, row.id, 1, k->one.person_id,
	    clock_now()), ERR_OK);
	tx_rollback(tx);
	assert_string_equal(newest(k), before);
}

static void
test_release__by_another__counts_with_the_next_request(void **state)
{
	struct admin_desk *k = *state;
	struct calendar_proposal row = proposed(k, "2026-11-11");

	assert_int_equal(release(k, &k->other, row.id), ERR_OK);
	assert_string_equal(newest(k), row.edition);
	assert_int_equal(app_ready(k->desk->office), ERR_OK);
	assert_false(calendar_is_working(k->desk->office->calendar,
	    desk_date("2026-11-11")));
	/* what the notices before said of other days still stands */
	assert_true(calendar_is_working(k->desk->office->calendar,
	    desk_date("2026-02-14")));
	assert_int_equal(release(k, &k->other, row.id), ERR_CONFLICT);
	assert_int_equal(calendar_one(k->desk->office, k->desk->arena,
	    &k->one, row.id, &row), ERR_OK);
	assert_int_equal(row.decision, DECISION_TAKEN);
	assert_string_equal(row.decided_name, "乙");
}

static void
test_release__after_another_edition__is_stale(void **state)
{
	struct admin_desk *k = *state;
	struct calendar_proposal first = proposed(k, "2026-11-12"),
	    second = proposed(k, "2026-11-13");

	assert_int_equal(release(k, &k->other, first.id), ERR_OK);
	assert_int_equal(release(k, &k->other, second.id), ERR_STALE);
	assert_string_equal(newest(k), first.edition);
	/* nothing was decided by the attempt */
	assert_int_equal(calendar_drop(k->desk->office, k->desk->arena,
	    &k->one, second.id, clock_now()), ERR_OK);
	assert_int_equal(release(k, &k->other, second.id), ERR_CONFLICT);
}

static void
test_import__of_a_whole_edition__waits_for_release(void **state)
{
	struct admin_desk *k = *state;
	struct arena *a = k->desk->arena;
	const char *before = newest(k), *edition, *why = NULL, *text;
	int released = 1;

	text = arena_printf(a, "%s\n%s", desk_file(a,
	    "conf/calendar/holidays-cn.csv"), "2026-12-30,holiday,Extra,"
	    "临时放假,国办发明电〔2026〕99号");
	assert_int_equal(calendar_import(k->desk->admin, a, text, "test",
	    clock_now(), &edition, &released, &why), ERR_OK);
	assert_false(released);
	assert_string_equal(newest(k), before);
	assert_int_equal(calendar_import(k->desk->admin, a,
	    "date,kind,name_en,name_zh,source_notice\n"
	    "2026-10-01,holiday,National Day,国庆节,国办发明电〔2025〕7号\n",
	    "test", clock_now(), &edition, &released, &why), ERR_RANGE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_propose__wrong_rows__said_at_the_field),
		cmocka_unit_test(
	test_propose__without_notice_or_source__said_at_the_field),
		cmocka_unit_test(
		    test_calendars__without_the_right__are_closed),
		cmocka_unit_test(
		    test_preview__before_release__names_days_and_letters),
		cmocka_unit_test(
	test_release__by_who_imported__refused_by_code_and_database),
		cmocka_unit_test(
		    test_release__by_another__counts_with_the_next_request),
		cmocka_unit_test(
		    test_release__after_another_edition__is_stale),
		cmocka_unit_test(
		    test_import__of_a_whole_edition__waits_for_release),
	};

	return cmocka_run_group_tests(tests, setup, admin_desk_teardown) != 0;
}
