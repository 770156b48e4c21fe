#include <string.h>

#include "office/member.h"
#include "office/routes.h"
#include "view/words.h"

/* The liaison's side: drafting, handing in, confirming anew. */

static void
put_draft_state(struct page *p, const struct circulation_view *c)
{
	if (!c->has_draft)
		return;
	dict_show(p->dict, K_HAS_DRAFT);
	dict_optional(p->dict, K_REMARKS, c->draft.remarks);
	if (c->is_stale)
		dict_show(p->dict, K_IS_STALE);
	if (strcmp(c->draft.state, "to_release") == 0 && !c->is_stale)
		dict_show(p->dict, K_WAITS);
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
	put_draft_state(p, c);
	put_answer_fields(p, c->has_draft ? &c->draft : NULL);
	return page_show(p, "member/answer.tpl");
}

/* Why it was not taken, on the version and the draft as they stand now. */
static void
say_why(struct page *p, enum err e, const struct circulation_view *c)
{
	const struct answer_draft *d = &c->draft;

	if (e == ERR_STALE)
		page_wrong(p, NULL, &(struct words)WORDS(
		    "结论建议已经修改，您的文字已保留为草稿。请对照下方标出的修改重新确认。",
		    "The suggested finding was changed meanwhile. Your text is "
		    "kept as a draft; look at what is marked below and hand it "
		    "in again."));
	else if (e == ERR_CONFLICT && c->has_draft)
		page_wrong_text(p, NULL, arena_printf(p->arena,
		    p->lang == LANG_ZH ? "%s已于%s修改草稿。您填写的内容仍在下方；"
		    "再次提交将取代对方的内容（%s）：%s" :
		    "%s changed the draft on %s. What you typed still stands "
		    "below; sending it again takes the place of (%s): %s",
		    d->drafter_name, view_instant(p->arena, d->updated,
		    p->lang), given_words(p, d->answer, d->depends),
		    draft_reasons(p, d)));
	else if (e != ERR_INPUT)
		page_wrong_text(p, NULL, err_words(e, p->lang));
}

/* The form again, with what was typed. */
static enum err
again(struct page *p, enum err why)
{
	struct circulation_view *c = NEW(p->arena, struct circulation_view);
	enum err e = circulation_page(p, c);

	if (e != ERR_OK)
		return e;
	say_why(p, why, c);
	put_answer_fields(p, NULL);
	return page_show_status(p, err_status(why), "member/answer.tpl");
}

static enum err
discard(struct page *p, const struct case_view *v)
{
	enum err e = answer_discard(p->app, p->arena, p->who, v->row.id);

	if (e != ERR_OK && e != ERR_NOT_FOUND)
		return e;
	return page_go_saying(p, &(struct words)WORDS("草稿已删除。",
	    "The draft was thrown away."), "/circulations/%s",
	    v->row.number);
}

/* What was done, and how an agreement with comments will count. */
static const struct words *
saved_words(const struct answer_input *in, int submit)
{
	static const struct words saved = WORDS("草稿已保存。",
	    "The draft was saved."), waits = WORDS(
	    "意见已提交，待签发人签发。",
	    "The answer waits to be released by your signatory."),
	    objects = WORDS(
	    "意见已提交，待签发人签发。未勾选“同意不以采纳意见为条件”，签发后计为不同意。",
	    "The answer waits to be released by your signatory. It was not "
	    "ticked that the agreement does not depend on the comments: once "
	    "released it counts as an objection.");

	if (!submit)
		return &saved;
	return in->answer == ANSWER_AGREE_COMMENTS && in->depends ?
	    &objects : &waits;
}

static enum err
save(struct page *p)
{
	const char *number = page_param(p, "number");
	int submit = form_is(p->form, "step", "submit");
	struct answer_input in;
	struct case_view v;
	enum err e = page_open_case(p, &v);

	if (e != ERR_OK)
		return e;
	if (form_is(p->form, "step", "discard"))
		return discard(p, &v);
	take_answer(p, &in);
	if (submit)
		judge_answer(p, &in);
	if (page_is_wrong(p, NULL))
		return again(p, ERR_INPUT);
	e = answer_save(p->app, p->arena, p->who, v.row.id, &in, submit);
	if (e == ERR_STALE || e == ERR_CONFLICT || e == ERR_REFUSED)
		return again(p, e);
	return e != ERR_OK ? e : page_go_saying(p, saved_words(&in, submit),
	    "/circulations/%s", number);
}

static enum err
confirm(struct page *p)
{
	const char *number = page_param(p, "number");
	enum err e = answer_confirm(p->app, p->arena, p->who, number);

	/* the version changed again: the page shows what it is now */
	if (e == ERR_STALE || e == ERR_CONFLICT)
		return page_go(p, "/circulations/%s/answer", number);
	return e != ERR_OK ? e : page_go_saying(p, &(struct words)WORDS(
	    "原意见已用于新版本，待签发人签发。",
	    "The earlier answer was taken over for the new version and waits "
	    "to be released."), "/circulations/%s", number);
}

static const struct route routes[] = {
	{ METHOD_GET, "/circulations/:number/answer", NEEDS(ANSWER_DRAFT), 0,
	    ask, NULL },
	{ METHOD_POST, "/circulations/:number/answer", NEEDS(ANSWER_DRAFT), 0,
	    save, NULL },
	{ METHOD_POST, "/circulations/:number/confirm", NEEDS(ANSWER_DRAFT),
	    0, confirm, NULL },
};

const struct route_set member_answer_routes = ROUTE_SET(routes);
