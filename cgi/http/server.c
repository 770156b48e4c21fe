#include <errno.h>
#include <fcgiapp.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/log.h"
#include "http/fcgi.h"
#include "http/server.h"

enum { THREADS_MAX = 64, WAKE_MS = 100 };

struct thread {
	pthread_t id;
	struct pool *pool;
	atomic_int is_done;
	atomic_int is_waiting;		/* for a connection */
};

/* One for each run of http_serve. */
struct pool {
	const struct http_server *server;
	struct thread threads[THREADS_MAX];
	int n;
	atomic_int stopping, failed;
	atomic_long served;
};

static void
log_request(const struct http_server *server, const struct request *req,
    const struct response *resp, int64_t us, int64_t bytes)
{
	const char *route = resp->route != NULL ? resp->route : "-";

	if (server->policy.is_anonymous) {
		log_line("request", LOG_TEXT("route", route),
		    LOG_INT("status", resp->status));
		return;
	}
	log_line("request", LOG_TEXT("id", req->id),
	    LOG_TEXT("method", method_name(req->method)),
	    LOG_TEXT("route", route), LOG_INT("status", resp->status),
	    LOG_INT("us", us), LOG_INT("bytes", bytes));
}

static void
answer(const struct http_server *s, void *ctx, struct request *req,
    struct response *resp, enum err cause)
{
	enum err e = cause;

	response_init(resp, req->arena);
	if (cause == ERR_OK)
		e = s->serve(ctx, req, resp);
	else if (s->refuse != NULL)
		e = s->refuse(ctx, req, resp, cause);
	if (e != ERR_OK)
		response_plain(resp, e);
}

static void
serve_one(struct thread *t, struct FCGX_Request *fcgi, struct arena *a,
    void *ctx)
{
	const struct http_server *s = t->pool->server;
	int64_t begun = clock_monotonic_us(), bytes;
	struct fcgi_body body;
	struct request req;
	struct response resp;
	enum err e;

	e = fcgi_receive(a, fcgi, &s->policy, &body, &req);
	answer(s, ctx, &req, &resp, e);
	bytes = fcgi_send(fcgi, &s->policy, &req, &resp);
	FCGX_Finish_r(fcgi);
	log_request(s, &req, &resp, clock_monotonic_us() - begun, bytes);
	arena_reset(a);
}

static int
wait_for_request(struct thread *t, struct FCGX_Request *fcgi)
{
	int rc;

	while (!t->pool->stopping) {
		t->is_waiting = 1;
		rc = FCGX_Accept_r(fcgi);
		t->is_waiting = 0;
		if (rc == 0)
			return 1;
		if (rc == -EBADF || rc == -ENOTSOCK || rc == -EINVAL) {
			log_line("fault", LOG_TEXT("where", "http_serve"),
			    LOG_TEXT("said", "descriptor 0 does not listen"));
			t->pool->failed = 1;
			return 0;
		}
	}
	return 0;
}

static void
serve_all(struct thread *t, void *ctx)
{
	struct pool *p = t->pool;
	struct arena *a = arena_new();
	struct FCGX_Request fcgi;

	FCGX_InitRequest(&fcgi, STDIN_FILENO, FCGI_FAIL_ACCEPT_ON_INTR);
	while (wait_for_request(t, &fcgi)) {
		serve_one(t, &fcgi, a, ctx);
		if (p->server->max_requests > 0 &&
		    ++p->served >= p->server->max_requests)
			p->stopping = 1;
	}
	FCGX_Free(&fcgi, 1);
	arena_free(&a);
}

static void *
run(void *arg)
{
	struct thread *t = arg;
	struct pool *p = t->pool;
	void *ctx = NULL;
	sigset_t wake;

	sigemptyset(&wake);
	sigaddset(&wake, SIGUSR2);
	pthread_sigmask(SIG_UNBLOCK, &wake, NULL);
	if (p->server->open(p->server->arg, &ctx) == ERR_OK) {
		serve_all(t, ctx);
		if (p->server->close != NULL)
			p->server->close(ctx);
	} else
		p->failed = 1;
	t->is_done = 1;
	return NULL;
}

static void
wake(int signo)
{
	(void)signo;	/* only to end a system call */
}

/* SIGTERM and SIGINT are waited for; SIGUSR2 ends a wait in accept. */
static void
set_signals(sigset_t *awaited)
{
	struct sigaction sa = { .sa_handler = wake };
	sigset_t blocked;

	FCGX_Init();
	sigemptyset(&sa.sa_mask);
	sigaction(SIGUSR2, &sa, NULL);
	sa.sa_handler = SIG_IGN;
	sigaction(SIGPIPE, &sa, NULL);
	/* a file that may not grow is an error of write, not our end */
	sigaction(SIGXFSZ, &sa, NULL);
	sigemptyset(awaited);
	sigaddset(awaited, SIGTERM);
	sigaddset(awaited, SIGINT);
	blocked = *awaited;
	sigaddset(&blocked, SIGUSR2);
	pthread_sigmask(SIG_BLOCK, &blocked, NULL);
}

static int
all_done(const struct pool *p)
{
	for (int i = 0; i < p->n; i++)
		if (!p->threads[i].is_done)
			return 0;
	return 1;
}

/*
 * Until nobody serves any more. A thread may look at the flag just before it
 * waits in accept, so those that wait are woken again and again; those that
 * serve are left alone, lest the signal end a system call of theirs.
 */
static void
wait_for_end(struct pool *p, const sigset_t *awaited)
{
	const struct timespec calm = { 1, 0 };
	const struct timespec urgent = { 0, WAKE_MS * 1000000L };

	while (!all_done(p)) {
		if (sigtimedwait(awaited, NULL,
		    p->stopping ? &urgent : &calm) > 0 || p->failed)
			p->stopping = 1;
		if (!p->stopping)
			continue;
		FCGX_ShutdownPending();
		for (int i = 0; i < p->n; i++)
			if (p->threads[i].is_waiting && !p->threads[i].is_done)
				pthread_kill(p->threads[i].id, SIGUSR2);
	}
}

int
http_serve(const struct http_server *server)
{
	struct pool p = { .server = server };
	sigset_t awaited;

	set_signals(&awaited);
	while (p.n < server->threads && p.n < THREADS_MAX) {
		struct thread *t = &p.threads[p.n];

		t->pool = &p;
		if (pthread_create(&t->id, NULL, run, t) != 0) {
			p.failed = 1;
			break;
		}
		p.n++;
	}
	wait_for_end(&p, &awaited);
	for (int i = 0; i < p.n; i++)
		pthread_join(p.threads[i].id, NULL);
	return p.failed != 0;
}
