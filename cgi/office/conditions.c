#include <string.h>

#include "app/conditions.h"
#include "app/operators.h"
#include "base/text.h"
#include "office/acts.h"
#include "office/office.h"
#include "office/routes.h"
#include "portal/condition.h"
#include "view/words.h"

/* The conditions of a finding: who looked at each, and what was seen. */

enum { BODY_MAX = 2000 };	/* characters */

static const struct choice met_choices[] = {
	{ .value = "yes", .label = WORDS("已满足", "It is met") },
	{ .value = "no", .label = WORDS("未满足", "It is not met") },
};
static const struct field met_field = { .name = "met",
	.kind = FIELD_RADIOS, .label = WORDS("核验结果", "What was found"),
	.choices = met_choices, .n_choices = 2 };
static const struct field body_field = { .name = "body",
	.kind = FIELD_TEXTAREA, .rows = 5,
	.label = WORDS("核验情况", "What was seen") };

static enum err
open_conditions(struct page *p, struct conditions_view *c)
{
	enum err e = conditions_open(p->app, p->arena, p->who,
	    page_param(p, "number"), c);

	if (e == ERR_OK)
		page_cite(p, c->v.rules);
	if (e != ERR_OK)
		return e;
	if (c->v.reader != READER_OFFICE || c->n == 0)
		return ERR_NOT_FOUND;
	dict_set(p->dict, K_CASE_NUMBER, c->v.row.number);
	dict_words(p->dict, K_CASE_OPERATOR, &c->v.row.operator_name,
	    p->lang);
	dict_words(p->dict, K_CONTRACT_SENTENCE,
	    contract_words(c->v.position.contract), p->lang);
	dict_show(p->dict, contract_may(c->v.position.contract) ?
	    K_CONTRACT_MAY : K_CONTRACT_MAY_NOT);
	return ERR_OK;
}

/* One condition and the last look at it. */
static void
put_looked_at(struct page *p, struct dict *d,
    const struct served_condition *c)
{
	put_condition(p, d, c);
	if (c->check == NULL)
		return;
	dict_optional(d, K_SAID_BODY, c->check->body);
	put_spill(p, d, NULL, c->check->body, arena_printf(p->arena,
	    "check-%lld", (long long)c->check->id));
	dict_set(d, K_SAID_AT, view_instant(p->arena, c->check->entered,
	    p->lang));
	dict_set(d, K_SAID_BY, c->check->checked_name);
}

/* Of several operators each answers for itself (Articles 7 and 19). */
static enum err
put_operators(struct page *p, const struct case_view *v)
{
	struct case_operator *all;
	int n;
	enum err e;

	if ((e = operators_several(p->app, p->arena, p->who, &v->row, &all,
	    &n)) != ERR_OK)
		return e;
	operators_stand(p->app, p->arena, v, all, n);
	for (int i = 0; i < n; i++) {
		struct dict *d = dict_add(p->dict, K_OPERATOR_ROW);

		dict_show(p->dict, K_HAS_OPERATORS);
		dict_words(d, K_CASE_OPERATOR, &all[i].name, p->lang);
		put_standing(p, d, &all[i]);
	}
	return ERR_OK;
}

static enum err
list(struct page *p)
{
	struct conditions_view c;
	enum err e = open_conditions(p, &c);

	if (e != ERR_OK)
		return e;
	for (int i = 0; i < c.n; i++)
		put_looked_at(p, dict_add(p->dict, K_CONDITION_ROW),
		    &c.rows[i]);
	if (p->who->rights & RIGHT_BIT(RIGHT_CASE_WORK))
		dict_show(p->dict, K_CAN_WORK);
	if ((e = put_operators(p, &c.v)) != ERR_OK)
		return e;
	if (case_is_possible(&c.v, EVENT_CONDITIONS_CONFIRMED) &&
	    conditions_missing(&c) == 0)
		dict_show(p->dict, K_CAN_CONFIRM);
	return page_show(p, "office/conditions.tpl");
}

/* ---- one of them */

static void
put_documents(struct page *p, const struct case_view *v)
{
	struct field f = { .name = "document", .kind = FIELD_SELECT,
	    .optional = 1, .label = WORDS("证明材料（本案文件）",
	    "What shows it: a document of the case") };

	field_choice(p->arena, &f, "", (struct words)WORDS("无", "None"));
	offer_documents(p, v, NULL, &f);
	page_field(p, K_FIELDS, &f, NULL);
}

static enum err
find(struct page *p, struct conditions_view *c,
    const struct served_condition **out)
{
	int64_t n;
	enum err e = open_conditions(p, c);

	if (e != ERR_OK)
		return e;
	if (int_parse(page_param(p, "n"), 1, INT32_MAX, &n) != ERR_OK)
		return ERR_NOT_FOUND;
	for (int i = 0; i < c->n; i++)
		if (c->rows[i].n == n) {
			*out = &c->rows[i];
			return ERR_OK;
		}
	return ERR_NOT_FOUND;
}

static enum err
show(struct page *p, const struct conditions_view *c,
    const struct served_condition *row)
{
	put_looked_at(p, p->dict, row);
	page_field(p, K_FIELDS, &met_field, NULL);
	page_field(p, K_FIELDS, &body_field, NULL);
	put_documents(p, &c->v);
	return page_show(p, "office/condition.tpl");
}

static enum err
ask(struct page *p)
{
	const struct served_condition *row;
	struct conditions_view c;
	enum err e = find(p, &c, &row);

	return e == ERR_OK ? show(p, &c, row) : e;
}

static enum err
check(struct page *p)
{
	const char *met = form_text(p->form, met_field.name);
	const char *body = form_text(p->form, body_field.name);
	const struct served_condition *row;
	struct conditions_view c;
	enum err e = find(p, &c, &row);

	if (e != ERR_OK)
		return e;
	if (strcmp(met, "yes") != 0 && strcmp(met, "no") != 0)
		page_wrong(p, met_field.name, &(struct words)WORDS(
		    "请选择核验结果。", "Say what was found."));
	if (*body == '\0' || text_length(body) > BODY_MAX)
		page_wrong(p, body_field.name, &(struct words)WORDS(
		    "请写明核验情况，不超过2000字。",
		    "Say what was seen, in at most 2,000 characters."));
	if (page_is_wrong(p, NULL))
		return show(p, &c, row);
	e = conditions_check(p->app, p->arena, p->who, &c, row->n,
	    strcmp(met, "yes") == 0, body, page_id(p, "document"));
	return e != ERR_OK ? e : page_go_saying(p, &(struct words)WORDS(
	    "核验情况已记录。", "What was seen is on record."),
	    "/cases/%s/conditions", c.v.row.number);
}

static const struct route routes[] = {
	{ METHOD_GET, "/cases/:number/conditions", NEEDS(CASES_ALL), 0, list,
	    NULL },
	{ METHOD_GET, "/cases/:number/conditions/:n", NEEDS(CASE_WORK), 0,
	    ask, NULL },
	{ METHOD_POST, "/cases/:number/conditions/:n", NEEDS(CASE_WORK), 0,
	    check, NULL },
};

const struct route_set condition_routes = ROUTE_SET(routes);
