#ifndef STORE_OUTBOX_H
#define STORE_OUTBOX_H

#include "record/outbox.h"
#include "store/db.h"

/*
 * Puts a finished mail into the outbox: case_id, seq, notice, recipient,
 * message_id, content and created of *m count; it is due at once.
 * ERR_DUPLICATE: a mail with this Message-ID is there already.
 */
enum err
outbox_insert(struct tx *tx, const struct outbox_mail *m) MUST_CHECK;

/* ---- for the notifier */

enum {
	OUTBOX_BATCH = 10,		/* mails lent at a time */
	/*
	 * Seconds; longer than any pause between attempts and any lease, by
	 * what the clocks of two machines may differ
	 */
	OUTBOX_FAR_S = 71 * 60
};

/*
 * A mail was sent when its server's word for it is kept; its row follows, at
 * the latest with whatever notifier claims or gives back next. So a sent
 * mail costs one statement, and is not lent again whoever dies meanwhile.
 */

/*
 * Keeps the answer by which the mail was taken: committed when this returns.
 * ERR_IN_DOUBT: perhaps; kept again, it stands there once.
 */
enum err
outbox_keep_sent(struct db *db, int64_t id, const struct outbox_reply *r)
    MUST_CHECK;

/* Marks what is lent, to whomever, and has such an answer, as sent. */
enum err
outbox_settle_sent(struct tx *tx) MUST_CHECK;

/*
 * Leases at most OUTBOX_BATCH mails that are due, or whose lease has run out,
 * or that wait for a moment further away than any is, since the clock was set
 * back, to the owner until `until`; *mails of *n with their content, the
 * longest due first. Skips what another notifier is just claiming. To be
 * committed before anything is sent.
 */
enum err
outbox_claim(struct tx *tx, struct arena *a, const char *owner,
    struct instant now, struct instant until, struct outbox_mail **mails,
    int *n) MUST_CHECK;

/* Gives back everything that the owner had leased; *freed of them. */
enum err
outbox_free(struct tx *tx, const char *owner, int64_t *freed) MUST_CHECK;

/* With content. ERR_NOT_FOUND. */
enum err
outbox_fetch(struct db *db, struct arena *a, int64_t id,
    struct outbox_mail *out) MUST_CHECK;

/* What became of an attempt by which the mail was not sent. */
struct outbox_outcome {
	const char *state;		/* queued, dead */
	int failures;			/* so far */
	struct instant next;		/* of queued: not before */
	struct outbox_reply reply;	/* n is numbered here */
};

/*
 * Keeps the answer of the server and ends the lease. The answer is kept even
 * where the lease is lost; then ERR_CONFLICT, and the caller commits all the
 * same.
 */
enum err
outbox_settle(struct tx *tx, int64_t id, const char *owner,
    const struct outbox_outcome *o) MUST_CHECK;

/* ---- for the Office */

/*
 * Mails that need a person: dead ones, and such as were refused for now or
 * have been owed since before `late`. Newest first, before the id `before`
 * (0: from the newest), at most `limit`.
 */
enum err
outbox_troubled(struct db *db, struct arena *a, struct instant late,
    int64_t before, int limit, struct outbox_mail **out, int *n) MUST_CHECK;

/* All mails of a case, oldest first, with the last answer of each. */
enum err
outbox_of_case(struct db *db, struct arena *a, int64_t case_id,
    struct outbox_mail **out, int *n) MUST_CHECK;

/* Every answer that a mail got, oldest first. ERR_NOT_FOUND: no such mail. */
enum err
outbox_replies(struct db *db, struct arena *a, int64_t id,
    struct outbox_reply **out, int *n) MUST_CHECK;

/*
 * Has a dead or waiting mail tried at once, and its pauses begin anew.
 * ERR_CONFLICT: it is being sent, or was.
 */
enum err
outbox_retry(struct tx *tx, int64_t id, struct instant now) MUST_CHECK;

struct outbox_counts {
	int64_t waiting, late, overdue, dead;
};

/*
 * waiting: not sent yet; late: those of them that were refused for now or
 * have been owed since before `late`; overdue: since `overdue` or longer.
 */
enum err
outbox_count(struct db *db, struct arena *a, struct instant late,
    struct instant overdue, struct outbox_counts *out) MUST_CHECK;

/* ---- for the demo */

/* Counts what was queued before that moment as sent then. */
enum err
outbox_count_as_sent(struct tx *tx, struct instant before) MUST_CHECK;

#endif
