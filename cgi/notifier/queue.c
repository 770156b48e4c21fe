#include <stddef.h>

#include "app/app.h"
#include "base/clock.h"
#include "base/stop.h"
#include "mail/backoff.h"
#include "notifier/notifier.h"
#include "notifier/worker.h"
#include "store/outbox.h"

/* What waits or is lent further ahead than that, waits since a clock jumped. */
_Static_assert(OUTBOX_FAR_S >= (int)MAIL_BACKOFF_MOST_S &&
    OUTBOX_FAR_S >= (int)NOTIFIER_LEASE_S, "no mail waits as long as that");

/* Sent mails wait no longer than that until they are marked. */
enum { MARK_US = 1000000 };

/* The result that is being written down. */
struct settlement {
	int64_t id;
	const char *owner;
	struct mail_result result;
	struct outbox_outcome outcome;
	enum err lease;			/* ERR_CONFLICT: it was lost */
};

/* A thread that talks to the database, with a connection of its own. */
struct hand {
	struct arena *arena;
	struct app *app;
	struct worker *worker;
};

/* What is being lent, or was; the mails live until the one after the next. */
struct loan {
	struct arena *arena;
	struct instant now, until;
	int64_t until_us;		/* clock_monotonic_us() */
	struct outbox_mail *mails;
	int n;
};

struct outbox_queue {
	struct mail_queue queue;
	const char *owner;
	/* while one batch is sent, the next one is lent */
	struct hand lender;
	struct loan loans[2];
	int at, is_lending;
	/* loans of a commit in doubt: given back with the next claim */
	int stray;
	struct hand writer;
	struct settlement settlement;
	/* when sent mails were marked as such; clock_monotonic_us() */
	int64_t marked_us;
};

/* What a mail becomes with its answer; one that was sent, later (NULL). */
static const char *const states[] = {
	[MAIL_SENT] = NULL,
	[MAIL_RETRY] = "queued",
	[MAIL_DEAD] = "dead",
	[MAIL_HOLD] = "queued",
};
_Static_assert(sizeof(states) / sizeof(states[0]) == MAIL_OUTCOME__MAX,
    "a state for each outcome");

static enum err
lend_in(struct tx *tx, void *ctx)
{
	struct outbox_queue *q = ctx;
	struct loan *l = &q->loans[q->at];
	int64_t freed;
	enum err e = ERR_OK;

	if (q->stray)
		e = outbox_free(tx, q->owner, &freed);
	return e == ERR_OK ? outbox_claim(tx, l->arena, q->owner, l->now,
	    l->until, &l->mails, &l->n) : e;
}

/* In the lender's thread. */
static enum err
lend(void *ctx)
{
	struct outbox_queue *q = ctx;
	enum err e = app_transaction(q->lender.app, lend_in, q);

	q->stray = e != ERR_OK;
	return e;
}

static void
begin_loan(struct outbox_queue *q)
{
	const int64_t lease_us = NOTIFIER_LEASE_S * INT64_C(1000000);
	struct loan *l = &q->loans[q->at];

	arena_reset(l->arena);
	/* read before the lease begins: ends no later than the lease */
	q->marked_us = clock_monotonic_us();
	l->until_us = q->marked_us + lease_us;
	l->now = clock_now();
	l->until.us = l->now.us + lease_us;
	q->is_lending = 1;
	worker_go(q->lender.worker);
}

static enum err
end_loan(struct outbox_queue *q)
{
	q->is_lending = 0;
	return worker_wait(q->lender.worker);
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
	const struct loan *l = &q->loans[q->at];
	enum err e;

	if (!q->is_lending)
		begin_loan(q);
	if ((e = end_loan(q)) != ERR_OK)
		return e;
	*mails = NEW_ARRAY(a, (size_t)l->n, struct queued_mail);
	for (int i = 0; i < l->n; i++)
		(*mails)[i] = queued(&l->mails[i]);
	*n = l->n;
	*until = l->until_us;
	q->at = !q->at;
	/* where a batch is full, more are waiting */
	if (l->n == OUTBOX_BATCH)
		begin_loan(q);
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

static enum err
mark_in(struct tx *tx, void *ctx)
{
	(void)ctx;
	return outbox_settle_sent(tx);
}

/*
 * The answer is the result. The mail is marked with the next claim, ten at a
 * time; where the server is slow, that would be late for whoever looks at it.
 */
static enum err
write_sent(struct outbox_queue *q)
{
	const struct settlement *s = &q->settlement;
	int64_t now = clock_monotonic_us();
	enum err e = outbox_keep_sent(q->writer.app->db, s->id,
	    &s->outcome.reply);

	if (e == ERR_OK && now - q->marked_us > MARK_US) {
		q->marked_us = now;
		/* if not now, then with the next claim */
		(void)!app_transaction(q->writer.app, mark_in, NULL);
	}
	return e;
}

static enum err
write_other(struct outbox_queue *q)
{
	enum err e = app_transaction(q->writer.app, settle_in,
	    &q->settlement);

	return e == ERR_OK ? q->settlement.lease : e;
}

/* In the writer's thread. */
static enum err
write_down(void *ctx)
{
	struct outbox_queue *q = ctx;

	return q->settlement.outcome.state == NULL ? write_sent(q) :
	    write_other(q);
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
	worker_go(q->writer.worker);
}

static enum err
settled(struct mail_queue *mq)
{
	struct outbox_queue *q = (struct outbox_queue *)mq;

	return worker_wait(q->writer.worker);
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
	enum err e = q->is_lending ? end_loan(q) : ERR_OK;

	/* what came of that is given back with the rest, if it is anything */
	e = app_transaction(q->lender.app, free_in, q);
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
close_hand(void *arg)
{
	struct hand *h = arg;

	arena_free(&h->arena);
}

/* An arena of its own, since its thread connects when it has to. */
static enum err
open_hand(struct arena *a, const struct settings *s, enum err (*fn)(void *),
    struct outbox_queue *q, struct hand *h)
{
	enum err e;

	h->arena = arena_new();
	arena_cleanup(a, close_hand, h);
	e = app_open(h->arena, s, ACCOUNT_NOTIFIER, &h->app);
	return e == ERR_OK ? worker_start(a, fn, q, &h->worker) : e;
}

static void
close_loans(void *arg)
{
	struct outbox_queue *q = arg;

	for (int i = 0; i < 2; i++)
		arena_free(&q->loans[i].arena);
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
	for (int i = 0; i < 2; i++)
		q->loans[i].arena = arena_new();
	arena_cleanup(a, close_loans, q);
	e = open_hand(a, s, lend, q, &q->lender);
	return e == ERR_OK ? open_hand(a, s, write_down, q, &q->writer) : e;
}
