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
	if (result->err == ERR_PERMANENT ||
	    mail_backoff_is_over(mail->made, now))
		v.outcome = MAIL_DEAD;
	else
		v.next = mail_backoff_next(now, v.failures,
		    (uint64_t)mail->id);
	return v;
}

/* A sent mail whose result is lost would be sent twice: so, not giving up. */
static enum err
settle(struct mail_queue *q, const struct queued_mail *mail,
    const struct mail_result *r, const struct mail_verdict *v)
{
	enum err e;

	while ((e = q->settle(q, mail, r, v)) == ERR_DATABASE ||
	    e == ERR_IN_DOUBT || e == ERR_RETRY) {
		if (*q->stop)
			return e;
		q->wait(q, SETTLE_AGAIN_S);
	}
	return e;
}

/* The address and what the mail says stay out of the log. */
static void
log_mail(const struct queued_mail *mail, const struct mail_result *r,
    const struct mail_verdict *v)
{
	log_line(v->outcome == MAIL_DEAD ? "alarm" : "mail",
	    LOG_INT("mail", mail->id),
	    LOG_TEXT("outcome", mail_outcome_name(v->outcome)),
	    LOG_TEXT("err", err_name(r->err)), LOG_INT("code", r->code),
	    LOG_INT("failures", v->failures),
	    LOG_INT("unknown", r->unknown));
}

static enum err
deliver_one(struct mail_queue *q, struct mailer *mailer, const char *from,
    const struct queued_mail *mail, struct mail_round *done)
{
	struct mail_verdict v;
	enum err e = mailer_send(mailer, from, mail->to, mail->bytes, mail->n,
	    &done->last);

	(void)e;	/* it is last.err */
	v = mail_judge(mail, &done->last, q->now(q));
	log_mail(mail, &done->last, &v);
	done->count[v.outcome]++;
	return settle(q, mail, &done->last, &v);
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
	struct queued_mail *mails = NULL;
	int64_t until = 0;
	int n = 0, i = 0;
	enum err e;

	memset(done, 0, sizeof(*done));
	e = q->claim(q, a, &mails, &n, &until);
	if (e != ERR_OK)
		return e;
	done->claimed = n;
	for (; i < n && !*q->stop && done->count[MAIL_HOLD] == 0 &&
	    has_time(until, send_ms); i++) {
		e = deliver_one(q, mailer, from, &mails[i], done);
		/* somebody else's by now: the others may still be ours */
		if (e != ERR_OK && e != ERR_CONFLICT)
			return e;
	}
	return i < n ? q->release(q) : ERR_OK;
}
