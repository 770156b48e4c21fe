#include <fcgiapp.h>
#include <string.h>

#include "base/clock.h"
#include "base/log.h"
#include "http/fcgi.h"

enum { HEAD_MAX = 32 * 1024 };

static const char *
get_param(void *ctx, const char *name)
{
	return FCGX_GetParam(name, ((struct FCGX_Request *)ctx)->envp);
}

static const char *
get_anonymous_param(void *ctx, const char *name)
{
	return strcmp(name, "REMOTE_ADDR") == 0 ? NULL : get_param(ctx, name);
}

/*
 * Gives what is there: FCGX_GetStr alone would wait until cap bytes have come,
 * and a slow sender would keep the check of his form token waiting.
 */
static size_t
read_some(FCGX_Stream *in, char *p, size_t cap)
{
	int c = FCGX_GetChar(in);
	size_t there;

	if (c < 0)
		return 0;
	*p = (char)c;
	there = (size_t)(in->stop - in->rdNext);
	if (there > cap - 1)
		there = cap - 1;
	return 1 + (size_t)FCGX_GetStr(p + 1, (int)there, in);
}

/* Whoever sends a byte now and then would hold a thread for ever. */
static int
is_dripping(const struct fcgi_body *b)
{
	int64_t s = (clock_monotonic_us() - b->begun_us) / 1000000 -
	    b->policy->patience_s;

	return b->policy->patience_s > 0 && s > 0 &&
	    b->got < s * b->policy->speed;
}

/*
 * ERR_BAD_REQUEST where the body ends before its announced length; ERR_SLOW
 * where it comes too slowly.
 */
static enum err
body_read(struct source *s, void *p, size_t cap, size_t *n)
{
	struct fcgi_body *b = (struct fcgi_body *)s;

	*n = 0;
	if (b->left == 0)
		return ERR_END;
	if (b->left > 0 && (int64_t)cap > b->left)
		cap = (size_t)b->left;
	if (cap > 1024 * 1024)
		cap = 1024 * 1024;
	if (b->begun_us == 0)
		b->begun_us = clock_monotonic_us();
	*n = read_some(b->fcgi->in, p, cap);
	if (*n == 0)
		return b->left > 0 || FCGX_GetError(b->fcgi->in) != 0 ?
		    ERR_BAD_REQUEST : ERR_END;
	if (b->left > 0)
		b->left -= (int64_t)*n;
	b->got += (int64_t)*n;
	return is_dripping(b) ? log_fault(ERR_SLOW, "a body",
	    "comes too slowly") : ERR_OK;
}

enum err
fcgi_receive(struct arena *a, struct FCGX_Request *fcgi,
    const struct http_policy *policy, struct fcgi_body *body,
    struct request *out)
{
	struct request_params params = {
		policy->is_anonymous ? get_anonymous_param : get_param, fcgi
	};
	enum err e = request_read(a, &params, out);

	out->origin_hidden = strcmp(policy->referrer, "no-referrer") == 0;
	*body = (struct fcgi_body){ .source = { body_read }, .fcgi = fcgi,
	    .left = out->content_length, .policy = policy };
	if (out->method != METHOD_GET && out->content_length != 0)
		out->body = &body->source;
	return e;
}

static int
put(struct FCGX_Request *fcgi, const char *p, size_t n, int64_t *sent)
{
	int written = FCGX_PutStr(p, (int)n, fcgi->out);

	if (written > 0)
		*sent += written;
	return written == (int)n;
}

static void
put_stream(struct FCGX_Request *fcgi, struct source *s, int64_t left,
    int64_t *sent)
{
	char piece[32 * 1024];
	size_t n;

	while (left > 0 && s->read(s, piece, sizeof(piece), &n) == ERR_OK) {
		if ((int64_t)n > left)
			n = (size_t)left;
		if (!put(fcgi, piece, n, sent))
			return;
		left -= (int64_t)n;
	}
}

/*
 * A body that was not read to its end is left: the web server sends no more of
 * it once it has an answer, so that waiting for the rest would block both.
 */
int64_t
fcgi_send(struct FCGX_Request *fcgi, const struct http_policy *policy,
    const struct request *req, struct response *resp)
{
	struct buf head;
	int64_t sent = 0;

	buf_init(&head, resp->arena, HEAD_MAX);
	response_head(resp, policy, &head);
	if (buf_end(&head) != ERR_OK || buf_end(&resp->body) != ERR_OK) {
		response_plain(resp, ERR_INTERNAL);
		buf_init(&head, resp->arena, HEAD_MAX);
		response_head(resp, policy, &head);
	}
	if (!put(fcgi, head.data, head.len, &sent) || req->is_head)
		return sent;
	if (resp->stream != NULL)
		put_stream(fcgi, resp->stream, resp->stream_length, &sent);
	else
		put(fcgi, resp->body.data, resp->body.len, &sent);
	return sent;
}
