#include <string.h>

#include "app/account.h"
#include "app/audit.h"
#include "app/links.h"
#include "app/mail.h"
#include "app/once.h"
#include "app/people.h"
#include "store/organisation.h"
#include "store/person.h"
#include "store/second_factor.h"
#include "store/session.h"
#include "store/single_use.h"

enum err
people_list(struct app *app, struct arena *a, const struct actor *who,
    struct person_row **out, int *n)
{
	enum err e = app_require(who, RIGHT_ACCOUNTS);

	return e != ERR_OK ? e : people_all(app->db, a, out, n);
}

enum err
people_one(struct app *app, struct arena *a, const struct actor *who,
    const char *login, struct person_row *out)
{
	enum err e = app_require(who, RIGHT_ACCOUNTS);

	return e != ERR_OK ? e : person_by_login(app->db, a, login, out);
}

enum err
people_organisations(struct app *app, struct arena *a,
    const struct actor *who, struct organisation **out, int *n)
{
	enum err e = app_require(who, RIGHT_ACCOUNTS);

	return e != ERR_OK ? e : organisations_all(app->db, a, out, n);
}

enum err
people_invite(struct app *app, struct arena *a, const struct actor *who,
    const struct new_person *p, struct instant now,
    struct people_fault *fault)
{
	struct new_person invited = *p;
	int64_t id;
	enum err e = app_require(who, RIGHT_ACCOUNTS);

	invited.password = NULL;
	return e != ERR_OK ? e : person_create(app, a, &invited,
	    who, now, &id, fault);
}

struct change {
	struct app *app;
	struct arena *a;
	const struct actor *who;
	struct person_row row;
	unsigned roles;
	struct instant now;
	enum audit audit;
	enum err (*write)(struct tx *tx, struct change *c);
};

static enum err
write_change(struct tx *tx, void *ctx)
{
	struct change *c = ctx;
	enum err e = c->write(tx, c);

	return e != ERR_OK ? e : app_audit(c->app, tx, c->who->person_id,
	    c->audit, c->row.person.login, c->now);
}

/* Finds the person, asks the check, and writes change and audit at once. */
static enum err
change(struct change *c, const char *login,
    enum err (*check)(const struct change *c))
{
	enum err e = people_one(c->app, c->a, c->who, login, &c->row);

	if (e == ERR_OK && check != NULL)
		e = check(c);
	return e != ERR_OK ? e : app_once(c->app, c->a, c->who, write_change, c,
	    NULL);
}

static enum err
is_invited(const struct change *c)
{
	return strcmp(c->row.person.state, "invited") == 0 ? ERR_OK :
	    ERR_CONFLICT;
}

static enum err
write_invitation(struct tx *tx, struct change *c)
{
	return link_send(c->app, tx, c->a, SINGLE_USE_INVITE, &c->row,
	    c->now);
}

enum err
people_invite_again(struct app *app, struct arena *a,
    const struct actor *who, const char *login, struct instant now)
{
	struct change c = { .app = app, .a = a, .who = who, .now = now,
	    .audit = AUDIT_INVITED, .write = write_invitation };

	return change(&c, login, is_invited);
}

static enum err
roles_fit(const struct change *c)
{
	unsigned may = organisation_roles(c->row.organisation_kind);

	return c->roles != 0 && (c->roles & ~may) == 0 ? ERR_OK : ERR_INPUT;
}

static enum err
write_roles(struct tx *tx, struct change *c)
{
	return person_set_roles(tx, c->row.person.id, c->roles);
}

enum err
people_set_roles(struct app *app, struct arena *a, const struct actor *who,
    const char *login, unsigned roles, struct instant now)
{
	struct change c = { .app = app, .a = a, .who = who, .roles = roles,
	    .now = now, .audit = AUDIT_ROLES, .write = write_roles };

	return change(&c, login, roles_fit);
}

/* An installation must not lose its last administrator by a slip. */
static enum err
is_another(const struct change *c)
{
	return c->row.person.id != c->who->person_id ? ERR_OK : ERR_CONFLICT;
}

static enum err
write_disabled(struct tx *tx, struct change *c)
{
	int64_t id = c->row.person.id;
	enum err e = person_set_state(tx, id, "disabled");

	if (e == ERR_OK)
		e = single_use_void(tx, id, c->now);
	return e != ERR_OK ? e : session_delete_others(tx, id, NULL);
}

enum err
people_disable(struct app *app, struct arena *a, const struct actor *who,
    const char *login, struct instant now)
{
	struct change c = { .app = app, .a = a, .who = who, .now = now,
	    .audit = AUDIT_DISABLED, .write = write_disabled };

	return change(&c, login, is_another);
}

/* Without a password he was invited, and is to be invited again. */
static enum err
write_enabled(struct tx *tx, struct change *c)
{
	const struct person *p = &c->row.person;

	return person_set_state(tx, p->id, p->password_hash != NULL ?
	    "active" : "invited");
}

enum err
people_enable(struct app *app, struct arena *a, const struct actor *who,
    const char *login, struct instant now)
{
	struct change c = { .app = app, .a = a, .who = who, .now = now,
	    .audit = AUDIT_ENABLED, .write = write_enabled };

	return change(&c, login, NULL);
}

enum err
people_has_factor(struct app *app, struct arena *a, const struct actor *who,
    int64_t person_id, int *out)
{
	struct second_factor f;
	enum err e = app_require(who, RIGHT_ACCOUNTS);

	if (e == ERR_OK)
		e = second_factor_find(app->db, a, person_id, &f);
	*out = e == ERR_OK;
	return e == ERR_NOT_FOUND ? ERR_OK : e;
}

static enum err
write_factor_off(struct tx *tx, struct change *c)
{
	static const struct words what = WORDS("第二验证已由管理员停用",
	    "the second factor, turned off by an administrator");
	enum err e = second_factor_delete(tx, c->row.person.id);

	return e != ERR_OK ? e : mail_account_changed(c->app, tx, c->a,
	    &c->row.person, &what);
}

enum err
people_factor_off(struct app *app, struct arena *a, const struct actor *who,
    const char *login, struct instant now)
{
	struct change c = { .app = app, .a = a, .who = who, .now = now,
	    .audit = AUDIT_FACTOR_OFF, .write = write_factor_off };

	return change(&c, login, is_another);
}
