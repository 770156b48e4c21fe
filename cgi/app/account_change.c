#include "app/account_inner.h"
#include "app/attempts.h"
#include "app/mail.h"
#include "app/once.h"
#include "store/person.h"
#include "store/session.h"
#include "vault/password.h"

/* A stolen session must not serve to guess the password. */
static enum err
write_failure(struct tx *tx, void *ctx)
{
	const struct secured *s = ctx;
	enum err e = attempts_add(s->app, tx, ATTEMPT_PAIR, s->who->login,
	    s->change->source, s->now);

	return e != ERR_OK ? e : app_audit(s->app, tx, s->who->person_id,
	    AUDIT_SIGN_IN_FAILED, NULL, s->now);
}

static enum err
verify(struct secured *s)
{
	int seconds, stale;
	enum err e = attempts_wait(s->app, s->arena, ATTEMPT_PAIR,
	    s->who->login, s->change->source, s->now, &seconds), w;

	if (e != ERR_OK || seconds > 0)
		return e != ERR_OK ? e : ERR_TOO_MANY;
	e = password_verify(s->app->passwords, s->change->password,
	    s->row.person.password_hash, &stale);
	if (e == ERR_CRYPTO &&
	    (w = app_transaction(s->app, write_failure, s)) != ERR_OK)
		return w;
	return e;
}

enum err
secured_confirm(struct secured *s)
{
	const char *before;
	enum err e = account_look(s->app, s->arena, s->who, &s->row);

	if (e != ERR_OK)
		return e;
	/* by now the password of the form could be another one */
	e = app_once_seen(s->app->db, s->arena, s->who->person_id,
	    s->who->form_key, &before);
	s->repeated = e == ERR_OK;
	return e == ERR_NOT_FOUND ? verify(s) : e;
}

static enum err
write_all(struct tx *tx, void *ctx)
{
	const struct secured *s = ctx;
	int64_t id = s->who->person_id;
	enum err e;

	if ((e = s->write(tx, s)) != ERR_OK)
		return e;
	if (s->change->end_others && (e = session_delete_others(tx, id,
	    s->here->hash)) != ERR_OK)
		return e;
	e = app_audit(s->app, tx, id, s->audit, NULL, s->now);
	return e != ERR_OK ? e : mail_account_changed(s->app, tx, s->arena,
	    &s->row.person, s->what);
}

enum err
secured_carry_out(struct secured *s)
{
	return s->repeated ? ERR_OK :
	    app_once(s->app, s->arena, s->who, write_all, s, NULL);
}

static enum err
write_password(struct tx *tx, const struct secured *s)
{
	return person_set_password(tx, s->who->person_id, s->ctx);
}

enum err
account_set_password(struct app *app, struct arena *a,
    const struct actor *who, const struct session_view *here,
    const struct account_change *c, struct instant now,
    const struct words **why)
{
	static const struct words what = WORDS("密码", "the password");
	struct secured s = { .app = app, .arena = a, .who = who,
	    .here = here, .change = c, .now = now, .audit = AUDIT_PASSWORD,
	    .what = &what, .write = write_password };
	const char *hash;
	enum err e;

	if ((e = secured_confirm(&s)) != ERR_OK ||
	    (e = account_password_check(app, a, &s.row, c->fresh, why)) !=
	    ERR_OK || (e = password_hash(a, app->passwords, c->fresh,
	    &hash)) != ERR_OK)
		return e;
	s.ctx = (void *)hash;
	return secured_carry_out(&s);
}

static enum err
write_email(struct tx *tx, const struct secured *s)
{
	struct person at_new = s->row.person;
	enum err e = person_set_email(tx, s->who->person_id, s->ctx);

	at_new.email = s->ctx;
	return e != ERR_OK ? e : mail_account_changed(s->app, tx, s->arena,
	    &at_new, s->what);
}

enum err
account_set_email(struct app *app, struct arena *a, const struct actor *who,
    const struct session_view *here, const struct account_change *c,
    struct instant now)
{
	static const struct words what = WORDS("电子邮箱地址",
	    "the e-mail address");
	struct secured s = { .app = app, .arena = a, .who = who,
	    .here = here, .change = c, .now = now, .audit = AUDIT_EMAIL,
	    .what = &what, .write = write_email };
	const char *address;
	enum err e;

	if ((e = secured_confirm(&s)) != ERR_OK ||
	    (e = access_email(a, c->fresh, &address)) != ERR_OK)
		return e;
	s.ctx = (void *)address;
	return secured_carry_out(&s);
}
