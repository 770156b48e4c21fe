#include "base/text.h"
#include "operator/draft.h"
#include "operator/routes.h"
#include "view/words.h"

/* What the operator says to an intended Fail (Article 14, A29). */

enum { COMMENT_MAX = 20000 };	/* characters */

static const struct field comment_field = { .name = "comment",
	.kind = FIELD_TEXTAREA, .rows = 14,
	.label = WORDS("陈述意见", "Your comment") };

static enum err
show(struct page *p, const struct case_view *v)
{
	const struct clock_view *k = &v->position.clocks[PERIOD_COMMENT];

	dict_set(p->dict, K_CASE_NUMBER, v->row.number);
	dict_set(p->dict, K_CASE_TITLE, v->row.title);
	if (k->state == PERIOD_RUNNING) {
		dict_optional(p->dict, K_NEXT_DATE, view_date(p->arena,
		    k->due, p->lang));
		if (k->provisional)
			dict_show(p->dict, K_NEXT_PROVISIONAL);
	}
	page_field(p, K_FIELDS, &comment_field, NULL);
	return page_show(p, "operator/comment.tpl");
}

static enum err
open_case(struct page *p, struct case_view *v)
{
	enum err e = page_open_case(p, v);

	return e == ERR_OK && !case_is_possible(v, EVENT_COMMENT) ?
	    ERR_REFUSED : e;
}

static enum err
ask(struct page *p)
{
	struct case_view v;
	enum err e = open_case(p, &v);

	return e == ERR_OK ? show(p, &v) : e;
}

static enum err
send(struct page *p)
{
	struct act_text text = { "comment", NULL, form_text(p->form,
	    comment_field.name) };
	struct act what = { .kind = EVENT_COMMENT, .on = DATE_NONE,
	    .form_key = p->form_key, .texts = &text, .n_texts = 1 };
	struct act_result result;
	struct case_view v;
	enum err e = page_open_case(p, &v);

	if (e != ERR_OK)
		return e;
	what.case_id = v.row.id;
	if (*text.body == '\0' || text_length(text.body) > COMMENT_MAX) {
		page_wrong(p, comment_field.name, &(struct words)WORDS(
		    "请写明意见，不超过20000字。",
		    "Write your comment, of at most 20,000 characters."));
		return show(p, &v);
	}
	e = act(p->app, p->arena, p->who, &what, &result);
	if (e == ERR_REFUSED) {
		page_wrong(p, NULL, &result.refusal.words);
		return show(p, &v);
	}
	return e != ERR_OK ? e : page_go_saying(p, &(struct words)WORDS(
	    "意见已提交，记入案卷。", "The comment is on record."),
	    "/cases/%s", v.row.number);
}

static const struct route routes[] = {
	{ METHOD_GET, "/cases/:number/comment", NEEDS(APPLICATION_EDIT), 0,
	    ask, NULL },
	{ METHOD_POST, "/cases/:number/comment", NEEDS(APPLICATION_EDIT), 0,
	    send, NULL },
};

const struct route_set comment_routes = ROUTE_SET(routes);
