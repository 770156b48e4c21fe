#include "base/text.h"
#include "operator/routes.h"
#include "operator/say.h"
#include "view/words.h"

/* What the operator says to an intended Fail (Article 14, A29). */

enum { COMMENT_MAX = 20000 };	/* characters */

static const struct field field = { .name = "comment",
	.kind = FIELD_TEXTAREA, .rows = 14,
	.label = WORDS("陈述意见", "Your comment") };

static enum err
put_last_day(struct page *p, const struct case_view *v)
{
	const struct clock_view *k = &v->position.clocks[PERIOD_COMMENT];

	if (k->state != PERIOD_RUNNING)
		return ERR_OK;
	dict_optional(p->dict, K_NEXT_DATE, view_date(p->arena, k->due,
	    p->lang));
	if (k->provisional)
		dict_show(p->dict, K_NEXT_PROVISIONAL);
	return ERR_OK;
}

static void
take(struct page *p, struct act_text *texts)
{
	const char *body = form_text(p->form, field.name);

	texts[0] = (struct act_text){ field.name, NULL, body };
	if (*body == '\0' || text_length(body) > COMMENT_MAX)
		page_wrong(p, field.name, &(struct words)WORDS(
		    "请写明意见，不超过20000字。",
		    "Write your comment, of at most 20,000 characters."));
}

static const struct say comment = { .kind = EVENT_COMMENT,
	.page = "operator/comment.tpl", .fields = &field, .n_fields = 1,
	.done = WORDS("意见已提交，记入案卷。", "The comment is on record."),
	.put = put_last_day, .take = take, .send = act };

static enum err
ask(struct page *p)
{
	return say_ask(p, &comment);
}

static enum err
send(struct page *p)
{
	return say_send(p, &comment);
}

static const struct route routes[] = {
	{ METHOD_GET, "/cases/:number/comment", NEEDS(APPLICATION_EDIT), 0,
	    ask, NULL },
	{ METHOD_POST, "/cases/:number/comment", NEEDS(APPLICATION_EDIT), 0,
	    send, NULL },
};

const struct route_set comment_routes = ROUTE_SET(routes);
