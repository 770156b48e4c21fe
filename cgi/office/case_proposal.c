#include <string.h>

#include "app/operators.h"
#include "base/text.h"
#include "office/acts.h"
#include "office/proposal.h"
#include "office/routes.h"
#include "view/words.h"

/*
 * The tab of a case on a member's proposal (Article 19): what was proposed,
 * and the operators with their own dates.
 */

static const struct field served_fields[] = {
	{ .name = "served_on", .kind = FIELD_DATE,
	    .label = WORDS("送达日期", "Date of service") },
	{ .name = "served_number", .kind = FIELD_TEXT, .width = 20,
	    .label = WORDS("送达回证编号", "Number of the proof of service") },
};

/* The case of the path, which must be one on a proposal. */
static enum err
open_tab(struct page *p, struct case_view *v, struct proposal_view *proposal)
{
	enum err e = case_page(p, TAB_PROPOSAL, v);

	return e == ERR_OK ? proposal_of(p->app, p->arena, p->who,
	    v->row.id, proposal) : e;
}

/* Before the notice the list can still change. */
static int
can_join(const struct page *p, const struct case_view *v)
{
	return p->who->rights & RIGHT_BIT(RIGHT_CASE_WORK) &&
	    (v->position.stage == STAGE_PROPOSED ||
	    v->position.stage == STAGE_APPROVED);
}

static void
put_date(struct page *p, struct dict *d, const char *key, struct date on)
{
	dict_optional(d, key, date_is_set(on) ? view_date(p->arena, on,
	    p->lang) : NULL);
}

static void
put_operator(struct page *p, const struct case_view *v,
    const struct case_operator *o)
{
	struct dict *d = dict_add(p->dict, K_OPERATOR_ROW);

	dict_words(d, K_CASE_OPERATOR, &o->name, p->lang);
	dict_optional(d, K_OPERATOR_CODE, o->uscc);
	dict_setf(d, K_OPERATOR_ID, "%lld", (long long)o->operator_id);
	if (o->notified_seq > 0 && o->notified_seq <= v->n_events)
		put_date(p, d, K_NOTIFIED_ON,
		    v->events[o->notified_seq - 1].event.on);
	put_date(p, d, K_SERVED_ON, o->served_on);
	dict_optional(d, K_SERVED_NUMBER, o->served_number);
	put_date(p, d, K_SUBMITTED_ON, o->submitted_on);
	if (v->position.finding == FINDING_CONDITIONAL)
		put_standing(p, d, o);
	if (can_join(p, v))
		dict_show(d, K_CAN_LEAVE);
	if (o->notified_seq > 0 && !date_is_set(o->served_on) &&
	    p->who->rights & RIGHT_BIT(RIGHT_CASE_WORK))
		dict_show(d, K_CAN_SERVE);
}

static enum err
show(struct page *p)
{
	struct proposal_view proposal;
	struct case_operator *all;
	struct case_view v;
	int n;
	enum err e = open_tab(p, &v, &proposal);

	if (e != ERR_OK || (e = operators_of(p->app, p->arena, p->who,
	    v.row.id, &all, &n)) != ERR_OK)
		return e;
	dict_words(p->dict, K_MEMBER, member_words(
	    proposal_member(&proposal)), p->lang);
	dict_set(p->dict, K_ARTICLE, page_article(p, "19"));
	dict_set(p->dict, K_DRAFTER, proposal.row.drafter_name);
	dict_set(p->dict, K_SIGNER, proposal.row.released_name);
	dict_set(p->dict, K_RELEASED_ON, view_instant(p->arena,
	    proposal.row.released, p->lang));
	dict_set(p->dict, K_VERSION_DIGEST, short_digest(p->arena,
	    proposal.row.digest));
	put_spill(p, p->dict, NULL, proposal.row.content,
	    arena_printf(p->arena, "proposal-%lld", (long long)v.row.id));
	put_proposal(p, p->dict, K_ROW, &proposal);
	dict_show(p->dict, n > 0 ? K_HAS_OPERATORS : K_NO_OPERATORS);
	if (v.position.finding == FINDING_CONDITIONAL)
		dict_show(p->dict, K_HAS_CONDITIONS);
	operators_stand(p->app, p->arena, &v, all, n);
	for (int i = 0; i < n; i++)
		put_operator(p, &v, &all[i]);
	if (case_is_possible(&v, EVENT_JOIN))
		dict_show(p->dict, K_CAN_TELL);
	if (can_join(p, &v)) {
		dict_show(p->dict, K_CAN_JOIN);
		e = put_newcomers(p, &v);
	}
	return e == ERR_OK ? page_show(p, "office/proposal.tpl") : e;
}

/* ---- changes, each back to the tab */

static enum err
back(struct page *p, const struct words *words)
{
	return page_go_saying(p, words, "/cases/%s/proposal",
	    page_param(p, "number"));
}

/* The id of the case of the path, for whoever may open it. */
static enum err
case_of(struct page *p, struct case_view *v)
{
	enum err e = page_open_case(p, v);

	return e == ERR_OK && v->reader != READER_OFFICE ? ERR_NOT_FOUND : e;
}

static enum err
told_already(struct page *p)
{
	return page_error(p, ERR_REFUSED, page_word(p, &(struct words)WORDS(
	    "已书面告知启动审查，运营者不能再变更。",
	    "The notice of the review was given: its operators stay as they "
	    "are.")));
}

static enum err
join(struct page *p)
{
	struct case_view v;
	int64_t id = page_id(p, "operator");
	enum err e = case_of(p, &v);

	if (e != ERR_OK)
		return e;
	if (id == 0) {
		page_wrong(p, "operator", &(struct words)WORDS(
		    "请选择一家运营者。", "Choose an operator."));
		return show(p);
	}
	e = operator_join(p->app, p->arena, p->who, v.row.id, id);
	if (e == ERR_REFUSED)
		return told_already(p);
	return e != ERR_OK && e != ERR_DUPLICATE ? e : back(p,
	    &(struct words)WORDS("运营者已列入本案。",
	    "The operator has joined the case."));
}

static enum err
leave(struct page *p)
{
	struct case_view v;
	enum err e = case_of(p, &v);

	if (e == ERR_OK)
		e = operator_leave(p->app, p->arena, p->who, v.row.id,
		    param_id(p, "id"));
	if (e == ERR_REFUSED)
		return told_already(p);
	return e != ERR_OK && e != ERR_NOT_FOUND ? e : back(p,
	    &(struct words)WORDS("运营者已移出本案。",
	    "The operator was taken off the case."));
}

/* ---- proof of service on paper */

static enum err
serve_form(struct page *p)
{
	struct proposal_view proposal;
	struct case_operator *all;
	struct case_view v;
	int n;
	enum err e = open_tab(p, &v, &proposal);

	if (e != ERR_OK || (e = operators_of(p->app, p->arena, p->who,
	    v.row.id, &all, &n)) != ERR_OK)
		return e;
	for (int i = 0; i < n; i++) {
		if (all[i].operator_id != param_id(p, "id"))
			continue;
		dict_words(p->dict, K_OPERATOR, &all[i].name, p->lang);
		page_fields(p, K_FIELDS, served_fields, 2, NULL, NULL);
		return page_show(p, "office/served.tpl");
	}
	return ERR_NOT_FOUND;
}

static enum err
serve(struct page *p)
{
	const char *number = form_text(p->form, "served_number");
	struct date on = DATE_NONE;
	struct case_view v;
	enum err e = case_of(p, &v);

	if (e != ERR_OK)
		return e;
	if (field_date_parse(page_typed(p, &served_fields[0]), &on) != ERR_OK)
		on = DATE_NONE;
	e = operator_served(p->app, p->arena, p->who, v.row.id,
	    param_id(p, "id"), on, number);
	if (e == ERR_RANGE)
		page_wrong(p, "served_on", &(struct words)WORDS(
		    "请填写送达日期，不早于告知之日，不晚于今天。",
		    "Give the date of service: not before the notice, not "
		    "after today."));
	else if (e == ERR_INPUT)
		page_wrong(p, "served_number", &(struct words)WORDS(
		    "请填写送达回证编号，不超过64个字符。",
		    "Give the number of the proof, 64 characters at most."));
	else
		return e != ERR_OK && e != ERR_NOT_FOUND ? e : back(p,
		    e == ERR_OK ? &(struct words)WORDS("送达日期已登记。",
		    "The date of service is on record.") :
		    &(struct words)WORDS("送达日期此前已登记，未作改动。",
		    "A date of service was on record already; it stands."));
	return serve_form(p);
}

#define OPERATOR "/cases/:number/operators/:id/"

static const struct route routes[] = {
	{ METHOD_GET, "/cases/:number/proposal", NEEDS(CASES_ALL), 0, show,
	    NULL },
	{ METHOD_POST, "/cases/:number/operators", NEEDS(CASE_WORK), 0, join,
	    NULL },
	{ METHOD_POST, OPERATOR "leave", NEEDS(CASE_WORK), 0, leave, NULL },
	{ METHOD_GET, OPERATOR "served", NEEDS(CASE_WORK), 0, serve_form,
	    NULL },
	{ METHOD_POST, OPERATOR "served", NEEDS(CASE_WORK), 0, serve, NULL },
};

const struct route_set case_proposal_routes = ROUTE_SET(routes);
