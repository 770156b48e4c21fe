#include <string.h>

#include "app/actor.h"
#include "app/audit.h"
#include "app/once.h"
#include "app/second_factor.h"
#include "app/session.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/session.h"
#include "vault/digest.h"
#include "vault/random.h"

#define SECOND INT64_C(1000000)

static void
view_of(struct arena *a, const struct session_row *row,
    struct session_view *out)
{
	memcpy(out->hash, row->hash, 32);
	memcpy(out->csrf, row->csrf, 32);
	out->id = text_hex(a, row->hash, 32);
	out->created = row->created;
	out->seen = row->seen;
	out->ends = row->ends;
}

static int64_t
idle_us(const struct app *app)
{
	return setting_int(app->settings, SET_SESSION_IDLE_MIN) * 60 * SECOND;
}

static int
is_alive(const struct app *app, const struct session_row *row,
    struct instant now)
{
	return now.us < row->ends.us &&
	    now.us < row->seen.us + idle_us(app) &&
	    !clock_was_set_back(row->created, now);
}

struct change {
	struct app *app;
	const struct actor *who;
	unsigned char hash[32];
	struct instant now;
};

static enum err
note_seen(struct tx *tx, void *ctx)
{
	const struct change *c = ctx;

	return session_seen(tx, c->hash, c->now);
}

/* That it could not be noted must not keep a page from being read. */
static void
see(struct app *app, const struct session_row *row, struct instant now)
{
	struct change c = { .app = app, .now = now };

	memcpy(c.hash, row->hash, 32);
	if ((now.us - row->seen.us >= SESSION_SEEN_S * SECOND ||
	    clock_was_set_back(row->seen, now)) &&
	    app_transaction(app, note_seen, &c) != ERR_OK)
		return;
}

enum err
session_open(struct app *app, struct arena *a, const char *token,
    enum lang lang, struct instant now, struct actor *who,
    struct session_view *out)
{
	unsigned char hash[32];
	struct session_row row;
	enum err e;

	if (token == NULL || *token == '\0')
		return ERR_SIGNED_OUT;
	digest_of(token, strlen(token), hash);
	if ((e = session_find(app->db, a, hash, &row)) != ERR_OK)
		return e == ERR_NOT_FOUND ? ERR_SIGNED_OUT : e;
	if (!is_alive(app, &row, now) ||
	    strcmp(row.portal, app_portal_name(app)) != 0 ||
	    strcmp(row.person.state, "active") != 0)
		return ERR_SIGNED_OUT;
	see(app, &row, now);
	view_of(a, &row, out);
	out->is_this = 1;
	actor_make(a, &row.person, &row.organisation, row.roles, lang, who);
	who->is_untied = row.ties == 0;
	app_know(app, &row.editions);
	return factor_is_missing(app, a, who, &out->must_enrol);
}

enum err
session_make(struct app *app, struct tx *tx, const char *token,
    int64_t person_id, struct instant now, struct session_view *out)
{
	struct session_row row = { .portal = app_portal_name(app),
	    .created = now, .seen = now };

	row.person.id = person_id;
	row.ends.us = now.us + INT64_C(3600) * SECOND *
	    setting_int(app->settings, SET_SESSION_MAX_H);
	digest_of(token, strlen(token), row.hash);
	random_bytes(row.csrf, sizeof(row.csrf));
	memcpy(out->hash, row.hash, 32);
	memcpy(out->csrf, row.csrf, 32);
	out->created = out->seen = now;
	out->ends = row.ends;
	out->is_this = 1;
	return session_insert(tx, &row);
}

static enum err
sign_out(struct tx *tx, void *ctx)
{
	const struct change *c = ctx;
	enum err e = session_delete(tx, c->who->person_id, c->hash, NULL);

	return e != ERR_OK ? e : app_audit(c->app, tx, c->who->person_id,
	    AUDIT_SIGN_OUT, NULL, c->now);
}

enum err
session_end(struct app *app, const struct actor *who,
    const struct session_view *s, struct instant now)
{
	struct change c = { .app = app, .who = who, .now = now };

	memcpy(c.hash, s->hash, 32);
	return app_transaction(app, sign_out, &c);
}

enum err
sessions_list(struct app *app, struct arena *a, const struct actor *who,
    const struct session_view *now_in, struct instant now,
    struct session_view **out, int *n)
{
	struct session_row *rows;
	int found;
	enum err e = sessions_of(app->db, a, who->person_id,
	    app_portal_name(app), now, &rows, &found);

	if (e != ERR_OK)
		return e;
	*out = NEW_ARRAY(a, (size_t)found + 1, struct session_view);
	*n = 0;
	for (int i = 0; i < found; i++) {
		struct session_view *v = &(*out)[*n];

		if (!is_alive(app, &rows[i], now))
			continue;
		view_of(a, &rows[i], v);
		v->is_this = memcmp(v->hash, now_in->hash, 32) == 0;
		(*n)++;
	}
	return ERR_OK;
}

static enum err
end_one(struct tx *tx, void *ctx)
{
	const struct change *c = ctx;
	int64_t touched = 0;
	enum err e = session_delete(tx, c->who->person_id, c->hash, &touched);

	if (e == ERR_OK && touched == 0)
		return ERR_NOT_FOUND;
	return e != ERR_OK ? e : app_audit(c->app, tx, c->who->person_id,
	    AUDIT_SESSIONS_ENDED, NULL, c->now);
}

enum err
session_end_one(struct app *app, struct arena *a, const struct actor *who,
    const char *id, struct instant now)
{
	struct change c = { .app = app, .who = who, .now = now };

	if (text_unhex(id, c.hash, 32) != ERR_OK)
		return ERR_NOT_FOUND;
	return app_once(app, a, who, end_one, &c, NULL);
}

static enum err
end_others(struct tx *tx, void *ctx)
{
	const struct change *c = ctx;
	enum err e = session_delete_others(tx, c->who->person_id, c->hash);

	return e != ERR_OK ? e : app_audit(c->app, tx, c->who->person_id,
	    AUDIT_SESSIONS_ENDED, NULL, c->now);
}

enum err
session_end_others(struct app *app, const struct actor *who,
    const struct session_view *keep, struct instant now)
{
	struct change c = { .app = app, .who = who, .now = now };

	memcpy(c.hash, keep->hash, 32);
	return app_transaction(app, end_others, &c);
}
