#include <stddef.h>

#include "app/app.h"
#include "base/clock.h"
#include "base/stop.h"
#include "notifier/notifier.h"
#include "notifier/worker.h"
#include "store/outbox.h"

/* The result that is being written down. */
struct settlement {
	int64_t id;
	const char *owner;
	struct mail_result result;
	struct outbox_outcome outcome;
	enum err lease;			/* ERR_CONFLICT: it was lost */
};

struct outbox_queue {
	struct mail_queue queue;
	struct app *app;
	const char *owner;
	/* loans of a commit in doubt: given back with the next claim */
	int stray;
	/* who writes results down, with what nobody else uses meanwhile */
	struct worker *writer;
	struct arena *writers_arena;
	struct app *writers_app;
	struct settlement settlement;
};

/* What a mail becomes in the table, by what came of its attempt. */
static const char *const states[] = {
	[MAIL_SENT] = "sent",
	[MAIL_RETRY] = "queued",
	[MAIL_DEAD] = "dead",
	[MAIL_HOLD] = "queued",
};
_Static_assert(sizeof(states) / sizeof(states[0]) == MAIL_OUTCOME__MAX,
    "a state for each outcome");

struct claim {
	struct outbox_queue *q;
	struct arena *arena;
	struct instant now, until;
	struct outbox_mail *mails;
	int n;
};

static enum err
claim_in(struct tx *tx, void *ctx)
{
	struct claim *c = ctx;
	int64_t freed;
	enum err e = ERR_OK;

	if (c->q->stray)
		e = outbox_free(tx, c->q->owner, &freed);
	if (e != ERR_OK)
		return e;
	return outbox_claim(tx, c->arena, c->q->owner, c->now, c->until,
	    &c->mails, &c->n);
}

static struct queued_mail
queued(const struct outbox_mail *m)
{
	return (struct queued_mail){ .id = m->id, .to = m->recipient,
	    .bytes = m->content, .n = m->content_n, .failures = m->attempts,
	    .made = m->created };
}

static enum err
claim(struct mail_queue *mq, struct arena *a, struct queued_mail **mails,
    int *n, int64_t *until)
{
	struct outbox_queue *q = (struct outbox_queue *)mq;
	struct claim c = { .q = q, .arena = a, .now = clock_now() };
	const int64_t lease_us = NOTIFIER_LEASE_S * INT64_C(1000000);
	enum err e;

	/* read before the lease begins: ends no later than the lease */
	*until = clock_monotonic_us() + lease_us;
	c.until.us = c.now.us + lease_us;
	e = app_transaction(q->app, claim_in, &c);
	q->stray = e != ERR_OK;
	if (e != ERR_OK)
		return e;
	*mails = NEW_ARRAY(a, (size_t)c.n, struct queued_mail);
	for (int i = 0; i < c.n; i++)
		(*mails)[i] = queued(&c.mails[i]);
	*n = c.n;
	return ERR_OK;
}

/* The answer is kept even where the lease is not ours any more. */
static enum err
settle_in(struct tx *tx, void *ctx)
{
	struct settlement *s = ctx;
	enum err e = outbox_settle(tx, s->id, s->owner, &s->outcome);

	s->lease = e;
	return e == ERR_CONFLICT ? ERR_OK : e;
}

/* In the writer's thread. */
static enum err
write_down(void *ctx)
{
	struct outbox_queue *q = ctx;
	enum err e = app_transaction(q->writers_app, settle_in,
	    &q->settlement);

	return e == ERR_OK ? q->settlement.lease : e;
}

static void
settle(struct mail_queue *mq, const struct queued_mail *mail,
    const struct mail_result *result, const struct mail_verdict *verdict)
{
	struct outbox_queue *q = (struct outbox_queue *)mq;
	struct settlement *s = &q->settlement;

	*s = (struct settlement){ .id = mail->id, .owner = q->owner,
	    .result = *result };
	s->outcome = (struct outbox_outcome){
		.state = states[verdict->outcome],
		.failures = verdict->failures,
		.next = verdict->next,
		.reply = {
			.outbox_id = mail->id,
			.at = verdict->at,
			.code = s->result.code,
			.outcome = mail_outcome_name(verdict->outcome),
			.said = s->result.reply,
		},
	};
	worker_go(q->writer);
}

static enum err
settled(struct mail_queue *mq)
{
	struct outbox_queue *q = (struct outbox_queue *)mq;

	return worker_wait(q->writer);
}

static enum err
free_in(struct tx *tx, void *ctx)
{
	const struct outbox_queue *q = ctx;
	int64_t freed;

	return outbox_free(tx, q->owner, &freed);
}

static enum err
release(struct mail_queue *mq)
{
	struct outbox_queue *q = (struct outbox_queue *)mq;
	enum err e = app_transaction(q->app, free_in, q);

	q->stray = e != ERR_OK;
	return e;
}

static void
wait_for(struct mail_queue *q, int seconds)
{
	stop_wait(q->stop, seconds);
}

static struct instant
now(struct mail_queue *q)
{
	(void)q;
	return clock_now();
}

static void
close_writer(void *arg)
{
	struct outbox_queue *q = arg;

	arena_free(&q->writers_arena);
}

/* An arena of its own, since its thread connects when it has to. */
static enum err
open_writer(struct arena *a, const struct settings *s,
    struct outbox_queue *q)
{
	enum err e;

	q->writers_arena = arena_new();
	arena_cleanup(a, close_writer, q);
	e = app_open(q->writers_arena, s, ACCOUNT_NOTIFIER, &q->writers_app);
	return e == ERR_OK ? worker_start(a, write_down, q, &q->writer) : e;
}

enum err
notifier_queue(struct arena *a, const struct settings *s, const char *owner,
    struct mail_queue **out)
{
	struct outbox_queue *q = NEW(a, struct outbox_queue);
	enum err e;

	q->queue = (struct mail_queue){ .claim = claim, .settle = settle,
	    .settled = settled, .release = release, .wait = wait_for,
	    .now = now };
	q->owner = owner;
	*out = &q->queue;
	e = app_open(a, s, ACCOUNT_NOTIFIER, &q->app);
	return e == ERR_OK ? open_writer(a, s, q) : e;
}
