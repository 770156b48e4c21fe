#include "admin/demo_play.h"
#include "app/actor.h"
#include "app/analysis.h"
#include "app/commission.h"
#include "app/covering.h"
#include "app/experts.h"
#include "app/hearing.h"
#include "base/clock.h"

/* The special review of a demo case (Articles 11 to 13). */

enum { ANSWER_DAYS = 14, SITTING_DAYS = 5 };

static enum err
person(struct demo_play *p, const char *login, struct actor *out)
{
	return app_actor_by_login(p->demo->office, p->demo->arena, login,
	    LANG_ZH, out);
}

static enum err
officer_of(struct demo_play *p, struct actor *out)
{
	return person(p, p->what->officer, out);
}

/* ---- the register: whichever case needs it first */

static enum err
enrol(struct demo_play *p, const struct actor *officer, const char *login,
    const char *employer, const char *fields)
{
	struct expert x = { .employer = employer, .employer_uscc = "",
	    .fields = fields };
	enum err e = expert_enrol(p->demo->office, p->demo->arena, officer,
	    login, &x);

	return e == ERR_DUPLICATE ? ERR_OK : e;
}

static enum err
fill_register(struct demo_play *p, const struct actor *officer)
{
	enum err e = enrol(p, officer, "expert-1", "青岚大学网络安全学院",
	    "核心网络设备、远程维护安全");

	return e == ERR_OK ? enrol(p, officer, "expert-2",
	    "云湖信息安全研究院", "供应链安全、数据安全") : e;
}

/* ---- departments and agencies */

/* Entered, and with that the class is heard. */
enum err
demo_hear(struct demo_play *p, const struct demo_act *step)
{
	int agencies = step->kind == DEMO_HEAR_AGENCIES;
	enum hearing class = agencies ? HEARING_AGENCIES :
	    HEARING_DEPARTMENTS;
	struct hearing_record h = { .class = hearing_name(class),
	    .body_name = agencies ? "国家网络安全检测中心" :
	    "行业主管部门网络安全处", .speaker = "", .form = "letter",
	    .heard_on = clock_today(), .opinion = agencies ?
	    "抽样检测未发现后门；固件更新机制缺少离线校验，建议补充。" :
	    "该设备承担关键业务，远程维护通道应当在合同生效前关闭。",
	    .paper_number = "" };
	struct actor officer;
	enum err e = officer_of(p, &officer);

	if (e == ERR_OK)
		e = hearing_enter(p->demo->office, p->demo->arena, &officer,
		    p->case_id, &h);
	return e == ERR_OK ? hearing_close(p->demo->office, p->demo->arena,
	    &officer, p->case_id, class, 0, NULL, &p->result) : e;
}

/* ---- experts */

static enum err
invite(struct demo_play *p, const struct actor *officer, const char *login,
    const char *question, int64_t *id)
{
	struct question_input in = { .login = login, .question = question,
	    .due = date_add(clock_today(), ANSWER_DAYS) };
	struct conflict why;

	return invitation_send(p->demo->office, p->demo->arena, officer,
	    p->case_id, &in, &why, id);
}

/* One has declared and is writing, the other was asked just now. */
enum err
demo_invite(struct demo_play *p, const struct demo_act *step)
{
	struct actor officer, expert;
	int64_t first, second;
	enum err e = officer_of(p, &officer);

	(void)step;
	if (e != ERR_OK || (e = fill_register(p, &officer)) != ERR_OK ||
	    (e = invite(p, &officer, "expert-1",
	    "远程维护通道能否在不影响运行的情况下关闭？替代方案有哪些？", &first)) !=
	    ERR_OK || (e = person(p, "expert-1", &expert)) != ERR_OK ||
	    (e = invitation_declare(p->demo->office, p->demo->arena, &expert,
	    first)) != ERR_OK)
		return e;
	return invite(p, &officer, "expert-2",
	    "关键组件供应中断时，现有备件储备可以维持多久？", &second);
}

/* expert-1 hands in what he was asked in this case, the other is let off. */
enum err
demo_opinion(struct demo_play *p, const struct demo_act *step)
{
	struct app *app = p->demo->office;
	struct arena *a = p->demo->arena;
	struct invitation_view *all;
	struct actor officer, expert;
	int n = 0;
	enum err e = officer_of(p, &officer);

	(void)step;
	if (e == ERR_OK)
		e = person(p, "expert-1", &expert);
	if (e == ERR_OK)
		e = invitations_read(app, a, &officer, p->case_id, &all, &n);
	for (int i = 0; e == ERR_OK && i < n; i++)
		e = all[i].i.person_id != expert.person_id ?
		    invitation_withdraw(app, a, &officer, all[i].i.id,
		    "问题已有答复，无需另行征求。") : opinion_hand_in(app, a, &expert,
		    all[i].i.id, all[i].i.version,
		    "可以关闭。现场维护配合带外管理即可满足运维需要，切换约需两周。");
	return e == ERR_OK ? hearing_close(app, a, &officer, p->case_id,
	    HEARING_EXPERTS, 0, NULL, &p->result) : e;
}

/* ---- analysis, report, agenda */

enum err
demo_analyse(struct demo_play *p, const struct demo_act *step)
{
	struct actor officer;
	enum err e = officer_of(p, &officer);

	(void)step;
	if (e == ERR_OK)
		e = analysis_save(p->demo->office, p->demo->arena, &officer,
		    p->case_id, 0,
		    "一、风险：远程维护通道可能被用于非授权控制。\n"
		    "二、分析：通道可以关闭，固件更新可以改为离线校验。\n"
		    "三、结论：附加先行条件后，风险可控。");
	return e == ERR_OK ? analysis_finish(p->demo->office, p->demo->arena,
	    &officer, p->case_id, 1, 0, NULL, &p->result) : e;
}

enum err
demo_report(struct demo_play *p, const struct demo_act *step)
{
	struct actor officer, chief;
	enum err e = officer_of(p, &officer);

	(void)step;
	if (e == ERR_OK)
		e = person(p, "chief", &chief);
	if (e == ERR_OK)
		e = covering_save(p->demo->office, p->demo->arena, &officer,
		    p->case_id, 0,
		    "因成员单位意见不一致，本案进入特别审查程序。经听取有关部门、专业机构和专家"
		    "意见并深入分析评估，认为关闭远程维护通道后风险可控，建议附条件通过。个别成员"
		    "单位仍持不同意见，其理由附后。", 1);
	return e == ERR_OK ? covering_sign(p->demo->office, p->demo->arena,
	    &chief, p->case_id, 1, 0, NULL, &p->result) : e;
}

enum err
demo_sitting(struct demo_play *p, const struct demo_act *step)
{
	struct sitting s = { .on = date_add(p->demo->today, SITTING_DAYS),
	    .title = "网络安全审查事项专题会议" };
	struct actor secretary;
	enum err e = person(p, "secretary-1", &secretary);

	(void)step;
	if (e == ERR_OK)
		e = sitting_make(p->demo->office, p->demo->arena, &secretary,
		    &s);
	return e == ERR_OK ? sitting_add(p->demo->office, p->demo->arena,
	    &secretary, s.id, p->number) : e;
}
