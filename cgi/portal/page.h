#ifndef PORTAL_PAGE_H
#define PORTAL_PAGE_H

#include "app/app.h"
#include "http/form.h"
#include "http/multipart.h"
#include "http/request.h"
#include "http/response.h"
#include "http/route.h"
#include "view/field.h"
#include "view/template.h"

/*
 * One request on its way through a portal. Before a handler runs, the frame
 * has matched the route, found the session, judged the route's right, read
 * the form and checked its CSRF token; a handler never does any of that.
 */
enum portal_id {
	PORTAL_OPERATOR, PORTAL_OFFICE, PORTAL_PUBLIC, PORTAL__MAX
};

struct page {
	struct arena *arena;		/* of the request */
	struct request *req;
	struct response *resp;
	struct app *app;		/* of the thread */
	const struct portal *portal;
	const struct actor *who;	/* person_id 0: nobody */
	struct route_match match;
	const struct form *form;	/* POST: fields; GET: query. Never NULL */
	struct multipart *upload;	/* ROUTE_UPLOAD: the file comes next */
	const char *form_key;		/* POST: the idempotency key sent */
	enum lang lang;
	struct dict *dict;		/* of the page's own template */
	struct dict *layout;		/* of the frame around it */
	struct session_view *session;	/* portal/session.h; NULL: none */
};

/*
 * `needs` of a route's row: a right of law/right.h, or one of these. A route
 * of the operators' or the Office's portal without NEEDS_NOBODY asks for a
 * signed-in person of that portal.
 */
#define NEEDS(right) (1u << (RIGHT_##right))
#define NEEDS_ANYBODY 0u			/* anybody signed in */
#define NEEDS_NOBODY (1u << 31)			/* no sign-in at all */

/*
 * Renders the page's template (a constant such as "operator/cases.tpl",
 * filled through p->dict) inside the layout, with status 200. title: a
 * constant or arena text in the language of the page.
 */
enum err
page_show(struct page *p, const char *file, const char *title) MUST_CHECK;

/* As page_show with another status, and "Error:" before the title for 422. */
enum err
page_show_status(struct page *p, int status, const char *file,
    const char *title) MUST_CHECK;

/* 303 to a path of this portal without its language: "/cases/CR-2026-1". */
enum err
page_go(struct page *p, const char *fmt, ...)
    __attribute__((format(printf, 2, 3))) MUST_CHECK;

/* As page_go, and the next page shows these words once as a banner. */
enum err
page_go_saying(struct page *p, const struct words *words, const char *fmt,
    ...) __attribute__((format(printf, 3, 4))) MUST_CHECK;

/*
 * The page for an error: the right status, in the language of the person. A
 * handler may simply return the error instead: the frame does this then.
 * detail: one more sentence, or NULL.
 */
enum err
page_error(struct page *p, enum err e, const char *detail) MUST_CHECK;

/* A parameter of the path. */
const char *
page_param(const struct page *p, const char *name);

/* The word of this page's language. */
const char *
page_word(const struct page *p, const struct words *w);

/*
 * Puts CSRF token and a fresh form key into the dictionary of a form
 * (K_CSRF, K_FORM_KEY for parts/form_keys.tpl). Done for p->dict by
 * page_show; needed where a form stands in an included part.
 */
void
page_form_keys(struct page *p, struct dict *d);

/* What goes wrong with fields, to be shown at each and in the summary. */
struct field_errors {
	struct field_error items[64];	/* view/field.h */
	int n;
};

/* In the page's language; further ones are dropped beyond the room. */
void
page_wrong(const struct page *p, struct field_errors *f, const char *field,
    const struct words *words);

#endif
