#include <string.h>

#include "app/actor.h"
#include "app/audit.h"
#include "app/confidentiality.h"
#include "app/session.h"
#include "base/buf.h"
#include "http/cookie.h"
#include "portal/inner.h"
#include "vault/csrf.h"

const char session_cookie[] = "__Host-session";

/* What people type in secret stays exactly as typed. */
static const char *const raw_fields[] = { "password", "password_old",
    "password_new", "password_again", NULL };

int
gate_lets_in(const struct actor *who, unsigned needs)
{
	if (needs & NEEDS_NOBODY)
		return 1;
	if (who->person_id == 0)
		return 0;
	return needs == NEEDS_ANYBODY || (needs & who->rights) != 0;
}

const char *
gate_needs_name(struct arena *a, unsigned needs)
{
	struct buf b;

	if (needs & NEEDS_NOBODY)
		return "nobody";
	if (needs == NEEDS_ANYBODY)
		return "anybody";
	buf_init(&b, a, 1024);
	for (int r = 0; r < RIGHT__MAX; r++)
		if (needs & RIGHT_BIT(r))
			buf_printf(&b, "%s%s", b.len > 0 ? "|" : "",
			    right_name((enum right)r));
	return b.data;
}

/*
 * A page of another site must not send a form here: not even one that would
 * end at the sign-in page, which keeps what was typed.
 */
static enum err
refuse_cross_site(struct page *p)
{
	return p->req->method == METHOD_POST && request_is_cross_site(p->req) ?
	    ERR_CSRF : ERR_OK;
}

static enum err
find_session(struct page *p)
{
	struct session_view *s = NEW(p->arena, struct session_view);
	struct actor *who = NEW(p->arena, struct actor);
	enum err e;

	if (!p->portal->has_accounts)
		return ERR_OK;
	e = session_open(p->app, p->arena,
	    cookie_get(p->req, session_cookie), p->lang, p->now, who, s);
	if (e == ERR_SIGNED_OUT)
		return ERR_OK;
	if (e != ERR_OK)
		return e;
	p->session = s;
	p->who = who;
	return ERR_OK;
}

enum err
gate_read_fields(struct page *p)
{
	struct form *f = NEW(p->arena, struct form);
	enum err e;

	p->form = f;
	form_init(f, p->arena);
	if (p->req->method != METHOD_POST)
		return form_query(p->req, f);
	if ((p->match.route->flags & ROUTE_UPLOAD) == 0)
		return form_read(p->req, raw_fields, f);
	e = p->req->body == NULL ? ERR_BAD_REQUEST : multipart_open(p->arena,
	    p->req->content_type, p->req->body, &p->upload);
	return e != ERR_OK ? e : multipart_fields(p->upload, raw_fields, f);
}

/* To the sign-in page, and back to where one wanted to go. */
static enum err
send_to_sign_in(struct page *p)
{
	const struct request *r = p->req;
	enum err e;

	if (r->method == METHOD_GET && strcmp(r->rest, "/") == 0)
		e = page_go(p, "/sign-in");
	else if (r->method == METHOD_GET)
		e = page_go(p, "/sign-in?next=%s", address_param(p->arena,
		    arena_printf(p->arena, "%s%s%s", page_path(p, "%s",
		    address_encode(p->arena, r->rest)), *r->query ? "?" : "",
		    r->query)));
	else if ((p->match.route->flags & ROUTE_UPLOAD) != 0)
		e = sign_in_show(p, 401, page_path(p, "%s",
		    address_encode(p->arena, r->rest)));
	else
		e = (e = gate_read_fields(p)) == ERR_OK ? kept_sign_in(p) : e;
	return e == ERR_OK ? ERR_END : e;
}

/*
 * Article 15: what a review teaches is opened by those who undertook secrecy
 * in the year in which they signed in; nobody is interrupted in a session.
 */
static enum err
require_undertaking(struct page *p)
{
	const char *next = page_path(p, "%s", address_encode(p->arena,
	    p->req->rest));
	enum err e;

	if (p->portal->undertaking == NULL || p->session == NULL ||
	    !(p->match.route->needs & rights_confidential()) ||
	    !undertaking_is_due(p->who,
	    date_year(date_of(p->session->created))))
		return ERR_OK;
	e = page_go(p, "%s?next=%s", p->portal->undertaking,
	    address_param(p->arena, next));
	return e == ERR_OK ? ERR_END : e;
}

static enum err
require_right(struct page *p)
{
	const struct route *route = p->match.route;

	if (gate_lets_in(p->who, route->needs))
		return require_undertaking(p);
	if (p->who->person_id == 0)
		return send_to_sign_in(p);
	if (app_audit_alone(p->app, p->who->person_id, AUDIT_REFUSED,
	    route->pattern, p->now) != ERR_OK)
		return ERR_DATABASE;
	return ERR_FORBIDDEN;
}

/* Who must have a second factor sees nothing else before he has one. */
static enum err
require_factor(struct page *p)
{
	enum err e;

	if (p->session == NULL || !p->session->must_enrol ||
	    (p->match.route->needs & NEEDS_NOBODY) != 0 ||
	    (p->match.route->flags & ROUTE_ENROL) != 0)
		return ERR_OK;
	e = page_go(p, "/account/second-factor");
	return e == ERR_OK ? ERR_END : e;
}

/* Where nobody is signed in there is nobody to act in the name of. */
static enum err
check_tokens(struct page *p)
{
	enum err e;

	if (p->req->method != METHOD_POST)
		return ERR_OK;
	form_key_take(p);
	if (p->session == NULL || p->match.route->flags & ROUTE_NO_CSRF)
		return ERR_OK;
	e = csrf_check(p->session->csrf, form_get(p->form, "csrf"));
	return e == ERR_OK && p->form_key == NULL ? ERR_CSRF : e;
}

enum err
gate_pass(struct page *p, const struct route *routes, size_t n)
{
	enum err e = route_match(p->arena, routes, n, p->req, &p->match), s;

	if (p->match.route != NULL)
		p->resp->route = p->match.route->pattern;
	if ((s = refuse_cross_site(p)) != ERR_OK)
		return s;
	/* even an error page greets who is signed in */
	if ((s = find_session(p)) != ERR_OK || e != ERR_OK)
		return e != ERR_OK ? e : s;
	if ((e = require_right(p)) != ERR_OK ||
	    (e = require_factor(p)) != ERR_OK ||
	    (e = gate_read_fields(p)) != ERR_OK ||
	    (e = check_tokens(p)) != ERR_OK)
		return e;
	return p->portal->admit == NULL ||
	    p->match.route->flags & ROUTE_OUTLINE ? ERR_OK :
	    p->portal->admit(p);
}
