#include "app/letters.h"
#include "app/materials.h"
#include "app/notice_desk.h"
#include "store/material.h"

/* Article 14: asked for item by item, answered, handed in, complete. */

enum { MAILS = 40 };

static struct materials_view
seen_by(struct desk *k, const struct actor *who, int64_t id)
{
	struct materials_view m;

	assert_int_equal(materials_open(who->organisation_kind ==
	    ORGANISATION_OPERATOR ? k->operator : k->office, k->arena, who,
	    desk_row(k, id).number, &m), ERR_OK);
	return m;
}

static enum err
try_request(struct desk *k, const struct actor *who, int64_t id,
    const char *on, const struct material_wanted *wanted, int n)
{
	struct materials_view m = seen_by(k, who, id);
	struct act_text why = { "reason", NULL, "核对供应链来源" };
	struct act what = { .case_id = id, .kind = EVENT_REQUEST_MATERIALS,
	    .on = desk_date(on), .days = 10, .texts = &why, .n_texts = 1 };
	struct act_result r;
	struct refusal no;
	enum err e = materials_request(k->arena, who, &m, wanted, n, &what,
	    &no);

	if (e != ERR_OK)
		assert_non_null(no.words.in[LANG_ZH]);
	return e != ERR_OK ? e : act(k->office, k->arena, who, &what, &r);
}

static const struct material_wanted two[] = {
	{ "近三年供应商名单", 0 }, { "源代码托管协议", 0 } };

static void
request(struct desk *k, int64_t id, const char *on)
{
	assert_int_equal(try_request(k, &k->officer, id, on, two, 2), ERR_OK);
}

static enum err
say(struct desk *k, int64_t id, int number, enum material_said said)
{
	return materials_answer(k->operator, k->arena, &k->editor, id, number,
	    said, "见说明");
}

static enum err
hand_in(struct desk *k, int64_t id, const char *key)
{
	struct act how = { .case_id = id, .form_key = key };
	struct act_result r;

	return materials_submit(k->operator, k->arena, &k->editor, &how, &r);
}

static void
test_request__numbered_items__told_with_their_last_day(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_accepted(k, "2026-11-02", "2026-11-03", 0);
	const char *text[LANG__MAX];
	struct desk_mail m[MAILS];
	struct materials_view v;

	request(k, id, "2026-11-04");
	v = seen_by(k, &k->editor, id);
	assert_int_equal(v.n_items, 2);
	assert_int_equal(v.items[1].number, 2);
	assert_int_equal(v.items[1].seq, v.open_seq);
	assert_int_equal(v.v.position.clocks[PERIOD_PRELIMINARY].state,
	    PERIOD_STOPPED);
	assert_has(desk_letter(k, id, text).number, "网审材〔");
	assert_has(text[LANG_ZH], "第2项：");
	assert_has(text[LANG_ZH], "源代码托管协议");
	assert_has(text[LANG_ZH], "核对供应链来源");
	assert_has(text[LANG_ZH], "10个工作日，至2026年11月18日止");
	assert_has(text[LANG_ZH], "自全部补充材料提交之日起重新计算");
	assert_has(text[LANG_EN], "Item 1:");
	assert_int_equal(desk_mails(k, id, 3, m, MAILS), 2);
	assert_has(m[0].text, "届满日：2026年11月18日");
	assert_lacks(m[0].text, "源代码");
}

static void
test_answers__before_they_are_handed_in__the_operators_alone(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_accepted(k, "2026-11-02", "2026-11-03", 0);

	request(k, id, "2026-11-04");
	assert_int_equal(say(k, id, 1, SAID_NONE), ERR_OK);
	assert_int_equal(seen_by(k, &k->editor, id).n_answers, 1);
	assert_int_equal(seen_by(k, &k->officer, id).n_answers, 0);
	assert_int_equal(hand_in(k, id, NULL), ERR_OK);
	assert_int_equal(seen_by(k, &k->officer, id).n_answers, 1);
	/* kept afterwards: again the operator's own */
	assert_int_equal(say(k, id, 2, SAID_PAPER), ERR_OK);
	assert_int_equal(seen_by(k, &k->officer, id).n_answers, 1);
}

/* The editor answers an item with a file in which a virus was found. */
static void
say_with_virus(struct desk *k, int64_t id, int number)
{
	const char *why = "";

	assert_int_equal(db_script(desk_app(k, ACCOUNT_MIGRATE)->db,
	    arena_printf(k->arena, "INSERT INTO virus_check VALUES "
	    "(REPEAT('v', 32), 1, 'Some-Virus');\n"
	    "INSERT INTO document (organisation_id, case_id, kind, name, "
	    "media_type, size, plain_sha, cipher_name, file_key, uploaded_by, "
	    "entered_us) VALUES (1, %lld, 'material', 'a.pdf', 'x', 1, "
	    "REPEAT('v', 32), '', 'k', 1, 1);\n"
	    "INSERT INTO material_answer (case_id, number, said, body, "
	    "document_id, answered_by, entered_us) VALUES (%lld, %d, '%s', "
	    "'', LAST_INSERT_ID(), %lld, %lld);\n", (long long)id,
	    (long long)id, number, said_name(SAID_HERE),
	    (long long)k->editor.person_id, (long long)clock_now().us),
	    &why), ERR_OK);
}

static void
test_hand_in__file_with_a_virus__not_until_another_one_answers(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_accepted(k, "2026-11-02", "2026-11-03", 0);

	request(k, id, "2026-11-04");
	say_with_virus(k, id, 1);
	assert_int_equal(say(k, id, 2, SAID_NONE), ERR_OK);
	assert_int_equal(hand_in(k, id, NULL), ERR_VIRUS);
	assert_int_equal(seen_by(k, &k->officer, id).n_answers, 0);
	assert_int_equal(say(k, id, 1, SAID_PAPER), ERR_OK);
	assert_int_equal(hand_in(k, id, NULL), ERR_OK);
}

static void
test_answers__what_is_no_answer__refused(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_accepted(k, "2026-11-02", "2026-11-03", 0);
	struct materials_view m;

	assert_int_equal(say(k, id, 1, SAID_NONE), ERR_NOT_FOUND);
	request(k, id, "2026-11-04");
	assert_int_equal(say(k, id, 3, SAID_NONE), ERR_NOT_FOUND);
	assert_int_equal(say(k, id, 1, SAID_NOTHING), ERR_INPUT);
	assert_int_equal(say(k, id, 1, SAID_HERE), ERR_INPUT);
	assert_int_equal(materials_answer(k->operator, k->arena, &k->editor,
	    id, 1, SAID_NONE, ""), ERR_INPUT);
	assert_int_equal(materials_answer(k->operator, k->arena,
	    &k->stranger, id, 1, SAID_NONE, "x"), ERR_NOT_FOUND);
	assert_int_equal(materials_open(k->operator, k->arena, &k->stranger,
	    desk_row(k, id).number, &m), ERR_NOT_FOUND);
	assert_int_equal(hand_in(k, id, NULL), ERR_INPUT);
}

static void
test_hand_in__in_parts__restarts_nothing_until_it_is_complete(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_accepted(k, "2026-11-02", "2026-11-03", 0);
	const char *text[LANG__MAX];
	struct materials_view m;

	request(k, id, "2026-11-04");
	assert_int_equal(say(k, id, 1, SAID_NONE), ERR_OK);
	assert_int_equal(say(k, id, 2, SAID_MORE_TIME), ERR_OK);
	assert_int_equal(hand_in(k, id, NULL), ERR_OK);
	m = seen_by(k, &k->officer, id);
	assert_int_equal(materials_missing(&m), 1);
	assert_int_equal(m.v.position.clocks[PERIOD_MATERIALS].state,
	    PERIOD_RUNNING);
	assert_int_equal(m.v.position.waiting, WAITING_OPERATOR);
	assert_has(desk_letter(k, id, text).number, "网审收〔");
	assert_has(text[LANG_ZH], "第1项： 不存在该材料");
	assert_has(text[LANG_ZH], "第2项： 需要更多时间");
	assert_int_equal(say(k, id, 2, SAID_PROVIDER), ERR_OK);
	assert_int_equal(hand_in(k, id, NULL), ERR_OK);
	m = seen_by(k, &k->officer, id);
	assert_int_equal(materials_missing(&m), 0);
	assert_int_equal(m.v.position.waiting, WAITING_OFFICE);
	assert_int_equal(m.v.position.clocks[PERIOD_CHECK].state,
	    PERIOD_RUNNING);
	assert_int_equal(m.v.position.clocks[PERIOD_CHECK].base, 3);
	assert_int_equal(m.v.position.clocks[PERIOD_PRELIMINARY].state,
	    PERIOD_STOPPED);
	/* as of the day of submission, and of no other */
	assert_int_equal(desk_try(k, &k->officer, (struct act){
	    .case_id = id, .kind = EVENT_MATERIALS_COMPLETE,
	    .on = desk_date("2026-11-05") }), ERR_REFUSED);
	desk_act(k, &k->officer, (struct act){ .case_id = id,
	    .kind = EVENT_MATERIALS_COMPLETE, .on = clock_today() });
	m = seen_by(k, &k->editor, id);
	assert_int_equal(m.open_seq, 0);
	assert_int_equal(m.v.position.clocks[PERIOD_PRELIMINARY].restarts, 1);
	assert_int_equal(date_cmp(m.v.position.clocks[PERIOD_PRELIMINARY]
	    .from, clock_today()), 0);
	assert_has(desk_letter(k, id, text).number, "网审齐〔");
	assert_has(text[LANG_ZH], "审查期限自该日起重新计算");
	assert_int_equal(say(k, id, 1, SAID_NONE), ERR_REFUSED);
}

static void
test_hand_in__same_form_twice__one_event_and_one_receipt(void **state)
{
	static const char key[] = "5566778899aabbccddeeff0011223344";
	struct desk *k = *state;
	int64_t id = desk_accepted(k, "2026-11-02", "2026-11-03", 0);
	struct letter *all;
	int n;

	request(k, id, "2026-11-04");
	assert_int_equal(say(k, id, 1, SAID_NONE), ERR_OK);
	assert_int_equal(hand_in(k, id, key), ERR_OK);
	assert_int_equal(hand_in(k, id, key), ERR_OK);
	assert_int_equal(letters_of_case(k->office->db, k->arena, id, &all,
	    &n), ERR_OK);
	assert_int_equal(n, 4);
}

static void
test_answer__same_form_twice__one_row(void **state)
{
	struct desk *k = *state;
	struct actor editor = k->editor;
	int64_t id = desk_accepted(k, "2026-11-02", "2026-11-03", 0);

	request(k, id, "2026-11-04");
	editor.form_key = "0f66778899aabbccddeeff0011223344";
	for (int i = 0; i < 2; i++)
		assert_int_equal(materials_answer(k->operator, k->arena,
		    &editor, id, 1, SAID_NONE, "没有"), ERR_OK);
	assert_int_equal(seen_by(k, &k->editor, id).n_answers, 1);
}

/* Numbers run on; what was asked before needs the chief, however it is put. */
static void
test_request__asked_twice__needs_the_chief(void **state)
{
	static const struct material_wanted again[] = {
		{ "近三年供应商名单", 1 } }, same[] = {
		{ "  近三年供应商名单 ", 0 } }, other[] = {
		{ "设备清单", 0 } };
	struct desk *k = *state;
	int64_t id = desk_accepted(k, "2026-11-02", "2026-11-03", 0);
	struct materials_view m;

	request(k, id, "2026-11-04");
	desk_act(k, &k->officer, (struct act){ .case_id = id,
	    .kind = EVENT_MATERIALS_COMPLETE, .on = desk_date("2026-11-05") });
	assert_int_equal(try_request(k, &k->officer, id, "2026-11-06", again,
	    1), ERR_FORBIDDEN);
	assert_int_equal(try_request(k, &k->officer, id, "2026-11-06", same,
	    1), ERR_FORBIDDEN);
	assert_int_equal(try_request(k, &k->chief, id, "2026-11-06", same, 1),
	    ERR_OK);
	m = seen_by(k, &k->officer, id);
	assert_int_equal(m.n_items, 3);
	assert_int_equal(m.items[2].number, 3);
	assert_int_equal(m.items[2].again_of, 1);
	desk_act(k, &k->officer, (struct act){ .case_id = id,
	    .kind = EVENT_MATERIALS_COMPLETE, .on = desk_date("2026-11-06") });
	assert_int_equal(try_request(k, &k->officer, id, "2026-11-09", other,
	    1), ERR_OK);
}

/* A forged right stops at the door as well. */
static void
test_request__asked_twice_past_the_page__forbidden_at_the_door(void **state)
{
	static const struct material_wanted again[] = {
		{ "近三年供应商名单", 1 } };
	struct desk *k = *state;
	int64_t id = desk_accepted(k, "2026-11-02", "2026-11-03", 0);
	struct act what = { .case_id = id, .kind = EVENT_REQUEST_MATERIALS,
	    .on = desk_date("2026-11-06"), .days = 5 };
	struct materials_view m;
	struct act_result r;
	struct refusal no;

	request(k, id, "2026-11-04");
	desk_act(k, &k->officer, (struct act){ .case_id = id,
	    .kind = EVENT_MATERIALS_COMPLETE, .on = desk_date("2026-11-05") });
	m = seen_by(k, &k->officer, id);
	assert_int_equal(materials_request(k->arena, &k->officer, &m, again,
	    1, &what, &no), ERR_FORBIDDEN);
	assert_int_equal(act(k->office, k->arena, &k->officer, &what, &r),
	    ERR_FORBIDDEN);
	assert_int_equal(seen_by(k, &k->officer, id).n_items, 2);
}

static void
test_reminder__once__names_what_is_missing(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_accepted(k, "2026-11-02", "2026-11-03", 0);
	struct act what = { .case_id = id, .kind = EVENT_REMIND_MATERIALS,
	    .on = desk_date("2026-11-16"), .days = 5 };
	const char *text[LANG__MAX];
	struct materials_view m;
	struct act_result r;

	request(k, id, "2026-11-04");
	m = seen_by(k, &k->officer, id);
	materials_name_missing(k->arena, &m, &what);
	assert_int_equal(act(k->office, k->arena, &k->officer, &what, &r),
	    ERR_OK);
	assert_has(desk_letter(k, id, text).number, "网审催〔");
	assert_has(text[LANG_ZH], "我办于2026年11月4日");
	assert_has(text[LANG_ZH], "近三年供应商名单");
	assert_has(text[LANG_ZH], "至2026年11月23日止");
	assert_int_equal(act(k->office, k->arena, &k->officer, &what, &r),
	    ERR_REFUSED);
}

static enum err
sign(struct desk *k, int64_t id, enum finding finding)
{
	struct suggestion s = { .finding = finding, .reasons = "拒绝提供材料" };
	struct suggestion_draft draft;
	struct suggestion content;
	struct act_result r;
	int version = 0;

	if (suggestion_draft_of(k->office, k->arena, &k->chief, id, &draft,
	    &content) == ERR_OK) {
		assert_int_equal(suggestion_return(k->office, k->arena,
		    &k->chief, id, draft.version, "改"), ERR_OK);
		version = draft.version + 1;
	}
	assert_int_equal(suggestion_submit(k->office, k->arena, &k->officer,
	    id, version, &s), ERR_OK);
	assert_int_equal(suggestion_draft_of(k->office, k->arena, &k->chief,
	    id, &draft, &content), ERR_OK);
	return suggestion_sign(k->office, k->arena, &k->chief, draft.version,
	    &(struct act){ .case_id = id }, &r);
}

static void
test_refusal__told_and_commented__then_only_fail(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_accepted(k, "2026-11-02", "2026-11-03", 0);
	struct act_text why = { "reason", NULL, "逾期仍未提交源代码托管协议" };
	struct act_text said = { "comment", NULL, "提供者已同意于下周提供。" };
	const char *text[LANG__MAX];
	struct desk_mail m[MAILS];
	struct case_view v;
	struct letter l;

	request(k, id, "2026-11-04");
	desk_act(k, &k->chief, (struct act){ .case_id = id,
	    .kind = EVENT_MATERIALS_REFUSED, .on = desk_date("2026-11-19"),
	    .texts = &why, .n_texts = 1 });
	/* nothing has reached the operator yet */
	(void)desk_letter(k, id, text);
	assert_lacks(text[LANG_ZH], "拒绝提供所要求的补充材料");
	assert_int_equal(sign(k, id, FINDING_FAIL), ERR_REFUSED);
	assert_int_equal(desk_try(k, &k->editor, (struct act){ .case_id = id,
	    .kind = EVENT_COMMENT, .texts = &said, .n_texts = 1 }),
	    ERR_REFUSED);
	desk_act(k, &k->chief, (struct act){ .case_id = id,
	    .kind = EVENT_INTEND_FAIL, .on = desk_date("2026-11-19"),
	    .texts = &why, .n_texts = 1 });
	l = desk_letter(k, id, text);
	assert_has(l.number, "网审拟〔");
	assert_has(text[LANG_ZH], "我办认定你单位拒绝提供所要求的补充材料");
	assert_has(text[LANG_ZH], "逾期仍未提交源代码托管协议");
	assert_has(text[LANG_ZH], "陈述意见期限自2026年11月19日之次日起5个工作日");
	assert_has(text[LANG_EN], "It is not made yet");
	assert_int_equal(desk_mails(k, id, l.seq, m, MAILS), 2);
	assert_lacks(m[0].text, "源代码");
	assert_lacks(m[0].text, "未通过审查");
	desk_act(k, &k->editor, (struct act){ .case_id = id,
	    .kind = EVENT_COMMENT, .texts = &said, .n_texts = 1 });
	assert_int_equal(case_open(k->office, k->arena, &k->officer,
	    desk_row(k, id).number, &v), ERR_OK);
	assert_int_equal(v.position.waiting, WAITING_OFFICE);
	assert_string_equal(case_text(&v, v.n_events, "comment"), said.body);
	assert_int_equal(sign(k, id, FINDING_PASS), ERR_REFUSED);
}

static void
test_determination__withdrawn__told_where_the_fail_was(void **state)
{
	struct desk *k = *state;
	struct act_text why = { "reason", NULL, "材料已找到" };

	for (int told = 0; told < 2; told++) {
		int64_t id = desk_accepted(k, "2026-11-02", "2026-11-03", 0);
		const char *text[LANG__MAX];

		desk_act(k, &k->chief, (struct act){ .case_id = id,
		    .kind = EVENT_MATERIALS_FALSE,
		    .on = desk_date("2026-11-05"), .texts = &why,
		    .n_texts = 1 });
		if (told)
			desk_act(k, &k->chief, (struct act){ .case_id = id,
			    .kind = EVENT_INTEND_FAIL,
			    .on = desk_date("2026-11-05"), .texts = &why,
			    .n_texts = 1 });
		desk_act(k, &k->chief, (struct act){ .case_id = id,
		    .kind = EVENT_DETERMINATION_WITHDRAWN,
		    .on = desk_date("2026-11-06"), .texts = &why,
		    .n_texts = 1 });
		(void)desk_letter(k, id, text);
		(told ? assert_has : assert_lacks)(text[LANG_ZH], "认定已于"
		    "2026年11月6日撤回");
	}
}

static void
test_recall__members_told_and_the_operator_not(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_accepted(k, "2026-11-02", "2026-11-03", 0);
	struct act_text why = { "reason", NULL, "须补充材料" };
	struct desk_mail m[MAILS];
	const char *text[LANG__MAX];
	int n;

	assert_int_equal(sign(k, id, FINDING_PASS), ERR_OK);
	desk_act(k, &k->chief, (struct act){ .case_id = id,
	    .kind = EVENT_RECALL, .on = DATE_NONE, .texts = &why,
	    .n_texts = 1 });
	n = desk_mails(k, id, 4, m, MAILS);
	assert_int_equal(n, __builtin_popcount(rules_members(
	    k->office->active)));
	for (int i = 0; i < n; i++) {
		assert_has(m[i].to, "liaison-");
		assert_lacks(m[i].text, "须补充材料");
	}
	(void)desk_letter(k, id, text);
	assert_has(text[LANG_ZH], "予以受理");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_request__numbered_items__told_with_their_last_day),
		cmocka_unit_test(
		    test_answers__before_they_are_handed_in__the_operators_alone),
		cmocka_unit_test(
		    test_hand_in__file_with_a_virus__not_until_another_one_answers),
		cmocka_unit_test(test_answers__what_is_no_answer__refused),
		cmocka_unit_test(
		    test_hand_in__in_parts__restarts_nothing_until_it_is_complete),
		cmocka_unit_test(
		    test_hand_in__same_form_twice__one_event_and_one_receipt),
		cmocka_unit_test(test_answer__same_form_twice__one_row),
		cmocka_unit_test(test_request__asked_twice__needs_the_chief),
		cmocka_unit_test(
		    test_request__asked_twice_past_the_page__forbidden_at_the_door),
		cmocka_unit_test(test_reminder__once__names_what_is_missing),
		cmocka_unit_test(
		    test_refusal__told_and_commented__then_only_fail),
		cmocka_unit_test(
		    test_determination__withdrawn__told_where_the_fail_was),
		cmocka_unit_test(
		    test_recall__members_told_and_the_operator_not),
	};

	return cmocka_run_group_tests(tests, desk_setup, desk_teardown) != 0;
}
