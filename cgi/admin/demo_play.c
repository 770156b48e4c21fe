#include <string.h>

#include "admin/demo_play.h"
#include "app/actor.h"
#include "app/assessment.h"
#include "app/assign.h"
#include "app/conditions.h"
#include "app/stores.h"
#include "app/suggestion.h"
#include "store/case.h"
#include "store/outbox.h"
#include "view/template.h"

static enum err
open_as(struct arena *a, const struct settings *s, enum account who,
    const struct view *view, struct app **out)
{
	struct file_store *files;
	enum err e = app_open(a, s, who, out);

	if (e == ERR_OK)
		e = app_case_files(a, s, &files);
	if (e != ERR_OK)
		return e;
	(*out)->view = view;
	(*out)->files = files;
	return app_ready(*out);
}

enum err
demo_open(struct arena *a, const struct settings *s, struct demo *out)
{
	struct view *view;
	int64_t n;
	enum err e;

	memset(out, 0, sizeof(*out));
	out->arena = a;
	if ((e = view_open(a, setting_text(s, SET_TEMPLATES), &view)) !=
	    ERR_OK ||
	    (e = open_as(a, s, ACCOUNT_OPERATOR, view, &out->operators)) !=
	    ERR_OK ||
	    (e = open_as(a, s, ACCOUNT_OFFICE, view, &out->office)) !=
	    ERR_OK ||
	    (e = open_as(a, s, ACCOUNT_ADMIN, view, &out->admin)) != ERR_OK)
		return e;
	e = cases_count(out->admin->db, a, &n);
	return e == ERR_OK && n > 0 ? ERR_DUPLICATE : e;
}

static enum err
person(struct app *app, struct demo_play *p, const char *role,
    struct actor *out)
{
	return app_actor_by_login(app, p->demo->arena, role, LANG_ZH, out);
}

/* "editor-s01", "signatory-s01" */
enum err
demo_operator(struct demo_play *p, const char *role, struct actor *out)
{
	return person(p->demo->operators, p, arena_printf(p->demo->arena,
	    "%s-%s", role, p->what->operator_code), out);
}

static enum err
simple(struct demo_play *p, struct app *app, const struct actor *who,
    struct act *what)
{
	what->case_id = p->case_id;
	return act(app, p->demo->arena, who, what, &p->result);
}

static enum err
office_act(struct demo_play *p, const char *login, struct act *what)
{
	struct actor who;
	enum err e = person(p->demo->office, p, login, &who);

	return e == ERR_OK ? simple(p, p->demo->office, &who, what) : e;
}

static enum err
step_return(struct demo_play *p, const struct demo_act *step)
{
	static const struct act_text defects[] = {
		{ "defect", "contract.precondition_place",
		    "合同第三条未写明通过审查是合同生效的前提，请修改并写明条款号。" },
		{ "defect", "provider.1.foreign_detail",
		    "请补充外国政府持股比例和表决权情况。" },
	};
	struct act a = { .kind = EVENT_RETURN, .texts = defects,
	    .n_texts = 2 };

	(void)step;
	return office_act(p, "officer-1", &a);
}

static enum err
step_refuse(struct demo_play *p, const struct demo_act *step)
{
	static const struct act_text why[] = {
		{ "ground", NULL, "no_risk" },
		{ "reason", NULL,
		    "所购产品不接入关键信息基础设施，不存在第六条所列情形。" },
	};
	struct act a = { .kind = EVENT_REFUSE, .texts = why, .n_texts = 2 };

	(void)step;
	return office_act(p, "officer-2", &a);
}

static enum err
step_accept(struct demo_play *p, const struct demo_act *step)
{
	struct act accept = { .kind = EVENT_ACCEPT };
	struct actor officer;
	struct words why;
	enum err e = office_act(p, p->what->officer, &accept);

	(void)step;
	if (e == ERR_OK)
		e = person(p->demo->office, p, p->what->officer, &officer);
	return e == ERR_OK ? case_hand_over(p->demo->office, p->demo->arena,
	    &officer, p->case_id, officer.person_id, "", NULL, &why,
	    &p->result) :
	    e;
}

static enum err
step_extend(struct demo_play *p, const struct demo_act *step)
{
	static const struct act_text why[] = { { "reason", NULL,
	    "涉及多个数据中心和跨境运维，情况复杂。" } };
	struct act a = { .kind = EVENT_EXTEND, .days = 15, .texts = why,
	    .n_texts = 1 };

	(void)step;
	return office_act(p, "chief", &a);
}

static enum err
step_withdraw(struct demo_play *p, const struct demo_act *step)
{
	static const struct act_text why[] = { { "reason", NULL,
	    "采购计划取消。" } };
	struct act a = { .kind = EVENT_WITHDRAW, .texts = why, .n_texts = 1 };
	struct actor who;
	enum err e = demo_operator(p, "signatory", &who);

	(void)step;
	return e == ERR_OK ? simple(p, p->demo->operators, &who, &a) : e;
}

static enum err
step_close(struct demo_play *p, const struct demo_act *step)
{
	struct act a = { .kind = EVENT_CLOSE_CIRCULATION };

	(void)step;
	return office_act(p, p->what->officer, &a);
}

static enum err
step_serve(struct demo_play *p, const struct demo_act *step)
{
	struct act a = { .kind = EVENT_SERVE };
	struct case_view v;
	struct actor chief;
	enum err e = person(p->demo->office, p, "chief", &chief);

	(void)step;
	if (e == ERR_OK)
		e = case_open_id(p->demo->office, p->demo->arena, &chief,
		    p->case_id, &v);
	if (e == ERR_OK)
		e = conditions_serve(p->demo->office, p->demo->arena, &chief,
		    &v, &a, &p->result.refusal);
	return e == ERR_OK ? office_act(p, "chief", &a) : e;
}

static enum err
step_suggest(struct demo_play *p, const struct demo_act *step)
{
	struct suggestion s = { .finding = step->finding,
	    .reasons = "经初步审查，有关风险可控，提供者已作出书面承诺。" };
	struct app *app = p->demo->office;
	struct actor officer;
	enum err e = person(app, p, p->what->officer, &officer);

	if (step->finding == FINDING_CONDITIONAL) {
		s.conditions[0] = (struct condition){ 1,
		    "合同生效前关闭提供者的远程维护通道，改为现场维护。",
		    DATE_NONE, "现场检查记录", "运营者，由办公室复核" };
		s.conditions[1] = (struct condition){ 0,
		    "每半年向办公室报告一次供应链和备件储备情况。",
		    DATE_NONE, "半年报告", "办公室" };
		s.n_conditions = 2;
	}
	return e == ERR_OK ? suggestion_submit(app, p->demo->arena, &officer,
	    p->case_id, 0, &s) : e;
}

static enum err
step_sign(struct demo_play *p, const struct demo_act *step)
{
	struct actor chief;
	enum err e = person(p->demo->office, p, "chief", &chief);

	(void)step;
	return e == ERR_OK ? suggestion_sign(p->demo->office, p->demo->arena,
	    &chief, 2, &(struct act){ .case_id = p->case_id }, &p->result) :
	    e;
}

static enum err
step_assess(struct demo_play *p, const struct demo_act *step)
{
	static const struct {
		const char *level, *body;
	} found[FACTOR__MAX] = {
		{ "medium", "采用双节点冗余，单点故障不致主要功能丧失；须限制远程操作。" },
		{ "low", "不直接处理个人信息，日志留存在境内。" },
		{ "medium", "关键组件有两家以上来源，备件储备可维持十二个月。" },
		{ "none", "未发现对国防、军工等领域技术和产业的影响。" },
		{ "low", "提供者近三年无违法记录，已作出书面承诺。" },
		{ "low", "未发现受外国政府资助或者控制的证据。" },
		{ "none", "无其他需要说明的因素。" },
	};
	struct actor officer;
	enum err e = person(p->demo->office, p, p->what->officer, &officer);

	(void)step;
	for (int i = 0; e == ERR_OK && i < FACTOR__MAX; i++) {
		struct assessment s = { .factor = i + 1,
		    .level = found[i].level, .body = found[i].body,
		    .evidence_page = "" };

		e = assessment_write(p->demo->office, p->demo->arena,
		    &officer, p->case_id, &s, (struct instant){ 0 });
	}
	return e;
}

static enum err
step_agree(struct demo_play *p, const struct demo_act *step)
{
	return demo_answer(p, step->text, ANSWER_AGREE, "");
}

static enum err
step_object(struct demo_play *p, const struct demo_act *step)
{
	return demo_answer(p, step->text, ANSWER_OBJECT,
	    "该产品的远程维护机制存在被利用的风险，建议进一步审查。");
}

enum err
demo_perform(struct demo_play *p, const struct demo_act *step)
{
	static enum err (*const steps[DEMO_ACT__MAX])(struct demo_play *,
	    const struct demo_act *) = {
		[DEMO_DRAFT] = demo_draft, [DEMO_LODGE] = demo_lodge,
		[DEMO_RETURN] = step_return, [DEMO_REFUSE] = step_refuse,
		[DEMO_ACCEPT] = step_accept, [DEMO_EXTEND] = step_extend,
		[DEMO_ASSESS] = step_assess, [DEMO_SUGGEST] = step_suggest,
		[DEMO_SIGN] = step_sign, [DEMO_AGREE] = step_agree,
		[DEMO_OBJECT] = step_object, [DEMO_CLOSE] = step_close,
		[DEMO_SERVE] = step_serve, [DEMO_WITHDRAW] = step_withdraw,
		[DEMO_HAND_IN] = demo_hand_in, [DEMO_REQUEST] = demo_request,
		[DEMO_HEAR_DEPARTMENTS] = demo_hear,
		[DEMO_HEAR_AGENCIES] = demo_hear,
		[DEMO_INVITE] = demo_invite, [DEMO_OPINION] = demo_opinion,
		[DEMO_ANALYSE] = demo_analyse, [DEMO_REPORT] = demo_report,
		[DEMO_SITTING] = demo_sitting,
		[DEMO_WRITE] = demo_write, [DEMO_WRITE_BACK] = demo_write,
		[DEMO_NOTIFY] = demo_notify, [DEMO_RULE] = demo_rule,
		[DEMO_ASK] = demo_ask,
		[DEMO_PROPOSE] = demo_proposed, [DEMO_APPROVE] = demo_approve,
		[DEMO_TELL] = demo_tell, [DEMO_JOIN] = demo_join,
		[DEMO_HAND_IN_MATERIALS] = demo_hand_in_materials,
		[DEMO_COMPLETE] = demo_complete,
		[DEMO_ACCEPT_CONDITIONS] = demo_accept_conditions,
	};

	return steps[step->kind](p, step);
}

static enum err
settle(struct tx *tx, void *ctx)
{
	const struct instant *before = ctx;

	return outbox_count_as_sent(tx, *before);
}

enum err
demo_settle_mails(struct demo *demo)
{
	struct instant today = date_start(demo->today);

	return app_transaction(demo->admin, settle, &today);
}
