#include "office/office.h"
#include "office/routes.h"
#include "portal/thread.h"
#include "view/words.h"

/* The tab of what operators and the Office write to each other. */

static void
put_author(struct page *p, struct dict *d, const struct message *m)
{
	dict_set(d, K_MESSAGE_BY, m->author_name);
	if (m->from_office)
		dict_show(d, K_MESSAGE_OURS);
	dict_optional(d, K_MESSAGE_READER, m->reader_name);
	put_spill(p, d, NULL, m->body, arena_printf(p->arena, "said-%lld",
	    (long long)m->id));
}

static enum err
show_case(struct page *p, const struct case_view *v)
{
	enum err e = thread_put(p, v, put_author);

	dict_set(p->dict, K_ART_15, page_article(p, "15"));
	return e == ERR_OK ? page_show(p, "office/messages.tpl") : e;
}

static enum err
show(struct page *p)
{
	struct case_view v;
	enum err e = case_page(p, TAB_MESSAGES, &v);

	return e == ERR_OK ? show_case(p, &v) : e;
}

static enum err
send(struct page *p)
{
	struct copied copied;
	struct case_view v;
	enum err e = case_page(p, TAB_MESSAGES, &v);

	if (e == ERR_OK)
		e = thread_send(p, &v, &copied);
	if (e == ERR_COPIED)
		page_wrong_text(p, thread_field, copied_text(p, &copied));
	return page_is_wrong(p, NULL) ? show_case(p, &v) : e;
}

static const struct route routes[] = {
	{ METHOD_GET, "/cases/:number/messages", NEEDS(CASES_ALL), 0, show,
	    NULL },
	{ METHOD_POST, "/cases/:number/messages", NEEDS(CASE_WORK), 0, send,
	    NULL },
};

const struct route_set message_routes = ROUTE_SET(routes);
