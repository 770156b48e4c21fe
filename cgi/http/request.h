#ifndef HTTP_REQUEST_H
#define HTTP_REQUEST_H

#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/lang.h"
#include "base/stream.h"

/* HEAD is a GET whose body is not sent; every other method is OTHER. */
enum method {
	METHOD_GET,
	METHOD_POST,
	METHOD_OTHER,
	METHOD__MAX
};

/* The headers that anything here looks at; no other one is kept. */
enum header {
	HEADER_ACCEPT_LANGUAGE,
	HEADER_COOKIE,
	HEADER_IF_NONE_MATCH,
	HEADER_ORIGIN,
	HEADER_SEC_FETCH_SITE,
	HEADER__MAX
};

/* One request. All strings live in its arena; none is NULL unless said. */
struct request {
	struct arena *arena;
	char id[17];		/* 16 random hex digits: for log and pages */
	enum method method;
	int is_head;
	const char *host;	/* as sent, with its port, lower case; "" */
	const char *path;	/* decoded once, well-formed, begins with / */
	const char *query;	/* raw, without its question mark; "" */
	enum lang lang;		/* of the path, else by Accept-Language */
	int has_lang;		/* the first segment is a language */
	const char *rest;	/* path after the language, or all of it */
	const char *content_type;	/* "" */
	int64_t content_length;		/* bytes; -1: not said */
	const char *headers[HEADER__MAX];	/* NULL: absent */
	const char *address;	/* NULL: not told, as always for reports */
	int origin_hidden;	/* our pages forbid browsers to say Origin */
	struct source *body;	/* NULL: none */
};

/* What the server was told: the value of a CGI variable, or NULL. */
struct request_params {
	const char *(*get)(void *ctx, const char *name);
	void *ctx;
};

/*
 * Fills in everything but the body from REQUEST_METHOD, REQUEST_URI,
 * CONTENT_TYPE, CONTENT_LENGTH, REMOTE_ADDR and HTTP_*. ERR_BAD_REQUEST where
 * the path is not UTF-8 after one decoding, or has control characters, an
 * encoded slash, `//`, `.` or `..` in it, or a length is no number; all fields
 * are then still safe to use (path "/").
 */
enum err
request_read(struct arena *a, const struct request_params *params,
    struct request *out) MUST_CHECK;

/*
 * 1 where the browser says that another origin sent this (another host name
 * of the same site counts): Sec-Fetch-Site if there is one, else Origin
 * against Host. Programs that send neither are not browsers: 0.
 */
int
request_is_cross_site(const struct request *r);

/* "GET", "POST", "OTHER". */
const char *
method_name(enum method m);

/*
 * Decodes %XX in a path once. ERR_BAD_REQUEST as request_read. *out has the
 * length of strlen: no NUL can be in it.
 */
enum err
path_decode(struct arena *a, const char *raw, size_t n, const char **out)
    MUST_CHECK;

#endif
