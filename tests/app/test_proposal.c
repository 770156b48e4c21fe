#include "app/proposal_desk.h"
#include "base/text.h"

/* Article 19: a member proposes, the Commission decides, operators are told. */

static const char form_one[] = "00112233445566778899aabbccddeeff";
static const char form_two[] = "ffeeddccbbaa99887766554433221100";

/* ---- drafting and releasing */

static void
test_draft__what_lacks__said_at_its_field(void **state)
{
	struct people *p = people_of(state);
	struct arena *a = p->s->k.arena;
	struct proposal_content good = content_of(""), bad;
	const char *field;
	const struct {
		const char *field;
		struct proposal_content c;
	} wrong[] = {
		{ "object", (bad = good, bad.object = "provider", bad) },
		{ "title", (bad = good, bad.title = "", bad) },
		{ "provider", (bad = good, bad.provider = "", bad) },
		{ "factors", (bad = good, bad.factors = 0, bad) },
		{ "reasons", (bad = good, bad.reasons = "", bad) },
		{ "provider_code", (bad = good, bad.provider_code = "911", bad) },
	};
	int64_t id = 0;

	assert_null(proposal_judge(a, &good, &field));
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		assert_non_null(proposal_judge(a, &wrong[i].c, &field));
		assert_string_equal(field, wrong[i].field);
		id = 0;
		assert_int_equal(proposal_save(p->s->k.office, a,
		    &p->liaison, &id, &wrong[i].c, (struct instant){ 0 },
		    1), ERR_INPUT);
	}
	/* a draft may lack what it likes, but is never too long */
	assert_int_equal(proposal_save(p->s->k.office, a, &p->liaison, &id,
	    &wrong[1].c, (struct instant){ 0 }, 0), ERR_OK);
	bad = good;
	bad.title = arena_printf(a, "%0301d", 7);
	assert_int_equal(proposal_save(p->s->k.office, a, &p->liaison, &id,
	    &bad, draft_of(p, id).draft.updated, 0), ERR_INPUT);
}

static void
test_draft__a_colleague_saved__nothing_is_lost(void **state)
{
	struct people *p = people_of(state);
	int64_t id = handed_in(p, "");
	struct proposal_content c = content_of("");
	struct instant seen = draft_of(p, id).draft.updated;

	c.reasons = "新的理由";
	assert_int_equal(proposal_save(p->s->k.office, p->s->k.arena,
	    &p->liaison, &id, &c, seen, 0), ERR_OK);
	c.reasons = "旧页面上的理由";
	assert_int_equal(proposal_save(p->s->k.office, p->s->k.arena,
	    &p->liaison, &id, &c, seen, 0), ERR_CONFLICT);
	assert_string_equal(draft_of(p, id).content.reasons, "新的理由");
}

static void
test_release__by_whoever_wrote_or_another_member__refused(void **state)
{
	struct people *p = people_of(state);
	struct proposal_content c = content_of("");
	struct proposal_view v;
	struct act_result r;
	int64_t id = 0;

	assert_int_equal(proposal_save(p->s->k.office, p->s->k.arena,
	    &p->signatory, &id, &c, (struct instant){ 0 }, 1), ERR_OK);
	v = draft_of(p, id);
	assert_int_equal(release(p, &p->signatory, id, v.digest, NULL, &r),
	    ERR_FORBIDDEN);
	assert_int_equal(release(p, &p->liaison, id, v.digest, NULL, &r),
	    ERR_FORBIDDEN);
	assert_int_equal(release(p, &p->other, id, v.digest, NULL, &r),
	    ERR_STALE);
	assert_int_equal(proposal_open(p->s->k.office, p->s->k.arena,
	    &p->other, id, &v), ERR_NOT_FOUND);
	assert_int_equal(proposal_open(p->s->k.office, p->s->k.arena,
	    &p->s->k.chief, id, &v), ERR_FORBIDDEN);
	assert_int_equal(proposal_discard(p->s->k.office, p->s->k.arena,
	    &p->liaison, id), ERR_OK);
}

static void
test_release__what_was_read_changed__stale(void **state)
{
	struct people *p = people_of(state);
	int64_t id = handed_in(p, "");
	struct proposal_view v = draft_of(p, id);
	struct proposal_content c = v.content;
	struct act_result r;

	assert_int_equal(proposal_return(p->s->k.office, p->s->k.arena,
	    &p->signatory, id, ""), ERR_INPUT);
	assert_int_equal(proposal_return(p->s->k.office, p->s->k.arena,
	    &p->signatory, id, "请补充依据"), ERR_OK);
	assert_int_equal(release(p, &p->signatory, id, v.digest, NULL, &r),
	    ERR_STALE);
	c.reasons = "补充后的依据";
	assert_int_equal(proposal_save(p->s->k.office, p->s->k.arena,
	    &p->liaison, &id, &c, draft_of(p, id).draft.updated, 1), ERR_OK);
	assert_int_equal(release(p, &p->signatory, id, v.digest, NULL, &r),
	    ERR_STALE);
	assert_int_equal(release(p, &p->signatory, id,
	    draft_of(p, id).digest, NULL, &r), ERR_OK);
}

static void
test_release__clicked_twice__one_case(void **state)
{
	struct people *p = people_of(state);
	int64_t id = handed_in(p, both);
	struct proposal_view v = draft_of(p, id);
	struct act_result first, second;

	assert_int_equal(release(p, &p->signatory, id, v.digest, form_one,
	    &first), ERR_OK);
	assert_int_equal(release(p, &p->signatory, id, v.digest, form_one,
	    &second), ERR_OK);
	assert_true(second.repeated);
	assert_string_equal(second.case_number, first.case_number);
	assert_int_equal(release(p, &p->signatory, id, v.digest, form_two,
	    &second), ERR_STALE);
}

static void
test_release__done__lies_before_the_commission(void **state)
{
	struct people *p = people_of(state);
	struct special_desk *s = p->s;
	struct desk_mail m[MAILS];
	struct commission_item *items;
	struct case_view v;
	int64_t id;
	const char *number = proposed(p, both, &id);
	int n, found = 0;

	assert_int_equal(case_open(s->k.office, s->k.arena, &s->k.officer,
	    number, &v), ERR_OK);
	assert_int_equal(v.position.stage, STAGE_PROPOSED);
	assert_int_equal(v.position.waiting, WAITING_COMMISSION);
	assert_int_equal(v.row.operator_id, 0);
	assert_string_equal(v.row.operator_name.in[LANG_ZH],
	    "北辰存储有限公司");
	assert_string_equal(v.events[0].article, "19");
	desk_authors_stay(&s->k, "proposal");
	/* nobody of the Office can drop it */
	for (int k = 0; k < v.n_possible; k++)
		if (event_row(v.possible[k])->to != 0)
			fail_msg("%s leads away",
			    event_row(v.possible[k])->name);
	assert_int_equal(desk_try(&s->k, &s->k.chief, (struct act){
	    .case_id = id, .kind = EVENT_ANNUL, .on = DATE_NONE }),
	    ERR_REFUSED);
	assert_int_equal(commission_list(s->k.office, s->k.arena, &s->first,
	    &items, &n), ERR_OK);
	for (int i = 0; i < n; i++)
		found += items[i].case_id == id;
	assert_int_equal(found, 1);
	/* the secretaries are told, no operator is */
	assert_int_equal(desk_mails(&s->k, id, 0, m, MAILS), 2);
	assert_lacks(m[0].text, "北辰");
	assert_int_equal(case_open(s->k.operator, s->k.arena, &s->k.editor,
	    number, &v), ERR_NOT_FOUND);
	/* other members learn of it when they are asked */
	assert_int_equal(case_open(s->k.office, s->k.arena, &p->other,
	    number, &v), ERR_NOT_FOUND);
}

/* ---- the Commission */

static void
test_decision__declined__the_member_learns_why(void **state)
{
	struct people *p = people_of(state);
	struct special_desk *s = p->s;
	int64_t id;
	const char *number = proposed(p, both, &id);
	struct proposal_view v;

	assert_int_equal(proposal_released(s->k.office, s->k.arena,
	    &p->liaison, number, &v), ERR_OK);
	assert_null(v.line.outcome);
	decide(p, number, id, "declined");
	assert_int_equal(desk_position(&s->k, id).stage, STAGE_DECLINED);
	assert_int_equal(proposal_released(s->k.office, s->k.arena,
	    &p->liaison, number, &v), ERR_OK);
	assert_string_equal(v.line.outcome, "declined");
	assert_string_equal(v.line.reason, "理由不足。");
	assert_int_equal(date_cmp(v.line.decided_on, clock_today()), 0);
	assert_int_equal(proposal_released(s->k.office, s->k.arena,
	    &p->other, number, &v), ERR_NOT_FOUND);
	assert_int_equal(desk_try(&s->k, &s->k.chief, operators_notice(id)),
	    ERR_REFUSED);
	assert_int_equal(case_open(s->k.operator, s->k.arena, &s->k.editor,
	    number, &(struct case_view){ 0 }), ERR_NOT_FOUND);
}

static void
test_decision__of_the_wrong_kind__refused(void **state)
{
	struct people *p = people_of(state);
	struct special_desk *s = p->s;
	int64_t id;
	const char *number = proposed(p, "", &id), *field;
	struct commission_view *v = NEW(s->k.arena, struct commission_view);
	struct commission_decision d = { .outcome = "returned",
	    .direction = "x", .back_to = "hear", .number = "1",
	    .signatory = "x", .decided_on = clock_today(),
	    .document_id = scan_of(p, id, &s->first) };

	assert_int_equal(commission_open(s->k.office, s->k.arena, &s->first,
	    number, v), ERR_OK);
	assert_string_equal(v->proposal.content.reasons, proposal_grounds);
	memcpy(d.digest, v->report.digest, sizeof(d.digest));
	assert_non_null(decision_judge(v, &d, clock_today(), &field));
	assert_string_equal(field, "outcome");
	assert_int_equal(decision_enter(s->k.office, s->k.arena, &s->first,
	    number, &d), ERR_INPUT);
	d.outcome = "declined";
	d.direction = "";
	assert_non_null(decision_judge(v, &d, clock_today(), &field));
	assert_string_equal(field, "direction");
	/* bound to what was proposed */
	d.direction = "x";
	d.digest[0] ^= 1;
	assert_int_equal(decision_enter(s->k.office, s->k.arena, &s->first,
	    number, &d), ERR_STALE);
}

/* ---- the notice, and operators that do not know of one another */

static void
test_notice__two_operators__each_its_own_letter(void **state)
{
	struct people *p = people_of(state);
	struct special_desk *s = p->s;
	int64_t id = notified(p, both);
	struct case_view v;
	struct letter *letters;
	struct letter_bytes bytes;
	struct desk_mail m[MAILS];
	struct case_operator *all;
	struct position at = desk_position(&s->k, id);
	int n;

	assert_int_equal(at.stage, STAGE_PRELIMINARY);
	assert_int_equal(at.clocks[PERIOD_PRELIMINARY].base, 30);
	assert_int_equal(operators_of(s->k.office, s->k.arena, &s->k.officer,
	    id, &all, &n), ERR_OK);
	assert_int_equal(n, 2);
	/* three people of two operators, and two secretaries of before */
	assert_int_equal(desk_mails(&s->k, id, 3, m, MAILS), 3);
	assert_int_equal(letters_of(s->k.office, s->k.arena, &s->k.officer,
	    id, &letters, &n), ERR_OK);
	assert_int_equal(n, 2);
	assert_string_not_equal(letters[0].number, letters[1].number);
	assert_int_equal(letters_of(s->k.operator, s->k.arena, &s->k.editor,
	    id, &letters, &n), ERR_OK);
	assert_int_equal(n, 1);
	assert_has(letters[0].number, "网审启〔");
	assert_int_equal(letter_content(s->k.office->db, s->k.arena,
	    letters[0].id, &bytes), ERR_OK);
	assert_has(bytes.in[LANG_ZH].p, "东海电网调度有限公司");
	assert_lacks(bytes.in[LANG_ZH].p, "西江水务");
	assert_lacks(bytes.in[LANG_EN].p, "Xijiang");
	assert_has(bytes.in[LANG_EN].p, "no application of yours is needed");
	assert_lacks(bytes.in[LANG_ZH].p, "canary");
	assert_lacks(bytes.in[LANG_ZH].p, "公安部");
	assert_int_equal(letter_read(s->k.operator, s->k.arena,
	    &s->k.stranger, letters[0].id, LANG_ZH, &(const void *){ NULL },
	    &(size_t){ 0 }), ERR_NOT_FOUND);
	/* an operator sees the notice and nothing of before */
	assert_int_equal(case_open_id(s->k.operator, s->k.arena,
	    &s->k.editor, id, &v), ERR_OK);
	assert_int_equal(v.n_events, 1);
	assert_int_equal(v.events[0].event.kind, EVENT_NOTIFY_REVIEW);
	assert_int_equal(v.n_texts, 0);
	assert_int_equal(v.position.stage, STAGE_PRELIMINARY);
}

static void
test_service__by_one__is_its_own(void **state)
{
	struct people *p = people_of(state);
	struct special_desk *s = p->s;
	int64_t id = notified(p, both);
	struct case_operator *all;
	struct letter *letters;
	struct case_view v;
	int n;

	assert_int_equal(letters_of(s->k.operator, s->k.arena, &s->k.editor,
	    id, &letters, &n), ERR_OK);
	assert_int_equal(letter_acknowledge(s->k.operator, s->k.arena,
	    &s->k.editor, letters[0].id, NULL), ERR_OK);
	assert_int_equal(operators_of(s->k.office, s->k.arena, &s->k.officer,
	    id, &all, &n), ERR_OK);
	assert_int_equal(date_cmp(all[0].served_on, clock_today()), 0);
	assert_false(date_is_set(all[1].served_on));
	assert_int_equal(case_open_id(s->k.operator, s->k.arena,
	    &s->k.editor, id, &v), ERR_OK);
	assert_int_equal(v.n_events, 2);
	assert_int_equal(case_open_id(s->k.operator, s->k.arena,
	    &s->k.stranger, id, &v), ERR_OK);
	assert_int_equal(v.n_events, 1);
	/* the other by paper; the first proof stands */
	assert_int_equal(operator_served(s->k.office, s->k.arena,
	    &s->k.officer, id, all[1].operator_id, clock_today(), ""),
	    ERR_INPUT);
	assert_int_equal(operator_served(s->k.office, s->k.arena,
	    &s->k.officer, id, all[1].operator_id,
	    date_add(clock_today(), -1), "回证1"), ERR_RANGE);
	assert_int_equal(operator_served(s->k.office, s->k.arena,
	    &s->auditor, id, all[1].operator_id, clock_today(), "回证1"),
	    ERR_FORBIDDEN);
	assert_int_equal(operator_served(s->k.office, s->k.arena,
	    &s->k.officer, id, all[1].operator_id, clock_today(), "回证1"),
	    ERR_OK);
	assert_int_equal(operator_served(s->k.office, s->k.arena,
	    &s->k.officer, id, all[1].operator_id, clock_today(), "回证2"),
	    ERR_NOT_FOUND);
}

static void
test_materials__of_two__complete_with_the_last(void **state)
{
	struct people *p = people_of(state);
	struct special_desk *s = p->s;
	int64_t id = notified(p, both);
	struct materials_view m;
	struct case_operator *all;
	struct desk_mail mails[MAILS];
	int n;

	request(p, id);
	assert_int_equal(materials_answer(s->k.operator, s->k.arena,
	    &s->k.stranger, id, 1, SAID_PAPER, "canary-b"), ERR_OK);
	answer_and_hand_in(p, &s->k.editor, id, "canary-a");
	/* the Office sees what was handed in alone, the other nothing */
	assert_int_equal(materials_open(s->k.office, s->k.arena,
	    &s->k.officer, desk_number(&s->k, id), &m), ERR_OK);
	assert_int_equal(m.n_answers, 1);
	assert_string_equal(m.answers[0].body, "canary-a");
	assert_int_equal(materials_missing(&m), 1);
	assert_int_equal(m.v.position.waiting, WAITING_OPERATOR);
	assert_int_equal(materials_open(s->k.operator, s->k.arena,
	    &s->k.stranger, desk_number(&s->k, id), &m), ERR_OK);
	assert_int_equal(m.n_answers, 1);
	assert_string_equal(m.answers[0].body, "canary-b");
	for (int i = 0; i < m.v.n_events; i++)
		assert_int_not_equal(m.v.events[i].event.kind,
		    EVENT_MATERIALS_SUBMITTED);
	/* and its receipt goes to itself alone: two people */
	assert_int_equal(desk_mails(&s->k, id, 5, mails, MAILS), 2);
	answer_and_hand_in(p, &s->k.stranger, id, "canary-b");
	assert_int_equal(operators_of(s->k.office, s->k.arena, &s->k.officer,
	    id, &all, &n), ERR_OK);
	assert_true(date_is_set(all[0].submitted_on));
	assert_true(date_is_set(all[1].submitted_on));
	assert_int_equal(desk_position(&s->k, id).waiting, WAITING_OFFICE);
	desk_act(&s->k, &s->k.officer, (struct act){ .case_id = id,
	    .kind = EVENT_MATERIALS_COMPLETE, .on = DATE_NONE });
	assert_int_equal(desk_position(&s->k, id).request_open, 0);
}

static void
test_paper__entered_for_one__unknown_to_the_other(void **state)
{
	struct people *p = people_of(state);
	struct special_desk *s = p->s;
	int64_t id = notified(p, both);
	struct act_text texts[1];
	struct act what = { .case_id = id, .on = DATE_NONE, .days = 1,
	    .kind = EVENT_MATERIALS_SUBMITTED, .paper_number = "收1" };
	struct case_operator *all;
	struct desk_mail mails[MAILS];
	struct case_view v;
	int n;

	request(p, id);
	assert_int_equal(operators_of(s->k.office, s->k.arena, &s->k.officer,
	    id, &all, &n), ERR_OK);
	operator_enters(s->k.arena, &all[1], &what, texts);
	desk_act(&s->k, &s->k.officer, what);
	assert_int_equal(case_open_id(s->k.operator, s->k.arena,
	    &s->k.stranger, id, &v), ERR_OK);
	assert_int_equal(v.n_events, 3);
	assert_int_equal(case_open_id(s->k.operator, s->k.arena,
	    &s->k.editor, id, &v), ERR_OK);
	assert_int_equal(v.n_events, 2);
	assert_int_equal(desk_mails(&s->k, id, 5, mails, MAILS), 1);
	assert_has(mails[0].to, "editor-b");
	assert_int_equal(operators_of(s->k.office, s->k.arena, &s->k.officer,
	    id, &all, &n), ERR_OK);
	assert_false(date_is_set(all[0].submitted_on));
	assert_true(date_is_set(all[1].submitted_on));
}

static void
test_notice__nobody_known__on_paper_alone(void **state)
{
	struct people *p = people_of(state);
	struct special_desk *s = p->s;
	int64_t id, scan;
	const char *number = proposed(p, "无名单位", &id);
	struct letter *letters;
	struct act notice;
	int n;

	decide(p, number, id, "approved");
	assert_int_equal(desk_try(&s->k, &s->k.chief, operators_notice(id)),
	    ERR_INPUT);
	scan = scan_of(p, id, &s->k.chief);
	notice = operators_notice(id);
	notice.paper_number = "网审启〔2026〕7号";
	assert_int_equal(desk_try(&s->k, &s->k.chief, notice), ERR_INPUT);
	notice.paper_document_id = scan;
	assert_int_equal(desk_try(&s->k, &s->k.officer, notice),
	    ERR_FORBIDDEN);
	desk_act(&s->k, &s->k.chief, notice);
	assert_int_equal(letters_of(s->k.office, s->k.arena, &s->k.officer,
	    id, &letters, &n), ERR_OK);
	assert_int_equal(n, 0);
	/* the rest of the road: a round, and a finding on paper */
	desk_suggest(&s->k, id, FINDING_FAIL);
	desk_answers(&s->k, id, MEMBER__MAX, "");
	assert_int_equal(desk_position(&s->k, id).stage, STAGE_AGREED);
	assert_int_equal(desk_try(&s->k, &s->k.chief, (struct act){
	    .case_id = id, .kind = EVENT_SERVE, .on = DATE_NONE }),
	    ERR_INPUT);
	desk_act(&s->k, &s->k.chief, (struct act){ .case_id = id,
	    .kind = EVENT_SERVE, .on = DATE_NONE,
	    .paper_number = "网审结〔2026〕7号", .paper_document_id = scan });
	assert_int_equal(desk_position(&s->k, id).finding, FINDING_FAIL);
}

static void
test_operators__join_and_leave__until_the_notice(void **state)
{
	struct people *p = people_of(state);
	struct special_desk *s = p->s;
	int64_t id, b = s->k.stranger.organisation_id;
	const char *number = proposed(p, "", &id);

	assert_int_equal(operator_join(s->k.office, s->k.arena,
	    &s->k.officer, id, b), ERR_OK);
	assert_int_equal(operator_join(s->k.office, s->k.arena,
	    &s->k.officer, id, b), ERR_DUPLICATE);
	assert_int_equal(operator_join(s->k.office, s->k.arena,
	    &s->k.officer, id, s->first.organisation_id), ERR_NOT_FOUND);
	assert_int_equal(operator_join(s->k.office, s->k.arena,
	    &s->auditor, id, b), ERR_FORBIDDEN);
	assert_int_equal(operator_leave(s->k.office, s->k.arena,
	    &s->k.officer, id, b), ERR_OK);
	assert_int_equal(operator_leave(s->k.office, s->k.arena,
	    &s->k.officer, id, b), ERR_NOT_FOUND);
	assert_int_equal(operator_join(s->k.office, s->k.arena,
	    &s->k.officer, id, b), ERR_OK);
	decide(p, number, id, "approved");
	desk_act(&s->k, &s->k.chief, operators_notice(id));
	assert_int_equal(operator_leave(s->k.office, s->k.arena,
	    &s->k.officer, id, b), ERR_REFUSED);
	assert_int_equal(operator_join(s->k.office, s->k.arena,
	    &s->k.officer, id, s->k.operator_id), ERR_REFUSED);
	assert_int_equal(operator_join(s->k.office, s->k.arena,
	    &s->k.officer, desk_lodge(&s->k, "2026-11-02", 1), b),
	    ERR_REFUSED);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_draft__what_lacks__said_at_its_field),
		cmocka_unit_test(
		    test_draft__a_colleague_saved__nothing_is_lost),
		cmocka_unit_test(
		    test_release__by_whoever_wrote_or_another_member__refused),
		cmocka_unit_test(test_release__what_was_read_changed__stale),
		cmocka_unit_test(test_release__clicked_twice__one_case),
		cmocka_unit_test(
		    test_release__done__lies_before_the_commission),
		cmocka_unit_test(
		    test_decision__declined__the_member_learns_why),
		cmocka_unit_test(test_decision__of_the_wrong_kind__refused),
		cmocka_unit_test(
		    test_notice__two_operators__each_its_own_letter),
		cmocka_unit_test(test_service__by_one__is_its_own),
		cmocka_unit_test(test_materials__of_two__complete_with_the_last),
		cmocka_unit_test(
		    test_paper__entered_for_one__unknown_to_the_other),
		cmocka_unit_test(test_notice__nobody_known__on_paper_alone),
		cmocka_unit_test(
		    test_operators__join_and_leave__until_the_notice),
	};

	return cmocka_run_group_tests_name("app/proposal", tests,
	    special_setup, desk_teardown) != 0;
}
