#include "admin/demo_play.h"
#include "app/actor.h"
#include "app/materials.h"
#include "app/operators.h"

/* Materials that the Office asks for (Article 14). */
static const struct asked {
	struct material_wanted wanted[MATERIAL_ITEMS_MAX];
	int n;
	const char *reason;
} of_application = { {
	{ "供应商对固件更新来源和签名机制的书面说明。", 0 },
	{ "近三年远程维护记录，按月汇总。", 0 } }, 2,
    "用于评估第十条第（三）项因素。" }, of_proposal = { {
	{ "申报书", 0 },
	{ "关于影响或者可能影响国家安全的风险报告（第六条）", 0 },
	{ "采购合同、协议等", 0 } }, 3,
    "本案无申报，请提交第八条规定的材料。" };

enum err
demo_ask_materials(struct demo_play *p, const char *login,
    enum event_kind kind, const struct case_operator *newcomer)
{
	const struct asked *asked = p->application_id != 0 ?
	    &of_application : &of_proposal;
	struct act_text texts[3] = { { "reason", NULL, asked->reason } };
	struct act a = { .kind = kind, .days = 15, .texts = texts,
	    .n_texts = 1 };
	struct app *app = p->demo->office;
	struct materials_view m;
	struct actor who;
	enum err e = app_actor_by_login(app, p->demo->arena, login, LANG_ZH,
	    &who);

	if (e == ERR_OK)
		e = materials_open(app, p->demo->arena, &who, p->number, &m);
	if (e == ERR_OK && newcomer != NULL)
		operator_enters(p->demo->arena, newcomer, &a, texts);
	if (e == ERR_OK)
		e = materials_request(p->demo->arena, &who, &m, asked->wanted,
		    asked->n, &a, &p->result.refusal);
	a.case_id = p->case_id;
	return e == ERR_OK ? act(app, p->demo->arena, &who, &a, &p->result) :
	    e;
}

enum err
demo_request(struct demo_play *p, const struct demo_act *step)
{
	(void)step;
	return demo_ask_materials(p, p->what->officer,
	    EVENT_REQUEST_MATERIALS, NULL);
}
