#include "app/assessment.h"
#include "app/copied.h"
#include "app/special_desk.h"

/* Article 15: an expert's words do not stand in what others get to read. */

static const char opinion[] =
    "设备在启动后会主动向境外地址建立加密连接，且该行为无法通过配置界面关闭；"
    "一旦上游厂商停止签名服务，设备将在九十天内拒绝加载新的路由表。";
static const char edited[] =
    "综合判断：设备启动后会主动向境外地址建立加密连接，该行为也无法通过配置界面关闭。";
static const char own[] =
    "该设备存在不受运营者控制的对外通信，且厂商停止服务时可能影响使用，风险较高。";
static const char question[] =
    "请就该路由器启动后是否主动与外部建立连接、运营者能否自行关闭该功能提出意见。";

/* A special review with that opinion on file; the case's id. */
static int64_t
heard(struct special_desk *s)
{
	int64_t case_id = desk_special(&s->k), id;
	struct question_input in = { .login = "wang", .question = question,
	    .due = date_add(clock_today(), 9) };
	struct expert x = { .employer = "青岚大学", .employer_uscc = "",
	    .fields = "工业控制安全", .is_active = 1 };
	struct conflict why;

	(void)!expert_enrol(s->k.office, s->k.arena, &s->k.officer, "wang",
	    &x);
	assert_int_equal(invitation_send(s->k.office, s->k.arena,
	    &s->k.officer, case_id, &in, &why, &id), ERR_OK);
	assert_int_equal(invitation_declare(s->k.office, s->k.arena,
	    &s->wang, id), ERR_OK);
	assert_int_equal(opinion_hand_in(s->k.office, s->k.arena, &s->wang,
	    id, 2, opinion), ERR_OK);
	return case_id;
}

static enum err
assess(struct special_desk *s, int64_t id, const char *body)
{
	struct assessment a = { .factor = 1, .level = "high", .body = body,
	    .evidence_page = "" };

	return assessment_write(s->k.office, s->k.arena, &s->k.officer, id,
	    &a, (struct instant){ 0 });
}

static void
test_assessment__edited_copy_of_an_opinion__refused(void **state)
{
	struct special_desk *s = *state;
	int64_t id = heard(s);

	assert_int_equal(assess(s, id, opinion), ERR_COPIED);
	assert_int_equal(assess(s, id, edited), ERR_COPIED);
	assert_int_equal(assess(s, id, own), ERR_OK);
}

static void
test_suggestion__condition_copied_from_an_opinion__refused(void **state)
{
	struct special_desk *s = *state;
	int64_t id = heard(s);
	struct suggestion g = { .finding = FINDING_CONDITIONAL,
	    .reasons = own, .n_conditions = 1 };
	struct copied c;

	g.conditions[0] = (struct condition){ 1, edited, DATE_NONE, "报告",
	    "办公室" };
	assert_int_equal(suggestion_save(s->k.office, s->k.arena,
	    &s->k.officer, id, 0, &g), ERR_COPIED);
	assert_int_equal(copied_look_finding(s->k.office, s->k.arena, id, &g,
	    &c), ERR_COPIED);
	assert_int_equal(c.from, COPIED_OPINION);
	assert_string_equal(c.passage,
	    "启动后会主动向境外地址建立加密连接，该行为也无法通过配置界面关闭");
	g.conditions[0].wording = "关闭对外连接功能，并由运营者核验。";
	assert_int_equal(suggestion_save(s->k.office, s->k.arena,
	    &s->k.officer, id, 0, &g), ERR_OK);
}

static void
test_act__reason_to_the_operator_copied__refused_and_named(void **state)
{
	struct special_desk *s = *state;
	int64_t id = heard(s);
	struct act_text why = { "reason", NULL, edited };
	struct act extend = { .case_id = id, .kind = EVENT_EXTEND,
	    .on = DATE_NONE, .days = 10, .texts = &why, .n_texts = 1 };
	struct act_result result;

	assert_int_equal(act(s->k.office, s->k.arena, &s->k.chief, &extend,
	    &result), ERR_COPIED);
	assert_non_null(strstr(result.copied.passage, "境外地址"));
	assert_true(desk_position(&s->k, id).inner.extensions_wd == 0);
	why.body = own;
	desk_act(&s->k, &s->k.chief, extend);
}

static void
test_act__inside_the_office__may_quote(void **state)
{
	struct special_desk *s = *state;
	int64_t id = heard(s);
	struct act_result r;

	assert_int_equal(hearing_waive(s->k.office, s->k.arena, &s->k.chief,
	    id, HEARING_AGENCIES, edited, 0, NULL, &r), ERR_OK);
}

static void
test_assessment__the_question_and_the_law__are_no_copy(void **state)
{
	struct special_desk *s = *state;
	int64_t id = heard(s);

	assert_int_equal(assess(s, id, question), ERR_OK);
}

static void
test_assessment__opinion_of_another_case__is_not_looked_at(void **state)
{
	struct special_desk *s = *state;

	(void)heard(s);
	assert_int_equal(assess(s, desk_special(&s->k), opinion), ERR_OK);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_assessment__edited_copy_of_an_opinion__refused),
		cmocka_unit_test(test_suggestion__condition_copied_from_an_opinion__refused),
		cmocka_unit_test(test_act__reason_to_the_operator_copied__refused_and_named),
		cmocka_unit_test(test_act__inside_the_office__may_quote),
		cmocka_unit_test(
		    test_assessment__the_question_and_the_law__are_no_copy),
		cmocka_unit_test(test_assessment__opinion_of_another_case__is_not_looked_at),
	};

	return cmocka_run_group_tests(tests, special_setup, desk_teardown) !=
	    0;
}
