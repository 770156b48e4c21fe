#include <string.h>

#include "app/conditions.h"
#include "operator/routes.h"
#include "operator/stage.h"
#include "portal/condition.h"
#include "view/words.h"

/* The conditions of a finding: read, and accepted or refused (A4). */

static const struct choice answers[] = {
	{ .value = "accept", .label = WORDS("接受全部附加条件",
	    "We have read the finding letter and accept all its conditions") },
	{ .value = "refuse", .label = WORDS("不接受附加条件",
	    "We do not accept the conditions") },
};
static const struct field answer_field = { .name = "answer",
	.kind = FIELD_RADIOS, .label = WORDS("答复", "Answer"),
	.choices = answers, .n_choices = 2 };
static const struct field reason_field = { .name = "reason",
	.kind = FIELD_TEXTAREA, .rows = 5, .optional = 1,
	.label = WORDS("不接受的理由", "Why you do not accept them") };

static enum err
show(struct page *p, const struct conditions_view *c)
{
	int may_answer = case_is_possible(&c->v, EVENT_CONDITIONS_ACCEPTED) &&
	    p->who->rights & RIGHT_BIT(RIGHT_APPLICATION_EDIT);

	dict_set(p->dict, K_CASE_NUMBER, c->v.row.number);
	dict_set(p->dict, K_CASE_TITLE, c->v.row.title);
	put_contract(p, p->dict, &c->v.position);
	for (int i = 0; i < c->n; i++)
		put_condition(p, dict_add(p->dict, K_CONDITION_ROW),
		    &c->rows[i]);
	if (may_answer) {
		dict_show(p->dict, K_CAN_ANSWER);
		page_field(p, K_FIELDS, &answer_field, NULL);
		page_field(p, K_FIELDS, &reason_field, NULL);
	}
	return page_show(p, "operator/conditions.tpl");
}

static enum err
open_conditions(struct page *p, struct conditions_view *c)
{
	enum err e = conditions_open(p->app, p->arena, p->who,
	    page_param(p, "number"), c);

	if (e == ERR_OK)
		page_cite(p, c->v.rules);
	return e == ERR_OK && c->v.position.finding != FINDING_CONDITIONAL ?
	    ERR_NOT_FOUND : e;
}

static enum err
ask(struct page *p)
{
	struct conditions_view c;
	enum err e = open_conditions(p, &c);

	return e == ERR_OK ? show(p, &c) : e;
}

/* The act that was chosen; errors at their fields. */
static void
take(struct page *p, struct act *what, struct act_text *reason)
{
	const char *answer = form_text(p->form, answer_field.name);

	*reason = (struct act_text){ "reason", NULL, form_text(p->form,
	    reason_field.name) };
	what->kind = EVENT_CONDITIONS_ACCEPTED;
	if (strcmp(answer, "refuse") == 0) {
		what->kind = EVENT_CONDITIONS_REFUSED;
		what->texts = reason;
		what->n_texts = 1;
		if (*reason->body == '\0')
			page_wrong(p, reason_field.name,
			    &(struct words)WORDS("请写明不接受的理由。",
			    "Say why you do not accept them."));
	} else if (strcmp(answer, "accept") != 0) {
		page_wrong(p, answer_field.name, &(struct words)WORDS(
		    "请选择接受或者不接受。", "Accept or refuse."));
	}
}

static enum err
answer(struct page *p)
{
	static const struct words accepted = WORDS("已接受附加条件。",
	    "The conditions are accepted."), refused = WORDS(
	    "已记录：不接受附加条件。", "On record: you do not accept the "
	    "conditions.");
	struct conditions_view c;
	struct act_text reason;
	struct act what = { .on = DATE_NONE, .form_key = p->form_key };
	struct act_result result;
	enum err e = open_conditions(p, &c);

	if (e != ERR_OK)
		return e;
	what.case_id = c.v.row.id;
	take(p, &what, &reason);
	if (page_is_wrong(p, NULL))
		return show(p, &c);
	e = act(p->app, p->arena, p->who, &what, &result);
	if (e == ERR_REFUSED)
		return page_error(p, e, page_refusal(p,
		    &result.refusal));
	return e != ERR_OK ? e : page_go_saying(p,
	    what.kind == EVENT_CONDITIONS_REFUSED ? &refused : &accepted,
	    "/cases/%s", c.v.row.number);
}

static const struct route routes[] = {
	{ METHOD_GET, "/cases/:number/conditions", NEEDS(CASES_OWN), 0, ask,
	    NULL },
	{ METHOD_POST, "/cases/:number/conditions", NEEDS(APPLICATION_EDIT),
	    0, answer, NULL },
};

const struct route_set condition_routes = ROUTE_SET(routes);
