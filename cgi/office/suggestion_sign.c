#include <string.h>

#include "office/acts.h"
#include "office/routes.h"
#include "office/suggestion.h"
#include "view/words.h"

/* The chief's or deputy's side: sign and send, or return with remarks. */
static const struct field remarks_field = { .name = "remarks",
	.kind = FIELD_TEXTAREA, .rows = 5,
	.label = WORDS("退回意见", "Remarks for the drafter") };

static const char *
members_text(struct page *p, const struct case_view *v)
{
	uint32_t members = rules_members(v->rules);
	const char *text = "", *between = p->lang == LANG_ZH ? "、" : ", ";

	for (int m = 0; m < MEMBER__MAX; m++)
		if (members & MEMBER_BIT(m))
			text = arena_printf(p->arena, "%s%s%s", text,
			    *text != '\0' ? between : "",
			    page_word(p, member_short((enum member)m)));
	return text;
}

static void
put_act(struct page *p, const struct case_view *v, enum finding finding)
{
	struct act what = { .kind = v->position.round_open ? EVENT_REVISE :
	    EVENT_CIRCULATE, .on = DATE_NONE, .finding = finding };
	const struct event_row *row = event_row(what.kind);

	dict_words(p->dict, K_ACT_WORDS, &row->words, p->lang);
	dict_set(p->dict, K_ACT_ARTICLE, page_article(p,
	    event_article(what.kind, v->position.in_special)));
	dict_set(p->dict, K_ACT_TOLD, act_told(p, v, what.kind));
	dict_set(p->dict, K_MEMBERS, members_text(p, v));
	if (v->position.round_open)
		dict_show(p->dict, K_REVISES);
	act_clocks_after(p, v, &what);
}

static enum err
show_page(struct page *p, const struct case_view *v)
{
	struct suggestion_draft draft;
	struct suggestion content, last;
	enum err e = suggestion_draft_of(p->app, p->arena, p->who, v->row.id,
	    &draft, &content), l;

	if (e != ERR_OK || (e = put_assessed(p, v, &content)) != ERR_OK)
		return e;
	if (strcmp(draft.state, "to_sign") != 0)
		return page_go(p, "/cases/%s/suggestion", v->row.number);
	l = last_version(p, v, &last);
	if (l != ERR_OK && l != ERR_NOT_FOUND)
		return l;
	dict_set(p->dict, K_CASE_NUMBER, v->row.number);
	dict_words(p->dict, K_CASE_OPERATOR, &v->row.operator_name, p->lang);
	dict_set_int(p->dict, K_CASE_SEQ, v->n_events);
	dict_set_int(p->dict, K_VERSION, draft.version);
	dict_set(p->dict, K_DRAFTER, draft.drafter_name);
	dict_set(p->dict, K_DRAFT_TIME, view_instant(p->arena, draft.updated,
	    p->lang));
	put_suggestion(p, p->dict, &content, l == ERR_OK ? &last : NULL);
	put_factors(p, p->dict, &content, l == ERR_OK ? &last : NULL,
	    arena_printf(p->arena, "/cases/%s/documents", v->row.number));
	put_act(p, v, content.finding);
	page_field(p, K_FIELDS, &remarks_field, NULL);
	act_paper_fields(p, v, DATE_NONE);
	return page_show(p, "office/suggestion-sign.tpl");
}

static enum err
open_case(struct page *p, struct case_view *v)
{
	enum err e = page_open_case(p, v);

	return e == ERR_OK && v->reader != READER_OFFICE ? ERR_NOT_FOUND : e;
}

static enum err
show(struct page *p)
{
	struct case_view v;
	enum err e = open_case(p, &v);

	return e == ERR_OK ? show_page(p, &v) : e;
}

/* The draft is another by now, or there is none: the page says which. */
static enum err
say_stale(struct page *p, const struct case_view *v)
{
	enum err e;

	page_wrong(p, NULL, &(struct words)WORDS(
	    "结论建议在您打开本页后有变化，尚未签发。请核对现在的内容后再签发。",
	    "The suggested finding changed after you opened this page; nothing "
	    "was signed. Read it as it stands now."));
	e = show_page(p, v);
	if (e == ERR_OK && p->resp->status != 303)
		p->resp->status = err_status(ERR_STALE);
	return e == ERR_NOT_FOUND ? page_go(p, "/cases/%s/suggestion",
	    v->row.number) : e;
}

static enum err
refuse(struct page *p, const struct case_view *v, enum err e,
    const struct act_result *result)
{
	enum err shown;

	if (e == ERR_STALE)
		return say_stale(p, v);
	if (e == ERR_FORBIDDEN)
		return page_error(p, e, p->lang == LANG_ZH ?
		    "起草人本人不得签发结论建议，须由另一名负责人签发。" :
		    "Whoever drafted the suggested finding cannot sign it: "
		    "another head of the Office must.");
	if (e == ERR_CONFLICT)
		page_wrong_text(p, NULL, conflict_text(p, &result->other));
	else if (e == ERR_REFUSED)
		page_wrong_text(p, NULL, page_refusal(p, &result->refusal));
	else if (e == ERR_COPIED)
		page_wrong_text(p, NULL, copied_text(p, &result->copied));
	else if (e == ERR_INPUT)
		act_wrong_scan(p);
	else
		return e;
	shown = show_page(p, v);
	p->resp->status = err_status(e);
	return shown;
}

static enum err
sign(struct page *p)
{
	struct act_result result = { .seq = 0 };
	struct act how = { .case_id = 0 };
	struct case_view v;
	enum err e = open_case(p, &v);

	if (e != ERR_OK)
		return e;
	act_begin(p, &v, &how);
	act_take_paper(p, &how);
	if (page_is_wrong(p, NULL))
		return show_page(p, &v);
	e = suggestion_sign(p->app, p->arena, p->who,
	    (int)page_id(p, "version"), &how, &result);
	if (e != ERR_OK)
		return refuse(p, &v, e, &result);
	return page_go_saying(p, &(struct words)WORDS(
	    "结论建议已签发，并发送成员单位征求意见。",
	    "The suggested finding was signed and sent to the members."),
	    "/cases/%s", v.row.number);
}

static enum err
give_back(struct page *p)
{
	struct case_view v;
	enum err e = open_case(p, &v);

	if (e == ERR_OK)
		e = suggestion_return(p->app, p->arena, p->who, v.row.id,
		    (int)page_id(p, "version"), form_text(p->form,
		    "remarks"));
	if (e == ERR_INPUT) {
		page_wrong(p, "remarks", &(struct words)WORDS(
		    "请写明退回意见。", "Say what the drafter is to change."));
		return show_page(p, &v);
	}
	if (e == ERR_STALE)
		return say_stale(p, &v);
	return e != ERR_OK ? e : page_go_saying(p, &(struct words)WORDS(
	    "已退回起草人。", "It was returned to the drafter."),
	    "/cases/%s/suggestion", v.row.number);
}

static const struct route routes[] = {
	{ METHOD_GET, "/cases/:number/suggestion/sign", NEEDS(CASE_DECIDE),
	    0, show, NULL },
	{ METHOD_POST, "/cases/:number/suggestion/sign", NEEDS(CASE_DECIDE),
	    0, sign, NULL },
	{ METHOD_POST, "/cases/:number/suggestion/return",
	    NEEDS(CASE_DECIDE), 0, give_back, NULL },
};

const struct route_set suggestion_sign_routes = ROUTE_SET(routes);
