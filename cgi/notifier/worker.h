#ifndef NOTIFIER_WORKER_H
#define NOTIFIER_WORKER_H

#include "base/arena.h"
#include "base/err.h"

/* A thread that does one thing again and again, each time it is told to. */
struct worker;

/*
 * Starts it; it ends with the arena. fn(ctx) runs in it, one at a time: until
 * worker_wait returns, ctx belongs to fn. ERR_INTERNAL: no thread.
 */
enum err
worker_start(struct arena *a, enum err (*fn)(void *ctx), void *ctx,
    struct worker **out) MUST_CHECK;

/* Has fn run once more; it did not run since the last wait. */
void
worker_go(struct worker *w);

/* Waits until fn has returned, and gives what it returned last. */
enum err
worker_wait(struct worker *w) MUST_CHECK;

#endif
