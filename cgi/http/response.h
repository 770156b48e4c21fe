#ifndef HTTP_RESPONSE_H
#define HTTP_RESPONSE_H

#include "base/buf.h"
#include "http/request.h"

enum {
	RESPONSE_HEADERS_MAX = 24,
	RESPONSE_BODY_MAX = 16 * 1024 * 1024
};

struct response_field {
	const char *name, *value;
};

/*
 * What will be sent, all at once, after the page is complete. Starts as 200,
 * text/html, empty body, Cache-Control: no-store. The security headers are
 * added to every answer by response_head; a header set by name replaces the
 * one of that name.
 */
struct response {
	struct arena *arena;
	int status;
	const char *route;	/* pattern of the route: for the log; or NULL */
	struct response_field fields[RESPONSE_HEADERS_MAX];
	int n_fields;
	struct buf body;
	struct source *stream;	/* instead of body: sent as it comes */
	int64_t stream_length;	/* its bytes */
};

/* What differs between the portals. */
struct http_policy {
	const char *referrer;	/* "no-referrer" or "same-origin" */
	int is_anonymous;	/* nothing that identifies: no address is read,
				   the log has status and pattern alone */
	int patience_s;		/* seconds until the mean speed of a body
				   counts; 0: it may come as slowly as it likes */
	int speed;		/* the least then, in bytes a second */
};

void
response_init(struct response *r, struct arena *a);

/*
 * Sets a header, replacing one of that name. Control characters in the value
 * are dropped. Both strings are copied.
 */
void
response_header(struct response *r, const char *name, const char *value);

/* As response_header, without replacing: for Set-Cookie. */
void
response_header_add(struct response *r, const char *name, const char *value);

/* NULL if it was not set. */
const char *
response_header_get(const struct response *r, const char *name);

/*
 * 303 See Other to a path of this host, query allowed; the body is emptied.
 * ERR_BAD_REQUEST, and nothing done, where path_is_own says no.
 */
enum err
response_redirect(struct response *r, const char *path) MUST_CHECK;

/*
 * 1 if a browser can only take it for a path of the same host: one slash
 * first, no second one, no backslash, no control character or blank.
 */
int
path_is_own(const char *path);

/* The strong ETag of a body, in its quotes. */
const char *
etag_of(struct arena *a, const void *body, size_t n);

/*
 * Gives a 200 answer with a body its ETag; where the browser has that one
 * already, it becomes 304 without a body. Also makes it "private, no-cache"
 * unless Cache-Control was set.
 */
void
response_etag(struct response *r, const struct request *req,
    const char *etag);

/*
 * Makes it a download under its exact name (RFC 6266), never shown in place:
 * attachment, sandboxed. length: bytes that the source will give; a source
 * that fails breaks the connection off.
 */
void
response_download(struct response *r, const char *name, const char *type,
    struct source *source, int64_t length);

/* The value of Content-Disposition for that name: ASCII twin and filename*. */
const char *
content_disposition(struct arena *a, const char *name);

/* A plain-text answer in both languages, for when no page can be rendered. */
void
response_plain(struct response *r, enum err e);

/*
 * The head as FastCGI wants it: "Status: 200 OK" first, the security headers,
 * an empty line last.
 */
void
response_head(const struct response *r, const struct http_policy *policy,
    struct buf *out);

#endif
