#include <sodium.h>
#include <string.h>

#include "app/report_inner.h"
#include "app/spill.h"
#include "store/report.h"
#include "vault/digest.h"

/* The reporter's side: a code, and what it opens. */

enum err
report_letters_open(struct arena *a, const struct seal_pair *pair,
    const struct report_message *m, int n, struct report_view *out)
{
	out->letters = NEW_ARRAY(a, (size_t)n + 1, struct report_letter);
	out->n_letters = n;
	for (int i = 0; i < n; i++) {
		struct report_letter *l = &out->letters[i];
		void *text;
		size_t len;
		enum err e;

		*l = (struct report_letter){ m[i].id, m[i].from_office,
		    m[i].author_name, m[i].on, spill_stub };
		if (m[i].sealed.n == 0)		/* Article 20 */
			continue;
		if ((e = seal_open(a, pair, m[i].sealed.p, m[i].sealed.n,
		    &text, &len)) != ERR_OK)
			return e;
		l->text = text;
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
	e = report_derive(app, code, keys);
	sodium_memzero(code, sizeof(code));
	if (e != ERR_OK)
		return e;
	e = report_by_lookup(app->db, a, keys->lookup, row);
	return e == ERR_OK && !is_code ? ERR_NOT_FOUND : e;
}

static enum err
read_letters(struct app *app, struct arena *a, const struct seal_pair *pair,
    const struct report_row *row, struct report_view *out)
{
	struct report_message *m;
	int n;
	enum err e = report_messages_for_reporter(app->db, a, row->id, &m,
	    &n);

	out->id = row->id;
	out->on = row->on;
	out->state = report_state(row);
	return e != ERR_OK ? e : report_letters_open(a, pair, m, n, out);
}

enum err
report_mailbox(struct app *app, struct arena *a, const char *typed,
    struct report_view *out)
{
	struct receipt_keys keys;
	struct report_row row;
	enum err e = open_mailbox(app, a, typed, &keys, &row);

	memset(out, 0, sizeof(*out));
	if (e == ERR_OK)
		e = read_letters(app, a, &keys.mailbox, &row, out);
	sodium_memzero(&keys, sizeof(keys));
	return e;
}

struct replying {
	struct arena *arena;
	unsigned char lookup[RECEIPT_LOOKUP];
	unsigned char once[32];
	struct bytes for_reporter, for_office;
	struct date on;
};

/* Whether it is closed is asked under the lock that a closing takes. */
static enum err
do_reply(struct tx *tx, void *ctx)
{
	const struct replying *r = ctx;
	struct report_row row;
	enum err e = report_lock_lookup(tx, r->arena, r->lookup, &row);

	/* a second click finds its twin, even where it was closed since */
	if (e == ERR_OK)
		e = report_message_insert(tx, row.id, 0, r->once,
		    r->for_reporter, r->for_office, r->on);
	if (e != ERR_OK)
		return e;
	if (strcmp(row.state, "closed") == 0)
		return ERR_REFUSED;
	return report_set_state(tx, row.id, "new");
}

static enum err
seal_twice(struct app *app, struct replying *r, const char *typed,
    const char *text)
{
	unsigned char office[SEAL_KEY];
	struct receipt_keys keys;
	struct report_row row;
	enum err e = report_office_key(app, office);

	if (e != ERR_OK)
		return e;
	if ((e = open_mailbox(app, r->arena, typed, &keys, &row)) == ERR_OK) {
		memcpy(r->lookup, keys.lookup, sizeof(r->lookup));
		r->for_reporter = report_seal(r->arena,
		    keys.mailbox.public_key, text);
		r->for_office = report_seal(r->arena, office, text);
	}
	sodium_memzero(&keys, sizeof(keys));
	return e;
}

/*
 * A digest of form key and text together: the same twice is one message,
 * another text is another one. ERR_CSRF: no form key.
 */
static enum err
make_once(struct replying *r, const char *form_key, const char *text)
{
	const char *both;

	if (form_key == NULL)
		return ERR_CSRF;
	both = arena_printf(r->arena, "%s\n%s", form_key, text);
	digest_of(both, strlen(both), r->once);
	return ERR_OK;
}

enum err
report_reply(struct app *app, struct arena *a, const char *typed,
    const char *text, const char *form_key, struct date today, int *wait_s)
{
	struct replying r = { .arena = a, .on = today };
	enum err e = *text == '\0' ? ERR_INPUT :
	    make_once(&r, form_key, text);

	*wait_s = 0;
	if (e != ERR_OK ||
	    (e = report_pace(app, REPORT_SENDS, wait_s)) != ERR_OK ||
	    (e = seal_twice(app, &r, typed, text)) != ERR_OK)
		return e;
	e = app_transaction(app, do_reply, &r);
	return e == ERR_DUPLICATE ? ERR_OK : e;
}
