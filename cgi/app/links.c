#include <string.h>
#include <time.h>

#include "app/account.h"
#include "app/attempts.h"
#include "app/audit.h"
#include "app/links.h"
#include "app/mail.h"
#include "app/once.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/person.h"
#include "store/session.h"
#include "store/single_use.h"
#include "vault/digest.h"
#include "vault/password.h"
#include "vault/random.h"

#define HOUR INT64_C(3600000000)

static const struct {
	enum notice notice;
	const char *path;
	int64_t life_us;
	enum audit taken;
} kinds[] = {
	[SINGLE_USE_INVITE] = { NOTICE_INVITATION, "invitation/", 72 * HOUR,
	    AUDIT_JOINED },
	[SINGLE_USE_RESET] = { NOTICE_RESET, "reset/", HOUR,
	    AUDIT_RESET },
};

_Static_assert(sizeof(kinds) / sizeof(kinds[0]) == SINGLE_USE_KIND__MAX,
    "each kind has its row");

static enum setting
host_of(const struct person_row *p)
{
	return p->organisation_kind == ORGANISATION_OPERATOR ?
	    SET_HOST_OPERATOR : SET_HOST_OFFICE;
}

enum err
link_send(struct app *app, struct tx *tx, struct arena *a,
    enum single_use_kind kind, const struct person_row *to,
    struct instant now)
{
	const char *token = random_token(a);
	struct single_use s = { .kind = kind, .person_id = to->person.id,
	    .created = now, .ends = { now.us + kinds[kind].life_us } };
	unsigned char hash[DIGEST_BYTES];
	enum err e;

	digest_of(token, strlen(token), hash);
	if ((e = single_use_void(tx, to->person.id, now)) != ERR_OK ||
	    (e = single_use_insert(tx, hash, &s)) != ERR_OK)
		return e;
	return mail_account(app, tx, a, &to->person, kinds[kind].notice,
	    arena_printf(a, "%s%s%s", app_link(app, a, host_of(to),
	    (enum lang)to->person.lang), kinds[kind].path, token));
}

struct asking {
	struct app *app;
	struct arena *a;
	const char *login, *source;
	const struct person_row *to;	/* NULL: nobody to write to */
	struct instant now;
};

static enum err
write_asking(struct tx *tx, void *ctx)
{
	struct asking *q = ctx;
	enum err e;

	if ((e = attempts_add(q->app, tx, ATTEMPT_ASK, NULL, q->source,
	    q->now)) != ERR_OK || (e = attempts_add(q->app, tx,
	    ATTEMPT_RESET, q->login, NULL, q->now)) != ERR_OK)
		return e;
	if (q->to == NULL)
		return ERR_OK;
	if ((e = link_send(q->app, tx, q->a, SINGLE_USE_RESET, q->to,
	    q->now)) != ERR_OK)
		return e;
	return app_audit(q->app, tx, q->to->person.id, AUDIT_RESET_ASKED,
	    NULL, q->now);
}

static enum err
must_wait(const struct asking *q)
{
	int source_s, login_s;
	enum err e = attempts_wait(q->app, q->a, ATTEMPT_ASK, NULL,
	    q->source, q->now, &source_s);

	if (e == ERR_OK)
		e = attempts_wait(q->app, q->a, ATTEMPT_RESET, q->login,
		    NULL, q->now, &login_s);
	return e == ERR_OK && (source_s > 0 || login_s > 0) ? ERR_TOO_MANY :
	    e;
}

static enum err
ask(struct app *app, struct arena *a, const char *login, const char *source,
    struct instant now)
{
	struct asking q = { .app = app, .a = a, .source = source,
	    .login = text_lower(a, text_narrow(a, login)), .now = now };
	struct person_row row;
	enum err e;

	/* who asks too often is told the same, and no mail goes out */
	if ((e = must_wait(&q)) != ERR_OK)
		return e == ERR_TOO_MANY ? ERR_OK : e;
	e = person_by_login(app->db, a, q.login, &row);
	if (e != ERR_OK && e != ERR_NOT_FOUND)
		return e;
	if (e == ERR_OK && strcmp(row.person.state, "active") == 0)
		q.to = &row;
	return app_transaction(app, write_asking, &q);
}

/* Every answer takes this long, whether a mail was written or not. */
enum { ASK_US = 250000 };

enum err
link_ask(struct app *app, struct arena *a, const char *login,
    const char *source, struct instant now)
{
	int64_t begun = clock_monotonic_us(), left;
	enum err e = ask(app, a, login, source, now);

	if ((left = begun + ASK_US - clock_monotonic_us()) > 0)
		nanosleep(&(struct timespec){ 0, left * 1000 }, NULL);
	return e;
}

enum err
link_look(struct app *app, struct arena *a, const char *token,
    struct instant now, struct single_use *link, struct person_row *whose)
{
	unsigned char hash[DIGEST_BYTES];
	enum err e;

	memset(link, 0, sizeof(*link));
	digest_of(token, strlen(token), hash);
	if ((e = single_use_find(app->db, a, hash, link)) != ERR_OK)
		return e == ERR_NOT_FOUND ? ERR_EXPIRED : e;
	if (link->used.us != 0 || link->ends.us <= now.us ||
	    clock_was_set_back(link->created, now))
		return ERR_EXPIRED;
	e = person_by_id(app->db, a, link->person_id, whose);
	if (e == ERR_OK && strcmp(whose->person.state, "disabled") == 0)
		return ERR_EXPIRED;
	return e;
}

struct taking {
	struct app *app;
	unsigned char hash[DIGEST_BYTES];
	struct arena *arena;
	const struct single_use *link;
	const struct person_row *whose;
	const char *password_hash;
	struct instant now;
};

static enum err
write_taking(struct tx *tx, void *ctx)
{
	const struct taking *t = ctx;
	static const struct words what = WORDS("密码", "the password");
	int64_t id = t->link->person_id;
	enum err e;

	if ((e = single_use_take(tx, t->hash, t->now)) != ERR_OK ||
	    (e = single_use_void(tx, id, t->now)) != ERR_OK ||
	    (e = person_set_password(tx, id, t->password_hash)) != ERR_OK ||
	    (e = person_set_state(tx, id, "active")) != ERR_OK ||
	    (e = session_delete_others(tx, id, NULL)) != ERR_OK)
		return e;
	if (t->link->kind == SINGLE_USE_RESET && (e = mail_account_changed(
	    t->app, tx, t->arena, &t->whose->person, &what)) != ERR_OK)
		return e;
	return app_audit(t->app, tx, id, kinds[t->link->kind].taken, NULL,
	    t->now);
}

enum err
link_take(struct app *app, struct arena *a, const char *token,
    const char *password, const char *form_key, struct instant now,
    const struct words **why)
{
	struct single_use link;
	struct person_row whose;
	struct taking t = { .app = app, .arena = a, .link = &link,
	    .whose = &whose, .now = now };
	struct actor owner = { .form_key = form_key };
	const char *before;
	enum err e = link_look(app, a, token, now, &link, &whose);

	owner.person_id = link.person_id;
	/* used up, by this very form: a second click */
	if (e == ERR_EXPIRED && app_once_seen(app->db, a, owner.person_id,
	    form_key, &before) == ERR_OK)
		return ERR_OK;
	if (e != ERR_OK || (e = account_password_check(app, a, &whose,
	    password, why)) != ERR_OK || (e = password_hash(a, app->passwords, password,
	    &t.password_hash)) != ERR_OK)
		return e;
	digest_of(token, strlen(token), t.hash);
	return app_once(app, a, &owner, write_taking, &t, NULL);
}
