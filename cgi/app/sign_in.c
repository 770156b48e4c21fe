#include <string.h>

#include "app/actor.h"
#include "app/attempts.h"
#include "app/audit.h"
#include "app/second_factor.h"
#include "app/sign_in.h"
#include "base/text.h"
#include "store/organisation.h"
#include "store/person.h"
#include "store/session.h"
#include "vault/password.h"
#include "vault/random.h"

#define KIND(k) (1u << ORGANISATION_##k)

static const unsigned taken[ACCOUNT__MAX] = {
	[ACCOUNT_OPERATOR] = KIND(OPERATOR),
	[ACCOUNT_OFFICE] = KIND(OFFICE) | KIND(MEMBER) | KIND(COMMISSION) |
	    KIND(EXPERT),
};

int
portal_takes(const struct app *app, int organisation_kind)
{
	return (taken[db_account(app->db)] >> organisation_kind & 1) != 0;
}

static const enum attempt_kind slowed[] = {
	ATTEMPT_PAIR, ATTEMPT_ACCOUNT, ATTEMPT_SOURCE, ATTEMPT_CODE,
};

enum { SLOWED = sizeof(slowed) / sizeof(slowed[0]) };

struct entry {
	struct app *app;
	struct arena *arena;
	const struct sign_in *in;
	const char *login;
	struct person_row person;	/* id 0: no such login */
	const char *token;
	int guesses_code;		/* with the right password */
	const char *new_hash;		/* NULL: the old one is good */
	struct instant now;
	struct signed_in *out;
};

static enum err
must_wait(struct entry *t, struct arena *a)
{
	t->out->wait_s = 0;
	for (int i = 0; i < SLOWED; i++) {
		int s;
		enum err e = attempts_wait(t->app, a, slowed[i], t->login,
		    t->in->source, t->now, &s);

		if (e != ERR_OK)
			return e;
		if (s > t->out->wait_s)
			t->out->wait_s = s;
	}
	return t->out->wait_s > 0 ? ERR_TOO_MANY : ERR_OK;
}

static enum err
write_failure(struct tx *tx, void *ctx)
{
	struct entry *t = ctx;
	enum err e = ERR_OK;

	for (int i = 0; i < SLOWED && e == ERR_OK; i++)
		if (slowed[i] != ATTEMPT_CODE || t->guesses_code)
			e = attempts_add(t->app, tx, slowed[i], t->login,
			    t->in->source, t->now);
	return e != ERR_OK ? e : app_audit(t->app, tx, t->person.person.id,
	    AUDIT_SIGN_IN_FAILED, NULL, t->now);
}

/* The source is not cleared: its owner may have an account of his own. */
static enum err
clear(struct entry *t, struct tx *tx)
{
	enum err e = ERR_OK;

	for (int i = 0; i < SLOWED && e == ERR_OK; i++)
		if (slowed[i] != ATTEMPT_SOURCE)
			e = attempts_clear(t->app, tx, slowed[i], t->login,
			    t->in->source);
	return e;
}

static enum err
write_session(struct tx *tx, void *ctx)
{
	struct entry *t = ctx;
	int64_t id = t->person.person.id;
	enum err e;

	/* a code is used up in the transaction that lets its owner in */
	if ((e = factor_pass(t->app, t->arena, tx, id, t->in->code,
	    t->now)) != ERR_OK)
		return e;
	if (t->in->old != NULL && (e = session_delete(tx,
	    t->in->old_who->person_id, t->in->old->hash, NULL)) != ERR_OK)
		return e;
	if (t->new_hash != NULL &&
	    (e = person_set_password(tx, id, t->new_hash)) != ERR_OK)
		return e;
	if ((e = clear(t, tx)) != ERR_OK ||
	    (e = session_make(t->app, tx, t->token, id, t->now,
	    &t->out->session)) != ERR_OK)
		return e;
	return app_audit(t->app, tx, id, AUDIT_SIGN_IN, NULL, t->now);
}

/* As much work for whoever does not exist as for who does. */
static enum err
verify(struct entry *t, struct arena *a)
{
	const struct person *p = &t->person.person;
	int stale = 0, known = p->id != 0;
	enum err e = password_verify(t->app->passwords, t->in->password,
	    known ? p->password_hash : NULL, &stale);

	if (e == ERR_OK && (!known || strcmp(p->state, "active") != 0 ||
	    !portal_takes(t->app, t->person.organisation_kind)))
		e = ERR_CRYPTO;
	if (e == ERR_OK && stale)
		e = password_hash(a, t->app->passwords, t->in->password,
		    &t->new_hash);
	return e;
}

static enum err
fill_actor(struct entry *t, struct arena *a, enum lang lang)
{
	struct organisation o;
	enum err e = organisation_by_id(t->app->db, a,
	    t->person.person.organisation_id, &o);

	if (e == ERR_OK)
		actor_make(a, &t->person.person, &o, t->person.roles, lang,
		    &t->out->who);
	return e;
}

enum err
sign_in(struct app *app, struct arena *a, const struct sign_in *in,
    enum lang lang, struct instant now, struct signed_in *out)
{
	struct entry t = { .app = app, .arena = a, .in = in, .now = now,
	    .out = out };
	enum err e;

	t.login = text_lower(a, text_narrow(a, text_clean(a, in->login)));
	if ((e = must_wait(&t, a)) != ERR_OK)
		return e;
	e = person_by_login(app->db, a, t.login, &t.person);
	if (e != ERR_OK && e != ERR_NOT_FOUND)
		return e;
	if (e == ERR_NOT_FOUND)
		memset(&t.person, 0, sizeof(t.person));
	t.token = random_token(a);
	e = verify(&t, a);
	t.guesses_code = e == ERR_OK && *in->code != '\0';
	if (e == ERR_OK)
		e = app_transaction(app, write_session, &t);
	if (e == ERR_CRYPTO) {
		e = app_transaction(app, write_failure, &t);
		return e == ERR_OK ? ERR_INPUT : e;
	}
	if (e != ERR_OK)
		return e;
	out->token = t.token;
	return fill_actor(&t, a, lang);
}
