#include <string.h>

#include "operator/ask.h"
#include "operator/routes.h"
#include "operator/section.h"
#include "operator/show.h"
#include "view/words.h"

/* Check answers, lodge, and what comes then. */

/* As its question reads; of a file: its section. */
static const char *
problem_label(struct page *p, const struct problem *x)
{
	const char *label = ask_label(p, x->field);

	return label != NULL ? label :
	    page_word(p, section_words(x->section));
}

static void
put_problem(struct page *p, struct dict *row, const struct draft *d,
    const struct problem *x)
{
	dict_set(row, K_PROBLEM_PATH, ask_path(p, d->id, x->field,
	    "?from=check"));
	dict_set(row, K_PROBLEM_LABEL, problem_label(p, x));
	dict_words(row, K_PROBLEM_SECTION, section_words(x->section),
	    p->lang);
	page_words(p, row, K_PROBLEM_TEXT, &x->words);
}

static void
put_problems(struct page *p, const struct draft *d)
{
	const struct application_check *c = &d->view.check;

	for (int i = 0; i < c->n; i++)
		put_problem(p, dict_add(p->dict, K_PROBLEM), d,
		    &c->problems[i]);
	for (int i = 0; i < c->n_warnings; i++)
		put_problem(p, dict_add(p->dict, K_WARNING), d,
		    &c->warnings[i]);
	if (c->n > 0)
		dict_show(p->dict, K_PROBLEMS);
	if (c->n_warnings > 0)
		dict_show(p->dict, K_WARNINGS);
	if (c->n == 0 && !c->signed_now)
		dict_show(p->dict, K_SIGN_FIRST);
	if (c->duty == DUTY_NONE)
		dict_show(p->dict, K_DUTY_NONE);
}

static enum err
show(struct page *p, const struct draft *d, int status)
{
	put_problems(p, d);
	show_answers(p, &d->refs, d->view.answers, d->view.documents,
	    d->view.n_documents, d->id);
	dict_show(p->dict, d->view.check.ready ? K_CAN_LODGE :
	    K_CANNOT_LODGE);
	if (draft_is(d, "correcting"))
		dict_show(p->dict, K_CORRECTING);
	return page_show_status(p, status, "operator/check.tpl");
}

static enum err
check(struct page *p)
{
	struct draft d;
	enum err e = draft_edit(p, &d);

	return e != ERR_OK ? e : show(p, &d, 200);
}

/* Lodged meanwhile, by another form or person: then that is the case. */
static enum err
lodged_already(struct page *p, struct draft *d)
{
	enum err e = draft_reload(p, d);

	if (e != ERR_OK)
		return e;
	return draft_is(d, "lodged") ? page_go(p, "/cases/%s/lodged",
	    d->view.row.case_number) : ERR_REFUSED;
}

static enum err
lodge(struct page *p)
{
	struct act_result result;
	struct draft d;
	enum err e = draft_open(p, &d);

	if (e != ERR_OK)
		return e;
	e = application_lodge(p->app, p->arena, p->who, d.id, p->form_key,
	    &result);
	if (e == ERR_OK)
		return page_go(p, "/cases/%s/lodged", result.case_number);
	if (e == ERR_REFUSED || e == ERR_CONFLICT)
		return lodged_already(p, &d);
	if (e != ERR_INPUT)
		return e;
	if ((e = draft_edit(p, &d)) != ERR_OK)
		return e;
	page_wrong(p, NULL, &(struct words)WORDS(
	    "申报尚不完整，没有提交。请先完成下列各项。",
	    "The application is not complete and was not lodged. Finish what "
	    "is listed below first."));
	return show(p, &d, 422);
}

/*
 * By when it is answered: the Office's own target for its check (A6), or the
 * days that later Measures give it to decide.
 */
static void
put_target(struct page *p, const struct case_view *v)
{
	int decides = position_awaits_decision(&v->position);
	const struct clock_view *k = &v->position.clocks[decides ?
	    PERIOD_DECISION : PERIOD_ACCEPTANCE];

	dict_show(p->dict, decides ? K_IS_DECIDED : K_IS_ACCEPTED);
	if (!date_is_set(k->due))
		return;
	dict_optional(p->dict, K_LAST_DAY, view_date(p->arena, k->due,
	    p->lang));
	dict_set(p->dict, K_ARTICLE, page_article(p, k->article));
	dict_set(p->dict, K_DAYS, view_days(p->arena, k->base, p->lang));
	if (k->provisional)
		dict_show(p->dict, K_PROVISIONAL);
}

static struct date
lodged_last(const struct case_view *v)
{
	struct date on = v->row.lodged_on;

	for (int i = 0; i < v->n_events; i++)
		if (event_is_lodging(v->events[i].event.kind))
			on = v->events[i].event.on;
	return on;
}

/* Bookmarked it says the same for ever. */
static enum err
lodged(struct page *p)
{
	struct case_view v;
	enum err e = page_open_case(p, &v);

	if (e != ERR_OK)
		return e;
	dict_set(p->dict, K_CASE_NUMBER, v.row.number);
	dict_set(p->dict, K_CASE_TITLE, v.row.title);
	dict_set(p->dict, K_LODGED_ON, view_date(p->arena, lodged_last(&v),
	    p->lang));
	put_target(p, &v);
	dict_words(p->dict, K_CONTRACT_SENTENCE,
	    contract_words(v.position.contract), p->lang);
	dict_show(p->dict, contract_may(v.position.contract) ?
	    K_CONTRACT_MAY : K_CONTRACT_MAY_NOT);
	return page_show(p, "operator/lodged.tpl");
}

static const struct route routes[] = {
	{ METHOD_GET, "/applications/:id/check", NEEDS(APPLICATION_EDIT), 0,
	    check, NULL },
	{ METHOD_POST, "/applications/:id/lodge", NEEDS(APPLICATION_EDIT), 0,
	    lodge, NULL },
	{ METHOD_GET, "/cases/:number/lodged", NEEDS(CASES_OWN), 0, lodged,
	    NULL },
};

const struct route_set lodge_routes = ROUTE_SET(routes);
