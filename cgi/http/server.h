#ifndef HTTP_SERVER_H
#define HTTP_SERVER_H

#include "http/request.h"
#include "http/response.h"

/*
 * A FastCGI program: threads that take requests from the listening socket
 * that it inherited as descriptor 0, each with a context of its own (its
 * database connection and the like).
 */
struct http_server {
	int threads;		/* 1 to 64 */
	long max_requests;	/* then it ends, to be started anew; 0: never */
	struct http_policy policy;

	/*
	 * Makes a thread's context before its first request, in that thread.
	 * An error ends the program (the supervisor starts it again).
	 */
	enum err (*open)(void *arg, void **ctx);

	/* May be NULL. */
	void (*close)(void *ctx);

	/*
	 * Fills in the answer. On an error, which should have become a page
	 * before, a plain text in both languages is sent with its status.
	 */
	enum err (*serve)(void *ctx, struct request *req,
	    struct response *resp);

	/*
	 * As serve, for a request that could not be read; cause says why, and
	 * only language, host and id of req mean anything. NULL: plain text.
	 */
	enum err (*refuse)(void *ctx, struct request *req,
	    struct response *resp, enum err cause);

	void *arg;		/* for open */
};

/*
 * Serves until SIGTERM or SIGINT, then lets the requests under way finish.
 * Writes one log line a request. Returns the exit status of the program: 0,
 * or 1 if a context could not be made. Call it from the main thread, before
 * any other was started.
 */
int
http_serve(const struct http_server *server);

#endif
