#include "operator/routes.h"
#include "portal/thread.h"
#include "view/words.h"

/* What the operator and the Office write to each other. No act of either. */

/* Inside the Office it has a name; to the operator it is the Office. */
static void
put_author(struct page *p, struct dict *d, const struct message *m)
{
	dict_set(d, K_MESSAGE_BY, m->from_office ? page_word(p,
	    &(struct words)WORDS("审查办公室", "The Office")) :
	    m->author_name);
}

/* The acts that a message is none of, as far as they are open now. */
static void
put_acts(struct page *p, const struct case_view *v)
{
	unsigned stage = 1u << v->position.stage;

	dict_set(p->dict, K_ART_6, page_article(p, "6"));
	dict_show(p->dict, v->position.request_open ? K_DO_MATERIALS :
	    K_NO_REQUEST);
	if (event_row(EVENT_NOTIFY_CHANGE)->from & stage)
		dict_show(p->dict, K_CAN_CHANGE);
	if (v->row.application_id != 0 &&
	    event_row(EVENT_WITHDRAW)->from & stage)
		dict_show(p->dict, K_CAN_WITHDRAW);
}

static enum err
show_case(struct page *p, const struct case_view *v)
{
	enum err e;

	dict_set(p->dict, K_CASE_NUMBER, v->row.number);
	dict_set(p->dict, K_CASE_TITLE, v->row.title);
	put_acts(p, v);
	e = thread_put(p, v, put_author);
	return e == ERR_OK ? page_show(p, "operator/messages.tpl") : e;
}

static enum err
show(struct page *p)
{
	struct case_view v;
	enum err e = page_open_case(p, &v);

	return e == ERR_OK ? show_case(p, &v) : e;
}

static enum err
send(struct page *p)
{
	struct copied copied;
	struct case_view v;
	enum err e = page_open_case(p, &v);

	if (e == ERR_OK)
		e = thread_send(p, &v, &copied);
	return page_is_wrong(p, NULL) ? show_case(p, &v) : e;
}

static const struct route routes[] = {
	{ METHOD_GET, "/cases/:number/messages", NEEDS(CASES_OWN), 0, show,
	    NULL },
	{ METHOD_POST, "/cases/:number/messages", NEEDS(CASES_OWN), 0, send,
	    NULL },
};

const struct route_set message_routes = ROUTE_SET(routes);
