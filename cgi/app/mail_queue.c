#include <string.h>

#include "app/mail_queue.h"
#include "base/clock.h"
#include "store/outbox.h"

static struct instant
late(void)
{
	struct instant t = clock_now();

	t.us -= INT64_C(60000000) * MAIL_LATE_MIN;
	return t;
}

enum err
mail_troubles(struct app *app, struct arena *a, const struct actor *who,
    int64_t before, struct mail_troubles *out)
{
	struct outbox_counts counts;
	enum err e = app_require(who, RIGHT_MAIL_QUEUE);

	memset(out, 0, sizeof(*out));
	if (e == ERR_OK)
		e = outbox_troubled(app->db, a, late(), before, MAIL_PAGE + 1,
		    &out->mails, &out->n);
	if (e == ERR_OK)
		e = outbox_count(app->db, a, late(), &counts);
	if (e != ERR_OK)
		return e;
	out->has_more = out->n > MAIL_PAGE;
	if (out->has_more)
		out->n = MAIL_PAGE;
	out->waiting = counts.waiting;
	out->late = counts.late;
	out->dead = counts.dead;
	return ERR_OK;
}

enum err
mail_replies(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct outbox_reply **out, int *n)
{
	enum err e = app_require(who, RIGHT_MAIL_QUEUE);

	return e == ERR_OK ? outbox_replies(app->db, a, id, out, n) : e;
}

static enum err
do_retry(struct tx *tx, void *ctx)
{
	const int64_t *id = ctx;

	return outbox_retry(tx, *id, clock_now());
}

enum err
mail_retry(struct app *app, const struct actor *who, int64_t id)
{
	enum err e = app_require(who, RIGHT_MAIL_QUEUE);

	return e == ERR_OK ? app_transaction(app, do_retry, &id) : e;
}

enum err
mails_of_case(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct outbox_mail **out, int *n)
{
	enum err e = app_require(who, RIGHT_CASES_ALL);

	return e == ERR_OK ? outbox_of_case(app->db, a, case_id, out, n) : e;
}
