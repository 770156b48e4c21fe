#include <string.h>

#include "portal/inner.h"

struct same_page {
	struct same_page *next;
	const struct route *route;
	enum lang lang;
	const char *bytes, *etag;
	size_t n;
};

struct same {
	struct arena *arena;		/* of what follows */
	struct date day;		/* stands in every page, */
	const struct rules *rules;	/* and so do the rules in use */
	struct same_page *pages;
};

static void
forget(void *arg)
{
	struct same *s = arg;

	arena_free(&s->arena);
}

struct same *
same_new(struct arena *a)
{
	struct same *s = NEW(a, struct same);

	s->arena = arena_new();
	s->day = DATE_NONE;
	arena_cleanup(a, forget, s);
	return s;
}

/* Whoever is signed in, or is to be told something, has a cookie. */
static int
is_asked_by_nobody(const struct page *p)
{
	const char *cookies = p->req->headers[HEADER_COOKIE];

	return (p->match.route->flags & ROUTE_SAME) != 0 &&
	    *p->req->query == '\0' && (cookies == NULL || *cookies == '\0');
}

static const struct same_page *
find(struct same *s, const struct page *p)
{
	const struct same_page *kept = s->pages;
	struct date today = date_of(p->now);

	if (date_cmp(s->day, today) != 0 || s->rules != p->app->active) {
		arena_reset(s->arena);
		s->day = today;
		s->rules = p->app->active;
		return s->pages = NULL;
	}
	while (kept != NULL && (kept->route != p->match.route ||
	    kept->lang != p->lang))
		kept = kept->next;
	return kept;
}

static const struct same_page *
keep(struct same *s, const struct page *p)
{
	const struct buf *body = &p->resp->body;
	struct same_page *kept = NEW(s->arena, struct same_page);

	*kept = (struct same_page){ s->pages, p->match.route, p->lang,
	    arena_memdup(s->arena, body->data, body->len),
	    etag_of(s->arena, body->data, body->len), body->len };
	return s->pages = kept;
}

/* Nothing but a page: no header of its own, no cookie above all. */
static int
is_page_alone(const struct response *r)
{
	return r->status == 200 && r->stream == NULL && r->n_fields == 1 &&
	    buf_end(&r->body) == ERR_OK;
}

enum err
same_or_handler(struct same *s, struct page *p)
{
	int is_same = is_asked_by_nobody(p);
	const struct same_page *kept = is_same ? find(s, p) : NULL;
	enum err e;

	if (kept != NULL)
		buf_add(&p->resp->body, kept->bytes, kept->n);
	else if ((e = p->match.route->handler(p)) != ERR_OK)
		return e;
	else if (is_same && is_page_alone(p->resp))
		kept = keep(s, p);
	/* an anonymous visit leaves nothing in the browser */
	if (kept != NULL && !p->portal->policy.is_anonymous)
		response_etag(p->resp, p->req, kept->etag);
	return ERR_OK;
}
