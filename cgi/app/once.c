#include <string.h>

#include "app/once.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/event.h"
#include "vault/digest.h"

enum err
app_form_key(const char *form_key, unsigned char key[FORM_KEY_BYTES])
{
	return text_unhex(form_key, key, FORM_KEY_BYTES) == ERR_OK ? ERR_OK :
	    ERR_CSRF;
}

enum err
app_once_seen(struct db *db, struct arena *a, int64_t person_id,
    const char *form_key, const char **result)
{
	unsigned char key[FORM_KEY_BYTES];

	if (form_key == NULL || app_form_key(form_key, key) != ERR_OK)
		return ERR_NOT_FOUND;
	return idempotency_find(db, a, person_id, key, result);
}

struct once {
	struct arena *arena;
	const struct actor *who;
	enum err (*fn)(struct tx *tx, void *ctx);
	void *ctx;
	const char **result;
};

static enum err
keep(struct tx *tx, const struct once *o)
{
	unsigned char key[FORM_KEY_BYTES];
	enum err e;

	if (o->who->form_key == NULL)
		return ERR_OK;
	if ((e = app_form_key(o->who->form_key, key)) != ERR_OK)
		return e;
	e = idempotency_keep(tx, o->who->person_id, key, o->result != NULL ?
	    *o->result : "", clock_now());
	return e == ERR_DUPLICATE ? ERR_RETRY : e;
}

struct actor
once_with_file(struct arena *a, const struct actor *who,
    const unsigned char sha256[32])
{
	unsigned char digest[DIGEST_BYTES];
	struct actor out = *who;
	const char *both;

	if (who->form_key == NULL)
		return out;
	both = arena_printf(a, "%s%s", who->form_key, text_hex(a, sha256,
	    DIGEST_BYTES));
	digest_of(both, strlen(both), digest);
	out.form_key = text_hex(a, digest, FORM_KEY_BYTES);
	return out;
}

static enum err
seen(struct tx *tx, const struct once *o, const char **before)
{
	return app_once_seen(tx_db(tx), o->arena, o->who->person_id,
	    o->who->form_key, before);
}

static enum err
run(struct tx *tx, void *ctx)
{
	const struct once *o = ctx;
	const char *before;
	enum err e = seen(tx, o, &before);

	if (e == ERR_OK && o->result != NULL)
		*o->result = before;
	if (e != ERR_NOT_FOUND)
		return e;
	/* a twin may have been faster while fn waited for a lock */
	if ((e = o->fn(tx, o->ctx)) != ERR_OK)
		return seen(tx, o, &before) == ERR_OK ? ERR_RETRY : e;
	return keep(tx, o);
}

enum err
app_once(struct app *app, struct arena *a, const struct actor *who,
    enum err (*fn)(struct tx *tx, void *ctx), void *ctx,
    const char **result)
{
	struct once o = { a, who, fn, ctx, result };

	return app_transaction(app, run, &o);
}
