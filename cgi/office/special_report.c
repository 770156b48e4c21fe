#include <string.h>

#include "app/covering.h"
#include "base/text.h"
#include "office/commission.h"
#include "office/routes.h"
#include "office/suggestion.h"
#include "view/words.h"

/* The covering report with which a finding goes to the Commission. */

static void
put_draft(struct page *p, const struct covering_draft *d)
{
	dict_set(p->dict, K_DRAFTER, d->drafter_name);
	dict_set(p->dict, K_DRAFT_TIME, view_instant(p->arena, d->updated,
	    p->lang));
	dict_optional(p->dict, K_REMARKS, d->remarks);
	dict_set(p->dict, K_BODY, d->body);
	dict_set_int(p->dict, K_VERSION, d->version);
}

/* *has is 0 where nobody writes one. */
static enum err
read_draft(struct page *p, const struct case_view *v,
    struct covering_draft *d, int *has)
{
	enum err e = covering_draft_of(p->app, p->arena, p->who, v->row.id,
	    d);

	*has = e == ERR_OK;
	return e == ERR_NOT_FOUND ? ERR_OK : e;
}

static void
put_buttons(struct page *p, const struct case_view *v,
    const struct covering_draft *d, int has)
{
	const struct event *events;
	struct refusal why;
	int to_sign = has && strcmp(d->state, "to_sign") == 0, n;
	int own = has && d->drafter_id == p->who->person_id;

	if (v->position.stage != STAGE_SPECIAL)
		return;
	events = case_events(p, v, &n);
	/* what the chief could not sign yet need not be written yet */
	if (!law_allows(v->rules, p->app->calendar, events, n,
	    date_of(p->now), ROLES_ANY, EVENT_SUBMIT, &why)) {
		dict_optional(p->dict, K_WHY_NOT, page_refusal(p, &why));
		return;
	}
	if (!to_sign && p->who->rights & RIGHT_BIT(RIGHT_CASE_WORK))
		dict_show(p->dict, K_CAN_WRITE);
	if (to_sign && own)
		dict_show(p->dict, K_OWN_DRAFT);
	if (to_sign && !own && p->who->rights & RIGHT_BIT(RIGHT_CASE_DECIDE))
		dict_show(p->dict, K_CAN_SIGN);
}

/* Who does not agree as things stand, before there is a report. */
static void
put_dissent_now(struct page *p, const struct case_view *v)
{
	int n;
	const struct dissent *all;

	if (!v->position.inner.closed ||
	    v->position.stage != STAGE_SPECIAL)
		return;
	all = dissent_find(p->arena, v->rules, p->app->calendar, v->events,
	    v->n_events, v->texts, v->n_texts, v->n_events + 1, &n);
	if (n > 0)
		dict_show(p->dict, K_DISSENT);
	put_dissent(p, K_ROW, all, n);
}

static void
put_decided(struct page *p, struct dict *d,
    const struct commission_decision *c)
{
	put_decision(p, d, c);
	put_spill(p, dict_add(d, K_SPILL_DIRECTION), NULL, c->direction,
	    arena_printf(p->arena, "direction-%lld-%d",
	    (long long)c->case_id, c->seq));
}

static enum err
put_report(struct page *p)
{
	struct commission_view *v = NEW(p->arena, struct commission_view);
	struct dict *d;
	enum err e = commission_case(p, v);

	if (e != ERR_OK)
		return e == ERR_NOT_FOUND ? ERR_OK : e;
	d = dict_add(p->dict, K_HAS_REPORT);
	dict_set(d, K_DRAFTER, v->report.drafter_name);
	dict_set(d, K_SIGNER, v->report.signer_name);
	dict_set(d, K_VERSION_TIME, view_instant(p->arena,
	    v->report.signed_at, p->lang));
	dict_set_int(d, K_VERSION, v->report.version);
	dict_set(d, K_VERSION_DIGEST, short_digest(p->arena,
	    v->report.digest));
	dict_set(d, K_SIGNED_BODY, v->report.body);
	put_spill(p, d, NULL, v->report.body, arena_printf(p->arena,
	    "covering-%lld-%d", (long long)v->report.case_id,
	    v->report.seq));
	for (int i = v->n_decisions - 1; i >= 0; i--)
		put_decided(p, dict_add(d, K_DECISION_ROW),
		    &v->decisions[i]);
	return ERR_OK;
}

static enum err
show(struct page *p)
{
	struct covering_draft d;
	struct case_view v;
	int has = 0;
	enum err e = special_case(p, &v);

	if (e == ERR_OK && !v.position.in_special)
		e = ERR_NOT_FOUND;
	if (e != ERR_OK || (e = read_draft(p, &v, &d, &has)) != ERR_OK)
		return e;
	special_head(p, &v);
	put_buttons(p, &v, &d, has);
	if (has) {
		dict_show(p->dict, K_DRAFT);
		put_draft(p, &d);
		put_draft_state(p, p->dict, d.state);
	}
	put_dissent_now(p, &v);
	e = put_report(p);
	return e == ERR_OK ? page_show(p, "office/covering.tpl") : e;
}

/* ---- writing */

static const struct field body_field = { .name = "body",
	.kind = FIELD_TEXTAREA, .rows = 16,
	.label = WORDS("报批说明", "Covering report"),
	.hint = WORDS("不超过1500字：报请事项、审查经过、结论建议的主要理由、对不同意见的"
	"说明。案件基本情况、听取意见情况、不同意见原文由系统附上。",
	"At most 1,500 characters: what is asked, how the review went, the main "
	"reasons, what is to be said of the dissent. The facts, who was heard and "
	"the dissent itself are added by the system.") };

static enum err
draft_form(struct page *p, const struct case_view *v, const char *body)
{
	struct covering_draft d;
	int has;
	enum err e = read_draft(p, v, &d, &has);

	if (e != ERR_OK)
		return e;
	special_head(p, v);
	dict_set_int(p->dict, K_VERSION, has ? d.version : 0);
	if (has)
		dict_optional(p->dict, K_REMARKS, d.remarks);
	page_field(p, K_FIELDS, &body_field, body != NULL && has ? d.body :
	    body);
	return page_show(p, "office/covering-draft.tpl");
}

static enum err
draft_show(struct page *p)
{
	struct case_view v;
	enum err e = special_case(p, &v);

	return e == ERR_OK ? draft_form(p, &v, "") : e;
}

static int
say_wrong(struct page *p, enum err e)
{
	if (e == ERR_INPUT)
		page_wrong(p, "body", &(struct words)WORDS(
		    "请填写报批说明。", "Write the covering report."));
	else if (e == ERR_TOO_LARGE)
		page_wrong(p, "body", &(struct words)WORDS(
		    "报批说明不能超过1500字。",
		    "A covering report has at most 1,500 characters."));
	else if (e == ERR_STALE)
		page_wrong(p, NULL, &(struct words)WORDS(
		    "另一位同事刚刚修改了草稿。您填写的内容仍在下方；再次保存将取代对方的"
		    "内容。", "A colleague changed the draft meanwhile. What "
		    "you typed still stands below; saving again takes the "
		    "place of theirs."));
	else if (e == ERR_REFUSED)
		page_wrong(p, NULL, &(struct words)WORDS(
		    "草稿已提交签发，或者本次结论建议的征求意见尚未结束；您填写的内容仍在下方。",
		    "The draft waits to be signed, or the round on this "
		    "suggestion is not closed; what you typed still stands "
		    "below."));
	else
		return 0;
	return 1;
}

static enum err
draft(struct page *p)
{
	struct copied copied;
	struct case_view v;
	const char *body;
	int submit = form_is(p->form, "step", "submit");
	enum err e = special_case(p, &v);

	if (e != ERR_OK)
		return e;
	e = covering_save(p->app, p->arena, p->who, v.row.id,
	    (int)page_id(p, "version"), form_text(p->form, "body"), submit);
	if (e == ERR_OK)
		return page_go_saying(p, submit ? &(struct words)WORDS(
		    "已提交签发。", "It waits to be signed.") :
		    &(struct words)WORDS("草稿已保存。",
		    "The draft was saved."), "/cases/%s/report",
		    v.row.number);
	body = form_text(p->form, "body");
	if (e == ERR_COPIED && copied_look(p->app, p->arena, v.row.id, &body,
	    1, &copied) == ERR_COPIED)
		page_wrong_text(p, "body", copied_text(p, &copied));
	else if (!say_wrong(p, e))
		return e;
	return special_status(p, draft_form(p, &v,
	    NULL), e);
}

/* ---- signing */

static const struct field remarks_field = { .name = "remarks",
	.kind = FIELD_TEXTAREA, .rows = 4,
	.label = WORDS("退回意见", "What the drafter is to change") };

static enum err
sign_form(struct page *p, const struct case_view *v)
{
	struct covering_draft d;
	int has;
	enum err e = read_draft(p, v, &d, &has);

	if (e != ERR_OK)
		return e;
	if (!has || strcmp(d.state, "to_sign") != 0)
		return page_go(p, "/cases/%s/report", v->row.number);
	special_head(p, v);
	put_draft(p, &d);
	dict_words(p->dict, K_ACT_WORDS, &event_row(EVENT_SUBMIT)->words,
	    p->lang);
	page_row(p, K_ROW, p->lang == LANG_ZH ? "所报结论建议" :
	    "Suggested finding", arena_printf(p->arena, p->lang == LANG_ZH ?
	    "%s（第%d版）" : "%s (version %d)", page_word(p,
	    finding_words(v->position.suggested)), d.for_version));
	put_dissent_now(p, v);
	page_field(p, K_FIELDS, &remarks_field, NULL);
	return page_show(p, "office/covering-sign.tpl");
}

static enum err
sign_show(struct page *p)
{
	struct case_view v;
	enum err e = special_case(p, &v);

	return e == ERR_OK ? sign_form(p, &v) : e;
}

static enum err
sign(struct page *p)
{
	struct act_result result = { .seq = 0 };
	struct case_view v;
	enum err e = special_case(p, &v);

	if (e != ERR_OK)
		return e;
	e = covering_sign(p->app, p->arena, p->who, v.row.id,
	    (int)page_id(p, "version"), (int)page_id(p, "seq"), p->form_key,
	    &result);
	if (e == ERR_OK)
		return page_go_saying(p, &(struct words)WORDS(
		    "已签发，报请委员会批准。",
		    "Signed; the case lies before the Commission."),
		    "/cases/%s", v.row.number);
	if (e == ERR_FORBIDDEN && result.refusal.words.in[LANG_ZH] == NULL)
		return page_error(p, e, p->lang == LANG_ZH ?
		    "起草人本人不得签发。" : "Its drafter cannot sign it.");
	if (e == ERR_STALE)
		page_wrong(p, NULL, &(struct words)WORDS(
		    "草稿或者结论建议在您打开本页后有变化，尚未签发。请核对现在的内容。",
		    "The draft or the suggested finding changed after you opened "
		    "this page; nothing was signed. Read it as it stands now."));
	else if (!special_refused(p, e, &result))
		return e;
	return special_status(p, sign_form(p, &v), e);
}

static enum err
give_back(struct page *p)
{
	struct case_view v;
	enum err e = special_case(p, &v);

	if (e == ERR_OK)
		e = covering_return(p->app, p->arena, p->who, v.row.id,
		    (int)page_id(p, "version"), form_text(p->form,
		    "remarks"));
	if (e == ERR_INPUT) {
		page_wrong(p, "remarks", &(struct words)WORDS(
		    "请写明退回意见。", "Say what the drafter is to change."));
		return sign_form(p, &v);
	}
	if (e != ERR_OK && e != ERR_STALE)
		return e;
	return page_go_saying(p, e == ERR_OK ? &(struct words)WORDS(
	    "已退回起草人。", "It was returned to the drafter.") :
	    &(struct words)WORDS("草稿在您打开本页后有变化，未退回。",
	    "The draft changed after you opened the page; nothing was "
	    "returned."), "/cases/%s/report", v.row.number);
}

static const struct route routes[] = {
	{ METHOD_GET, "/cases/:number/report", NEEDS(CASES_ALL), 0, show,
	    NULL },
	{ METHOD_GET, "/cases/:number/report/draft", NEEDS(CASE_WORK), 0,
	    draft_show, NULL },
	{ METHOD_POST, "/cases/:number/report/draft", NEEDS(CASE_WORK), 0,
	    draft, NULL },
	{ METHOD_GET, "/cases/:number/report/sign", NEEDS(CASE_DECIDE), 0,
	    sign_show, NULL },
	{ METHOD_POST, "/cases/:number/report/sign", NEEDS(CASE_DECIDE), 0,
	    sign, NULL },
	{ METHOD_POST, "/cases/:number/report/return", NEEDS(CASE_DECIDE), 0,
	    give_back, NULL },
};

const struct route_set covering_routes = ROUTE_SET(routes);
