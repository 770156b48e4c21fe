#include <string.h>

#include "law/fairness.h"
#include "app/operators.h"
#include "office/acts.h"
#include "office/routes.h"
#include "office/supplement.h"
#include "portal/virus.h"
#include "view/clock.h"
#include "view/words.h"

/* The tab of Article 14: requests, answers, and how fair it has been. */

static int
asked_twice(const struct materials_view *m)
{
	int n = 0;

	for (int i = 0; i < m->n_items; i++)
		n += m->items[i].again_of != 0;
	return n;
}

/* Until today; of a case that is over, until its last event. */
static struct date
measured_until(struct page *p, const struct case_view *v)
{
	return stage_is_closed(v->position.stage) && v->n_events > 0 &&
	    v->position.waiting == WAITING_NOBODY ?
	    v->events[v->n_events - 1].event.on : date_of(p->now);
}

static void
put_meter(struct page *p, const struct materials_view *m)
{
	const struct case_view *v = &m->v;
	struct fairness f;
	int n;
	const struct event *events = case_events(p, v, &n);

	fairness_of(v->rules, p->app->calendar, events, n,
	    measured_until(p, v), &f);
	dict_show(p->dict, K_FAIRNESS);
	dict_set_int(p->dict, K_FAIR_REQUESTS, f.requests);
	dict_set_int(p->dict, K_FAIR_RESTARTS, f.restarts);
	dict_set_int(p->dict, K_FAIR_TWICE, asked_twice(m));
	dict_set_int(p->dict, K_FAIR_DAYS, f.days);
	dict_set_int(p->dict, K_FAIR_OPERATOR, f.held[WAITING_OPERATOR]);
	dict_set_int(p->dict, K_FAIR_OFFICE, f.held[WAITING_OFFICE] +
	    f.held[WAITING_CHIEF]);
	dict_set_int(p->dict, K_FAIR_MEMBERS, f.held[WAITING_MEMBERS]);
	dict_set_int(p->dict, K_FAIR_DEPARTMENT,
	    f.held[WAITING_DEPARTMENT]);
	dict_set_int(p->dict, K_FAIR_COMMISSION,
	    f.held[WAITING_COMMISSION]);
	if (f.requests > 1)
		dict_show(p->dict, K_FAIR_MANY);
}

enum err
put_fairness(struct page *p, const struct case_view *v)
{
	struct materials_view m;
	enum err e = materials_open(p->app, p->arena, p->who, v->row.number,
	    &m);

	if (e == ERR_OK)
		put_meter(p, &m);
	return e;
}

/* ---- requests and what was said to each item */

static const struct document *
document_of(const struct case_view *v, int64_t id)
{
	for (int i = 0; i < v->n_documents; i++)
		if (v->documents[i].id == id)
			return &v->documents[i];
	return NULL;
}

/* Of several operators: which of them. */
static void
put_whose_said(struct page *p, struct dict *d,
    const struct materials_view *m, int64_t operator_id)
{
	const struct words *name = m->v.row.operator_id != 0 ? NULL :
	    operator_name(m->operators, m->n_operators, operator_id);

	dict_optional(d, K_SAID_WHOSE, name ? page_word(p, name) : NULL);
}

/* Those that were asked for it and owe it still. */
static void
put_owing(struct page *p, struct dict *d, const struct materials_view *m,
    const struct material_item *item)
{
	for (int i = 0; m->v.row.operator_id == 0 && i < m->n_operators; i++)
		if (material_owes(m, &m->operators[i], item))
			dict_words(dict_add(d, K_OWING_ROW), K_CASE_OPERATOR,
			    &m->operators[i].name, p->lang);
}

/* Every answer to the item that was handed in, the newest last. */
static void
put_answers(struct page *p, struct dict *item, const struct materials_view *m,
    int number)
{
	for (int i = 0; i < m->n_answers; i++) {
		const struct material_answer *a = &m->answers[i];
		const struct document *f = document_of(&m->v,
		    a->document_id);
		struct dict *d;

		if (a->number != number)
			continue;
		d = dict_add(item, K_SAID_ROW);
		dict_words(d, K_SAID, said_words((enum material_said)a->said),
		    p->lang);
		dict_optional(d, K_SAID_BODY, a->body);
		put_spill(p, d, NULL, a->body, arena_printf(p->arena,
		    "material-%lld", (long long)a->id));
		dict_set(d, K_SAID_AT, view_instant(p->arena, a->entered,
		    p->lang));
		put_whose_said(p, d, m, a->operator_id);
		if (f == NULL)
			continue;
		dict_optional(d, K_FILE_NAME, f->name);
		dict_set(d, K_FILE_PATH, page_path(p,
		    "/cases/%s/documents/%lld", m->v.row.number,
		    (long long)f->id));
		put_virus(p, d, f->signature);
	}
}

static void
put_item(struct page *p, struct dict *request,
    const struct materials_view *m, const struct material_item *item)
{
	const struct material_answer *said = material_answer_of(m,
	    item->number);
	struct dict *d = dict_add(request, K_ITEM_ROW);
	enum material_said kind = said != NULL ?
	    (enum material_said)said->said : SAID_NOTHING;

	dict_set_int(d, K_ITEM, item->number);
	dict_set(d, K_TEXT, item->wording);
	put_spill(p, dict_add(d, K_SPILL_ITEM), NULL, item->wording,
	    arena_printf(p->arena, "item-%lld-%d", (long long)m->v.row.id,
	    item->number));
	if (item->again_of != 0)
		dict_optional(d, K_AGAIN, arena_printf(p->arena, "%d",
		    item->again_of));
	/* one operator's word settles nothing for the others */
	if (said_settles(kind) && material_missing(m, item) > 0)
		kind = SAID_NOTHING;
	dict_words(d, K_TAG_WORDS, said_words(kind), p->lang);
	dict_set(d, K_TAG_CLASS, said_settles(kind) ? "govuk-tag--green" :
	    "govuk-tag--yellow");
	put_owing(p, d, m, item);
	put_answers(p, d, m, item->number);
}

static const struct event_record *
event_at(const struct case_view *v, int seq)
{
	return seq > 0 && seq <= v->n_events ? &v->events[seq - 1] : NULL;
}

/* One request and its items, from first to last. */
static void
put_request(struct page *p, const struct materials_view *m, int first,
    int last)
{
	struct dict *d = dict_add(p->dict, K_REQUEST);
	int seq = m->items[first].seq;

	dict_setf(d, K_REQUEST_ID, "request-%d", seq);
	dict_set(d, K_REQUEST_ON, view_date(p->arena,
	    event_at(&m->v, seq)->event.on, p->lang));
	put_whose_said(p, d, m, m->items[first].operator_id);
	if (seq == m->open_seq)
		dict_show(d, K_REQUEST_OPEN);
	for (int i = first; i <= last; i++)
		put_item(p, d, m, &m->items[i]);
}

/* Everything came: by when an officer says whether it is complete. */
static void
put_check(struct page *p, const struct case_view *v)
{
	const struct clock_view *k = &v->position.clocks[PERIOD_CHECK];

	if (k->state != PERIOD_RUNNING)
		return;
	dict_show(p->dict, K_TO_CHECK);
	dict_set(p->dict, K_HANDED_IN_ON, view_date(p->arena,
	    v->position.inner.submitted_on, p->lang));
	dict_set(p->dict, K_CHECK_BY, view_date(p->arena, k->due, p->lang));
	dict_set(p->dict, K_TAG_CLASS, view_clock_tag(k));
	dict_set(p->dict, K_CHECK_LEFT, view_left(p->arena, k->left,
	    k->provisional, p->lang));
	if (k->provisional)
		dict_show(p->dict, K_CHECK_PROVISIONAL);
}

/* A determination that stands, and whether the operator was told. */
static void
put_determination(struct page *p, const struct position *now)
{
	if (!now->determination)
		return;
	dict_show(p->dict, now->inner.is_false ? K_DETERMINED_FALSE :
	    K_DETERMINED_REFUSAL);
	dict_show(p->dict, !now->inner.intended ? K_NOT_TOLD :
	    now->inner.commented ? K_COMMENTED : K_TOLD);
}

/* What the operator wrote on the intended Fail. */
static void
put_comments(struct page *p, const struct case_view *v)
{
	for (int i = 0; i < v->n_texts; i++)
		if (strcmp(v->texts[i].part, "comment") == 0) {
			struct dict *d = dict_add(p->dict, K_COMMENT_ROW);

			dict_set(d, K_TEXT, v->texts[i].body);
			dict_set(d, K_SAID_AT, view_date(p->arena,
			    event_at(v, v->texts[i].seq)->event.on,
			    p->lang));
		}
}

static enum err
show(struct page *p)
{
	struct materials_view m;
	enum err e = case_page(p, TAB_SUPPLEMENT, &m.v);

	if (e == ERR_OK)
		e = materials_open(p->app, p->arena, p->who, m.v.row.number,
		    &m);
	if (e != ERR_OK)
		return e;
	put_meter(p, &m);
	put_check(p, &m.v);
	put_determination(p, &m.v.position);
	put_comments(p, &m.v);
	for (int last = m.n_items - 1, first; last >= 0; last = first - 1) {
		first = material_request_first(&m, last);
		put_request(p, &m, first, last);
	}
	if (m.n_items == 0)
		dict_show(p->dict, K_NO_REQUEST);
	put_acts_of(p, &m.v, "14");
	dict_show(p->dict, rule_is(m.v.rules, RULE_SUPPLEMENT_MODE, "pause") ?
	    K_PAUSES : K_RESTARTS);
	return page_show(p, "office/supplement.tpl");
}

static const struct route routes[] = {
	{ METHOD_GET, "/cases/:number/supplement", NEEDS(CASES_ALL), 0, show,
	    NULL },
};

const struct route_set supplement_routes = ROUTE_SET(routes);
