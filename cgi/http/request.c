#include <string.h>
#include <strings.h>
#include <sys/random.h>

#include "base/log.h"
#include "base/text.h"
#include "http/request.h"

static const char *const header_params[HEADER__MAX] = {
	[HEADER_ACCEPT_LANGUAGE] = "HTTP_ACCEPT_LANGUAGE",
	[HEADER_COOKIE] = "HTTP_COOKIE",
	[HEADER_IF_NONE_MATCH] = "HTTP_IF_NONE_MATCH",
	[HEADER_ORIGIN] = "HTTP_ORIGIN",
	[HEADER_SEC_FETCH_SITE] = "HTTP_SEC_FETCH_SITE",
};

_Static_assert(sizeof(header_params) / sizeof(header_params[0]) ==
    HEADER__MAX, "each header has its variable");

static const char *const method_names[METHOD__MAX] = {
	[METHOD_GET] = "GET",
	[METHOD_POST] = "POST",
	[METHOD_OTHER] = "OTHER",
};

_Static_assert(sizeof(method_names) / sizeof(method_names[0]) == METHOD__MAX,
    "each method has its name");

const char *
method_name(enum method m)
{
	return method_names[m];
}

static const char *
param(struct arena *a, const struct request_params *p, const char *name)
{
	return arena_strdup(a, p->get(p->ctx, name));
}

static const char *
or_empty(const char *s)
{
	return s != NULL ? s : "";
}

/* A host name and perhaps a port; "" where it is anything else. */
static const char *
plain_host(struct arena *a, const char *host)
{
	static const char allowed[] =
	    "abcdefghijklmnopqrstuvwxyz0123456789.-:[]";

	host = text_lower(a, or_empty(host));
	return host[strspn(host, allowed)] == '\0' ? host : "";
}

static void
read_method(const char *name, struct request *r)
{
	name = or_empty(name);
	r->is_head = strcmp(name, "HEAD") == 0;
	if (r->is_head || strcmp(name, "GET") == 0)
		r->method = METHOD_GET;
	else if (strcmp(name, "POST") == 0)
		r->method = METHOD_POST;
	else
		r->method = METHOD_OTHER;
}

static enum err
read_length(const char *length, struct request *r)
{
	if (length == NULL || *length == '\0')
		return ERR_OK;
	if (int_parse(length, 0, INT64_MAX, &r->content_length) != ERR_OK) {
		r->content_length = -1;
		return ERR_BAD_REQUEST;
	}
	return ERR_OK;
}

static int
nibble(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* No empty segment but the last, and none that climbs. */
static int
segments_are_plain(const char *path)
{
	while (*path == '/') {
		size_t n = strcspn(++path, "/");

		if (n == 0 && path[0] == '/')
			return 0;
		if (n > 0 && n <= 2 && strspn(path, ".") >= n)
			return 0;
		path += n;
	}
	return *path == '\0';
}

static int
is_control(char c)
{
	return (unsigned char)c < 0x20 || c == 0x7f;
}

enum err
path_decode(struct arena *a, const char *raw, size_t n, const char **out)
{
	char *path = arena_alloc(a, n + 1), *w = path;

	for (size_t i = 0; i < n; i++) {
		char c = raw[i];

		if (c == '%') {
			int hi = i + 2 < n ? nibble(raw[i + 1]) : -1;
			int lo = i + 2 < n ? nibble(raw[i + 2]) : -1;

			if (hi < 0 || lo < 0)
				return ERR_BAD_REQUEST;
			c = (char)(hi << 4 | lo);
			if (c == '/')
				return ERR_BAD_REQUEST;
			i += 2;
		}
		if (is_control(c))
			return ERR_BAD_REQUEST;
		*w++ = c;
	}
	if (path[0] != '/' || !text_is_utf8(path, (size_t)(w - path)) ||
	    !segments_are_plain(path))
		return ERR_BAD_REQUEST;
	*out = path;
	return ERR_OK;
}

/* "/zh/cases" is language ZH and rest "/cases"; "/zh" has the rest "/". */
static void
split_lang(struct request *r)
{
	size_t n = strcspn(r->path + 1, "/");
	const char *code = arena_memdup(r->arena, r->path + 1, n);

	r->has_lang = lang_parse(code, &r->lang);
	if (!r->has_lang) {
		r->lang = lang_negotiate(r->headers[HEADER_ACCEPT_LANGUAGE]);
		r->rest = r->path;
		return;
	}
	r->rest = r->path[1 + n] == '/' ? r->path + 1 + n : "/";
}

static enum err
read_uri(const char *uri, struct request *r)
{
	const char *path = r->path;
	size_t n;
	enum err e;

	uri = or_empty(uri);
	n = strcspn(uri, "?#");
	e = path_decode(r->arena, uri, n, &path);
	r->path = path;
	if (e == ERR_OK && uri[n] == '?')
		r->query = arena_memdup(r->arena, uri + n + 1,
		    strcspn(uri + n + 1, "#"));
	split_lang(r);
	return e;
}

static void
make_id(struct request *r)
{
	unsigned char random[8];

	if (getrandom(random, sizeof(random), 0) != sizeof(random))
		memset(random, 0, sizeof(random));
	memcpy(r->id, text_hex(r->arena, random, sizeof(random)), 17);
}

enum err
request_read(struct arena *a, const struct request_params *p,
    struct request *out)
{
	enum err uri, length;

	memset(out, 0, sizeof(*out));
	out->arena = a;
	out->path = "/";
	out->query = "";
	out->content_length = -1;
	make_id(out);
	for (int i = 0; i < HEADER__MAX; i++)
		out->headers[i] = param(a, p, header_params[i]);
	read_method(p->get(p->ctx, "REQUEST_METHOD"), out);
	out->host = plain_host(a, p->get(p->ctx, "HTTP_HOST"));
	out->content_type = or_empty(param(a, p, "CONTENT_TYPE"));
	out->address = param(a, p, "REMOTE_ADDR");
	length = read_length(p->get(p->ctx, "CONTENT_LENGTH"), out);
	uri = read_uri(p->get(p->ctx, "REQUEST_URI"), out);
	return uri != ERR_OK ? uri : length;
}

/* 1 if an Origin such as "https://host:port" names this very host. */
static int
origin_is_own(const struct request *r, const char *origin)
{
	const char *host = strstr(origin, "://");

	return host != NULL && *r->host != '\0' &&
	    strcasecmp(host + 3, r->host) == 0;
}

int
request_is_cross_site(const struct request *r)
{
	const char *site = r->headers[HEADER_SEC_FETCH_SITE];
	const char *origin = r->headers[HEADER_ORIGIN];

	if (site != NULL && *site != '\0')
		return strcmp(site, "same-origin") != 0 &&
		    strcmp(site, "none") != 0;
	if (origin == NULL || *origin == '\0')
		return 0;
	/* a page with no-referrer makes the browser say "null" of us too */
	if (r->origin_hidden && strcmp(origin, "null") == 0)
		return 0;
	return !origin_is_own(r, origin);
}
