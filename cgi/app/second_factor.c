#include <sodium.h>
#include <string.h>

#include "app/account_inner.h"
#include "app/second_factor.h"
#include "base/clock.h"
#include "base/log.h"
#include "base/text.h"
#include "store/person.h"
#include "store/second_factor.h"
#include "vault/digest.h"
#include "vault/keyring.h"
#include "vault/random.h"
#include "vault/totp.h"

/* In other portals nobody has one. */
static int
is_here(const struct app *app)
{
	return db_account(app->db) == ACCOUNT_OFFICE;
}

/* What its wrapped secret is bound to. */
static void
id_of(struct arena *a, int64_t person_id, unsigned char id[FILE_ID])
{
	const char *text = arena_printf(a, "second factor\n%lld",
	    (long long)person_id);

	digest_of(text, strlen(text), id);
}

static enum err
unwrap(struct app *app, struct arena *a, int64_t person_id,
    const struct second_factor *f, unsigned char secret[TOTP_SECRET])
{
	unsigned char id[FILE_ID], key[FILE_KEY];
	enum err e;

	id_of(a, person_id, id);
	e = lock_unwrap(app->lock, id, (const unsigned char *)f->secret,
	    (size_t)f->secret_n, key);
	memcpy(secret, key, TOTP_SECRET);
	sodium_memzero(key, sizeof(key));
	return e;
}

/* The lock wraps keys of 32 bytes: the secret, and zeros behind it. */
static void
wrap(struct app *app, struct arena *a, int64_t person_id,
    const unsigned char secret[TOTP_SECRET], struct second_factor *f)
{
	unsigned char id[FILE_ID], key[FILE_KEY] = { 0 };
	unsigned char *out = arena_alloc(a, WRAPPED_MAX);
	size_t n;

	id_of(a, person_id, id);
	memcpy(key, secret, TOTP_SECRET);
	lock_wrap(app->lock, id, key, out, &n);
	sodium_memzero(key, sizeof(key));
	f->secret = (const char *)out;
	f->secret_n = (int64_t)n;
}

enum err
factor_look(struct app *app, struct arena *a, const struct actor *who,
    struct factor_state *out)
{
	struct second_factor f;
	enum err e;

	memset(out, 0, sizeof(*out));
	if (!is_here(app))
		return ERR_FORBIDDEN;
	e = second_factor_find(app->db, a, who->person_id, &f);
	if (e != ERR_OK)
		return e == ERR_NOT_FOUND ? ERR_OK : e;
	out->is_on = 1;
	out->since = f.since;
	return recovery_codes_left(app->db, a, who->person_id,
	    &out->codes_left);
}

const char *
factor_propose(struct arena *a)
{
	unsigned char secret[TOTP_SECRET];

	random_bytes(secret, sizeof(secret));
	return base32_text(a, secret, sizeof(secret));
}

const char *
factor_address(struct app *app, struct arena *a, const struct actor *who,
    const char *secret)
{
	return arena_printf(a, "otpauth://totp/%s:%s?secret=%s&issuer=%s",
	    setting_text(app->settings, SET_HOST_OFFICE), who->login, secret,
	    setting_text(app->settings, SET_HOST_OFFICE));
}

struct turning_on {
	struct second_factor factor;
	unsigned char hashes[RECOVERY_CODES][DIGEST_BYTES];
};

/*
 * Out of our key and the form's, so that a second click shows the codes that
 * the first one made: a browser shows only the answer that comes last.
 */
static void
make_codes(struct app *app, struct arena *a, const char *form_key,
    struct turning_on *t, const char *codes[RECOVERY_CODES])
{
	for (int i = 0; i < RECOVERY_CODES; i++) {
		unsigned char bytes[DIGEST_BYTES];
		const char *text = arena_printf(a, "recovery code\n%s\n%d",
		    form_key, i);

		digest_keyed(app->key, APP_KEY, text, strlen(text), bytes);
		text = base32_text(a, bytes, RECOVERY_BYTES);
		digest_of(bytes, RECOVERY_BYTES, t->hashes[i]);
		codes[i] = arena_printf(a, "%.4s-%.4s-%.4s-%.4s-%.4s-%.4s",
		    text, text + 4, text + 8, text + 12, text + 16,
		    text + 20);
	}
}

static enum err
write_on(struct tx *tx, const struct secured *s)
{
	const struct turning_on *t = s->ctx;
	enum err e = second_factor_insert(tx, s->who->person_id, &t->factor);

	for (int i = 0; i < RECOVERY_CODES && e == ERR_OK; i++)
		e = recovery_code_insert(tx, s->who->person_id, t->hashes[i]);
	return e;
}

static enum err
write_off(struct tx *tx, const struct secured *s)
{
	return second_factor_delete(tx, s->who->person_id);
}

static const struct words what = WORDS("第二验证", "the second factor");

enum err
factor_turn_on(struct app *app, struct arena *a, const struct actor *who,
    const struct session_view *here, const struct account_change *c,
    const char *secret, struct instant now,
    const char *codes[RECOVERY_CODES])
{
	struct turning_on t = { .factor = { .since = now } };
	struct secured s = { .app = app, .arena = a, .who = who,
	    .here = here, .change = c, .now = now, .audit = AUDIT_FACTOR_ON,
	    .what = &what, .write = write_on, .ctx = &t };
	unsigned char bytes[TOTP_SECRET];
	enum err e;

	if (!is_here(app))
		return ERR_FORBIDDEN;
	if (who->form_key == NULL)
		return ERR_CSRF;
	if ((e = secured_confirm(&s)) != ERR_OK ||
	    (e = base32_parse(secret, bytes, sizeof(bytes))) != ERR_OK)
		return e;
	t.factor.last_step = totp_match(bytes, c->fresh,
	    now.us / INT64_C(1000000), 0);
	if (t.factor.last_step == 0 && !s.repeated)
		return ERR_FORMAT;
	wrap(app, a, who->person_id, bytes, &t.factor);
	make_codes(app, a, who->form_key, &t, codes);
	return secured_carry_out(&s);
}

enum err
factor_turn_off(struct app *app, struct arena *a, const struct actor *who,
    const struct session_view *here, const struct account_change *c,
    struct instant now)
{
	struct secured s = { .app = app, .arena = a, .who = who,
	    .here = here, .change = c, .now = now, .audit = AUDIT_FACTOR_OFF,
	    .what = &what, .write = write_off };
	enum err e;

	if (!is_here(app))
		return ERR_FORBIDDEN;
	e = secured_confirm(&s);
	return e != ERR_OK ? e : secured_carry_out(&s);
}

static enum err
pass_recovery(struct tx *tx, int64_t person_id, const char *code)
{
	unsigned char bytes[RECOVERY_BYTES], hash[DIGEST_BYTES];
	enum err e = base32_parse(code, bytes, sizeof(bytes));

	if (e != ERR_OK)
		return ERR_CRYPTO;
	digest_of(bytes, sizeof(bytes), hash);
	e = recovery_code_use(tx, person_id, hash);
	return e == ERR_CONFLICT ? ERR_CRYPTO : e;
}

/* None where it lies ahead: no code of ours would come behind it. */
static int64_t
last_step(const struct second_factor *f, struct instant now)
{
	struct instant used = { f->last_step * TOTP_STEP_S *
	    INT64_C(1000000) };

	return clock_was_set_back(used, now) ? 0 : f->last_step;
}

enum err
factor_pass(struct app *app, struct arena *a, struct tx *tx,
    int64_t person_id, const char *code, struct instant now)
{
	unsigned char secret[TOTP_SECRET];
	struct second_factor f;
	int64_t step;
	enum err e;

	if (!is_here(app))
		return ERR_OK;
	e = second_factor_find(tx_db(tx), a, person_id, &f);
	if (e != ERR_OK)
		return e == ERR_NOT_FOUND ? ERR_OK : e;
	/* not the owner's fault: another installation's key */
	if (unwrap(app, a, person_id, &f, secret) != ERR_OK)
		return log_fault(ERR_INTERNAL, "factor_pass",
		    "the secret does not open");
	code = text_narrow(a, code);
	step = totp_match(secret, code, now.us / INT64_C(1000000),
	    last_step(&f, now));
	sodium_memzero(secret, sizeof(secret));
	if (step == 0)
		return pass_recovery(tx, person_id, code);
	e = second_factor_use(tx, person_id, f.last_step, step);
	return e == ERR_CONFLICT ? ERR_CRYPTO : e;
}

enum err
factor_is_missing(struct app *app, struct arena *a, const struct actor *who,
    int *out)
{
	struct second_factor f;
	enum err e;

	*out = 0;
	if (!is_here(app) || (roles_read(setting_text(app->settings,
	    SET_SECOND_FACTOR_ROLES)) & who->roles) == 0)
		return ERR_OK;
	e = second_factor_find(app->db, a, who->person_id, &f);
	*out = e == ERR_NOT_FOUND;
	return e == ERR_NOT_FOUND ? ERR_OK : e;
}
