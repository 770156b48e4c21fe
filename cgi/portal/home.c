#include "app/stores.h"
#include "portal/inner.h"

/* Where somebody begins: the first page of the menu that is open to them. */
static enum err
home(struct page *p)
{
	const struct portal *o = p->portal;

	for (size_t i = 0; i < o->n_nav; i++)
		if (gate_lets_in(p->who, o->nav[i].needs))
			return page_go(p, "%s", o->nav[i].path);
	return page_go(p, "%s", o->home);
}

/* "/" has no language yet: the browser says which one is liked. */
static enum err
choose_language(struct page *p)
{
	response_header(p->resp, "Vary", "Accept-Language");
	return page_go(p, "/");
}

static enum err
health(struct page *p)
{
	enum err e = app_healthy(p->app);

	if (e != ERR_OK)
		return e;
	response_header(p->resp, "Content-Type", "text/plain; charset=utf-8");
	buf_puts(&p->resp->body, "ok\n");
	return ERR_OK;
}

static const struct route routes[] = {
	{ METHOD_GET, "/healthz", NEEDS_NOBODY, ROUTE_NO_LANG, health, NULL },
	{ METHOD_GET, "/", NEEDS_NOBODY, ROUTE_NO_LANG, choose_language,
	    NULL },
};

const struct route_set frame_routes = ROUTE_SET(routes);

static const struct route home_rows[] = {
	{ METHOD_GET, "/", NEEDS_ANYBODY, 0, home, NULL },
};

const struct route_set home_routes = ROUTE_SET(home_rows);
