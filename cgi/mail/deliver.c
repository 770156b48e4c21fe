#include <string.h>

#include "base/clock.h"
#include "base/log.h"
#include "mail/backoff.h"
#include "mail/deliver.h"

enum { PAUSE_S = 60, SETTLE_AGAIN_S = 1 };

static const char *const outcome_names[] = {
	[MAIL_SENT] = "sent",
	[MAIL_RETRY] = "retry",
	[MAIL_DEAD] = "dead",
	[MAIL_HOLD] = "hold",
};
_Static_assert(sizeof(outcome_names) / sizeof(outcome_names[0]) ==
    MAIL_OUTCOME__MAX, "a name for each outcome");

const char *
mail_outcome_name(enum mail_outcome o)
{
	return outcome_names[o];
}

struct mail_verdict
mail_judge(const struct queued_mail *mail, const struct mail_result *result,
    struct instant now)
{
	struct mail_verdict v = { MAIL_RETRY, now, now, mail->failures };

	if (result->err == ERR_OK) {
		v.outcome = MAIL_SENT;
		return v;
	}
	if (result->err == ERR_CRYPTO) {
		v.outcome = MAIL_HOLD;
		v.next.us += PAUSE_S * INT64_C(1000000);
		return v;
	}
	v.failures++;
	if (result->err == ERR_PERMANENT)
		v.outcome = MAIL_DEAD;
	else
		v.next = mail_backoff_next(now, v.failures,
		    (uint64_t)mail->id);
	return v;
}

/* One batch under way. */
struct delivery {
	struct mail_queue *queue;
	struct mailer *mailer;
	const char *from;
	struct mail_round *done;
	/* the mail whose result is being written down; NULL: none yet */
	const struct queued_mail *mail;
	struct mail_result result;
	struct mail_verdict verdict;
};

/* A mail whose lease was lost is somebody else's by now: the others go on. */
static int
is_settled(enum err e)
{
	return e == ERR_OK || e == ERR_CONFLICT;
}

static enum err
wait_settled(const struct delivery *d)
{
	return d->mail == NULL ? ERR_OK : d->queue->settled(d->queue);
}

/* The next mail waits until what came of the one before is written down. */
static int
is_written(void *ctx)
{
	return is_settled(wait_settled(ctx));
}

/* A sent mail whose result is lost would be sent twice: so, not giving up. */
static enum err
finish(const struct delivery *d)
{
	struct mail_queue *q = d->queue;
	enum err e;

	while (((e = wait_settled(d)) == ERR_DATABASE ||
	    e == ERR_IN_DOUBT || e == ERR_RETRY) && !*q->stop) {
		q->wait(q, SETTLE_AGAIN_S);
		q->settle(q, d->mail, &d->result, &d->verdict);
	}
	return e;
}

static int
needs_person(const struct queued_mail *mail, const struct mail_verdict *v)
{
	return v->outcome == MAIL_DEAD || (v->outcome == MAIL_RETRY &&
	    mail_is_overdue(mail->made, v->at));
}

/* The address and what the mail says stay out of the log. */
static void
log_mail(const struct queued_mail *mail, const struct mail_result *r,
    const struct mail_verdict *v)
{
	log_line(needs_person(mail, v) ? "alarm" : "mail",
	    LOG_INT("mail", mail->id),
	    LOG_TEXT("outcome", mail_outcome_name(v->outcome)),
	    LOG_TEXT("err", err_name(r->err)), LOG_INT("code", r->code),
	    LOG_INT("failures", v->failures),
	    LOG_INT("unknown", r->unknown));
}

static void
settle(struct delivery *d, const struct queued_mail *mail)
{
	struct mail_queue *q = d->queue;

	d->mail = mail;
	d->result = d->done->last;
	d->verdict = mail_judge(mail, &d->result, q->now(q));
	d->done->count[d->verdict.outcome]++;
	q->settle(q, mail, &d->result, &d->verdict);
	log_mail(mail, &d->result, &d->verdict);
}

/*
 * Sends one, and sees to it that the one before is written down. What was
 * withheld until then is still to be sent.
 */
static enum err
deliver_one(struct delivery *d, const struct queued_mail *mail)
{
	enum err e = mailer_send(d->mailer, d->from, mail->to, mail->bytes,
	    mail->n, &d->done->last);

	(void)e;	/* it is last.err */
	e = finish(d);
	if (is_settled(e) && !d->done->last.withheld)
		settle(d, mail);
	return e;
}

static int
has_time(int64_t until, int send_ms)
{
	return clock_monotonic_us() + send_ms * INT64_C(1000) < until;
}

enum err
mail_deliver(struct arena *a, struct mail_queue *q, struct mailer *mailer,
    const char *from, int send_ms, struct mail_round *done)
{
	struct delivery d = { .queue = q, .mailer = mailer, .from = from,
	    .done = done };
	struct queued_mail *mails = NULL;
	int64_t until = 0;
	int n = 0, i = 0;
	enum err e;

	memset(done, 0, sizeof(*done));
	e = q->claim(q, a, &mails, &n, &until);
	if (e != ERR_OK)
		return e;
	done->claimed = n;
	mailer_gate(mailer, is_written, &d);
	while (i < n && !*q->stop && done->count[MAIL_HOLD] == 0 &&
	    is_settled(e) && has_time(until, send_ms)) {
		e = deliver_one(&d, &mails[i]);
		i += !done->last.withheld;
	}
	mailer_gate(mailer, NULL, NULL);
	if (is_settled(e))
		e = finish(&d);
	if (!is_settled(e))
		return e;
	return i < n ? q->release(q) : ERR_OK;
}
