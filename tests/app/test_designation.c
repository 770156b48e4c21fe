#include "app/notice_desk.h"
#include "app/designation.h"

/* Article 18: who is held, and since when a designation counts. */

static struct designation
designated(const char *on, const char *ended)
{
	return (struct designation){ .designated_on = desk_date(on),
	    .ended_on = ended == NULL ? DATE_NONE : desk_date(ended) };
}

static void
test_in_force__first_and_last_day__to_the_day(void **state)
{
	struct designation d = designated("2024-03-01", "2025-03-01"),
	    open = designated("2024-03-01", NULL);

	(void)state;
	assert_false(designation_is_in_force(&d, desk_date("2024-02-29")));
	assert_true(designation_is_in_force(&d, desk_date("2024-03-01")));
	assert_true(designation_is_in_force(&d, desk_date("2025-02-28")));
	assert_false(designation_is_in_force(&d, desk_date("2025-03-01")));
	assert_true(designation_is_in_force(&open, desk_date("2099-01-01")));
	assert_true(designations_in_force((struct designation[]){ d, open },
	    2, desk_date("2025-03-01")));
	assert_false(designations_in_force(NULL, 0, desk_date("2025-03-01")));
}

static int
is_held(struct desk *k, const char *rules, int64_t operator_id,
    const char *on)
{
	const char *why;
	struct rules *r;
	int held;

	assert_int_equal(rules_read(k->arena, arena_printf(k->arena,
	    "conf/rules/%s.conf", rules), &r, &why), ERR_OK);
	assert_int_equal(designation_holds(k->operator, k->arena, r,
	    operator_id, desk_date(on), &held), ERR_OK);
	return held;
}

static void
test_held__by_rules_and_register__of_that_operator(void **state)
{
	struct desk *k = *state;
	struct designation d = { .organisation_id = k->operator_id,
	    .cii = WORDS("电网调度系统", "Grid dispatch"),
	    .department = "国家能源局", .number = "能认〔2026〕1号",
	    .designated_on = desk_date("2026-03-02") };

	assert_true(is_held(k, "draft-2019", k->operator_id, "2026-03-02"));
	assert_int_equal(designation_create(k->admin, &d), ERR_OK);
	assert_true(is_held(k, "draft-2019", k->operator_id, "2026-03-01"));
	assert_false(is_held(k, "draft-2019", k->operator_id, "2026-03-02"));
	assert_false(is_held(k, "measures-2020", k->operator_id,
	    "2026-03-02"));
	assert_true(is_held(k, "draft-2019", k->stranger.organisation_id,
	    "2026-03-02"));
	/* others apply as well under that text: nobody designates them */
	assert_false(is_held(k, "measures-2022",
	    k->stranger.organisation_id, "2026-03-02"));
}

/* The letter goes to the department, the copy to the operator. */
static void
test_asked__letter__addressed_to_the_department(void **state)
{
	struct desk *k = *state;
	struct act_text texts[] = { { "department", NULL, "国家能源局" },
	    { "cii", NULL, "电网调度系统" } };
	int64_t id = desk_lodge(k, "2026-08-20", 0);
	const char *text[LANG__MAX];
	struct desk_mail m[8];

	desk_act(k, &k->officer, (struct act){ .case_id = id,
	    .kind = EVENT_ASK_DEPARTMENT, .on = desk_date("2026-08-21"),
	    .texts = texts, .n_texts = 2 });
	assert_has(desk_letter(k, id, text).number, "网审认〔");
	assert_has(text[LANG_ZH], "国家能源局：");
	assert_has(text[LANG_ZH], "东海电网调度有限公司于2026年8月20日");
	assert_has(text[LANG_ZH], "电网调度系统");
	assert_has(text[LANG_ZH], "抄送：东海电网调度有限公司");
	assert_has(text[LANG_EN], "10 working days");
	assert_int_equal(desk_mails(k, id, 2, m, 8), 2);
	assert_has(m[0].text, "2026年9月4日");
	assert_int_equal(desk_row(k, id).stage, STAGE_HELD);
	/* its days are long over: somebody of the Office decides */
	assert_int_equal(desk_row(k, id).waiting, WAITING_OFFICE);
}

static void
test_confirmed__enters_the_register__once(void **state)
{
	struct desk *k = *state;
	struct designation *rows, d = { .cii = WORDS("水务调度系统", "Water"),
	    .department = "水利部", .number = "水认〔2026〕9号",
	    .designated_on = desk_date("2026-03-02") };
	int64_t id = desk_lodge(k, "2026-08-20", 0);
	struct act confirm = { .case_id = id,
	    .kind = EVENT_DESIGNATION_CONFIRMED,
	    .on = desk_date("2026-08-24") };
	int before, n, more;

	designation_confirm(k->arena, &d, &confirm);
	assert_int_equal(designations_search(k->office, k->arena, &k->officer,
	    "", 0, &rows, &before, &more), ERR_OK);
	assert_int_equal(desk_try(k, &k->officer, confirm), ERR_REFUSED);
	desk_act(k, &k->officer, (struct act){ .case_id = id,
	    .kind = EVENT_ASK_DEPARTMENT, .on = desk_date("2026-08-21") });
	desk_act(k, &k->officer, confirm);
	assert_int_equal(desk_try(k, &k->officer, confirm), ERR_REFUSED);
	assert_int_equal(designations_search(k->office, k->arena, &k->officer,
	    "", 0, &rows, &n, &more), ERR_OK);
	assert_int_equal(n, before + 1);
	assert_int_equal(rows[0].case_id, id);
	assert_int_equal(rows[0].organisation_id, k->operator_id);
	assert_string_equal(rows[0].entered_name, k->officer.name);
	assert_int_equal(designations_search(k->operator, k->arena,
	    &k->editor, "", 0, &rows, &n, &more), ERR_FORBIDDEN);
}

/* The confirmation was a mistake: the register says so, and never held it. */
static void
test_confirmed__annulled__never_in_force(void **state)
{
	struct desk *k = *state;
	struct designation *rows, d = { .cii = WORDS("轨道信号系统", "Signals"),
	    .department = "交通运输部", .number = "轨认〔2026〕3号",
	    .designated_on = desk_date("2026-03-02") };
	struct act_text why = { "reason", NULL, "录错了案件。" };
	int64_t id = desk_lodge(k, "2026-08-20", 0);
	struct act confirm = { .case_id = id,
	    .kind = EVENT_DESIGNATION_CONFIRMED,
	    .on = desk_date("2026-08-24") };
	int n, more;

	designation_confirm(k->arena, &d, &confirm);
	desk_act(k, &k->officer, (struct act){ .case_id = id,
	    .kind = EVENT_ASK_DEPARTMENT, .on = desk_date("2026-08-21") });
	desk_act(k, &k->officer, confirm);
	for (int twice = 0; twice < 2; twice++) {
		desk_act(k, &k->chief, (struct act){ .case_id = id,
		    .kind = EVENT_ANNUL, .on = desk_date("2026-08-25"),
		    .texts = &why, .n_texts = 1 });
		assert_int_equal(designations_search(k->office, k->arena,
		    &k->officer, "", 0, &rows, &n, &more), ERR_OK);
		assert_int_equal(rows[0].case_id, id);
		assert_false(designation_is_in_force(&rows[0],
		    desk_date("2026-08-25")));
		assert_non_null(strstr(rows[0].end_reason,
		    desk_row(k, id).number));
		assert_string_equal(rows[0].ended_name, k->chief.name);
		/* entered anew, and annulled anew */
		confirm.on = desk_date("2026-08-25");
		desk_act(k, &k->officer, confirm);
		assert_int_equal(designations_search(k->office, k->arena,
		    &k->officer, "", 0, &rows, &n, &more), ERR_OK);
		assert_true(designation_is_in_force(&rows[0],
		    desk_date("2026-08-25")));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_in_force__first_and_last_day__to_the_day),
		cmocka_unit_test(
		    test_held__by_rules_and_register__of_that_operator),
		cmocka_unit_test(
		    test_asked__letter__addressed_to_the_department),
		cmocka_unit_test(test_confirmed__enters_the_register__once),
		cmocka_unit_test(test_confirmed__annulled__never_in_force),
	};

	return cmocka_run_group_tests(tests, desk_setup, desk_teardown) != 0;
}
