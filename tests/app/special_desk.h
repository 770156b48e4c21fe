#ifndef TESTS_APP_SPECIAL_DESK_H
#define TESTS_APP_SPECIAL_DESK_H

#include "app/analysis.h"
#include "app/case.h"
#include "app/commission.h"
#include "app/covering.h"
#include "app/experts.h"
#include "app/hearing.h"
#include "app/notice_desk.h"
#include "store/application.h"

/* The desk of the notices, with experts, secretaries and the deputy. */
struct special_desk {
	struct desk k;
	struct actor deputy, auditor, liaison, wang, zhao, first, second;
};

static const char provider_code[] = "91DEM0000000000001";

static inline int
special_setup(void **state)
{
	static struct special_desk s;
	int64_t experts, commission;

	if (desk_setup(state) != 0)
		return -1;
	s.k = *(struct desk *)*state;
	experts = desk_org(&s.k, ORGANISATION_EXPERT, "experts", "专家组",
	    "Experts");
	commission = desk_org(&s.k, ORGANISATION_COMMISSION, "commission",
	    "中央网信委", "Commission");
	s.wang = desk_person(&s.k, experts, ORGANISATION_EXPERT, "wang",
	    "王教授", LANG_ZH, ROLE_BIT(ROLE_EXPERT));
	s.zhao = desk_person(&s.k, experts, ORGANISATION_EXPERT, "zhao",
	    "赵研究员", LANG_EN, ROLE_BIT(ROLE_EXPERT));
	s.first = desk_person(&s.k, commission, ORGANISATION_COMMISSION,
	    "first", "甲秘书", LANG_ZH, ROLE_BIT(ROLE_COMMISSION_SECRETARY));
	s.second = desk_person(&s.k, commission, ORGANISATION_COMMISSION,
	    "second", "乙秘书", LANG_ZH,
	    ROLE_BIT(ROLE_COMMISSION_SECRETARY));
	s.deputy = desk_person(&s.k, s.k.chief.organisation_id,
	    ORGANISATION_OFFICE, "deputy", "副主任", LANG_ZH,
	    ROLE_BIT(ROLE_DEPUTY_CHIEF));
	s.auditor = desk_person(&s.k, s.k.chief.organisation_id,
	    ORGANISATION_OFFICE, "auditor", "审计", LANG_ZH,
	    ROLE_BIT(ROLE_AUDITOR));
	s.liaison = desk_person(&s.k, s.k.chief.organisation_id,
	    ORGANISATION_MEMBER, "liaison-x", "联络", LANG_ZH,
	    ROLE_BIT(ROLE_LIAISON));
	*state = &s;
	return 0;
}

/* What was lodged: one provider, by name and code. */
static inline enum err
desk_lodged(struct tx *tx, void *ctx)
{
	struct application_version v = { .application_id = 1,
	    .case_id = *(int64_t *)ctx, .number = 1, .content =
	    "{\"provider.1.name\":\"北辰拓扑科技有限公司\","
	    "\"provider.1.code\":\"91DEM0000000000001\"}", .lodged_by = 1,
	    .entered = clock_now() };

	return application_version_insert(tx, &v);
}

static inline void
desk_suggest(struct desk *k, int64_t id, enum finding finding)
{
	struct suggestion s = { .finding = finding, .reasons = "风险可控。" };

	if (finding == FINDING_CONDITIONAL)
		s.conditions[s.n_conditions++] = (struct condition){ 1,
		    "关闭远程维护。", DATE_NONE, "检查记录", "办公室" };
	desk_sign(k, id, &s);
}

static inline void
desk_close(struct desk *k, int64_t id)
{
	desk_act(k, &k->officer, (struct act){ .case_id = id,
	    .kind = EVENT_CLOSE_CIRCULATION, .on = DATE_NONE });
}

/* A case whose special review opened today; its id. */
static inline int64_t
desk_special(struct desk *k)
{
	int64_t id = desk_lodge(k, "2026-11-02", 1);

	assert_int_equal(app_transaction(k->operator, desk_lodged, &id),
	    ERR_OK);
	desk_act(k, &k->officer, (struct act){ .case_id = id,
	    .kind = EVENT_ACCEPT, .on = DATE_NONE });
	desk_suggest(k, id, FINDING_PASS);
	desk_answers(k, id, MEMBER_MSS, "第一轮理由");
	desk_close(k, id);
	return id;
}

static inline const char *
desk_number(struct desk *k, int64_t id)
{
	struct case_row row;

	assert_int_equal(case_by_id(k->office->db, k->arena, id, &row),
	    ERR_OK);
	return row.number;
}

static inline struct position
desk_position(struct desk *k, int64_t id)
{
	struct case_view v;

	assert_int_equal(case_open_id(k->office, k->arena, &k->officer, id,
	    &v), ERR_OK);
	return v.position;
}

static inline void
desk_waive(struct desk *k, int64_t id, enum hearing class)
{
	struct act_result r;

	assert_int_equal(hearing_waive(k->office, k->arena, &k->chief, id,
	    class, "与该类无关。", 0, NULL, &r), ERR_OK);
}

/* Nobody is heard, the analysis is finished. */
static inline void
desk_analysed(struct desk *k, int64_t id)
{
	struct act_result r;

	for (int class = 0; class < HEARING__MAX; class++)
		desk_waive(k, id, (enum hearing)class);
	assert_int_equal(analysis_save(k->office, k->arena, &k->officer, id,
	    0, "深入分析。"), ERR_OK);
	assert_int_equal(analysis_finish(k->office, k->arena, &k->officer,
	    id, 1, 0, NULL, &r), ERR_OK);
}

/* As far as a report that the chief signed. */
static inline void
desk_report(struct desk *k, int64_t id, enum finding finding,
    const char *reason)
{
	struct act_result r;

	desk_suggest(k, id, finding);
	desk_answers(k, id, MEMBER_MPS, reason);
	desk_close(k, id);
	assert_int_equal(covering_save(k->office, k->arena, &k->officer, id,
	    0, "报批说明。", 1), ERR_OK);
	assert_int_equal(covering_sign(k->office, k->arena, &k->chief, id, 1,
	    0, NULL, &r), ERR_OK);
}

#endif
