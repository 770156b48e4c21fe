#include "app/account.h"
#include "base/text.h"
#include "office/routes.h"
#include "view/words.h"

/* Operators without an account ask for one; the administrator answers. */

static void
put_request(struct page *p, struct dict *d, const struct access_request *r)
{
	dict_set(d, K_REQUEST_ORGANISATION, r->organisation);
	dict_set(d, K_REQUEST_USCC, r->uscc);
	dict_set(d, K_REQUEST_NAME, r->name);
	dict_set(d, K_REQUEST_EMAIL, r->email);
	dict_set(d, K_REQUEST_PHONE, r->phone);
	dict_set(d, K_REQUEST_MESSAGE, r->message);
	dict_set(d, K_REQUEST_CAME, view_instant(p->arena, r->created,
	    p->lang));
	dict_set(d, K_REQUEST_PATH, page_path(p, "/access-requests/%lld",
	    (long long)r->id));
}

static enum err
list(struct page *p)
{
	struct access_request *rows;
	int n;
	enum err e = access_list(p->app, p->arena, p->who, &rows, &n);

	if (e != ERR_OK)
		return e;
	for (int i = 0; i < n; i++)
		put_request(p, dict_add(p->dict, K_REQUEST), &rows[i]);
	dict_show(p->dict, n > 0 ? K_HAS_REQUESTS : K_NO_REQUESTS);
	return page_show(p, "office/access-requests.tpl");
}

static enum err
id_of(struct page *p, int64_t *id)
{
	return int_parse(page_param(p, "id"), 1, INT64_MAX, id) == ERR_OK ?
	    ERR_OK : ERR_NOT_FOUND;
}

static enum err
show(struct page *p)
{
	struct access_request r;
	int64_t id;
	enum err e;

	if ((e = id_of(p, &id)) != ERR_OK ||
	    (e = access_look(p->app, p->arena, p->who, id, &r)) != ERR_OK)
		return e;
	put_request(p, p->dict, &r);
	dict_show(p->dict, r.handled.us == 0 ? K_IS_OPEN : K_IS_HANDLED);
	return page_show(p, "office/access-request.tpl");
}

static enum err
handle(struct page *p)
{
	int64_t id;
	enum err e;

	if ((e = id_of(p, &id)) != ERR_OK ||
	    (e = access_handle(p->app, p->who, id, p->now)) != ERR_OK)
		return e;
	return page_go_saying(p, &(struct words)WORDS("申请已办结。",
	    "The request is dealt with."), "/access-requests");
}

static const struct route routes[] = {
	{ METHOD_GET, "/access-requests", NEEDS(ACCOUNTS), 0, list, NULL },
	{ METHOD_GET, "/access-requests/:id", NEEDS(ACCOUNTS), 0, show,
	    NULL },
	{ METHOD_POST, "/access-requests/:id", NEEDS(ACCOUNTS), 0, handle,
	    NULL },
};

const struct route_set access_request_routes = ROUTE_SET(routes);
