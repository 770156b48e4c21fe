#include <string.h>

#include "app/once.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/event.h"
#include "vault/digest.h"

enum { KEY_BYTES = 16 };

enum err
app_once_seen(struct db *db, struct arena *a, int64_t person_id,
    const char *form_key, const char **result)
{
	unsigned char key[KEY_BYTES];

	if (form_key == NULL || text_unhex(form_key, key, sizeof(key)) !=
	    ERR_OK)
		return ERR_NOT_FOUND;
	return idempotency_find(db, a, person_id, key, result);
}

enum err
app_once_keep(struct tx *tx, int64_t person_id, const char *form_key,
    const char *result, struct instant now)
{
	unsigned char key[KEY_BYTES];

	if (form_key == NULL)
		return ERR_OK;
	if (text_unhex(form_key, key, sizeof(key)) != ERR_OK)
		return ERR_CSRF;
	return idempotency_keep(tx, person_id, key, result, now);
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
	out.form_key = text_hex(a, digest, KEY_BYTES);
	return out;
}

struct once {
	struct arena *arena;
	const struct actor *who;
	enum err (*fn)(struct tx *tx, void *ctx);
	void *ctx;
	const char **result;
};

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
	e = app_once_keep(tx, o->who->person_id, o->who->form_key,
	    o->result != NULL ? *o->result : "", clock_now());
	return e == ERR_DUPLICATE ? ERR_RETRY : e;
}

enum err
app_once(struct app *app, struct arena *a, const struct actor *who,
    enum err (*fn)(struct tx *tx, void *ctx), void *ctx,
    const char **result)
{
	struct once o = { a, who, fn, ctx, result };

	return app_transaction(app, run, &o);
}
