#include <string.h>

#include "app/account.h"
#include "app/attempts.h"
#include "app/audit.h"
#include "app/once.h"
#include "mail/address.h"
#include "store/access_request.h"
#include "store/person.h"
#include "vault/password.h"

enum err
account_look(struct app *app, struct arena *a, const struct actor *who,
    struct person_row *out)
{
	return person_by_id(app->db, a, who->person_id, out);
}

enum err
account_password_check(struct app *app, struct arena *a,
    const struct person_row *p, const char *password,
    const struct words **why)
{
	const char *about[] = { p->person.login, p->person.name,
	    p->person.email, p->organisation.in[LANG_ZH],
	    p->organisation.in[LANG_EN], NULL };

	return password_check(a, app->passwords, password, about, why);
}

struct change {
	struct app *app;
	const struct actor *who;
	const char *source;
	enum lang lang;
	const struct access_request *request;
	int64_t id;
	struct instant now;
};

static enum err
write_lang(struct tx *tx, void *ctx)
{
	const struct change *c = ctx;
	enum err e = person_set_lang(tx, c->who->person_id, c->lang);

	return e != ERR_OK ? e : app_audit(c->app, tx, c->who->person_id,
	    AUDIT_LANGUAGE, NULL, c->now);
}

enum err
account_set_lang(struct app *app, const struct actor *who, enum lang lang,
    struct instant now)
{
	struct change c = { .app = app, .who = who, .lang = lang,
	    .now = now };

	return app_transaction(app, write_lang, &c);
}

enum err
access_email(struct arena *a, const char *typed, const char **out)
{
	return mail_address_parse(a, typed, out);
}

static enum err
write_request(struct tx *tx, void *ctx)
{
	const struct change *c = ctx;
	enum err e = attempts_add(c->app, tx, ATTEMPT_ASK, NULL, c->source,
	    c->now);

	return e != ERR_OK ? e : access_request_insert(tx, c->request);
}

enum err
access_ask(struct app *app, struct arena *a, const struct actor *who,
    const struct access_request *r, const char *source, struct instant now)
{
	struct change c = { .app = app, .request = r, .source = source,
	    .now = now };
	int seconds;
	enum err e = attempts_wait(app, a, ATTEMPT_ASK, NULL, source, now,
	    &seconds);

	if (e != ERR_OK || seconds > 0)
		return e != ERR_OK ? e : ERR_TOO_MANY;
	return app_once(app, a, who, write_request, &c, NULL);
}

enum err
access_list(struct app *app, struct arena *a, const struct actor *who,
    struct access_request **out, int *n)
{
	enum err e = app_require(who, RIGHT_ACCOUNTS);

	return e != ERR_OK ? e : access_requests_open(app->db, a, out, n);
}

enum err
access_look(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct access_request *out)
{
	enum err e = app_require(who, RIGHT_ACCOUNTS);

	return e != ERR_OK ? e : access_request_by_id(app->db, a, id, out);
}

enum err
access_close(struct tx *tx, struct app *app, const struct actor *who,
    int64_t id, struct instant now)
{
	enum err e = access_request_handle(tx, id, who->person_id, now);

	return e != ERR_OK ? e : app_audit(app, tx, who->person_id,
	    AUDIT_ACCESS_HANDLED, NULL, now);
}

static enum err
write_handled(struct tx *tx, void *ctx)
{
	const struct change *c = ctx;

	return access_close(tx, c->app, c->who, c->id, c->now);
}

enum err
access_handle(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct instant now)
{
	struct change c = { .app = app, .who = who, .id = id, .now = now };
	enum err e = app_require(who, RIGHT_ACCOUNTS);

	return e != ERR_OK ? e : app_once(app, a, who, write_handled,
	    &c, NULL);
}
