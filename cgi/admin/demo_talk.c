#include "admin/demo_play.h"
#include "app/actor.h"
#include "app/case.h"
#include "app/changes.h"
#include "app/messages.h"
#include "base/clock.h"

/*
 * What is said besides the steps of a review: messages, a change and its
 * ruling, the question to the department (Articles 14 and 18).
 */

static enum err
open_case(struct demo_play *p, struct app *app, const struct actor *who,
    struct case_view *v)
{
	return case_open_id(app, p->demo->arena, who, p->case_id, v);
}

static enum err
officer(struct demo_play *p, struct actor *out)
{
	return app_actor_by_login(p->demo->office, p->demo->arena,
	    p->what->officer != NULL ? p->what->officer : "officer-1",
	    LANG_ZH, out);
}

enum err
demo_write(struct demo_play *p, const struct demo_act *step)
{
	int office = step->kind == DEMO_WRITE_BACK;
	struct app *app = office ? p->demo->office : p->demo->operators;
	struct copied copied;
	struct case_view v;
	struct thread thread;
	struct actor who;
	enum err e = office ? officer(p, &who) : demo_operator(p, "editor",
	    &who);

	if (e == ERR_OK)
		e = open_case(p, app, &who, &v);
	if (e == ERR_OK)
		e = messages_read(app, p->demo->arena, &who, &v, 0,
		    clock_now(), &thread);
	return e == ERR_OK ? message_send(app, p->demo->arena, &who, &v,
	    v.row.operator_id, step->text, clock_now(), &copied) : e;
}

enum err
demo_notify(struct demo_play *p, const struct demo_act *step)
{
	struct app *app = p->demo->operators;
	struct act_text texts[] = { { "change", NULL, step->text },
	    { "since", NULL, date_iso(p->demo->arena, clock_today()) } };
	struct act what = { .on = DATE_NONE, .texts = texts, .n_texts = 2,
	    .case_id = p->case_id };
	struct memory_source bytes;
	struct case_view v;
	struct words why;
	struct actor who;
	enum err e = demo_operator(p, "editor", &who);

	if (e == ERR_OK)
		e = open_case(p, app, &who, &v);
	if (e == ERR_OK)
		e = change_upload(app, p->demo->arena, &who, &v,
		    "补充协议.pdf", demo_pdf(&bytes), &why);
	return e == ERR_OK ? change_notify(app, p->demo->arena, &who, &what,
	    &p->result) : e;
}

static enum err
as_officer(struct demo_play *p, struct act *what)
{
	struct actor who;
	enum err e = officer(p, &who);

	what->case_id = p->case_id;
	return e == ERR_OK ? act(p->demo->office, p->demo->arena, &who, what,
	    &p->result) : e;
}

enum err
demo_rule(struct demo_play *p, const struct demo_act *step)
{
	struct act_text reason = { "reason", NULL, step->text };

	return as_officer(p, &(struct act){ .kind = EVENT_CHANGE_IMMATERIAL,
	    .on = DATE_NONE, .texts = &reason, .n_texts = 1 });
}

enum err
demo_ask(struct demo_play *p, const struct demo_act *step)
{
	struct act_text texts[] = { { "department", NULL, step->text },
	    { "cii", NULL, p->what->cii } };

	return as_officer(p, &(struct act){ .kind = EVENT_ASK_DEPARTMENT,
	    .on = DATE_NONE, .texts = texts, .n_texts = 2 });
}
