#ifndef PORTAL_PAGE_H
#define PORTAL_PAGE_H

#include "app/app.h"
#include "http/form.h"
#include "http/multipart.h"
#include "http/request.h"
#include "http/response.h"
#include "http/route.h"
#include "view/field.h"

/*
 * One request on its way through a portal. Before a handler runs, the frame
 * has matched the route, found the session, judged the route's right, read
 * the form and checked its CSRF token; a handler never does any of that.
 */
enum portal_id {
	PORTAL_OPERATOR, PORTAL_OFFICE, PORTAL_PUBLIC, PORTAL__MAX
};

enum { PAGE_ERRORS_MAX = 64 };

struct case_view;
struct refusal;

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
	const char *form_key;		/* POST: the form's, as in app/once.h */
	enum lang lang;
	struct instant now;		/* of the request; use no other */
	struct dict *dict;		/* of the page, its frame included */
	const struct rules *rules;	/* see page_rules */
	struct session_view *session;	/* app/session.h; NULL: none */
	struct field_error errors[PAGE_ERRORS_MAX];	/* see page_wrong */
	int n_errors;
};

/*
 * `needs` of a route's row: rights of law/right.h, any one of which is enough
 * (NEEDS(CASE_WORK) | NEEDS(CASES_ALL)), or one of these. A route of the
 * operators' or the Office's portal without NEEDS_NOBODY asks for a signed-in
 * person of that portal.
 */
#define NEEDS(right) (1u << (RIGHT_##right))
#define NEEDS_ANYBODY 0u			/* anybody signed in */
#define NEEDS_NOBODY (1u << 31)			/* no sign-in at all */

/*
 * Renders the page's template (a constant such as "operator/cases.tpl",
 * filled through p->dict) with status 200, or 422 where page_wrong was told
 * of anything. The template names its layout and title itself
 * (templates/README.md); the frame around it is filled here.
 */
enum err
page_show(struct page *p, const char *file) MUST_CHECK;

/* As page_show with another status. */
enum err
page_show_status(struct page *p, int status, const char *file) MUST_CHECK;

/* 303 to a path of this portal without its language: "/cases/CR-2026-1". */
enum err
page_go(struct page *p, const char *fmt, ...)
    __attribute__((format(printf, 2, 3))) MUST_CHECK;

/*
 * As page_go, and the next page shows these words once as a banner. They
 * travel in a cookie that says nothing else and is marked with a key, so that
 * nobody else can have a page say anything. Not in an anonymous portal.
 */
enum err
page_go_saying(struct page *p, const struct words *words, const char *fmt,
    ...) __attribute__((format(printf, 3, 4))) MUST_CHECK;

/*
 * The page for an error: the right status, in the language of the person. A
 * handler may simply return the error instead: the frame does this then.
 * detail: one more sentence in the language of the page, or NULL.
 */
enum err
page_error(struct page *p, enum err e, const char *detail) MUST_CHECK;

/* A parameter of the path. */
const char *
page_param(const struct page *p, const char *name);

/*
 * The word of this page's language. Its marks "{14}" name articles, as
 * page_article does: a text of a page never holds a number of its own.
 */
const char *
page_word(const struct page *p, const struct words *w);

/* The same in a place of a template; dict_words takes words without marks. */
void
page_words(const struct page *p, struct dict *d, const char *key,
    const struct words *w);

/* The words of a set of roles, one behind the other. */
const char *
page_roles(const struct page *p, unsigned roles);

/*
 * Something is wrong with a field (NULL: with the form as a whole): shown at
 * it and in the summary. A page takes 64 of them at most, the rest is dropped.
 */
void
page_wrong(struct page *p, const char *field, const struct words *words);

/* Also for errors already in the language of the page. */
void
page_wrong_text(struct page *p, const char *field, const char *text);

/* 1 if page_wrong was told of this field; NULL: of any. */
int
page_is_wrong(const struct page *p, const char *field);

/*
 * Puts a field at {{>include}} of the page. value NULL: what this form sent,
 * dates and ticked boxes put together as view/field.h wants them.
 */
void
page_field(struct page *p, const char *include, const struct field *field,
    const char *value);

/*
 * All fields of a table; value_of(arg, name) gives what stands in them. NULL:
 * what this form sent.
 */
void
page_fields(struct page *p, const char *include, const struct field *fields,
    int n, const char *(*value_of)(void *arg, const char *name), void *arg);

/* What the form sent for a field, as page_field would show it. */
const char *
page_typed(const struct page *p, const struct field *field);

/* The rules of the case shown; of a page without one, those in use. */
const struct rules *
page_rules(const struct page *p);

/*
 * The case of the path (":number"), as case_open. From then on the page cites
 * the articles of the text under which that case runs, also where it says that
 * the case is not open to this person.
 */
enum err
page_open_case(struct page *p, struct case_view *out) MUST_CHECK;

/* For pages that come to their case by another way. */
void
page_cite(struct page *p, const struct rules *rules);

/*
 * "Article 14": an article of the draft, by its number in the text of the case
 * (law/measures.h), as {{ART_14}} of a template (view/articles.h). Pages name
 * articles in no other way; NULL and "-": "".
 */
const char *
page_article(const struct page *p, const char *draft);

/*
 * What the law says against an act, with its article; of what comes too early
 * the last day of the period that must end first.
 */
const char *
page_refusal(const struct page *p, const struct refusal *why);

/* "/zh" and the path, in the arena: for links that C makes. */
const char *
page_path(const struct page *p, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* A row of a summary list (parts/row.tpl) in that section of the page. */
void
page_row(struct page *p, const char *section, const char *key,
    const char *value);

/* The same, in a turn of a section: a dictionary of its own. */
void
page_row_in(struct dict *d, const char *section, const char *key,
    const char *value);

#endif
