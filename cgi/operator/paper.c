#include <string.h>

#include "law/risk.h"
#include "operator/routes.h"
#include "operator/section.h"
#include "operator/show.h"
#include "view/words.h"

/* What is printed from the answers: Article 8 (i) and (ii). */

static enum err
put_operator(struct page *p)
{
	struct organisation o;
	enum err e = organisation_own(p->app, p->arena, p->who, &o);

	if (e != ERR_OK)
		return e;
	dict_words(p->dict, K_OPERATOR, &o.name, p->lang);
	dict_optional(p->dict, K_OPERATOR_CODE, o.uscc);
	dict_optional(p->dict, K_OPERATOR_ADDRESS, o.address);
	return ERR_OK;
}

/* The value of one question that is not repeated. */
static void
put_fact(struct page *p, const struct draft *d, const char *key)
{
	const struct question *q = question_find(key);
	const char *text = answers_get(d->view.answers, key);
	struct dict *row = dict_add(p->dict, K_ROW);

	dict_show(row, K_ROW_FIXED);
	dict_words(row, K_ROW_KEY, &q->label, p->lang);
	dict_set(row, K_ROW_VALUE, *text != '\0' ?
	    show_answer(p, &d->refs, q, text) : "—");
}

static void
put_trigger(struct page *p, const struct draft *d, enum trigger t)
{
	static const char *const parts[] = { "answer", "reasons",
	    "measures" };
	struct dict *group = dict_add(p->dict, K_TRIGGER);

	dict_words(group, K_TRIGGER_MARK, trigger_mark(t), p->lang);
	dict_words(group, K_TRIGGER_WORDS, trigger_words(t), p->lang);
	for (int i = 0; i < 3; i++) {
		const struct question *q = question_find(arena_printf(
		    p->arena, "risk.#.%s", parts[i]));
		const char *text = answers_get(d->view.answers,
		    question_key(p->arena, q, (int)t + 1));
		struct dict *row;

		if (*text == '\0')
			continue;
		row = dict_add(group, K_ROW);
		dict_show(row, K_ROW_FIXED);
		dict_words(row, K_ROW_KEY, &q->label, p->lang);
		dict_set(row, K_ROW_VALUE, show_answer(p, &d->refs, q,
		    text));
	}
}

static void
put_facts(struct page *p, const struct draft *d, const char *const *keys)
{
	for (; *keys != NULL; keys++)
		put_fact(p, d, *keys);
}

static enum err
risk_report(struct page *p)
{
	static const char *const facts[] = { "purchase.title",
	    "purchase.kind", "purchase.description", "purchase.category",
	    "purchase.amount", "purchase.contract_date", "purchase.sector",
	    "purchase.cii", "risk.author", "risk.judged_on", NULL };
	struct draft d;
	enum err e;

	if ((e = draft_open(p, &d)) != ERR_OK ||
	    (e = put_operator(p)) != ERR_OK)
		return e;
	put_facts(p, &d, facts);
	for (int t = 0; t < TRIGGER__MAX; t++)
		put_trigger(p, &d, (enum trigger)t);
	duty_show(p, &d);
	if (draft_is(&d, "no_duty"))
		dict_set(p->dict, K_TASKS_PATH, page_path(p, "/reports"));
	return page_show(p, "operator/risk-report.tpl");
}

static enum err
declaration(struct page *p)
{
	static const char *const facts[] = { "purchase.title",
	    "purchase.kind", "purchase.category", "purchase.amount",
	    "purchase.contract_date", "purchase.sector", "purchase.cii",
	    "declaration.contact", "declaration.phone", "declaration.email",
	    "declaration.electronic", NULL };
	struct draft d;
	enum err e;

	if ((e = draft_open(p, &d)) != ERR_OK ||
	    (e = put_operator(p)) != ERR_OK)
		return e;
	put_facts(p, &d, facts);
	for (int i = 1; i <= answers_items(d.view.answers,
	    SECTION_PROVIDERS); i++)
		dict_set(dict_add(p->dict, K_PROVIDER), K_PROVIDER_NAME,
		    answers_get(d.view.answers, arena_printf(p->arena,
		    "provider.%d.name", i)));
	return page_show(p, "operator/declaration.tpl");
}

static const struct route routes[] = {
	{ METHOD_GET, "/applications/:id/risk-report", NEEDS(CASES_OWN), 0,
	    risk_report, NULL },
	{ METHOD_GET, "/applications/:id/declaration-paper",
	    NEEDS(CASES_OWN), 0, declaration, NULL },
};

const struct route_set paper_routes = ROUTE_SET(routes);
