#include <sodium.h>
#include <string.h>

#include "app/audit.h"
#include "app/mail.h"
#include "app/report_inner.h"
#include "store/report.h"

enum err
report_list(struct app *app, struct arena *a, const struct actor *who,
    int64_t before_id, struct report_item **out, int *n)
{
	struct report_row *rows;
	enum err e = app_require(who, RIGHT_PUBLIC_REPORTS);

	if (e == ERR_OK)
		e = reports_list(app->db, a, before_id, REPORTS_PAGE, &rows,
		    n);
	if (e != ERR_OK)
		return e;
	*out = NEW_ARRAY(a, (size_t)*n + 1, struct report_item);
	for (int i = 0; i < *n; i++)
		(*out)[i] = (struct report_item){ rows[i].id, rows[i].on,
		    rows[i].state };
	return ERR_OK;
}

/* Opens the seal with the key that only this program can read. */
static enum err
unseal(struct app *app, struct arena *a, const struct report_row *row,
    struct report_view *out)
{
	struct seal_pair pair;
	struct report_message *m;
	void *json;
	size_t len;
	int n;
	enum err e = seal_pair_open(setting_text(app->settings,
	    SET_KEYS_DIR), report_pair, &pair);

	if (e == ERR_OK)
		e = seal_open(a, &pair, row->sealed.p, row->sealed.n, &json,
		    &len);
	if (e == ERR_OK)
		e = report_text_parse(a, json, &out->text);
	if (e == ERR_OK)
		e = report_messages_for_office(app->db, a, row->id, &m, &n);
	if (e == ERR_OK)
		e = report_letters_open(a, &pair, m, n, out);
	sodium_memzero(&pair, sizeof(pair));
	return e;
}

struct answering {
	struct app *app;
	struct arena *arena;
	const struct actor *who;
	struct report_row row;
	struct report_text text;
	struct bytes for_reporter, for_office;
	struct instant now;
	const char *state;
};

/* Reading is an act of its own: it is written down before it happens. */
static enum err
note_reading(struct tx *tx, void *ctx)
{
	struct answering *x = ctx;
	enum err e = app_audit(x->app, tx, x->who->person_id,
	    AUDIT_REPORT_READ, arena_printf(x->arena, "%lld",
	    (long long)x->row.id), x->now);

	if (e != ERR_OK || strcmp(x->row.state, "new") != 0)
		return e;
	return report_set_state(tx, x->row.id, "read");
}

enum err
report_read(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct instant now, struct report_view *out)
{
	struct answering x = { .app = app, .arena = a, .who = who,
	    .now = now };
	enum err e = app_require(who, RIGHT_PUBLIC_REPORTS);

	memset(out, 0, sizeof(*out));
	if (e == ERR_OK)
		e = report_find(app->db, a, id, &x.row);
	if (e == ERR_OK)
		e = app_transaction(app, note_reading, &x);
	if (e != ERR_OK)
		return e;
	out->id = id;
	out->on = x.row.on;
	out->state = x.row.state;
	return unseal(app, a, &x.row, out);
}

static enum err
do_answer(struct tx *tx, void *ctx)
{
	struct answering *x = ctx;
	const char *address = x->text.parts[REPORT_EMAIL];
	enum lang lang = LANG_ZH;
	enum err e = report_message_insert(tx, x->row.id, x->who->person_id,
	    x->for_reporter, x->for_office, date_of(x->now));

	if (e == ERR_OK)
		e = report_set_state(tx, x->row.id, "answered");
	if (e != ERR_OK || *address == '\0')
		return e;
	(void)lang_parse(x->text.parts[REPORT_LANG], &lang);
	return app_mail_report_answered(x->app, tx, x->arena, address, lang);
}

enum err
report_answer(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, const char *text, struct instant now)
{
	struct answering x = { .app = app, .arena = a, .who = who,
	    .now = now };
	unsigned char office[SEAL_KEY];
	struct report_view v;
	enum err e = report_read(app, a, who, id, now, &v);

	if (e == ERR_OK && *text == '\0')
		return ERR_INPUT;
	if (e == ERR_OK && strcmp(v.state, "closed") == 0)
		return ERR_REFUSED;
	if (e == ERR_OK)
		e = report_find(app->db, a, id, &x.row);
	if (e == ERR_OK)
		e = seal_public_load(setting_text(app->settings,
		    SET_KEYS_DIR), report_pair, office);
	if (e != ERR_OK)
		return e;
	x.text = v.text;
	x.for_reporter = report_seal(a, x.row.mailbox_key, text);
	x.for_office = report_seal(a, office, text);
	return app_transaction(app, do_answer, &x);
}

static enum err
do_close(struct tx *tx, void *ctx)
{
	const struct answering *x = ctx;

	return report_set_state(tx, x->row.id, "closed");
}

enum err
report_close(struct app *app, struct arena *a, const struct actor *who,
    int64_t id)
{
	struct answering x = { .app = app, .arena = a, .who = who };
	enum err e = app_require(who, RIGHT_PUBLIC_REPORTS);

	if (e == ERR_OK)
		e = report_find(app->db, a, id, &x.row);
	return e == ERR_OK ? app_transaction(app, do_close, &x) : e;
}
