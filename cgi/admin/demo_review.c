#include <string.h>

#include "admin/demo_play.h"
#include "app/actor.h"
#include "app/assign.h"
#include "app/commission.h"
#include "app/materials.h"
#include "app/proposal.h"
#include "base/clock.h"
#include "store/organisation.h"

/* A review on a member's proposal, to its end (Article 19). */

static enum err
person(struct demo_play *p, const char *login, struct actor *out)
{
	return app_actor_by_login(p->demo->office, p->demo->arena, login,
	    LANG_ZH, out);
}

static enum err
act_as(struct demo_play *p, const char *login, struct act *what)
{
	struct actor who;
	enum err e = person(p, login, &who);

	what->case_id = p->case_id;
	return e == ERR_OK ? act(p->demo->office, p->demo->arena, &who, what,
	    &p->result) : e;
}

static enum err
operator_of(struct demo_play *p, const char *code, struct organisation *out)
{
	return organisation_by_code(p->demo->office->db, p->demo->arena, code,
	    out);
}

/* ---- the member and the Commission */

/* The liaison of that member hands a draft to the signatory; its id. */
static enum err
draft(struct demo_play *p, const char *member, int64_t *id)
{
	const struct demo_case *w = p->what;
	struct proposal_content c = { .object = w->category,
	    .title = w->title, .provider = w->provider, .provider_code = "",
	    .factors = 1u << 2 | 1u << 4, .reasons = w->cii };
	struct organisation one, two;
	struct actor liaison;
	enum err e;

	if ((e = operator_of(p, "s01", &one)) != ERR_OK ||
	    (e = operator_of(p, "s02", &two)) != ERR_OK ||
	    (e = person(p, arena_printf(p->demo->arena, "liaison-%s",
	    member), &liaison)) != ERR_OK)
		return e;
	c.operators = arena_printf(p->demo->arena, "%s\n%s",
	    one.name.in[LANG_ZH], two.name.in[LANG_ZH]);
	*id = 0;
	return proposal_save(p->demo->office, p->demo->arena, &liaison, id,
	    &c, (struct instant){ 0 }, 1);
}

enum err
demo_proposed(struct demo_play *p, const struct demo_act *step)
{
	struct app *app = p->demo->office;
	struct arena *a = p->demo->arena;
	struct proposal_view v;
	struct actor signatory;
	int64_t id;
	enum err e = draft(p, step->text, &id);

	if (e == ERR_OK)
		e = person(p, arena_printf(a, "signatory-%s", step->text),
		    &signatory);
	if (e == ERR_OK)
		e = proposal_open(app, a, &signatory, id, &v);
	if (e == ERR_OK)
		e = proposal_release(app, a, &signatory, id, v.digest, NULL,
		    &p->result);
	p->case_id = p->result.case_id;
	p->number = p->result.case_number;
	return e;
}

/* One secretary enters the decision with its scan, the other confirms it. */
enum err
demo_approve(struct demo_play *p, const struct demo_act *step)
{
	struct app *app = p->demo->office;
	struct arena *a = p->demo->arena;
	struct commission_decision d = { .outcome = "approved",
	    .direction = "", .back_to = "", .decided_on = clock_today(),
	    .number = "中网委〔2026〕19号", .signatory = "李主任" };
	struct commission_view v;
	struct actor first, second;
	struct words why;
	struct memory_source scan;
	enum err e;

	(void)step;
	if ((e = person(p, "secretary-1", &first)) != ERR_OK ||
	    (e = person(p, "secretary-2", &second)) != ERR_OK ||
	    (e = decision_upload(app, a, &first, p->number, "批复.pdf",
	    demo_pdf(&scan), &why,
	    &d.document_id)) != ERR_OK ||
	    (e = commission_open(app, a, &first, p->number, &v)) != ERR_OK)
		return e;
	memcpy(d.digest, v.report.digest, sizeof(d.digest));
	e = decision_enter(app, a, &first, p->number, &d);
	return e == ERR_OK ? decision_confirm(app, a, &second, p->number, 1,
	    NULL, &p->result) : e;
}

/* ---- the operators */

enum err
demo_tell(struct demo_play *p, const struct demo_act *step)
{
	struct act notice = { .kind = EVENT_NOTIFY_REVIEW };
	struct actor officer;
	struct words why;
	enum err e = act_as(p, "chief", &notice);

	(void)step;
	if (e == ERR_OK)
		e = person(p, p->what->officer, &officer);
	return e == ERR_OK ? case_hand_over(p->demo->office, p->demo->arena,
	    &officer, p->case_id, officer.person_id, "", NULL, &why,
	    &p->result) : e;
}

enum err
demo_join(struct demo_play *p, const struct demo_act *step)
{
	struct organisation o;
	enum err e = operator_of(p, step->text, &o);

	return e == ERR_OK ? demo_ask_materials(p, "chief", EVENT_JOIN,
	    &(struct case_operator){ .operator_id = o.id, .name = o.name }) :
	    e;
}

static enum err
answer_all(struct demo_play *p, const struct actor *editor)
{
	struct app *app = p->demo->operators;
	struct arena *a = p->demo->arena;
	struct materials_view m;
	enum err e = materials_open(app, a, editor, p->number, &m);

	for (int i = 0; e == ERR_OK && i < m.n_items; i++)
		if (m.items[i].seq == m.open_seq)
			e = materials_answer(app, a, editor, p->case_id,
			    m.items[i].number, SAID_PAPER,
			    "纸质报送，编号见随附清单。");
	return e;
}

enum err
demo_hand_in_materials(struct demo_play *p, const struct demo_act *step)
{
	struct actor editor;
	enum err e = app_actor_by_login(p->demo->operators, p->demo->arena,
	    arena_printf(p->demo->arena, "editor-%s", step->text), LANG_ZH,
	    &editor);

	if (e == ERR_OK)
		e = answer_all(p, &editor);
	return e == ERR_OK ? materials_submit(p->demo->operators,
	    p->demo->arena, &editor, &(struct act){ .case_id = p->case_id },
	    &p->result) : e;
}

enum err
demo_complete(struct demo_play *p, const struct demo_act *step)
{
	struct act what = { .kind = EVENT_MATERIALS_COMPLETE };

	(void)step;
	return act_as(p, p->what->officer, &what);
}

enum err
demo_accept_conditions(struct demo_play *p, const struct demo_act *step)
{
	struct act what = { .kind = EVENT_CONDITIONS_ACCEPTED,
	    .case_id = p->case_id };
	struct actor editor;
	enum err e = app_actor_by_login(p->demo->operators, p->demo->arena,
	    arena_printf(p->demo->arena, "editor-%s", step->text), LANG_ZH,
	    &editor);

	return e == ERR_OK ? act(p->demo->operators, p->demo->arena, &editor,
	    &what, &p->result) : e;
}
