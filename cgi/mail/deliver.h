#ifndef MAIL_DELIVER_H
#define MAIL_DELIVER_H

#include <signal.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/err.h"
#include "mail/send.h"

/*
 * What becomes of mails that wait, without knowing where they wait: a queue
 * lends some of them to this process alone, each is sent, and what came of
 * it is written down while the server is told of the next one, and before
 * any byte of that one is sent.
 *
 * A mail is sent by one process at a time, and once, with one exception that
 * SMTP leaves no way around: if the process or the machine dies, or the line
 * breaks, between the end of the data and the commit of the result, that one
 * mail is sent again. Its Message-ID is the same.
 */
struct queued_mail {
	int64_t id;
	const char *to;
	const void *bytes;
	size_t n;
	int failures;			/* attempts that failed so far */
	struct instant made;
};

enum mail_outcome {
	MAIL_SENT,
	MAIL_RETRY,			/* refused for now */
	MAIL_DEAD,			/* refused for good: up to a person */
	MAIL_HOLD,			/* no mail of the queue will pass now */
	MAIL_OUTCOME__MAX
};

struct mail_verdict {
	enum mail_outcome outcome;
	struct instant at;		/* when it was judged */
	struct instant next;		/* RETRY, HOLD: the next attempt */
	int failures;			/* with this one, if it counts */
};

/* Short name for tables and log lines: "sent", "retry", "dead", "hold". */
const char *
mail_outcome_name(enum mail_outcome o);

/*
 * A temporary failure waits as mail/backoff.h says, however old the mail is;
 * only a permanent one is the end. Where TLS or login does not work the fault
 * is ours, not the mail's: it waits a minute, and the failure does not count.
 */
struct mail_verdict
mail_judge(const struct queued_mail *mail, const struct mail_result *result,
    struct instant now);

/* The queue's side; embed as the first member and cast back. */
struct mail_queue {
	/*
	 * Lends mails that are due, committed before it returns; *n is 0
	 * where none is. *until: end of the lease, in microseconds of
	 * clock_monotonic_us().
	 */
	enum err (*claim)(struct mail_queue *q, struct arena *a,
	    struct queued_mail **mails, int *n, int64_t *until);
	/*
	 * Begins to write result and verdict down, which ends the loan; keeps
	 * nothing that it was given. One at a time: settled() in between.
	 */
	void (*settle)(struct mail_queue *q, const struct queued_mail *mail,
	    const struct mail_result *result,
	    const struct mail_verdict *verdict);
	/*
	 * Waits until what was begun last is committed, and says what came of
	 * it, again when asked again.
	 */
	enum err (*settled)(struct mail_queue *q);
	/* Ends all loans of this process without a result; commits. */
	enum err (*release)(struct mail_queue *q);
	/* Waits about that long, less once *stop is set. */
	void (*wait)(struct mail_queue *q, int seconds);
	struct instant (*now)(struct mail_queue *q);
	/* set from outside (a signal): finish the current mail, then end */
	const volatile sig_atomic_t *stop;
};

struct mail_round {
	int count[MAIL_OUTCOME__MAX];
	int claimed;
	struct mail_result last;	/* of the last mail: why a hold */
};

/*
 * One batch: claims, sends, settles each; an alarm line for each that died,
 * and for each refused for now that is overdue. Ends early, and releases the
 * rest, where stop is set, where TLS or login does not work, or where the
 * lease has not enough time left for another mail (send_ms: the most that one
 * takes). A result that cannot be written down is tried again until it is, or
 * stop is set: ERR_DATABASE then, and the loan stays ours. Errors of claim and
 * release as they come.
 */
enum err
mail_deliver(struct arena *a, struct mail_queue *q, struct mailer *mailer,
    const char *from, int send_ms, struct mail_round *done) MUST_CHECK;

#endif
