#include <string.h>

#include "office/member.h"
#include "office/routes.h"
#include "office/suggestion.h"
#include "view/words.h"

/* The signatory's side: what was read is released, or given back. */
static const struct field remarks_field = { .name = "remarks",
	.kind = FIELD_TEXTAREA, .rows = 4,
	.label = WORDS("退回意见", "Remarks for the liaison") };

/* What the signatory read goes back with the form, to be released so. */
static void
put_read(struct page *p, const struct answer_draft *d)
{
	char on[DATE_TEXT];

	dict_set(p->dict, K_READ_SECRETS, d->secret.number ? "yes" : "no");
	if (d->secret.number != NULL) {
		dict_show(p->dict, K_READ_PAPER);
		dict_set(p->dict, K_READ_PAPER_NUMBER, d->secret.number);
		date_text(d->secret.on, on);
		dict_setf(p->dict, K_READ_PAPER_YEAR, "%.4s", on);
		dict_setf(p->dict, K_READ_PAPER_MONTH, "%.2s", on + 5);
		dict_setf(p->dict, K_READ_PAPER_DAY, "%.2s", on + 8);
	}
	dict_set(p->dict, K_READ_ANSWER, answer_name((enum answer)d->answer));
	dict_set(p->dict, K_READ_INDEPENDENT, d->answer ==
	    ANSWER_AGREE_COMMENTS && !d->depends ? "yes" : "");
	dict_set(p->dict, K_READ_BODY, d->body);
}

/* seen: what an earlier page showed, to mark what changed; NULL. */
static void
put_draft(struct page *p, const struct circulation_view *c,
    const struct answer_input *seen)
{
	const struct answer_draft *draft = &c->draft;
	struct dict *d = dict_add(p->dict, K_DRAFT);
	int zh = p->lang == LANG_ZH;

	suggestion_row(d, zh ? "意见" : "Answer", given_words(p,
	    draft->answer, draft->depends), seen == NULL ? NULL :
	    given_words(p, (int)seen->answer, seen->depends));
	suggestion_row(d, zh ? "修改意见或者理由" : "Comments or reasons",
	    draft_reasons(p, draft), seen == NULL ? NULL :
	    reasons_words(p, seen->body, answer_secret_paper(p->arena,
	    &seen->secret)));
	suggestion_row(d, zh ? "起草人" : "Drafted by", arena_printf(
	    p->arena, "%s · %s", authors_words(p, c->authors,
	    c->n_authors, 0), view_instant(
	    p->arena, draft->updated, p->lang)), NULL);
	dict_set(p->dict, K_COUNTS_WORDS, counts_words(p,
	    (enum answer)draft->answer, draft->depends));
	if (!answer_agrees(answer_counts_as((enum answer)draft->answer,
	    draft->depends)))
		dict_show(p->dict, c->v.position.in_special ? K_TO_COMMISSION :
		    K_TO_SPECIAL);
	put_read(p, draft);
	dict_show(p->dict, draft->is_own ? K_OWN_DRAFT : K_MAY_RELEASE);
}

static enum err
show(struct page *p, const struct circulation_view *c,
    const struct answer_input *seen, int status)
{
	put_draft(p, c, seen);
	page_field(p, K_FIELDS, &remarks_field, NULL);
	return status == 0 ? page_show(p, "member/release.tpl") :
	    page_show_status(p, status, "member/release.tpl");
}

static int
waits(const struct circulation_view *c)
{
	return c->is_open && c->has_draft && !c->is_stale &&
	    strcmp(c->draft.state, "to_release") == 0;
}

static enum err
read_draft(struct page *p)
{
	struct circulation_view *c = NEW(p->arena, struct circulation_view);
	enum err e = circulation_page(p, c);

	if (e != ERR_OK)
		return e;
	return waits(c) ? show(p, c, NULL, 0) :
	    page_go(p, "/circulations/%s", c->v.row.number);
}

/* What happened to the draft since the page was opened, if it is gone. */
static const char *
what_happened(struct page *p, const struct circulation_view *c)
{
	static const struct words gone = WORDS(
	    "这份意见已由他人签发或者删除，您没有签发任何内容。",
	    "Somebody else released this answer or threw it away meanwhile; "
	    "you released nothing."), stale = WORDS(
	    "结论建议已经修改，这份意见针对的是旧版本，未予签发。请联络员对照新版本重新提交。",
	    "The suggested finding was changed meanwhile; the answer is for "
	    "the older version and was not released. The liaison has to look "
	    "at it again."), back = WORDS(
	    "联络员已取回继续修改，未予签发。",
	    "The liaison took it back to work on it; nothing was released.");

	if (!c->has_draft)
		return page_word(p, &gone);
	if (c->is_stale)
		return page_word(p, &stale);
	if (strcmp(c->draft.state, "returned") != 0)
		return page_word(p, &back);
	return arena_printf(p->arena, p->lang == LANG_ZH ?
	    "这份意见已被退回联络员，未予签发。退回意见：%s" :
	    "This answer was returned to the liaison meanwhile and was not "
	    "released. The remark: %s", c->draft.remarks);
}

static enum err
say_changed(struct page *p, const struct answer_input *seen)
{
	struct circulation_view *c = NEW(p->arena, struct circulation_view);
	enum err e = circulation_page(p, c);

	if (e != ERR_OK)
		return e;
	if (!waits(c))
		return page_error(p, ERR_STALE, what_happened(p, c));
	page_wrong(p, NULL, &(struct words)WORDS(
	    "意见在您打开本页后有修改，未予签发。修改之处已标出，请审阅后再签发。",
	    "The answer was changed after you opened this page; nothing was "
	    "released. What changed is marked: read it as it stands now."));
	return show(p, c, seen, err_status(ERR_STALE));
}

static enum err
release(struct page *p)
{
	const char *number = page_param(p, "number");
	struct answer_input seen;
	struct act_result result;
	enum err e;

	take_answer(p, &seen);
	e = answer_release(p->app, p->arena, p->who, number, &seen,
	    p->form_key, &result);
	if (e == ERR_STALE)
		return say_changed(p, &seen);
	if (e == ERR_REFUSED)
		return page_error(p, e, page_refusal(p, &result.refusal));
	if (e == ERR_FORBIDDEN)
		return page_error(p, e, page_word(p, &(struct words)WORDS(
		    "参与起草的人员不能签发该意见。",
		    "Whoever wrote of an answer cannot release it.")));
	return e != ERR_OK ? e : page_go_saying(p, &(struct words)WORDS(
	    "意见已签发，回执可以打印。",
	    "The answer was released; its receipt can be printed."),
	    "/circulations/%s", number);
}

static enum err
give_back(struct page *p)
{
	struct circulation_view *c = NEW(p->arena, struct circulation_view);
	enum err e = circulation_page(p, c);

	if (e == ERR_OK)
		e = answer_return(p->app, p->arena, p->who, c->v.row.id,
		    form_text(p->form, "remarks"));
	if (e == ERR_INPUT && waits(c)) {
		page_wrong(p, "remarks", &(struct words)WORDS(
		    "请写明退回意见。", "Say why it is returned."));
		return show(p, c, NULL, 0);
	}
	if (e == ERR_STALE || e == ERR_INPUT)
		return page_error(p, ERR_STALE, what_happened(p, c));
	return e != ERR_OK ? e : page_go_saying(p, &(struct words)WORDS(
	    "已退回联络员。", "It was returned to the liaison."),
	    "/circulations/%s", c->v.row.number);
}

static const struct route routes[] = {
	{ METHOD_GET, "/circulations/:number/release", NEEDS(ANSWER_RELEASE),
	    0, read_draft, NULL },
	{ METHOD_POST, "/circulations/:number/release",
	    NEEDS(ANSWER_RELEASE), 0, release, NULL },
	{ METHOD_POST, "/circulations/:number/return", NEEDS(ANSWER_RELEASE),
	    0, give_back, NULL },
};

const struct route_set member_release_routes = ROUTE_SET(routes);
