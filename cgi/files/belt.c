#include <pthread.h>
#include <stdint.h>

#include "base/log.h"
#include "files/belt.h"

struct belt {
	const struct station *stations;
	int n;
	void *ctx;
	struct tray trays[TRAYS];
	pthread_mutex_t lock;		/* of all below */
	pthread_cond_t moved;
	size_t passed[STATIONS_MAX];	/* trays that each is done with */
	enum err broken;		/* the first error */
};

struct worker {
	pthread_t id;
	struct belt *belt;
	int at;				/* its station */
};

/* The first waits for an empty tray, the others for one of the one before. */
static int
is_there(const struct belt *b, int at)
{
	return at == 0 ? b->passed[0] < b->passed[b->n - 1] + TRAYS :
	    b->passed[at] < b->passed[at - 1];
}

/* The next tray of a station; NULL: the belt has stopped. */
static struct tray *
take(struct belt *b, int at)
{
	struct tray *t;

	pthread_mutex_lock(&b->lock);
	while (b->broken == ERR_OK && !is_there(b, at))
		pthread_cond_wait(&b->moved, &b->lock);
	t = b->broken == ERR_OK ? &b->trays[b->passed[at] % TRAYS] : NULL;
	pthread_mutex_unlock(&b->lock);
	return t;
}

/* 1 if the station goes on. */
static int
pass(struct belt *b, int at, enum err e)
{
	int goes_on;

	pthread_mutex_lock(&b->lock);
	b->passed[at]++;
	if (b->broken == ERR_OK)
		b->broken = e;
	goes_on = b->broken == ERR_OK;
	pthread_cond_broadcast(&b->moved);
	pthread_mutex_unlock(&b->lock);
	return goes_on;
}

static int
work_on(struct belt *b, int at, struct tray *t)
{
	int is_last;
	enum err e = b->stations[at].work(b->ctx, t);

	is_last = t->is_last;
	return pass(b, at, e) && !is_last;
}

static void
work(struct belt *b, int at)
{
	struct tray *t;

	while ((t = take(b, at)) != NULL && work_on(b, at, t))
		continue;
}

static void *
run(void *arg)
{
	struct worker *w = arg;

	work(w->belt, w->at);
	return NULL;
}

/* Everything but the first tray, which is filled already. */
static void
work_together(struct belt *b)
{
	struct worker workers[STATIONS_MAX];
	int n;

	for (n = 1; n < b->n; n++) {
		struct worker *w = &workers[n];

		*w = (struct worker){ .belt = b, .at = n };
		if (pthread_create(&w->id, NULL, run, w) != 0)
			break;
	}
	if (n == b->n)
		work(b, 0);
	else
		pass(b, 0, log_fault(ERR_INTERNAL, "storing a file",
		    "no thread"));
	while (--n > 0)
		pthread_join(workers[n].id, NULL);
}

static void
make_trays(struct belt *b, struct arena *a)
{
	uintptr_t p = (uintptr_t)arena_alloc(a, TRAYS * TRAY + DISK_ALIGN);

	p = (p + DISK_ALIGN - 1) / DISK_ALIGN * DISK_ALIGN;
	for (int i = 0; i < TRAYS; i++)
		b->trays[i].bytes = (unsigned char *)p + (size_t)i * TRAY;
}

enum err
belt_run(struct arena *a, const struct station stations[], int n, void *ctx)
{
	struct belt b = { .stations = stations, .n = n, .ctx = ctx };

	make_trays(&b, a);
	pthread_mutex_init(&b.lock, NULL);
	pthread_cond_init(&b.moved, NULL);
	if (work_on(&b, 0, &b.trays[0]))
		work_together(&b);
	else
		for (int i = 1; i < n && b.broken == ERR_OK; i++)
			work_on(&b, i, &b.trays[0]);
	pthread_cond_destroy(&b.moved);
	pthread_mutex_destroy(&b.lock);
	return b.broken;
}
