#include "app/actor.h"
#include "app/assign.h"
#include "app/confidentiality.h"
#include "app/notice_desk.h"
#include "base/clock.h"

/* Article 15: who undertook secrecy, who may read a case, and what is kept. */

static void
test_undertaking__once_a_year__due_again_in_the_next(void **state)
{
	struct desk *k = *state;
	struct actor who = k->officer;

	who.undertaken = 0;
	assert_true(undertaking_is_due(&who, 2026));
	assert_int_equal(undertaking_sign(k->office, &who, 2026,
	    clock_now()), ERR_OK);
	/* a second click signs nothing anew and is no error */
	assert_int_equal(undertaking_sign(k->office, &who, 2026,
	    clock_now()), ERR_OK);
	assert_int_equal(app_actor_by_login(k->office, k->arena, who.login,
	    LANG_ZH, &who), ERR_OK);
	assert_int_equal(who.undertaken, 2026);
	assert_false(undertaking_is_due(&who, 2026));
	assert_true(undertaking_is_due(&who, 2027));
}

static void
test_undertaking__operators_people__never_asked(void **state)
{
	struct desk *k = *state;

	assert_false(undertaking_is_due(&k->editor, 2026));
}

static struct case_row
row_of(struct desk *k, int64_t id)
{
	struct case_view v;

	assert_int_equal(case_open_id(k->office, k->arena, &k->chief, id,
	    &v), ERR_OK);
	return v.row;
}

static void
test_reading__nobody_said_what_for__nothing_is_shown(void **state)
{
	struct desk *k = *state;
	struct case_row row = row_of(k, desk_lodge(k, "2026-08-20", 1));

	assert_int_equal(case_admit(k->office, k->arena, &k->officer,
	    row.number, "materials", 0, clock_now()), ERR_PURPOSE);
	assert_int_equal(reader_admit(k->office, k->arena, &k->officer,
	    &row, k->officer.person_id, PURPOSE_HANDLE, "", clock_now()),
	    ERR_OK);
	assert_int_equal(case_admit(k->office, k->arena, &k->officer,
	    row.number, "materials", 0, clock_now()), ERR_OK);
}

static void
give(struct desk *k, struct case_row *row, int64_t person_id)
{
	struct act_result result;
	struct words why;

	assert_int_equal(case_hand_over(k->office, k->arena, &k->chief,
	    row->id, person_id, "", NULL, &why, &result), ERR_OK);
	row->assignee_id = person_id;
}

static void
test_reading__of_its_officer__the_hand_over_says_what_for(void **state)
{
	struct desk *k = *state;
	struct case_row row = row_of(k, desk_lodge(k, "2026-08-20", 1));
	struct case_reader *all;
	int n;

	give(k, &row, k->officer.person_id);
	assert_int_equal(case_admit(k->office, k->arena, &k->officer,
	    row.number, "assessment", 0, clock_now()), ERR_OK);
	assert_int_equal(readers_of(k->office, k->arena, &k->chief, row.id,
	    &all, &n), ERR_OK);
	assert_int_equal(n, 1);
	assert_string_equal(all[0].purpose, "handle");
	/* the chief reads for something that only he can say */
	assert_int_equal(case_admit(k->office, k->arena, &k->chief,
	    row.number, "assessment", 0, clock_now()), ERR_PURPOSE);
	assert_int_equal(case_admit(k->office, k->arena, &k->chief,
	    row.number, "extend", 1, clock_now()), ERR_OK);
}

static void
test_reader__case_of_another_officer__admitted_by_him_or_the_chief(
    void **state)
{
	struct desk *k = *state;
	struct case_row row = row_of(k, desk_lodge(k, "2026-08-20", 1));
	struct case_reader *all;
	int n;

	give(k, &row, k->chief.person_id);
	assert_int_equal(reader_admit(k->office, k->arena, &k->officer,
	    &row, k->officer.person_id, PURPOSE_ASSIST, "", clock_now()),
	    ERR_FORBIDDEN);
	/* an act would say what for, but he is not admitted */
	assert_int_equal(case_admit(k->office, k->arena, &k->officer,
	    row.number, "extend", 1, clock_now()), ERR_PURPOSE);
	assert_int_equal(reader_admit(k->office, k->arena, &k->chief, &row,
	    k->officer.person_id, PURPOSE_ASSIST, "合同部分", clock_now()),
	    ERR_OK);
	/* the first purpose stands */
	assert_int_equal(reader_admit(k->office, k->arena, &k->chief, &row,
	    k->officer.person_id, PURPOSE_DECIDE, "", clock_now()), ERR_OK);
	assert_int_equal(readers_of(k->office, k->arena, &k->chief, row.id,
	    &all, &n), ERR_OK);
	assert_int_equal(n, 1);
	assert_string_equal(all[0].purpose, "assist");
	assert_string_equal(all[0].words, "合同部分");
	assert_int_equal(all[0].admitted_by, k->chief.person_id);
}

static void
test_reader__somebody_outside_the_team__cannot_be_admitted(void **state)
{
	struct desk *k = *state;
	struct case_row row = row_of(k, desk_lodge(k, "2026-08-20", 1));

	assert_int_equal(reader_admit(k->office, k->arena, &k->chief, &row,
	    k->editor.person_id, PURPOSE_ASSIST, "", clock_now()),
	    ERR_INPUT);
	assert_int_equal(reader_admit(k->office, k->arena, &k->editor, &row,
	    k->editor.person_id, PURPOSE_ASSIST, "", clock_now()),
	    ERR_FORBIDDEN);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_undertaking__once_a_year__due_again_in_the_next),
		cmocka_unit_test(
		    test_undertaking__operators_people__never_asked),
		cmocka_unit_test(
		    test_reading__nobody_said_what_for__nothing_is_shown),
		cmocka_unit_test(
		    test_reading__of_its_officer__the_hand_over_says_what_for),
		cmocka_unit_test(test_reader__case_of_another_officer__admitted_by_him_or_the_chief),
		cmocka_unit_test(test_reader__somebody_outside_the_team__cannot_be_admitted),
	};

	return cmocka_run_group_tests(tests, desk_setup, desk_teardown) != 0;
}
