#include "app/mails.h"
#include "base/clock.h"
#include "base/log.h"
#include "store/outbox.h"

/* What was due before then is late. */
static struct instant
late_since(void)
{
	struct instant t = clock_now();

	t.us -= MAILS_LATE_MIN * INT64_C(60000000);
	return t;
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
	    (e = outbox_count(app->db, a, late_since(), &c)) != ERR_OK)
		return e;
	*out = (struct mails_count){ c.waiting, c.late, c.dead };
	return ERR_OK;
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
