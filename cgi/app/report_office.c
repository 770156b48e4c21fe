#include <sodium.h>
#include <string.h>

#include "app/audit.h"
#include "app/mail.h"
#include "app/once.h"
#include "app/report_inner.h"
#include "app/spill.h"
#include "store/report.h"
#include "vault/prints.h"

/* A target counts until the Office has written for the first time. */
static struct date
due(const struct app *app, const struct report_row *r)
{
	return r->n_answers > 0 || strcmp(r->state, "closed") == 0 ?
	    DATE_NONE : report_targets_known(app, r->on).acknowledge;
}

/* A list without dates is better than none: they wait for a calendar. */
static void
items(struct app *app, struct arena *a, const struct report_row *rows, int n,
    struct report_item **out)
{
	int ready = app_ready(app) == ERR_OK;

	*out = NEW_ARRAY(a, (size_t)n + 1, struct report_item);
	for (int i = 0; i < n; i++)
		(*out)[i] = (struct report_item){ rows[i].id, rows[i].on,
		    report_state(&rows[i]), strcmp(report_state(&rows[i]),
		    "new") == 0 && rows[i].n_messages > 0, ready ? due(app, &rows[i]) :
		    DATE_NONE };
}

enum err
report_waiting(struct app *app, struct arena *a, const struct actor *who,
    int64_t after_id, struct report_item **out, int *n)
{
	struct report_row *rows;
	enum err e = app_require(who, RIGHT_PUBLIC_REPORTS);

	if (e == ERR_OK)
		e = reports_waiting(app->db, a, after_id, REPORTS_PAGE,
		    &rows, n);
	if (e == ERR_OK)
		items(app, a, rows, *n, out);
	return e;
}

enum err
report_list(struct app *app, struct arena *a, const struct actor *who,
    int64_t before_id, struct report_item **out, int *n)
{
	struct report_row *rows;
	enum err e = app_require(who, RIGHT_PUBLIC_REPORTS);

	if (e == ERR_OK)
		e = reports_all(app->db, a, before_id, REPORTS_PAGE, &rows,
		    n);
	if (e == ERR_OK)
		items(app, a, rows, *n, out);
	return e;
}

/* One act of the Office on one report, within its transaction. */
struct handling {
	struct app *app;
	struct arena *arena;
	const struct actor *who;
	int64_t id;
	struct instant now;
	struct report_row row;
	int seen;		/* messages on the page */
	/* of an answer */
	struct bytes for_reporter, for_office;
	struct report_text text;
};

static const char *
object(const struct handling *x)
{
	return arena_printf(x->arena, "%lld", (long long)x->id);
}

/* Written down before it happens; it changes nothing else. */
static enum err
do_read(struct tx *tx, void *ctx)
{
	struct handling *x = ctx;
	enum err e = report_lock(tx, x->arena, x->id, &x->row);

	return e != ERR_OK ? e : app_audit_daily(x->app, tx, x->arena,
	    x->who->person_id, AUDIT_REPORT_READ, object(x), x->now);
}

/* That it is no longer new follows from this. */
static enum err
do_log(struct tx *tx, void *ctx)
{
	enum err e = report_reading_insert(tx, ctx);

	return e == ERR_DUPLICATE ? ERR_OK : e;
}

/* Article 20: nothing of it is left but the row. */
static struct report_text
withheld_text(void)
{
	struct report_text t;

	for (int i = 0; i < REPORT_PART__MAX; i++)
		t.parts[i] = "";
	t.parts[REPORT_WHAT] = spill_stub;
	return t;
}

/* Opens the seal with the key that only this program can read. */
static enum err
unseal(struct app *app, struct arena *a, const struct report_row *row,
    const struct seal_pair *pair, struct report_view *out)
{
	struct report_message *m;
	void *json;
	size_t len;
	int n;
	enum err e = ERR_OK;

	out->id = row->id;
	out->on = row->on;
	out->state = report_state(row);
	if (row->sealed.n == 0)
		out->text = withheld_text();
	else if ((e = seal_open(a, pair, row->sealed.p, row->sealed.n, &json,
	    &len)) == ERR_OK)
		e = report_text_parse(a, json, &out->text);
	if (e == ERR_OK)
		e = report_messages_for_office(app->db, a, row->id, &m, &n);
	if (e == ERR_OK)
		e = report_letters_open(a, pair, m, n, out);
	return e != ERR_OK ? e : report_files_unseal(app, a, pair, out);
}

/* prints NULL: not wanted. */
static enum err
open_report(struct app *app, struct arena *a, const struct report_row *row,
    struct report_view *out, struct bytes *prints)
{
	struct seal_pair pair;
	enum err e = seal_pair_open(setting_text(app->settings,
	    SET_KEYS_DIR), report_pair, &pair);

	if (e != ERR_OK)
		return e;
	e = unseal(app, a, row, &pair, out);
	if (e == ERR_OK && prints != NULL)
		*prints = report_prints(a, &pair, out);
	sodium_memzero(&pair, sizeof(pair));
	return e;
}

static enum err
open_and_look(struct app *app, struct arena *a, int64_t id,
    const struct seal_pair *pair, const struct reports_look *look)
{
	struct report_view v = { .id = 0 };
	struct report_row full;
	enum err e = report_find(app->db, a, id, &full);

	if (e == ERR_OK)
		e = unseal(app, a, &full, pair, &v);
	return e == ERR_OK ? look->each(look->ctx, &v) : e;
}

/* Of a report the newest reading, which knows all that was said. */
static enum err
look_by_prints(struct app *app, struct arena *a, int most,
    const struct seal_pair *pair, const struct reports_look *look)
{
	unsigned char key[PRINTS_KEY];
	struct report_reading *all;
	int n;
	enum err e = report_readings(app->db, a, most, &all, &n);

	prints_key(pair->secret_key, sizeof(pair->secret_key), key);
	for (int i = 0; e == ERR_OK && i < n; i++) {
		if (i > 0 && all[i].report_id == all[i - 1].report_id)
			continue;
		e = look->may(look->ctx, key, all[i].prints);
		if (e == ERR_OK)
			e = open_and_look(app, a, all[i].report_id, pair,
			    look);
		else if (e == ERR_NOT_FOUND)
			e = ERR_OK;
	}
	sodium_memzero(key, sizeof(key));
	return e;
}

enum err
reports_read(struct app *app, struct arena *a, int most,
    const struct reports_look *look)
{
	struct report_row *old;
	struct seal_pair pair;
	int n;
	enum err e = reports_opened(app->db, a, most, &old, &n);

	if (e == ERR_OK)
		e = seal_pair_open(setting_text(app->settings,
		    SET_KEYS_DIR), report_pair, &pair);
	if (e != ERR_OK)
		return e;
	for (int i = 0; e == ERR_OK && i < n; i++)
		e = open_and_look(app, a, old[i].id, &pair, look);
	if (e == ERR_OK)
		e = look_by_prints(app, a, most, &pair, look);
	sodium_memzero(&pair, sizeof(pair));
	return e;
}

enum err
report_read(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct instant now, struct report_view *out)
{
	struct handling x = { .app = app, .arena = a, .who = who, .id = id,
	    .now = now };
	struct report_reading reading = { .report_id = id };
	enum err e = app_require(who, RIGHT_PUBLIC_REPORTS);

	memset(out, 0, sizeof(*out));
	if (e == ERR_OK)
		e = app_transaction(app, do_read, &x);
	if (e == ERR_OK)
		e = open_report(app, a, &x.row, out, &reading.prints);
	if (e != ERR_OK || x.row.is_read)
		return e;
	reading.messages = out->n_letters;
	x.row.is_read = 1;
	out->state = report_state(&x.row);
	return app_transaction(app, do_log, &reading);
}

/* The row is locked: what was not seen on the page is there or is not. */
static enum err
may_answer(struct tx *tx, const struct handling *x,
    const struct report_row *row)
{
	struct report_message *m;
	int n;
	enum err e;

	if (strcmp(row->state, "closed") == 0)
		return ERR_REFUSED;
	e = report_messages_for_office(tx_db(tx), x->arena, x->id, &m, &n);
	if (e != ERR_OK)
		return e;
	return n == x->seen ? ERR_OK : ERR_CONFLICT;
}

static enum err
do_answer(struct tx *tx, void *ctx)
{
	struct handling *x = ctx;
	const char *address = x->text.parts[REPORT_EMAIL];
	enum lang lang = LANG_ZH;
	struct report_row row;
	enum err e = report_lock(tx, x->arena, x->id, &row);

	if (e == ERR_OK)
		e = may_answer(tx, x, &row);
	if (e == ERR_OK)
		e = report_message_insert(tx, x->id, x->who->person_id, NULL,
		    x->for_reporter, x->for_office, date_of(x->now));
	if (e == ERR_OK)
		e = report_set_state(tx, x->id, "answered");
	if (e == ERR_OK)
		e = app_audit(x->app, tx, x->who->person_id,
		    AUDIT_REPORT_ANSWERED, object(x), x->now);
	if (e != ERR_OK || *address == '\0')
		return e;
	(void)lang_parse(x->text.parts[REPORT_LANG], &lang);
	return app_mail_report_answered(x->app, tx, x->arena, address, lang);
}

/* What does not change any more is read before the lock. */
static enum err
prepare(struct handling *x, const struct report_answer *answer)
{
	unsigned char office[SEAL_KEY];
	struct report_view v;
	enum err e = report_find(x->app->db, x->arena, x->id, &x->row);

	if (e == ERR_OK)
		e = open_report(x->app, x->arena, &x->row, &v, NULL);
	if (e == ERR_OK)
		e = report_office_key(x->app, office);
	if (e != ERR_OK)
		return e;
	x->text = v.text;
	x->seen = answer->seen;
	x->for_reporter = report_seal(x->arena, x->row.mailbox_key,
	    answer->text);
	x->for_office = report_seal(x->arena, office, answer->text);
	return ERR_OK;
}

enum err
report_answer(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, const struct report_answer *answer, struct instant now)
{
	struct handling x = { .app = app, .arena = a, .who = who, .id = id,
	    .now = now };
	enum err e = app_require(who, RIGHT_PUBLIC_REPORTS);

	if (e == ERR_OK && *answer->text == '\0')
		e = ERR_INPUT;
	if (e == ERR_OK)
		e = prepare(&x, answer);
	return e == ERR_OK ? app_once(app, a, who, do_answer, &x, NULL) : e;
}

static enum err
do_close(struct tx *tx, void *ctx)
{
	struct handling *x = ctx;
	enum err e = report_lock(tx, x->arena, x->id, &x->row);

	if (e != ERR_OK || strcmp(x->row.state, "closed") == 0)
		return e;
	if (strcmp(report_state(&x->row), "new") == 0 ||
	    x->row.n_messages != x->seen)
		return ERR_CONFLICT;
	e = report_set_state(tx, x->id, "closed");
	return e != ERR_OK ? e : app_audit(x->app, tx, x->who->person_id,
	    AUDIT_REPORT_CLOSED, object(x), x->now);
}

enum err
report_close(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, int seen, struct instant now)
{
	struct handling x = { .app = app, .arena = a, .who = who, .id = id,
	    .now = now, .seen = seen };
	enum err e = app_require(who, RIGHT_PUBLIC_REPORTS);

	return e == ERR_OK ? app_transaction(app, do_close, &x) : e;
}
