#ifndef TESTS_APP_PROPOSAL_DESK_H
#define TESTS_APP_PROPOSAL_DESK_H

#include "app/letters.h"
#include "app/materials.h"
#include "app/operators.h"
#include "app/proposal.h"
#include "app/special_desk.h"
#include "law/material.h"
#include "store/commission.h"
#include "store/document.h"

/* The desk of the special review, with a case on a member's proposal. */

static const char proposal_grounds[] = "canary-grounds 供应可能因非技术因素中断。";
static const char both[] = "东海电网调度有限公司\nXijiang Water Ltd\n无名单位";

enum { MAILS = 60 };

/* Two hands of one member, and one of another. */
struct people {
	struct special_desk *s;
	struct actor liaison, signatory, other;
};

static inline struct actor
of_member(struct special_desk *s, enum member m, const char *login,
    unsigned roles)
{
	struct organisation o;
	struct actor who;

	assert_int_equal(organisation_by_code(s->k.office->db, s->k.arena,
	    member_code(m), &o), ERR_OK);
	who = desk_person(&s->k, o.id, ORGANISATION_MEMBER, login, login,
	    LANG_ZH, roles);
	who.member = m;
	return who;
}

static inline struct people *
people_of(void **state)
{
	static struct people p;

	if (p.s != NULL)
		return &p;
	p.s = *state;
	p.liaison = of_member(p.s, MEMBER_MPS, "mps-l",
	    ROLE_BIT(ROLE_LIAISON));
	p.signatory = of_member(p.s, MEMBER_MPS, "mps-s",
	    ROLE_BIT(ROLE_MEMBER_SIGNATORY));
	p.other = of_member(p.s, MEMBER_MIIT, "miit-s",
	    ROLE_BIT(ROLE_MEMBER_SIGNATORY));
	return &p;
}

static inline struct proposal_content
content_of(const char *operators)
{
	return (struct proposal_content){ .object = "purchase",
	    .title = "北辰存储芯片", .provider = "北辰存储有限公司",
	    .provider_code = "", .operators = operators,
	    .factors = 1 << 2, .reasons = proposal_grounds };
}

static inline int64_t
handed_in(struct people *p, const char *operators)
{
	struct proposal_content c = content_of(operators);
	int64_t id = 0;

	assert_int_equal(proposal_save(p->s->k.office, p->s->k.arena,
	    &p->liaison, &id, &c, (struct instant){ 0 }, 1), ERR_OK);
	return id;
}

static inline struct proposal_view
draft_of(struct people *p, int64_t id)
{
	struct proposal_view v;

	assert_int_equal(proposal_open(p->s->k.office, p->s->k.arena,
	    &p->liaison, id, &v), ERR_OK);
	return v;
}

static inline enum err
release(struct people *p, const struct actor *who, int64_t id,
    const char *digest, const char *key, struct act_result *r)
{
	return proposal_release(p->s->k.office, p->s->k.arena, who, id,
	    digest, key, r);
}

/* A case on a proposal; its number. */
static inline const char *
proposed(struct people *p, const char *operators, int64_t *case_id)
{
	int64_t id = handed_in(p, operators);
	struct proposal_view v = draft_of(p, id);
	struct act_result r;

	assert_int_equal(release(p, &p->signatory, id, v.digest, NULL, &r),
	    ERR_OK);
	*case_id = r.case_id;
	return r.case_number;
}

static inline enum err
insert_scan(struct tx *tx, void *ctx)
{
	struct document *d = ctx;
	enum err e = document_insert(tx, d);

	return e == ERR_OK ? case_document_insert(tx, d->case_id, d->id, 0) :
	    e;
}

static inline int64_t
scan_of(struct people *p, int64_t case_id, const struct actor *who)
{
	struct document d = { .organisation_id = who->organisation_id,
	    .case_id = case_id, .kind = DOCUMENT_PAPER, .name = "批复.pdf",
	    .media_type = "application/pdf", .size = 3,
	    .cipher_name = "1111111111111111111111111111111111111111"
	    "111111111111111111111111", .file_key = "k", .file_key_n = 1,
	    .uploaded_by = who->person_id, .entered = clock_now() };

	assert_int_equal(app_transaction(p->s->k.office, insert_scan, &d),
	    ERR_OK);
	return d.id;
}

static inline void
decide(struct people *p, const char *number, int64_t case_id,
    const char *outcome)
{
	struct special_desk *s = p->s;
	struct commission_view *v = NEW(s->k.arena, struct commission_view);
	struct commission_decision d = { .outcome = outcome, .back_to = "",
	    .direction = strcmp(outcome, "declined") == 0 ? "理由不足。" : "",
	    .decided_on = clock_today(), .number = "中网委〔2026〕9号",
	    .signatory = "李主任",
	    .document_id = scan_of(p, case_id, &s->first) };
	struct act_result r;

	assert_int_equal(commission_open(s->k.office, s->k.arena, &s->first,
	    number, v), ERR_OK);
	assert_true(v->is_waiting);
	memcpy(d.digest, v->report.digest, sizeof(d.digest));
	assert_int_equal(decision_enter(s->k.office, s->k.arena, &s->first,
	    number, &d), ERR_OK);
	assert_int_equal(decision_confirm(s->k.office, s->k.arena, &s->first,
	    number, 1, NULL, &r), ERR_FORBIDDEN);
	assert_int_equal(decision_confirm(s->k.office, s->k.arena,
	    &s->second, number, 1, NULL, &r), ERR_OK);
}

static inline struct act
operators_notice(int64_t id)
{
	return (struct act){ .case_id = id, .kind = EVENT_NOTIFY_REVIEW,
	    .on = DATE_NONE };
}

/* As far as the notice to whoever is known. */
static inline int64_t
notified(struct people *p, const char *operators)
{
	int64_t id;
	const char *number = proposed(p, operators, &id);

	decide(p, number, id, "approved");
	desk_act(&p->s->k, &p->s->k.chief, operators_notice(id));
	return id;
}

static inline void
request(struct people *p, int64_t id)
{
	static const struct material_wanted wanted[] = { { "申报书", 0 } };
	struct special_desk *s = p->s;
	struct materials_view m;
	struct refusal why;
	struct act what = { .case_id = id, .on = DATE_NONE, .days = 15,
	    .kind = EVENT_REQUEST_MATERIALS };

	assert_int_equal(materials_open(s->k.office, s->k.arena,
	    &s->k.officer, desk_number(&s->k, id), &m), ERR_OK);
	assert_int_equal(materials_request(s->k.arena, &s->k.officer, &m,
	    wanted, 1, &what, &why), ERR_OK);
	desk_act(&s->k, &s->k.officer, what);
}

static inline void
answer_and_hand_in(struct people *p, const struct actor *who, int64_t id,
    const char *words)
{
	struct special_desk *s = p->s;
	struct act_result r;

	assert_int_equal(materials_answer(s->k.operator, s->k.arena, who, id,
	    1, SAID_PAPER, words), ERR_OK);
	assert_int_equal(materials_submit(s->k.operator, s->k.arena, who,
	    &(struct act){ .case_id = id }, &r), ERR_OK);
}

#endif
