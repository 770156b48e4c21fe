#include "app/assessment.h"
#include "app/special_desk.h"
#include "app/ties.h"
#include "store/commission.h"
#include "store/document.h"
#include "vault/digest.h"

/* The report to the Commission, its decision, and what others learn of it. */

static const char form_one[] = "fedcba9876543210fedcba9876543210";
static const char dissent_canary[] = "canary-dissent 异议理由";

static enum err
insert_scan(struct tx *tx, void *ctx)
{
	struct document *d = ctx;
	enum err e = document_insert(tx, d);

	return e == ERR_OK ? case_document_insert(tx, d->case_id, d->id, 0) :
	    e;
}

static int64_t
scan_of(struct special_desk *s, int64_t case_id)
{
	struct document d = { .organisation_id = s->first.organisation_id,
	    .case_id = case_id, .kind = DOCUMENT_PAPER, .name = "批复.pdf",
	    .media_type = "application/pdf", .size = 3,
	    .cipher_name = "0000000000000000000000000000000000000000"
	    "000000000000000000000000", .file_key = "k", .file_key_n = 1,
	    .uploaded_by = s->first.person_id, .entered = clock_now() };

	assert_int_equal(app_transaction(s->k.office, insert_scan, &d),
	    ERR_OK);
	return d.id;
}

/* A case before the Commission; its number. */
static const char *
reported(struct special_desk *s, int64_t *id)
{
	*id = desk_special(&s->k);
	desk_analysed(&s->k, *id);
	desk_report(&s->k, *id, FINDING_CONDITIONAL, dissent_canary);
	return desk_number(&s->k, *id);
}

static struct commission_view *
view_of(struct special_desk *s, const char *number)
{
	struct commission_view *v = NEW(s->k.arena, struct commission_view);

	assert_int_equal(commission_open(s->k.office, s->k.arena, &s->first,
	    number, v), ERR_OK);
	return v;
}

static struct commission_decision
decision_of(struct special_desk *s, const struct commission_view *v,
    const char *outcome)
{
	struct commission_decision d = { .outcome = outcome,
	    .direction = "", .back_to = "", .decided_on = clock_today(),
	    .number = "中网委〔2026〕3号", .signatory = "李主任",
	    .document_id = scan_of(s, v->row.id) };

	memcpy(d.digest, v->version.digest, sizeof(d.digest));
	if (strcmp(outcome, "returned") == 0) {
		d.direction = "请补充听取电信主管部门意见。";
		d.back_to = "hear";
	}
	return d;
}

static void
confirm(struct special_desk *s, const char *number, int version)
{
	struct act_result r;

	assert_int_equal(decision_confirm(s->k.office, s->k.arena,
	    &s->second, number, version, NULL, &r), ERR_OK);
}

/* ---- the assessment that the Commission reads */

static enum err
assess(struct special_desk *s, int64_t id)
{
	struct assessment all[FACTOR__MAX], a = { .factor = 1,
	    .level = "low", .body = "供应渠道单一。", .evidence_page = "" };

	assert_int_equal(assessment_read(s->k.office, s->k.arena,
	    &s->k.officer, id, all), ERR_OK);
	return assessment_write(s->k.office, s->k.arena, &s->k.officer, id,
	    &a, all[0].updated);
}

static void
test_assessment__before_the_commission__stays_as_it_was_read(void **state)
{
	struct special_desk *s = *state;
	int64_t id = desk_special(&s->k);
	struct commission_decision d;
	struct commission_view *v;

	assert_int_equal(assess(s, id), ERR_OK);
	desk_analysed(&s->k, id);
	desk_report(&s->k, id, FINDING_CONDITIONAL, dissent_canary);
	assert_int_equal(assess(s, id), ERR_REFUSED);
	v = view_of(s, desk_number(&s->k, id));
	d = decision_of(s, v, "returned");
	assert_int_equal(decision_enter(s->k.office, s->k.arena, &s->first,
	    v->row.number, &d), ERR_OK);
	confirm(s, v->row.number, 1);
	/* sent back to the hearing, it is worked on again */
	assert_int_equal(assess(s, id), ERR_OK);
}

/* ---- the covering report */

static void
test_report__before_the_round_is_closed__refused(void **state)
{
	struct special_desk *s = *state;
	int64_t id = desk_special(&s->k);

	assert_int_equal(covering_save(s->k.office, s->k.arena,
	    &s->k.officer, id, 0, "早了", 0), ERR_REFUSED);
	desk_analysed(&s->k, id);
	desk_suggest(&s->k, id, FINDING_PASS);
	assert_int_equal(covering_save(s->k.office, s->k.arena,
	    &s->k.officer, id, 0, "早了", 0), ERR_REFUSED);
}

static void
test_report__signed__by_the_chief_never_its_drafter(void **state)
{
	struct special_desk *s = *state;
	int64_t id = desk_special(&s->k);
	struct covering_report row = { .case_id = id, .seq = 1,
	    .version = 1, .round = 1, .body = "x",
	    .drafter_id = s->k.chief.person_id,
	    .signer_id = s->k.chief.person_id };
	struct act_result r;
	struct tx *tx;

	desk_analysed(&s->k, id);
	desk_suggest(&s->k, id, FINDING_PASS);
	desk_answers(&s->k, id, MEMBER_MPS, "x");
	desk_close(&s->k, id);
	assert_int_equal(covering_save(s->k.office, s->k.arena, &s->k.chief,
	    id, 0, "自拟", 1), ERR_OK);
	assert_int_equal(covering_sign(s->k.office, s->k.arena, &s->k.chief,
	    id, 1, 0, NULL, &r), ERR_FORBIDDEN);
	assert_int_equal(covering_return(s->k.office, s->k.arena, &s->deputy,
	    id, 1, "请承办人起草"), ERR_OK);
	assert_int_equal(covering_save(s->k.office, s->k.arena,
	    &s->k.officer, id, 1, "旧版本", 1), ERR_STALE);
	assert_int_equal(covering_save(s->k.office, s->k.arena,
	    &s->k.officer, id, 2, "", 1), ERR_INPUT);
	assert_int_equal(covering_save(s->k.office, s->k.arena,
	    &s->k.officer, id, 2, "报批说明", 1), ERR_OK);
	assert_int_equal(covering_save(s->k.office, s->k.arena,
	    &s->k.officer, id, 3, "交了还改", 0), ERR_REFUSED);
	assert_int_equal(covering_sign(s->k.office, s->k.arena,
	    &s->k.officer, id, 3, 0, NULL, &r), ERR_FORBIDDEN);
	assert_int_equal(covering_sign(s->k.office, s->k.arena, &s->deputy,
	    id, 3, 0, NULL, &r), ERR_FORBIDDEN);
	assert_int_equal(covering_sign(s->k.office, s->k.arena, &s->k.chief,
	    id, 3, 0, form_one, &r), ERR_OK);
	assert_int_equal(covering_sign(s->k.office, s->k.arena, &s->k.chief,
	    id, 3, 0, form_one, &r), ERR_OK);
	assert_true(r.repeated);
	assert_int_equal(desk_position(&s->k, id).stage, STAGE_COMMISSION);
	assert_int_equal(tx_begin(s->k.office->db, &tx), ERR_OK);
	assert_int_equal(covering_report_insert(tx, &row), ERR_REFUSED);
	tx_rollback(tx);
}

static void
test_report__on_an_older_version__stale(void **state)
{
	struct special_desk *s = *state;
	int64_t id = desk_special(&s->k);
	struct act_result r;

	desk_analysed(&s->k, id);
	desk_suggest(&s->k, id, FINDING_PASS);
	desk_answers(&s->k, id, MEMBER_MPS, "x");
	desk_close(&s->k, id);
	assert_int_equal(covering_save(s->k.office, s->k.arena,
	    &s->k.officer, id, 0, "报批说明", 1), ERR_OK);
	desk_suggest(&s->k, id, FINDING_FAIL);
	desk_answers(&s->k, id, MEMBER_MPS, "x");
	desk_close(&s->k, id);
	assert_int_equal(covering_sign(s->k.office, s->k.arena, &s->k.chief,
	    id, 1, 0, NULL, &r), ERR_STALE);
}

static void
test_report__signed__secretaries_told_number_and_day(void **state)
{
	enum { MAILS = 80 };
	struct special_desk *s = *state;
	int64_t id;
	const char *number = reported(s, &id);
	struct desk_mail m[MAILS];
	int n = desk_mails(&s->k, id, 0, m, MAILS), found = 0;

	for (int i = 0; i < n; i++) {
		if (strcmp(m[i].to, "first@mail.example") != 0)
			continue;
		found++;
		assert_has(m[i].text, number);
		assert_has(m[i].text, "届满日：");
		assert_lacks(m[i].text, desk_title);
		assert_lacks(m[i].text, "附条件");
	}
	assert_int_equal(found, 1);
}

/* ---- what the secretaries see */

static void
test_commission__others__see_nothing(void **state)
{
	struct special_desk *s = *state;
	struct commission_view *v = NEW(s->k.arena, struct commission_view);
	struct actor *others[] = { &s->wang, &s->liaison, &s->k.editor };
	int64_t id;
	const char *number = reported(s, &id), *not_reported =
	    desk_number(&s->k, desk_special(&s->k));

	for (size_t i = 0; i < 3; i++)
		assert_int_equal(commission_open(s->k.office, s->k.arena,
		    others[i], number, v), ERR_FORBIDDEN);
	assert_int_equal(commission_open(s->k.office, s->k.arena, &s->first,
	    not_reported, v), ERR_NOT_FOUND);
	assert_int_equal(commission_open(s->k.office, s->k.arena,
	    &s->k.officer, number, v), ERR_OK);
}

static void
test_commission__open__dissent_with_reasons_of_this_round(void **state)
{
	struct special_desk *s = *state;
	int64_t id;
	struct commission_view *v = view_of(s, reported(s, &id));

	assert_int_equal(v->n_dissent, 1);
	assert_int_equal(v->dissent[0].member, MEMBER_MPS);
	assert_int_equal(v->dissent[0].answer, ANSWER_OBJECT);
	assert_string_equal(v->dissent[0].reasons, dissent_canary);
	assert_int_equal(v->content.finding, FINDING_CONDITIONAL);
	assert_string_equal(v->report.body, "报批说明。");
	assert_int_equal(v->n_waived, HEARING__MAX);
	assert_string_equal(v->waived[0].body, "与该类无关。");
	assert_int_equal(v->analysis.version, 1);
	assert_int_equal(v->position.clocks[PERIOD_SPECIAL].state,
	    PERIOD_RUNNING);
}

/* ---- deciding */

static void
test_decision__wrong__said_at_its_field(void **state)
{
	struct special_desk *s = *state;
	int64_t id;
	const char *number = reported(s, &id);
	struct commission_view *v = view_of(s, number);
	struct commission_decision d = decision_of(s, v, "returned"), bad;
	const struct {
		const char *field;
		struct commission_decision d;
	} wrong[] = {
		{ "outcome", (bad = d, bad.outcome = "", bad) },
		{ "direction", (bad = d, bad.direction = "", bad) },
		{ "back_to", (bad = d, bad.back_to = "home", bad) },
		{ "decided_on", (bad = d, bad.decided_on = date_add(
		    clock_today(), 1), bad) },
		{ "decided_on", (bad = d, bad.decided_on = date_add(
		    clock_today(), -1), bad) },
		{ "number", (bad = d, bad.number = "", bad) },
		{ "signatory", (bad = d, bad.signatory = "", bad) },
		{ "document", (bad = d, bad.document_id = 0, bad) },
	};

	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		const char *field;

		bad = wrong[i].d;
		assert_non_null(decision_judge(v, &bad, clock_today(),
		    &field));
		assert_string_equal(field, wrong[i].field);
		assert_int_equal(decision_enter(s->k.office, s->k.arena,
		    &s->first, number, &bad), ERR_INPUT);
	}
	bad = d;
	bad.document_id = scan_of(s, desk_special(&s->k));
	assert_int_equal(decision_enter(s->k.office, s->k.arena, &s->first,
	    number, &bad), ERR_NOT_FOUND);
	bad = d;
	bad.digest[0] ^= 1;
	assert_int_equal(decision_enter(s->k.office, s->k.arena, &s->first,
	    number, &bad), ERR_STALE);
	assert_int_equal(decision_enter(s->k.office, s->k.arena,
	    &s->k.chief, number, &d), ERR_FORBIDDEN);
	bad = d;
	assert_int_equal(decision_enter(s->k.office, s->k.arena, &s->first,
	    desk_number(&s->k, desk_special(&s->k)), &bad), ERR_NOT_FOUND);
}

static void
test_decision__confirmed_by_who_entered_it__refused(void **state)
{
	struct special_desk *s = *state;
	int64_t id;
	const char *number = reported(s, &id);
	struct commission_view *v = view_of(s, number);
	struct commission_decision d = decision_of(s, v, "approved"), row;
	struct act_result r;
	struct tx *tx;

	assert_int_equal(decision_enter(s->k.office, s->k.arena, &s->first,
	    number, &d), ERR_OK);
	assert_int_equal(decision_confirm(s->k.office, s->k.arena,
	    &s->first, number, 1, NULL, &r), ERR_FORBIDDEN);
	assert_int_equal(decision_confirm(s->k.office, s->k.arena,
	    &s->k.chief, number, 1, NULL, &r), ERR_FORBIDDEN);
	assert_int_equal(decision_confirm(s->k.office, s->k.arena,
	    &s->second, number, 7, NULL, &r), ERR_STALE);
	assert_int_equal(desk_position(&s->k, id).stage, STAGE_COMMISSION);
	row = d;
	row.seq = 1;
	row.confirmed_by = row.entered_by;
	assert_int_equal(tx_begin(s->k.office->db, &tx), ERR_OK);
	assert_int_equal(commission_decision_insert(tx, &row), ERR_REFUSED);
	tx_rollback(tx);
}

static void
test_decision__sent_back__entered_anew(void **state)
{
	struct special_desk *s = *state;
	int64_t id;
	const char *number = reported(s, &id);
	struct commission_view *v = view_of(s, number);
	struct commission_decision d = decision_of(s, v, "approved");
	struct act_result r;

	assert_int_equal(decision_enter(s->k.office, s->k.arena, &s->first,
	    number, &d), ERR_OK);
	assert_int_equal(decision_enter(s->k.office, s->k.arena, &s->second,
	    number, &d), ERR_STALE);
	assert_int_equal(decision_send_back(s->k.office, s->k.arena,
	    &s->second, number, 1, ""), ERR_INPUT);
	assert_int_equal(decision_send_back(s->k.office, s->k.arena,
	    &s->second, number, 1, "文号有误"), ERR_OK);
	assert_int_equal(decision_confirm(s->k.office, s->k.arena,
	    &s->second, number, 2, NULL, &r), ERR_STALE);
	d.version = 2;
	d.number = "中网委〔2026〕4号";
	assert_int_equal(decision_enter(s->k.office, s->k.arena, &s->first,
	    number, &d), ERR_OK);
	confirm(s, number, 3);
	v = view_of(s, number);
	assert_false(v->has_draft);
	assert_int_equal(v->n_decisions, 1);
	assert_string_equal(v->decisions[0].number, "中网委〔2026〕4号");
	assert_int_equal(v->decisions[0].confirmed_by, s->second.person_id);
}

static void
test_decision__approved__served_by_the_chief(void **state)
{
	struct special_desk *s = *state;
	int64_t id;
	const char *number = reported(s, &id), *text[LANG__MAX];
	struct commission_view *v = view_of(s, number);
	struct commission_decision d = decision_of(s, v, "approved");
	struct event_record *last;
	struct act_result r, again;

	assert_int_equal(decision_enter(s->k.office, s->k.arena, &s->first,
	    number, &d), ERR_OK);
	assert_int_equal(decision_confirm(s->k.office, s->k.arena,
	    &s->second, number, 1, form_one, &r), ERR_OK);
	assert_int_equal(decision_confirm(s->k.office, s->k.arena,
	    &s->second, number, 1, form_one, &again), ERR_OK);
	assert_true(again.repeated);
	v = view_of(s, number);
	last = &v->events[v->n_events - 1];
	assert_int_equal(v->position.stage, STAGE_AGREED);
	assert_string_equal(last->paper_number, d.number);
	assert_int_equal(last->paper_document_id, d.document_id);
	assert_int_equal(decision_enter(s->k.office, s->k.arena, &s->first,
	    number, &d), ERR_REFUSED);
	desk_act(&s->k, &s->k.chief, (struct act){ .case_id = id,
	    .kind = EVENT_SERVE, .on = DATE_NONE });
	(void)desk_letter(&s->k, id, text);
	assert_has(text[LANG_ZH], "第十二条");
	assert_has(text[LANG_EN], "After the special review process");
	assert_lacks(text[LANG_ZH], dissent_canary);
	assert_lacks(text[LANG_ZH], d.number);
}

static void
test_decision__returned__goes_round_again(void **state)
{
	struct special_desk *s = *state;
	int64_t id;
	const char *number = reported(s, &id);
	struct commission_view *v = view_of(s, number);
	struct commission_decision d = decision_of(s, v, "returned");
	struct date due = v->position.clocks[PERIOD_SPECIAL].due;
	struct position p;
	struct act_result r;

	assert_int_equal(decision_enter(s->k.office, s->k.arena, &s->first,
	    number, &d), ERR_OK);
	confirm(s, number, 1);
	p = desk_position(&s->k, id);
	assert_int_equal(p.stage, STAGE_SPECIAL);
	assert_int_equal(p.clocks[PERIOD_SPECIAL].state, PERIOD_RUNNING);
	assert_int_equal(date_cmp(p.clocks[PERIOD_SPECIAL].due, due), 0);
	assert_false(view_of(s, number)->decisions[0].annulled);
	/* the old report cannot go up again: members must see a version */
	assert_int_equal(covering_save(s->k.office, s->k.arena,
	    &s->k.officer, id, 0, "原样再报", 0), ERR_REFUSED);
	desk_report(&s->k, id, FINDING_FAIL, "第三轮理由");
	v = view_of(s, number);
	assert_int_equal(v->content.finding, FINDING_FAIL);
	assert_string_equal(v->dissent[0].reasons, "第三轮理由");
	assert_int_equal(v->n_decisions, 1);
	d = decision_of(s, v, "approved");
	assert_int_equal(decision_enter(s->k.office, s->k.arena, &s->second,
	    number, &d), ERR_OK);
	assert_int_equal(decision_confirm(s->k.office, s->k.arena,
	    &s->first, number, 1, NULL, &r), ERR_OK);
	assert_int_equal(desk_position(&s->k, id).stage, STAGE_AGREED);
}

/* It is still read, and says of itself that it does not stand. */
static void
test_decision__annulled__marked(void **state)
{
	struct special_desk *s = *state;
	struct act_text why = { "reason", NULL, "录入有误" };
	int64_t id;
	const char *number = reported(s, &id);
	struct commission_decision d = decision_of(s, view_of(s, number),
	    "returned");
	struct commission_view *v;

	assert_int_equal(decision_enter(s->k.office, s->k.arena, &s->first,
	    number, &d), ERR_OK);
	confirm(s, number, 1);
	desk_act(&s->k, &s->k.chief, (struct act){ .case_id = id,
	    .kind = EVENT_ANNUL, .on = DATE_NONE, .texts = &why,
	    .n_texts = 1 });
	v = view_of(s, number);
	assert_int_equal(v->position.stage, STAGE_COMMISSION);
	assert_int_equal(v->n_decisions, 1);
	assert_true(v->decisions[0].annulled);
}

/* ---- extensions */

static void
test_extend__any_number_of_times__each_told_under_article_13(void **state)
{
	struct special_desk *s = *state;
	int64_t id;
	struct act_text why = { "reason", NULL, "情况复杂" };
	struct act extend = { .kind = EVENT_EXTEND, .on = DATE_NONE,
	    .days = 45, .texts = &why, .n_texts = 1 };
	const char *text[LANG__MAX];

	(void)reported(s, &id);
	extend.case_id = id;
	for (int i = 1; i <= 3; i++) {
		desk_act(&s->k, i == 1 ? &s->deputy : &s->k.chief, extend);
		assert_has(desk_letter(&s->k, id, text).number, "网审延〔");
		assert_has(text[LANG_ZH], "第十三条");
		assert_has(text[LANG_ZH], "情况复杂");
		assert_int_equal(desk_position(&s->k, id).inner.extensions_wd,
		    45 * i);
	}
	assert_int_equal(desk_try(&s->k, &s->k.officer, extend),
	    ERR_FORBIDDEN);
}

/* ---- A51: of all this the operator learns nothing */

struct told {
	struct case_view v;
	int n_mails, n_letters;
};

static struct told
told_of(struct special_desk *s, int64_t id)
{
	enum { MAILS = 200 };
	struct desk_mail m[MAILS];
	struct told t;
	struct letter *letters;
	int n = desk_mails(&s->k, id, 0, m, MAILS);

	assert_int_equal(case_open_id(s->k.operator, s->k.arena,
	    &s->k.editor, id, &t.v), ERR_OK);
	assert_int_equal(letters_of_case(s->k.office->db, s->k.arena, id,
	    &letters, &t.n_letters), ERR_OK);
	t.n_mails = 0;
	for (int i = 0; i < n; i++)
		t.n_mails += strcmp(m[i].to, "editor-a@mail.example") == 0;
	return t;
}

static void
assert_told_nothing(struct special_desk *s, int64_t id,
    const struct told *before)
{
	struct told now = told_of(s, id);

	assert_int_equal(now.v.n_events, before->v.n_events);
	assert_int_equal(now.v.n_texts, before->v.n_texts);
	assert_int_equal(now.v.n_documents, before->v.n_documents);
	assert_int_equal(now.n_letters, before->n_letters);
	assert_int_equal(now.n_mails, before->n_mails);
	assert_int_equal(now.v.position.stage, before->v.position.stage);
	assert_int_equal(now.v.position.waiting, before->v.position.waiting);
	assert_int_equal(now.v.position.next, before->v.position.next);
	assert_memory_equal(&now.v.position.clocks,
	    &before->v.position.clocks, sizeof(now.v.position.clocks));
	assert_int_equal(now.v.position.suggested, FINDING_NONE);
}

static void
test_operator__from_the_hearing_to_the_approval__told_nothing(void **state)
{
	struct special_desk *s = *state;
	int64_t id = desk_special(&s->k);
	struct told before = told_of(s, id);
	struct commission_decision d;
	struct commission_view *v;
	const char *number = desk_number(&s->k, id);

	desk_analysed(&s->k, id);
	assert_told_nothing(s, id, &before);
	desk_suggest(&s->k, id, FINDING_CONDITIONAL);
	assert_told_nothing(s, id, &before);
	desk_answers(&s->k, id, MEMBER_MPS, dissent_canary);
	assert_told_nothing(s, id, &before);
	desk_close(&s->k, id);
	assert_told_nothing(s, id, &before);
	desk_report(&s->k, id, FINDING_CONDITIONAL, dissent_canary);
	assert_told_nothing(s, id, &before);
	v = view_of(s, number);
	d = decision_of(s, v, "returned");
	assert_int_equal(decision_enter(s->k.office, s->k.arena, &s->first,
	    number, &d), ERR_OK);
	confirm(s, number, 1);
	assert_told_nothing(s, id, &before);
	desk_report(&s->k, id, FINDING_PASS, dissent_canary);
	v = view_of(s, number);
	d = decision_of(s, v, "approved");
	assert_int_equal(decision_enter(s->k.office, s->k.arena, &s->first,
	    number, &d), ERR_OK);
	confirm(s, number, 1);
	assert_told_nothing(s, id, &before);
}

/* ---- agendas */

static void
test_sitting__agenda__only_what_lies_before_the_commission(void **state)
{
	struct special_desk *s = *state;
	struct sitting one = { .on = clock_today(), .title = "第一次会议" }, now;
	struct commission_item *items;
	int64_t id;
	const char *number = reported(s, &id);
	int n;

	assert_int_equal(sitting_make(s->k.office, s->k.arena, &s->k.chief,
	    &one), ERR_FORBIDDEN);
	assert_int_equal(sitting_make(s->k.office, s->k.arena, &s->first,
	    &one), ERR_OK);
	assert_int_equal(sitting_add(s->k.office, s->k.arena, &s->first,
	    one.id, desk_number(&s->k, desk_special(&s->k))), ERR_REFUSED);
	assert_int_equal(sitting_add(s->k.office, s->k.arena, &s->first,
	    one.id, number), ERR_OK);
	assert_int_equal(sitting_add(s->k.office, s->k.arena, &s->second,
	    one.id, number), ERR_DUPLICATE);
	assert_int_equal(sitting_open(s->k.office, s->k.arena, &s->second,
	    one.id, &now, &items, &n), ERR_OK);
	assert_int_equal(n, 1);
	assert_int_equal(items[0].position, 1);
	assert_string_equal(items[0].number, number);
	assert_int_equal(items[0].finding, FINDING_CONDITIONAL);
	assert_int_equal(sitting_remove(s->k.office, s->k.arena, &s->second,
	    one.id, number), ERR_OK);
	assert_int_equal(sitting_remove(s->k.office, s->k.arena, &s->second,
	    one.id, number), ERR_NOT_FOUND);
	one.title = "";
	assert_int_equal(sitting_make(s->k.office, s->k.arena, &s->first,
	    &one), ERR_INPUT);
	assert_int_equal(commission_list(s->k.office, s->k.arena, &s->first,
	    &items, &n), ERR_OK);
	assert_true(n > 0);
}

/* A secretary with a tie to a party is kept out as every reviewer is. */
static void
test_pages__secretary_with_a_tie__are_shut(void **state)
{
	struct special_desk *s = *state;
	struct actor who = desk_person(&s->k, s->first.organisation_id,
	    ORGANISATION_COMMISSION, "secretary-tied", "secretary-tied",
	    LANG_ZH, ROLE_BIT(ROLE_COMMISSION_SECRETARY));
	struct tie tie = { .name = "东海电网调度", .uscc = "",
	    .kind = "family", .remarks = "配偶任职" };
	struct commission_view v;
	const char *number;
	int64_t id;
	int n;

	number = reported(s, &id);
	assert_int_equal(commission_open(s->k.office, s->k.arena, &who,
	    number, &v), ERR_OK);
	assert_int_equal(tie_declare(s->k.office, s->k.arena, &who, &tie,
	    &n), ERR_OK);
	assert_int_equal(commission_open(s->k.office, s->k.arena, &who,
	    number, &v), ERR_TIED);
	assert_int_equal(commission_open(s->k.office, s->k.arena, &s->first,
	    number, &v), ERR_OK);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_assessment__before_the_commission__stays_as_it_was_read),
		cmocka_unit_test(
		    test_report__before_the_round_is_closed__refused),
		cmocka_unit_test(
		    test_report__signed__by_the_chief_never_its_drafter),
		cmocka_unit_test(test_report__on_an_older_version__stale),
		cmocka_unit_test(
		    test_report__signed__secretaries_told_number_and_day),
		cmocka_unit_test(test_commission__others__see_nothing),
		cmocka_unit_test(
		    test_commission__open__dissent_with_reasons_of_this_round),
		cmocka_unit_test(test_decision__wrong__said_at_its_field),
		cmocka_unit_test(
		    test_decision__confirmed_by_who_entered_it__refused),
		cmocka_unit_test(test_decision__sent_back__entered_anew),
		cmocka_unit_test(
		    test_decision__approved__served_by_the_chief),
		cmocka_unit_test(test_decision__returned__goes_round_again),
		cmocka_unit_test(test_decision__annulled__marked),
		cmocka_unit_test(test_pages__secretary_with_a_tie__are_shut),
		cmocka_unit_test(
		    test_extend__any_number_of_times__each_told_under_article_13),
		cmocka_unit_test(
		    test_operator__from_the_hearing_to_the_approval__told_nothing),
		cmocka_unit_test(
		    test_sitting__agenda__only_what_lies_before_the_commission),
	};

	return cmocka_run_group_tests(tests, special_setup, desk_teardown) != 0;
}
