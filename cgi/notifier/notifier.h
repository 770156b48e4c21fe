#ifndef NOTIFIER_NOTIFIER_H
#define NOTIFIER_NOTIFIER_H

#include "base/arena.h"
#include "base/err.h"
#include "base/settings.h"
#include "mail/deliver.h"
#include "store/outbox.h"

enum {
	NOTIFIER_SEND_MS = 120 * 1000,	/* the most that one mail takes */
	/* a whole batch of the slowest mails, and half as long again */
	NOTIFIER_LEASE_S = OUTBOX_BATCH * NOTIFIER_SEND_MS / 1000 * 3 / 2
};

/*
 * The name under which mails are lent to this process: machine and index. It
 * stays the same over restarts, so that a restarted notifier frees what the
 * one before had been lent; two on one machine need two indices.
 */
const char *
notifier_owner(struct arena *a, int index);

/*
 * A mailer as the settings say. Everything lives in the arena. ERR_STORAGE:
 * the password file cannot be read; ERR_FORMAT: mail.url (both logged).
 */
enum err
notifier_mailer(struct arena *a, const struct settings *s,
    struct mailer **out) MUST_CHECK;

/*
 * The outbox as a queue of mails; lives in the arena, and ends with it.
 * Without stop flag. Two threads, each with a connection of its own, write
 * results down and lend the next batch while this one is sent. ERR_INTERNAL:
 * there is no such thread.
 */
enum err
notifier_queue(struct arena *a, const struct settings *s, const char *owner,
    struct mail_queue **out) MUST_CHECK;

/*
 * Frees this process's own old leases, then sends what is due until the
 * queue's stop flag is set; a mail under way is finished first. Errors of the
 * database are waited out. Where TLS or login does not work: one alarm line,
 * and a minute's pause.
 */
void
notifier_run(struct mail_queue *q, struct mailer *mailer, const char *from);

#endif
