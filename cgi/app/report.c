#include <jansson.h>
#include <sodium.h>
#include <string.h>

#include "app/report_inner.h"
#include "base/clock.h"
#include "base/pace.h"
#include "law/calendar.h"
#include "law/rules.h"
#include "mail/address.h"
#include "store/report.h"
#include "store/report_file.h"
#include "vault/digest.h"

const char report_pair[] = "reports";

static const char *const names[REPORT_PART__MAX] = {
	[REPORT_ABOUT] = "about", [REPORT_WHAT] = "what",
	[REPORT_WHEN] = "when", [REPORT_HOW] = "how",
	[REPORT_EMAIL] = "email", [REPORT_LANG] = "lang",
};

const char *
report_part_name(enum report_part part)
{
	return names[part];
}

int
report_address_fits(struct arena *a, const char *address)
{
	const char *plain;

	return *address == '\0' ||
	    mail_address_parse(a, address, &plain) == ERR_OK;
}

struct report_targets
report_target_days(const struct app *app)
{
	return (struct report_targets){
	    rule_number(app->active, RULE_REPORT_ACKNOWLEDGE_WD),
	    rule_number(app->active, RULE_REPORT_TRIAGE_WD),
	    DATE_NONE, DATE_NONE, 0 };
}

struct report_targets
report_targets_known(const struct app *app, struct date on)
{
	struct report_targets t = report_target_days(app);

	if (app->calendar == NULL)
		return t;
	if (calendar_due(app->calendar, on, t.acknowledge_wd,
	    &t.acknowledge, &t.provisional) != ERR_OK)
		t.acknowledge = DATE_NONE;
	if (calendar_due(app->calendar, on, t.triage_wd, &t.triage,
	    &t.provisional) != ERR_OK)
		t.triage = DATE_NONE;
	return t;
}

struct report_targets
report_targets(struct app *app, struct date on)
{
	return app_ready(app) == ERR_OK ? report_targets_known(app, on) :
	    report_target_days(app);
}

static const char *
text_json(struct arena *a, const struct report_text *t)
{
	json_t *map = json_object();
	size_t n;
	char *out;

	for (int i = 0; i < REPORT_PART__MAX; i++)
		json_object_set_new(map, names[i], json_string(t->parts[i]));
	n = json_dumpb(map, NULL, 0, JSON_COMPACT);
	out = arena_alloc(a, n + 1);
	json_dumpb(map, out, n, JSON_COMPACT);
	json_decref(map);
	return out;
}

enum err
report_text_parse(struct arena *a, const char *json, struct report_text *out)
{
	json_t *map = json_loads(json, 0, NULL);

	if (map == NULL)
		return ERR_FORMAT;
	for (int i = 0; i < REPORT_PART__MAX; i++) {
		const char *s = json_string_value(json_object_get(map,
		    names[i]));

		out->parts[i] = s ? arena_strdup(a, s) : "";
	}
	json_decref(map);
	return ERR_OK;
}

enum err
report_office_key(const struct app *app, unsigned char key[SEAL_KEY])
{
	return seal_public_load(setting_text(app->settings, SET_KEYS_DIR),
	    report_pair, key);
}

struct bytes
report_seal(struct arena *a, const unsigned char key[SEAL_KEY],
    const char *text)
{
	struct bytes b;

	b.p = seal_bytes(a, key, text, strlen(text), &b.n);
	return b;
}

enum err
report_derive(const struct app *app, const char *code,
    struct receipt_keys *keys)
{
	unsigned char salt[RECEIPT_SALT];
	enum err e = receipt_salt_open(setting_text(app->settings,
	    SET_KEYS_DIR), salt);

	return e == ERR_OK ? receipt_derive(code, salt, keys) : e;
}

/* Each worker lets its share through; nothing is written down. */
enum err
report_pace(const struct app *app, enum report_act act, int *wait_s)
{
	static struct pace paces[REPORT_ACT__MAX];
	static const enum setting settings[REPORT_ACT__MAX] = {
		[REPORT_SENDS] = SET_REPORT_SENDS_HOUR,
		[REPORT_UPLOADS] = SET_REPORT_FILES_HOUR,
	};
	int share = setting_int(app->settings, settings[act]) /
	    setting_int(app->settings, SET_WORKERS);

	*wait_s = pace_take(&paces[act], share > 0 ? share : 1,
	    clock_monotonic_us());
	return *wait_s == 0 ? ERR_OK : ERR_TOO_MANY;
}

struct sending {
	struct arena *arena;
	const struct report_draft *draft;
	const unsigned char *lookup;
	struct report_row row;
};

static enum err
do_send(struct tx *tx, void *ctx)
{
	const struct sending *s = ctx;
	unsigned char hash[32];
	struct report_file f;
	int64_t id;
	enum err e = report_insert(tx, s->lookup, &s->row, &id);

	for (int i = 0; e == ERR_OK && i < s->draft->n_files; i++) {
		e = report_token_hash(s->draft->tokens[i], hash);
		if (e == ERR_OK)
			e = pending_file_take(tx, s->arena, hash, &f);
		f.n = i + 1;
		if (e == ERR_OK)
			e = report_file_insert(tx, id, &f);
	}
	return e;
}

/* A digest of all that is sent, which only this code's keys can make. */
static void
make_mark(struct arena *a, const struct receipt_keys *keys, const char *json,
    const struct report_draft *d, unsigned char mark[32])
{
	const char *all = json;

	for (int i = 0; i < d->n_files; i++)
		all = arena_printf(a, "%s\n%s", all, d->tokens[i]);
	digest_keyed(keys->mailbox.secret_key, SEAL_KEY, all, strlen(all),
	    mark);
}

/* The code is taken: by this very report, or by another text. */
static enum err
compare(struct app *app, struct sending *s)
{
	struct report_row there;
	enum err e = report_by_lookup(app->db, s->arena, s->lookup, &there);

	if (e != ERR_OK)
		return e;
	return digest_same(there.mark, s->row.mark) ? ERR_OK : ERR_CONFLICT;
}

static enum err
send_with(struct app *app, struct sending *s, const struct receipt_keys *keys)
{
	const char *json = text_json(s->arena, &s->draft->text);
	unsigned char office[SEAL_KEY];
	enum err e = report_office_key(app, office);

	if (e != ERR_OK)
		return e;
	s->lookup = keys->lookup;
	memcpy(s->row.mailbox_key, keys->mailbox.public_key, SEAL_KEY);
	make_mark(s->arena, keys, json, s->draft, s->row.mark);
	s->row.sealed = report_seal(s->arena, office, json);
	e = app_transaction(app, do_send, s);
	return e == ERR_DUPLICATE ? compare(app, s) : e;
}

enum err
report_send(struct app *app, struct arena *a, const char *code,
    const struct report_draft *draft, struct date today, int *wait_s)
{
	struct sending s = { .arena = a, .draft = draft, .row.on = today };
	struct receipt_keys keys;
	enum err e;

	*wait_s = 0;
	if (draft->n_files > report_files_max(app))
		return ERR_TOO_LARGE;
	if ((e = report_pace(app, REPORT_SENDS, wait_s)) != ERR_OK ||
	    (e = report_derive(app, code, &keys)) != ERR_OK)
		return e;
	e = send_with(app, &s, &keys);
	sodium_memzero(&keys, sizeof(keys));
	return e;
}

const char *
report_state(const struct report_row *r)
{
	return r->is_read && strcmp(r->state, "new") == 0 ? "read" : r->state;
}
