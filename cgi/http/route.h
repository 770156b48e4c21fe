#ifndef HTTP_ROUTE_H
#define HTTP_ROUTE_H

#include <stdio.h>

#include "http/request.h"

/* A portal's own: what its handlers work on. Never looked into here. */
struct page;

enum {
	ROUTE_UPLOAD = 1,	/* multipart; the body stops at the file */
	ROUTE_NO_CSRF = 2,	/* POST that carries no token (healthz-like) */
	ROUTE_NO_LANG = 4,	/* stands without a language before it */
	ROUTE_ENROL = 8,	/* open while a second factor is missing */
	ROUTE_OUTLINE = 16,	/* nothing that the portal's own gate keeps */
	ROUTE_SAME = 32,	/* GET: the same page for all who are nobody */
	ROUTE_PARAMS_MAX = 6
};

/*
 * One row for each page and method. pattern: "/cases/:number/accept"; a
 * segment with a colon takes any one non-empty segment. A literal segment wins
 * over a parameter, so the order of rows means nothing.
 */
struct route {
	enum method method;
	const char *pattern;
	unsigned needs;		/* the portal's own bits: rights, sign-in */
	unsigned flags;		/* ROUTE_… */
	enum err (*handler)(struct page *page);
	const char *name;	/* the portal's own; may be NULL */
};

struct route_match {
	const struct route *route;	/* NULL: none */
	unsigned allowed;	/* bit 1 << method for each at this path */
	int n_params;
	struct {
		const char *name;	/* NUL-terminated */
		const char *value;	/* decoded, UTF-8, not empty */
	} params[ROUTE_PARAMS_MAX];
};

/*
 * Finds the row for r->rest; where the path has no language, only rows with
 * ROUTE_NO_LANG count, and where it has one, only rows without. ERR_NOT_FOUND;
 * ERR_METHOD with out->allowed.
 */
enum err
route_match(struct arena *a, const struct route *routes, size_t n,
    const struct request *r, struct route_match *out) MUST_CHECK;

/* The value of a parameter; aborts where the pattern has none of that name. */
const char *
route_param(const struct route_match *m, const char *name);

/* "GET, HEAD, POST": for the header Allow. */
const char *
route_allow(struct arena *a, const struct route_match *m);

/*
 * One line a row: METHOD, /path, what it needs (as needs_name says, which may
 * use the arena), flags; parted by tabs. For --routes.
 */
void
route_print(FILE *out, const struct route *routes, size_t n,
    const char *(*needs_name)(struct arena *a, unsigned needs));

#endif
