#ifndef HTTP_FCGI_H
#define HTTP_FCGI_H

#include "http/request.h"
#include "http/response.h"

struct FCGX_Request;

/* A request's body as it comes from the web server. */
struct fcgi_body {
	struct source source;
	struct FCGX_Request *fcgi;
	int64_t left;		/* -1: not announced */
	int64_t got, begun_us;	/* when it was first asked for; 0: never */
	const struct http_policy *policy;
};

/*
 * Reads everything but the body, which *body then gives. With an anonymous
 * policy the address is not even looked at. Errors as request_read.
 */
enum err
fcgi_receive(struct arena *a, struct FCGX_Request *fcgi,
    const struct http_policy *policy, struct fcgi_body *body,
    struct request *out) MUST_CHECK;

/*
 * Sends the answer, without its body for HEAD, and returns how many bytes went
 * out. Somebody who has gone away is no error; a source that fails ends the
 * answer short of its announced length, which the web server passes on as a
 * broken connection.
 */
int64_t
fcgi_send(struct FCGX_Request *fcgi, const struct http_policy *policy,
    const struct request *req, struct response *resp);

#endif
