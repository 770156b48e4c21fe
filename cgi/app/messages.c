#include "app/audit.h"
#include "app/mail.h"
#include "app/messages.h"
#include "app/once.h"
#include "app/operators.h"
#include "base/text.h"
#include "store/case.h"
#include "store/message.h"
#include "store/recipient.h"

static const int64_t hour_us = 3600LL * 1000 * 1000;

struct writing {
	struct app *app;
	struct arena *arena;
	const struct actor *who;
	int64_t case_id;
	struct message m;
};

/* Whoever may write is written to: reading by others is no reading. */
static enum right
right_of(enum reader reader)
{
	return reader == READER_OFFICE ? RIGHT_CASE_WORK : RIGHT_CASES_OWN;
}

/* Of the Office: 0, which is every operator's. */
static int64_t
own_thread(const struct actor *who, enum reader reader)
{
	return reader == READER_OFFICE ? 0 : who->organisation_id;
}

struct reading {
	struct arena *arena;
	const struct actor *who;
	int64_t case_id;
	enum reader reader;
	struct instant now;
};

static enum err
do_read(struct tx *tx, void *ctx)
{
	const struct reading *x = ctx;
	struct case_row row;
	enum err e = case_lock(tx, x->arena, x->case_id, &row);

	if (e == ERR_OK)
		e = messages_mark_read(tx, x->case_id, own_thread(x->who,
		    x->reader), x->reader == READER_OPERATOR,
		    x->who->person_id, x->now);
	return e != ERR_OK || x->reader != READER_OFFICE ? e :
	    messages_count_for_queue(tx, x->case_id);
}

/* A look at what is read already writes nothing. */
static enum err
mark_read(struct app *app, struct reading *x)
{
	int unread;
	enum err e;

	if (!(x->who->rights & RIGHT_BIT(right_of(x->reader))))
		return ERR_OK;
	e = messages_unread(app->db, x->arena, x->case_id, own_thread(x->who,
	    x->reader), x->reader == READER_OPERATOR, &unread);
	return e != ERR_OK || unread == 0 ? e :
	    app_transaction(app, do_read, x);
}

enum err
messages_read(struct app *app, struct arena *a, const struct actor *who,
    const struct case_view *v, int64_t before_id, struct instant now,
    struct thread *out)
{
	struct reading x = { a, who, v->row.id, v->reader, now };
	enum err e;

	*out = (struct thread){ .n = 0 };
	if (v->reader == READER_MEMBER)
		return ERR_NOT_FOUND;
	e = messages_of_case(app->db, a, v->row.id, own_thread(who,
	    v->reader), before_id, MESSAGES_PAGE + 1, &out->messages,
	    &out->n);
	if (e == ERR_OK && v->reader == READER_OFFICE)
		e = operators_told(app->db, a, &v->row, &out->operators,
		    &out->n_operators);
	out->has_older = out->n > MESSAGES_PAGE;
	out->n -= out->has_older;
	return e == ERR_OK ? mark_read(app, &x) : e;
}

/* ---- writing */

static enum err
tell(struct tx *tx, const struct writing *w, const struct case_row *row,
    const struct recipient *to)
{
	struct app_mail m = { .notice = NOTICE_MESSAGE, .to = *to,
	    .case_number = row->number, .case_id = row->id,
	    .last_day = DATE_NONE };

	m.id = arena_printf(w->arena, "message-%lld.%lld",
	    (long long)w->m.id, (long long)to->person_id);
	m.link = arena_printf(w->arena, "%scases/%s/messages",
	    app_link(w->app, w->arena, w->m.from_office ? SET_HOST_OPERATOR :
	    SET_HOST_OFFICE, (enum lang)to->lang), row->number);
	return app_mail(w->app, w->arena, tx, &m);
}

static enum err
tell_all(struct tx *tx, const struct writing *w, const struct case_row *row)
{
	struct recipient *to;
	int n;
	enum err e = w->m.from_office ?
	    recipients_of_case(tx_db(tx), w->arena, row->id, &to, &n) :
	    recipients_of_office(tx_db(tx), w->arena, row->id, &to, &n);

	for (int i = 0; e == ERR_OK && i < n; i++)
		if (!w->m.from_office ||
		    to[i].organisation_id == w->m.operator_id)
			e = tell(tx, w, row, &to[i]);
	return e;
}

static enum err
not_too_many(struct tx *tx, const struct writing *w)
{
	struct instant since = { w->m.entered.us - hour_us };
	int n;
	enum err e = messages_since(tx_db(tx), w->arena, w->m.author_id,
	    since, &n);

	return e == ERR_OK && n >= MESSAGES_AN_HOUR ? ERR_TOO_MANY : e;
}

static enum err
do_send(struct tx *tx, void *ctx)
{
	struct writing *w = ctx;
	struct case_row row;
	int unread = 0;
	enum err e = case_lock(tx, w->arena, w->case_id, &row);

	if (e == ERR_OK)
		e = not_too_many(tx, w);
	if (e == ERR_OK)
		e = messages_unread(tx_db(tx), w->arena, row.id,
		    w->m.operator_id, w->m.from_office, &unread);
	if (e == ERR_OK)
		e = message_insert(tx, row.id, &w->m);
	if (e == ERR_OK && !w->m.from_office)
		e = messages_count_for_queue(tx, row.id);
	if (e == ERR_OK)
		e = app_audit(w->app, tx, w->m.author_id, AUDIT_MESSAGE,
		    row.number, w->m.entered);
	return e != ERR_OK || unread > 0 ? e : tell_all(tx, w, &row);
}

/* The Office writes to an operator that knows of the case. */
static enum err
check_to(struct writing *w, const struct case_view *v)
{
	struct case_operator *all;
	int n;
	enum err e;

	if (!w->m.from_office)
		return ERR_OK;
	e = operators_told(w->app->db, w->arena, &v->row, &all, &n);
	for (int i = 0; e == ERR_OK && i < n; i++)
		if (all[i].operator_id == w->m.operator_id)
			return ERR_OK;
	return e == ERR_OK ? ERR_NOT_FOUND : e;
}

enum err
message_send(struct app *app, struct arena *a, const struct actor *who,
    const struct case_view *v, int64_t operator_id, const char *body,
    struct instant now, struct copied *copied)
{
	struct writing w = { app, a, who, v->row.id, { .operator_id =
	    v->reader == READER_OFFICE ? operator_id : who->organisation_id,
	    .from_office = v->reader == READER_OFFICE,
	    .author_id = who->person_id, .body = body, .entered = now } };
	enum err e = v->reader == READER_MEMBER ? ERR_NOT_FOUND :
	    app_require(who, right_of(v->reader));

	*copied = (struct copied){ .passage = NULL };
	if (e == ERR_OK && *body == '\0')
		e = ERR_INPUT;
	if (e == ERR_OK && text_length(body) > MESSAGE_MAX)
		e = ERR_TOO_LARGE;
	if (e == ERR_OK)
		e = check_to(&w, v);
	if (e == ERR_OK && w.m.from_office)
		e = copied_look(app, a, w.case_id, &body, 1, copied);
	return e == ERR_OK ? app_once(app, a, who, do_send, &w, NULL) : e;
}

enum err
messages_waiting(struct app *app, struct arena *a, const struct actor *who,
    struct message_count **out, int *n)
{
	enum err e = app_require(who, RIGHT_CASES_OWN);

	return e == ERR_OK ? messages_unread_of(app->db, a,
	    who->organisation_id, out, n) : e;
}
