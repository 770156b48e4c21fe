#include <string.h>

#include "app/mails.h"
#include "base/clock.h"
#include "base/log.h"
#include "mail/backoff.h"
#include "store/outbox.h"

static struct instant
seconds_ago(int64_t seconds)
{
	struct instant t = clock_now();

	t.us -= seconds * INT64_C(1000000);
	return t;
}

/* What has been owed since before then is late. */
static struct instant
late_since(void)
{
	return seconds_ago(MAILS_LATE_MIN * 60);
}

enum err
mails_troubled(struct app *app, struct arena *a, const struct actor *who,
    int64_t before, struct outbox_mail **out, int *n)
{
	enum err e = app_require(who, RIGHT_MAIL_QUEUE);

	return e == ERR_OK ? outbox_troubled(app->db, a, late_since(), before,
	    MAILS_PAGE, out, n) : e;
}

enum err
mails_count(struct app *app, struct arena *a, const struct actor *who,
    struct mails_count *out)
{
	struct outbox_counts c;
	enum err e = app_require(who, RIGHT_MAIL_QUEUE);

	if (e != ERR_OK ||
	    (e = outbox_count(app->db, a, late_since(),
	    seconds_ago(MAIL_OVERDUE_S), &c)) != ERR_OK)
		return e;
	*out = (struct mails_count){ c.waiting, c.late, c.overdue, c.dead };
	return ERR_OK;
}

int
mails_is_overdue(const struct outbox_mail *m)
{
	return (strcmp(m->state, "queued") == 0 ||
	    strcmp(m->state, "leased") == 0) &&
	    mail_is_overdue(m->created, clock_now());
}

enum err
mails_replies(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct outbox_reply **out, int *n)
{
	enum err e = app_require(who, RIGHT_MAIL_QUEUE);

	return e == ERR_OK ? outbox_replies(app->db, a, id, out, n) : e;
}

enum err
mails_of_case(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct outbox_mail **out, int *n)
{
	enum err e = app_require(who, RIGHT_CASES_ALL);

	return e == ERR_OK ? outbox_of_case(app->db, a, case_id, out, n) : e;
}

static enum err
retry(struct tx *tx, void *ctx)
{
	const int64_t *id = ctx;

	return outbox_retry(tx, *id, clock_now());
}

enum err
mails_retry(struct app *app, const struct actor *who, int64_t id)
{
	enum err e = app_require(who, RIGHT_MAIL_RETRY);

	if (e == ERR_OK)
		e = app_transaction(app, retry, &id);
	log_line("mail-retry", LOG_INT("mail", id),
	    LOG_INT("actor", who->person_id),
	    LOG_TEXT("outcome", err_name(e)));
	return e;
}
