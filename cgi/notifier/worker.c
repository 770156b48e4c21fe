#include <pthread.h>
#include <signal.h>

#include "notifier/worker.h"

struct worker {
	enum err (*fn)(void *ctx);
	void *ctx;
	pthread_t id;
	pthread_mutex_t mutex;
	pthread_cond_t changed;
	int is_told, ends;
	enum err result;
};

static void *
run(void *arg)
{
	struct worker *w = arg;

	pthread_mutex_lock(&w->mutex);
	while (w->is_told || !w->ends) {
		if (!w->is_told) {
			pthread_cond_wait(&w->changed, &w->mutex);
			continue;
		}
		pthread_mutex_unlock(&w->mutex);
		w->result = w->fn(w->ctx);
		pthread_mutex_lock(&w->mutex);
		w->is_told = 0;
		pthread_cond_broadcast(&w->changed);
	}
	pthread_mutex_unlock(&w->mutex);
	return NULL;
}

static void
end(void *arg)
{
	struct worker *w = arg;

	pthread_mutex_lock(&w->mutex);
	w->ends = 1;
	pthread_cond_broadcast(&w->changed);
	pthread_mutex_unlock(&w->mutex);
	pthread_join(w->id, NULL);
}

enum err
worker_start(struct arena *a, enum err (*fn)(void *ctx), void *ctx,
    struct worker **out)
{
	struct worker *w = NEW(a, struct worker);
	sigset_t all, before;
	int failed;

	*w = (struct worker){ .fn = fn, .ctx = ctx,
	    .mutex = PTHREAD_MUTEX_INITIALIZER,
	    .changed = PTHREAD_COND_INITIALIZER };
	/* signals wake the one who waits, never this thread */
	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	failed = pthread_create(&w->id, NULL, run, w);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	if (failed)
		return ERR_INTERNAL;
	arena_cleanup(a, end, w);
	*out = w;
	return ERR_OK;
}

void
worker_go(struct worker *w)
{
	pthread_mutex_lock(&w->mutex);
	w->is_told = 1;
	pthread_cond_broadcast(&w->changed);
	pthread_mutex_unlock(&w->mutex);
}

enum err
worker_wait(struct worker *w)
{
	enum err e;

	pthread_mutex_lock(&w->mutex);
	while (w->is_told)
		pthread_cond_wait(&w->changed, &w->mutex);
	e = w->result;
	pthread_mutex_unlock(&w->mutex);
	return e;
}
