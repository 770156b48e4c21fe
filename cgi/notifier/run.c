#include "base/log.h"
#include "notifier/notifier.h"

enum { IDLE_S = 1, HOLD_S = 60, DATABASE_S = 5 };

/* What the one before us had been lent is nobody's until we say so. */
static void
free_own(struct mail_queue *q)
{
	while (!*q->stop && q->release(q) != ERR_OK)
		q->wait(q, DATABASE_S);
}

static void
alarm_hold(const struct mail_result *r)
{
	log_line("alarm", LOG_TEXT("where", "mail server"),
	    LOG_TEXT("err", err_name(r->err)), LOG_INT("code", r->code),
	    LOG_TEXT("said", r->reply), LOG_INT("pause_s", HOLD_S));
}

static int
pause_after(enum err e, const struct mail_round *done)
{
	if (e != ERR_OK)
		return DATABASE_S;
	if (done->count[MAIL_HOLD] > 0)
		return HOLD_S;
	return done->claimed == 0 ? IDLE_S : 0;
}

void
notifier_run(struct mail_queue *q, struct mailer *mailer, const char *from)
{
	struct arena *a = arena_new();
	struct mail_round done;
	enum err e = ERR_OK;

	free_own(q);
	while (!*q->stop) {
		e = mail_deliver(a, q, mailer, from, NOTIFIER_SEND_MS,
		    &done);
		if (done.count[MAIL_HOLD] > 0)
			alarm_hold(&done.last);
		arena_reset(a);
		q->wait(q, pause_after(e, &done));
	}
	/* marks what was sent; a result that is not kept keeps its loan */
	if (e == ERR_OK)
		(void)!q->release(q);
	arena_free(&a);
}
