#include <openssl/sha.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/log.h"
#include "base/text.h"
#include "http/response.h"

void
response_init(struct response *r, struct arena *a)
{
	memset(r, 0, sizeof(*r));
	r->arena = a;
	r->status = 200;
	buf_init(&r->body, a, RESPONSE_BODY_MAX);
	response_header(r, "Content-Type", "text/html; charset=utf-8");
}

static struct response_field *
find(const struct response *r, const char *name)
{
	for (int i = 0; i < r->n_fields; i++)
		if (strcasecmp(r->fields[i].name, name) == 0)
			return (struct response_field *)&r->fields[i];
	return NULL;
}

const char *
response_header_get(const struct response *r, const char *name)
{
	const struct response_field *f = find(r, name);

	return f != NULL ? f->value : NULL;
}

/* Without line ends, nothing in a value can become a header of its own. */
static const char *
one_line(struct arena *a, const char *value)
{
	char *out = arena_strdup(a, value), *w = out;

	for (const char *p = value; *p != '\0'; p++)
		if ((unsigned char)*p >= 0x20 && *p != 0x7f)
			*w++ = *p;
	*w = '\0';
	return out;
}

void
response_header_add(struct response *r, const char *name, const char *value)
{
	if (r->n_fields == RESPONSE_HEADERS_MAX) {
		log_line("fault", LOG_TEXT("where", "response_header_add"),
		    LOG_TEXT("said", "too many headers"));
		abort();
	}
	r->fields[r->n_fields++] = (struct response_field){
		arena_strdup(r->arena, name), one_line(r->arena, value)
	};
}

void
response_header(struct response *r, const char *name, const char *value)
{
	struct response_field *f = find(r, name);

	if (f != NULL)
		f->value = one_line(r->arena, value);
	else
		response_header_add(r, name, value);
}

int
path_is_own(const char *path)
{
	if (path == NULL || path[0] != '/' || path[1] == '/')
		return 0;
	for (const char *p = path; *p != '\0'; p++)
		if ((unsigned char)*p <= 0x20 || *p == 0x7f || *p == '\\')
			return 0;
	return text_is_utf8(path, strlen(path));
}

/* A Location is ASCII; what is not is encoded. */
static const char *
encode_location(struct arena *a, const char *path)
{
	struct buf b;

	buf_init(&b, a, 3 * strlen(path));
	for (const char *p = path; *p != '\0'; p++)
		if ((unsigned char)*p < 0x80)
			buf_putc(&b, *p);
		else
			buf_printf(&b, "%%%02X", (unsigned char)*p);
	return b.data;
}

static void
drop_body(struct response *r)
{
	r->body.len = 0;
	r->body.over = 0;
	r->body.data[0] = '\0';
	r->stream = NULL;
	r->stream_length = 0;
}

enum err
response_redirect(struct response *r, const char *path)
{
	if (!path_is_own(path))
		return ERR_BAD_REQUEST;
	r->status = 303;
	drop_body(r);
	response_header(r, "Location", encode_location(r->arena, path));
	return ERR_OK;
}

const char *
etag_of(struct arena *a, const void *body, size_t n)
{
	unsigned char digest[SHA256_DIGEST_LENGTH];

	SHA256(body, n, digest);
	return arena_printf(a, "\"%s\"", text_hex(a, digest, 16));
}

void
response_etag(struct response *r, const struct request *req, const char *etag)
{
	const char *known = req->headers[HEADER_IF_NONE_MATCH];

	if (r->status != 200 || r->stream != NULL ||
	    req->method != METHOD_GET)
		return;
	response_header(r, "ETag", etag);
	if (response_header_get(r, "Cache-Control") == NULL)
		response_header(r, "Cache-Control", "private, no-cache");
	/* the tag stands in its quotes in a list, perhaps behind W/ */
	if (known != NULL && strstr(known, etag) != NULL) {
		r->status = 304;
		drop_body(r);
	}
}

void
response_plain(struct response *r, enum err e)
{
	r->status = err_status(e);
	r->n_fields = 0;
	drop_body(r);
	response_header(r, "Content-Type", "text/plain; charset=utf-8");
	for (int lang = 0; lang < LANG__MAX; lang++) {
		buf_puts(&r->body, err_words(e, lang));
		buf_putc(&r->body, '\n');
	}
}
