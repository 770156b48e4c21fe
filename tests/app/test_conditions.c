#include "app/conditions.h"
#include "app/notice_desk.h"

/* Conditions of a finding (Article 7, A4): served, looked at, confirmed. */

static struct conditions_view
seen_by(struct desk *k, const struct actor *who, int64_t id)
{
	struct conditions_view c;

	assert_int_equal(conditions_open(who->organisation_kind ==
	    ORGANISATION_OPERATOR ? k->operator : k->office, k->arena, who,
	    desk_row(k, id).number, &c), ERR_OK);
	return c;
}

/* To the eve of its service: all members agree to a Conditional Pass. */
static int64_t
agreed(struct desk *k)
{
	struct suggestion s = { .finding = FINDING_CONDITIONAL,
	    .reasons = "总体可控", .n_conditions = 3, .conditions = {
	    { 1, "更换远程维护通道", desk_date("2026-12-31"), "验收报告",
	    "省通信管理局" }, { 1, "日志留存境内", DATE_NONE,
	    "配置截图", "我办" },
	    { 0, "每年提交安全评估", DATE_NONE, "评估报告", "我办" } } };
	int64_t id = desk_accepted(k, "2026-11-02", "2026-11-03", 0);

	desk_sign(k, id, &s);
	desk_answers(k, id, MEMBER__MAX, NULL);
	return id;
}

static int64_t
served(struct desk *k)
{
	int64_t id = agreed(k);
	struct act serve = { .case_id = id, .kind = EVENT_SERVE,
	    .on = DATE_NONE };
	struct case_view v;
	struct act_result r;
	struct refusal why;

	assert_int_equal(case_open(k->office, k->arena, &k->chief,
	    desk_row(k, id).number, &v), ERR_OK);
	assert_int_equal(conditions_serve(k->office, k->arena, &k->chief, &v,
	    &serve, &why), ERR_OK);
	assert_int_equal(act(k->office, k->arena, &k->chief, &serve, &r),
	    ERR_OK);
	return id;
}

static enum err
look(struct desk *k, int64_t id, int n, int met)
{
	struct conditions_view c = seen_by(k, &k->officer, id);

	return conditions_check(k->office, k->arena, &k->officer, &c, n, met,
	    "现场查看", 0);
}

static enum err
confirm(struct desk *k, int64_t id, const struct conditions_view *c)
{
	struct act what = { .case_id = id,
	    .kind = EVENT_CONDITIONS_CONFIRMED, .on = DATE_NONE };
	struct act_result r;
	struct refusal why = { .article = NULL };
	enum err e = conditions_confirm(k->arena, c, &what, &why);

	if (e != ERR_OK)
		assert_non_null(why.words.in[LANG_ZH]);
	return e != ERR_OK ? e : act(k->office, k->arena, &k->chief, &what,
	    &r);
}

static void
test_serve__conditions__read_by_both_sides_word_for_word(void **state)
{
	struct desk *k = *state;
	int64_t id = served(k);
	const struct actor *readers[] = { &k->editor, &k->officer };

	for (int i = 0; i < 2; i++) {
		struct conditions_view c = seen_by(k, readers[i], id);

		assert_int_equal(c.n, 3);
		assert_string_equal(c.rows[0].wording, "更换远程维护通道");
		assert_true(c.rows[0].is_precedent);
		assert_int_equal(date_cmp(c.rows[0].due,
		    desk_date("2026-12-31")), 0);
		assert_string_equal(c.rows[0].verifier, "省通信管理局");
		assert_string_equal(c.rows[1].evidence, "配置截图");
		assert_false(date_is_set(c.rows[1].due));
		assert_false(c.rows[2].is_precedent);
		assert_int_equal(c.v.position.contract,
		    CONTRACT_CONDITIONS_OPEN);
	}
}

/* Before service there is nothing for an operator to read (A51). */
static void
test_conditions__before_service__none(void **state)
{
	struct desk *k = *state;

	assert_int_equal(seen_by(k, &k->editor, agreed(k)).n, 0);
}

/* A round of which no version was signed here: nothing says on what terms. */
static void
test_serve__conditional_without_conditions__refused(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_accepted(k, "2026-11-02", "2026-11-03", 0);
	struct act serve = { .case_id = id, .kind = EVENT_SERVE,
	    .on = DATE_NONE };
	struct refusal why = { .article = NULL };
	struct case_view v;

	desk_act(k, &k->chief, (struct act){ .case_id = id,
	    .kind = EVENT_CIRCULATE, .on = DATE_NONE,
	    .finding = FINDING_CONDITIONAL,
	    .members = rules_members(k->office->active) });
	desk_answers(k, id, MEMBER__MAX, NULL);
	assert_int_equal(case_open(k->office, k->arena, &k->chief,
	    desk_row(k, id).number, &v), ERR_OK);
	assert_int_equal(v.position.stage, STAGE_AGREED);
	assert_int_equal(conditions_serve(k->office, k->arena, &k->chief, &v,
	    &serve, &why), ERR_REFUSED);
	assert_non_null(why.words.in[LANG_ZH]);
	assert_string_equal(why.article, "7");
}

static void
test_confirm__one_by_one__only_when_every_precedent_one_is_met(void **state)
{
	struct desk *k = *state;
	int64_t id = served(k);
	const char *text[LANG__MAX];
	struct conditions_view c;

	desk_act(k, &k->editor, (struct act){ .case_id = id,
	    .kind = EVENT_CONDITIONS_ACCEPTED, .on = DATE_NONE });
	assert_int_equal(look(k, id, 1, 1), ERR_OK);
	c = seen_by(k, &k->chief, id);
	assert_int_equal(conditions_missing(&c), 1);
	assert_int_equal(confirm(k, id, &c), ERR_REFUSED);
	assert_int_equal(look(k, id, 2, 0), ERR_OK);
	c = seen_by(k, &k->chief, id);
	assert_int_equal(confirm(k, id, &c), ERR_REFUSED);
	assert_int_equal(look(k, id, 2, 1), ERR_OK);
	assert_int_equal(look(k, id, 4, 1), ERR_NOT_FOUND);
	c = seen_by(k, &k->chief, id);
	assert_int_equal(c.v.position.contract, CONTRACT_PRECEDENT_OPEN);
	assert_int_equal(confirm(k, id, &c), ERR_OK);
	c = seen_by(k, &k->editor, id);
	assert_int_equal(c.v.position.contract, CONTRACT_CONDITIONS_MET);
	assert_string_equal(c.rows[1].check->body, "现场查看");
	assert_has(desk_letter(k, id, text).number, "网审确〔");
	assert_has(text[LANG_ZH], "第2项： 日志留存境内");
	assert_lacks(text[LANG_ZH], "每年提交安全评估");
	assert_has(text[LANG_ZH], "合同可以生效");
}

/* A look that was taken back while the chief read the page stops the act. */
static void
test_confirm__taken_back_meanwhile__stale(void **state)
{
	struct desk *k = *state;
	int64_t id = served(k);
	struct conditions_view c;

	assert_int_equal(look(k, id, 1, 1), ERR_OK);
	assert_int_equal(look(k, id, 2, 1), ERR_OK);
	c = seen_by(k, &k->chief, id);
	assert_int_equal(look(k, id, 2, 0), ERR_OK);
	assert_int_equal(confirm(k, id, &c), ERR_STALE);
	assert_false(seen_by(k, &k->chief, id).v.position
	    .conditions_confirmed);
}

static void
test_check__what_is_no_look__refused(void **state)
{
	struct desk *k = *state;
	int64_t id = served(k);
	struct conditions_view c = seen_by(k, &k->officer, id);

	assert_int_equal(conditions_check(k->office, k->arena, &k->officer,
	    &c, 1, 1, "", 0), ERR_INPUT);
	assert_int_equal(conditions_check(k->office, k->arena, &k->officer,
	    &c, 1, 1, "x", 1LL << 40), ERR_INPUT);
	assert_int_equal(conditions_check(k->operator, k->arena, &k->editor,
	    &c, 1, 1, "x", 0), ERR_FORBIDDEN);
	assert_null(seen_by(k, &k->officer, id).rows[0].check);
}

static void
test_refuse__by_the_operator__the_contract_may_not(void **state)
{
	struct desk *k = *state;
	int64_t id = served(k);
	struct act_text why = { "reason", NULL, "成本过高" };

	desk_act(k, &k->editor, (struct act){ .case_id = id,
	    .kind = EVENT_CONDITIONS_REFUSED, .on = DATE_NONE,
	    .texts = &why, .n_texts = 1 });
	assert_int_equal(seen_by(k, &k->officer, id).v.position.contract,
	    CONTRACT_CONDITIONS_REFUSED);
	desk_act(k, &k->editor, (struct act){ .case_id = id,
	    .kind = EVENT_CONDITIONS_ACCEPTED, .on = DATE_NONE });
	assert_int_equal(seen_by(k, &k->officer, id).v.position.contract,
	    CONTRACT_PRECEDENT_OPEN);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_serve__conditions__read_by_both_sides_word_for_word),
		cmocka_unit_test(test_conditions__before_service__none),
		cmocka_unit_test(
		    test_serve__conditional_without_conditions__refused),
		cmocka_unit_test(
		    test_confirm__one_by_one__only_when_every_precedent_one_is_met),
		cmocka_unit_test(
		    test_confirm__taken_back_meanwhile__stale),
		cmocka_unit_test(test_check__what_is_no_look__refused),
		cmocka_unit_test(
		    test_refuse__by_the_operator__the_contract_may_not),
	};

	return cmocka_run_group_tests(tests, desk_setup, desk_teardown) != 0;
}
