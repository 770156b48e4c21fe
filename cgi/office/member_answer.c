#include <string.h>

#include "office/member.h"
#include "office/routes.h"
#include "view/words.h"

/* The liaison drafts; the signatory releases or gives back. */
static const struct field remarks_field = { .name = "remarks",
	.kind = FIELD_TEXTAREA, .rows = 4,
	.label = WORDS("退回意见", "Remarks for the liaison") };

/* What the draft holds, as the form would have sent it. */
static const char *
draft_value(void *arg, const char *name)
{
	const struct circulation_view *c = arg;
	const struct answer_draft *d = &c->draft;

	if (!c->has_draft)
		return "";
	if (strcmp(name, "answer") == 0)
		return d->answer == ANSWER_NONE ? "" :
		    answer_name((enum answer)d->answer);
	if (strcmp(name, "body") == 0)
		return d->body;
	return d->answer == ANSWER_AGREE_COMMENTS && !d->depends ? "yes" : "";
}

static enum err
ask(struct page *p)
{
	struct circulation_view *c = NEW(p->arena, struct circulation_view);
	enum err e = circulation_page(p, c);

	if (e != ERR_OK)
		return e;
	if (!c->is_open)
		return page_go(p, "/circulations/%s", c->v.row.number);
	if (c->has_draft)
		dict_optional(p->dict, K_REMARKS, c->draft.remarks);
	page_fields(p, K_FIELDS, answer_fields, ANSWER_FIELDS, draft_value,
	    c);
	return page_show(p, "member/answer.tpl");
}

/* The form again, with what was typed, on the version that stands now. */
static enum err
again(struct page *p, int status)
{
	struct circulation_view *c = NEW(p->arena, struct circulation_view);
	enum err e = circulation_page(p, c);

	if (e != ERR_OK)
		return e;
	page_fields(p, K_FIELDS, answer_fields, ANSWER_FIELDS, NULL, NULL);
	return page_show_status(p, status, "member/answer.tpl");
}

static enum err
say_stale(struct page *p)
{
	page_wrong(p, NULL, &(struct words)WORDS(
	    "结论建议已经修改，您的文字已保留为草稿。请对照下方标出的修改重新确认。",
	    "The suggested finding was changed meanwhile. Your text is kept as "
	    "a draft; look at what is marked below and hand it in again."));
	return again(p, err_status(ERR_STALE));
}

static enum err
save(struct page *p)
{
	const char *number = page_param(p, "number");
	int submit = form_is(p->form, "step", "submit");
	struct answer_input in;
	struct case_view v;
	enum err e = case_open(p->app, p->arena, p->who, number, &v);

	if (e != ERR_OK)
		return e;
	take_answer(p, &in);
	if (submit)
		judge_answer(p, &in);
	if (page_is_wrong(p, NULL))
		return again(p, err_status(ERR_INPUT));
	e = answer_save(p->app, p->arena, p->who, v.row.id, &in, submit);
	if (e == ERR_STALE)
		return say_stale(p);
	if (e != ERR_OK)
		return e;
	return page_go_saying(p, submit ? &(struct words)WORDS(
	    "意见已提交，待签发人签发。",
	    "The answer waits to be released by your signatory.") :
	    &(struct words)WORDS("草稿已保存。", "The draft was saved."),
	    "/circulations/%s", number);
}

static enum err
confirm(struct page *p)
{
	const char *number = page_param(p, "number");
	enum err e = answer_confirm(p->app, p->arena, p->who, number);

	return e != ERR_OK ? e : page_go_saying(p, &(struct words)WORDS(
	    "原意见已用于新版本，待签发人签发。",
	    "The earlier answer was taken over for the new version and waits "
	    "to be released."), "/circulations/%s", number);
}

/* ---- releasing */

static void
put_draft(struct page *p, const struct circulation_view *c)
{
	const struct answer_draft *d = &c->draft;
	int zh = p->lang == LANG_ZH;

	page_row(p, K_DRAFT, zh ? "意见" : "Answer",
	    given_words(p, d->answer, d->depends));
	page_row(p, K_DRAFT, zh ? "修改意见或者理由" : "Comments or reasons",
	    *d->body != '\0' ? d->body : "—");
	page_row(p, K_DRAFT, zh ? "起草人" : "Drafted by",
	    arena_printf(p->arena, "%s · %s", d->drafter_name,
	    view_instant(p->arena, d->updated, p->lang)));
	dict_set(p->dict, K_COUNTS_WORDS, counts_words(p,
	    (enum answer)d->answer, d->depends));
	dict_show(p->dict, d->drafter_id == p->who->person_id ?
	    K_OWN_DRAFT : K_MAY_RELEASE);
}

static enum err
read_draft(struct page *p)
{
	struct circulation_view *c = NEW(p->arena, struct circulation_view);
	enum err e = circulation_page(p, c);

	if (e != ERR_OK)
		return e;
	if (!c->is_open || !c->has_draft ||
	    strcmp(c->draft.state, "to_release") != 0)
		return page_go(p, "/circulations/%s", c->v.row.number);
	put_draft(p, c);
	page_field(p, K_FIELDS, &remarks_field, NULL);
	return page_show(p, "member/release.tpl");
}

static enum err
release(struct page *p)
{
	const char *number = page_param(p, "number");
	struct act_result result;
	struct case_view v;
	enum err e = case_open(p->app, p->arena, p->who, number, &v);

	if (e != ERR_OK)
		return e;
	e = answer_release(p->app, p->arena, p->who, v.row.id,
	    form_text(p->form, "digest"), p->form_key, &result);
	if (e == ERR_REFUSED)
		return page_error(p, e, refusal_text(p, &result.refusal));
	if (e == ERR_FORBIDDEN)
		return page_error(p, e, page_word(p, &(struct words)WORDS(
		    "起草人不能签发自己起草的意见。",
		    "Whoever drafted an answer cannot release it.")));
	return e != ERR_OK ? e : page_go_saying(p, &(struct words)WORDS(
	    "意见已签发，回执可以打印。",
	    "The answer was released; its receipt can be printed."),
	    "/circulations/%s", number);
}

static enum err
give_back(struct page *p)
{
	const char *number = page_param(p, "number");
	struct case_view v;
	enum err e = case_open(p->app, p->arena, p->who, number, &v);

	if (e == ERR_OK)
		e = answer_return(p->app, p->arena, p->who, v.row.id,
		    form_text(p->form, "remarks"));
	if (e == ERR_INPUT) {
		page_wrong(p, "remarks", &(struct words)WORDS(
		    "请写明退回意见。", "Say why it is returned."));
		return read_draft(p);
	}
	return e != ERR_OK ? e : page_go_saying(p, &(struct words)WORDS(
	    "已退回联络员。", "It was returned to the liaison."),
	    "/circulations/%s", number);
}

static const struct route routes[] = {
	{ METHOD_GET, "/circulations/:number/answer", NEEDS(ANSWER_DRAFT), 0,
	    ask, NULL },
	{ METHOD_POST, "/circulations/:number/answer", NEEDS(ANSWER_DRAFT), 0,
	    save, NULL },
	{ METHOD_POST, "/circulations/:number/confirm", NEEDS(ANSWER_DRAFT),
	    0, confirm, NULL },
	{ METHOD_GET, "/circulations/:number/release", NEEDS(ANSWER_RELEASE),
	    0, read_draft, NULL },
	{ METHOD_POST, "/circulations/:number/release",
	    NEEDS(ANSWER_RELEASE), 0, release, NULL },
	{ METHOD_POST, "/circulations/:number/return", NEEDS(ANSWER_RELEASE),
	    0, give_back, NULL },
};

const struct route_set member_answer_routes = ROUTE_SET(routes);
