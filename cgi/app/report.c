#include <jansson.h>
#include <string.h>

#include "app/report_inner.h"
#include "mail/address.h"
#include "store/report.h"
#include "vault/receipt.h"
#include "vault/seal.h"

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

struct bytes
report_seal(struct arena *a, const unsigned char key[SEAL_KEY],
    const char *text)
{
	struct bytes b;

	b.p = seal_bytes(a, key, text, strlen(text), &b.n);
	return b;
}

static enum err
derive(struct app *app, const char *code, struct receipt_keys *keys)
{
	unsigned char salt[RECEIPT_SALT];
	enum err e = receipt_salt_open(setting_text(app->settings,
	    SET_KEYS_DIR), salt);

	return e == ERR_OK ? receipt_derive(code, salt, keys) : e;
}

struct sending {
	const unsigned char *lookup;
	struct report_row row;
	struct bytes for_reporter, for_office;
};

static enum err
do_send(struct tx *tx, void *ctx)
{
	struct sending *s = ctx;

	return report_insert(tx, s->lookup, &s->row);
}

enum err
report_send(struct app *app, struct arena *a, const char *code,
    const struct report_text *text, struct date today)
{
	unsigned char office[SEAL_KEY];
	struct receipt_keys keys;
	struct sending s = { .lookup = keys.lookup, .row.on = today };
	enum err e = seal_public_load(setting_text(app->settings,
	    SET_KEYS_DIR), report_pair, office);

	if (e == ERR_OK)
		e = derive(app, code, &keys);
	if (e != ERR_OK)
		return e;
	memcpy(s.row.mailbox_key, keys.mailbox.public_key, SEAL_KEY);
	s.row.sealed = report_seal(a, office, text_json(a, text));
	e = app_transaction(app, do_send, &s);
	/* a second click: the first one is there already */
	return e == ERR_DUPLICATE ? ERR_OK : e;
}

enum err
report_letters_open(struct arena *a, const struct seal_pair *pair,
    const struct report_message *m, int n, struct report_view *out)
{
	out->letters = NEW_ARRAY(a, (size_t)n + 1, struct report_letter);
	out->n_letters = n;
	for (int i = 0; i < n; i++) {
		void *text;
		size_t len;
		enum err e = seal_open(a, pair, m[i].sealed.p, m[i].sealed.n,
		    &text, &len);

		if (e != ERR_OK)
			return e;
		out->letters[i] = (struct report_letter){ m[i].from_office,
		    m[i].author_name, m[i].on, text };
	}
	return ERR_OK;
}

/* Whoever has no code of ours waits as long as whoever has a wrong one. */
static enum err
open_mailbox(struct app *app, struct arena *a, const char *typed,
    struct receipt_keys *keys, struct report_row *row)
{
	char code[RECEIPT_TEXT];
	int is_code = receipt_read(a, typed, code) == ERR_OK;
	enum err e;

	if (!is_code)
		receipt_make(code);
	if ((e = derive(app, code, keys)) != ERR_OK)
		return e;
	e = report_by_lookup(app->db, a, keys->lookup, row);
	return e == ERR_OK && !is_code ? ERR_NOT_FOUND : e;
}

enum err
report_mailbox(struct app *app, struct arena *a, const char *typed,
    struct report_view *out)
{
	struct receipt_keys keys;
	struct report_message *m;
	struct report_row row;
	int n;
	enum err e = open_mailbox(app, a, typed, &keys, &row);

	memset(out, 0, sizeof(*out));
	if (e == ERR_OK)
		e = report_messages_for_reporter(app->db, a, row.id, &m, &n);
	if (e != ERR_OK)
		return e;
	out->on = row.on;
	out->state = row.state;
	return report_letters_open(a, &keys.mailbox, m, n, out);
}

static enum err
do_reply(struct tx *tx, void *ctx)
{
	struct sending *s = ctx;

	return report_message_insert(tx, s->row.id, 0, s->for_reporter,
	    s->for_office, s->row.on);
}

enum err
report_reply(struct app *app, struct arena *a, const char *typed,
    const char *text, struct date today)
{
	unsigned char office[SEAL_KEY];
	struct receipt_keys keys;
	struct sending s = { .lookup = keys.lookup };
	enum err e = seal_public_load(setting_text(app->settings,
	    SET_KEYS_DIR), report_pair, office);

	if (*text == '\0')
		return ERR_INPUT;
	if (e == ERR_OK)
		e = open_mailbox(app, a, typed, &keys, &s.row);
	if (e != ERR_OK)
		return e;
	s.row.on = today;
	s.for_reporter = report_seal(a, keys.mailbox.public_key, text);
	s.for_office = report_seal(a, office, text);
	return app_transaction(app, do_reply, &s);
}
