#include "admin/demo_play.h"
#include "app/actor.h"
#include "app/materials.h"

/* Supplementary materials (Article 14): asked for, not answered yet. */
enum err
demo_request(struct demo_play *p, const struct demo_act *step)
{
	static const struct material_wanted wanted[] = {
		{ "供应商对固件更新来源和签名机制的书面说明。", 0 },
		{ "近三年远程维护记录，按月汇总。", 0 },
	};
	static const struct act_text why[] = { { "reason", NULL,
	    "用于评估第十条第（三）项因素。" } };
	struct act a = { .kind = EVENT_REQUEST_MATERIALS, .days = 15,
	    .texts = why, .n_texts = 1 };
	struct app *app = p->demo->office;
	struct materials_view m;
	struct actor officer;
	enum err e = app_actor_by_login(app, p->demo->arena,
	    p->what->officer, LANG_ZH, &officer);

	(void)step;
	if (e == ERR_OK)
		e = materials_open(app, p->demo->arena, &officer, p->number,
		    &m);
	if (e == ERR_OK)
		e = materials_request(p->demo->arena, &officer, &m, wanted,
		    sizeof(wanted) / sizeof(wanted[0]), &a,
		    &p->result.refusal);
	a.case_id = p->case_id;
	return e == ERR_OK ? act(app, p->demo->arena, &officer, &a,
	    &p->result) : e;
}
