#ifndef PORTAL_INNER_H
#define PORTAL_INNER_H

#include "portal/frame.h"

/* What the files of the frame share among themselves; no handler needs it. */

/* ---- gate.c: what stands before every handler, in this order */

/*
 * ERR_OK: the handler may run. ERR_END: an answer stands already. Anything
 * else becomes the page for that error.
 */
enum err
gate_pass(struct page *p, const struct route *routes, size_t n) MUST_CHECK;

/* The form of the request, or what its address asks. Errors as form_read. */
enum err
gate_read_fields(struct page *p) MUST_CHECK;

/* 1 if somebody may open what needs this. */
int
gate_lets_in(const struct actor *who, unsigned needs);

/* "cases_all|case_work", "anybody", "nobody": for --routes. */
const char *
gate_needs_name(struct arena *a, unsigned needs);

/* ---- same.c: pages that are the same for everybody (ROUTE_SAME) */

struct same;

/* What a thread keeps of them; ends with the arena. */
struct same *
same_new(struct arena *a);

/*
 * The answer of the route's handler. A page of ROUTE_SAME is rendered once
 * for a language, a day and the rules in use, and kept, where the request
 * brings neither a query nor a cookie: then it was made of nothing that
 * anybody sent, and belongs to nobody. It has an ETag, but not in an
 * anonymous portal. Errors are those of the handler.
 */
enum err
same_or_handler(struct same *s, struct page *p) MUST_CHECK;

/* ---- form_key.c */

/*
 * Sets p->form_key, and gives it to the actor, if the form brought a key: a
 * page has one key for all its forms, and Back brings it again under other
 * words, so it is bound to where what was sent. Of a file that follows, app/once.h
 * adds the bytes.
 */
void
form_key_take(struct page *p);

/* ---- address.c */

/* A decoded path as it stands in links: what is not plain becomes %XX. */
const char *
address_encode(struct arena *a, const char *path);

/* Any text as the value of one query parameter. */
const char *
address_param(struct arena *a, const char *text);

/* A path with language and query that a sign-in may lead to; else NULL. */
const char *
address_own(struct arena *a, const char *path);

/* ---- said.c: one sentence that outlives a redirect */

void
said_put(struct page *p, const struct words *words);

/* The sentence that was put, once; NULL: none. */
const char *
said_take(struct page *p);

/* ---- kept.c: what was typed survives a new sign-in, and a fault of ours */

/*
 * For the page that says the fault: its one button sends the form again as it
 * was, with its own token and key. Nothing where it was an upload, held a
 * password, or cannot be read.
 */
void
kept_again(struct page *p);

/*
 * Shows the sign-in page with status 401. What was posted travels in it as
 * hidden fields, but for passwords and tokens.
 */
enum err
kept_sign_in(struct page *p) MUST_CHECK;

/* Hidden fields of a sign-in page that is shown again. */
void
kept_fields(struct page *p);

/* Whether the sign-in form carried kept fields along. */
int
kept_any(const struct page *p);

/*
 * After the sign-in, under the new session: a page whose one button sends
 * the same fields to the same path again, with a token of the new session.
 * ERR_BAD_REQUEST: that path is not ours.
 */
enum err
kept_continue(struct page *p) MUST_CHECK;

/* ---- account.c */

enum { NEW_PASSWORD_FIELDS = 2 };

extern const struct field new_password_fields[NEW_PASSWORD_FIELDS];

extern const struct words password_differs;

struct account_change;

/* The password of now, and whether other sessions end, at the end of a form. */
void
change_fields(struct page *p);

/* What such a form sent; fresh: the name of its own field. */
struct account_change
change_of(const struct page *p, const char *fresh);

/* 1 if the page says now what was wrong; why: of the form's own field. */
int
change_explain(struct page *p, enum err e, const char *field,
    const struct words *why);

/* ---- sign_in.c */

/* The sign-in page; next: own path to go to, or NULL. */
enum err
sign_in_show(struct page *p, int status, const char *next) MUST_CHECK;

extern const char session_cookie[];	/* "__Host-session" */

#endif
