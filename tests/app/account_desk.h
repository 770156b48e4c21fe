#ifndef APP_ACCOUNT_DESK_H
#define APP_ACCOUNT_DESK_H

#include <stdio.h>
#include <string.h>

#include "app/account.h"
#include "app/actor.h"
#include "app/attempts.h"
#include "app/links.h"
#include "app/people.h"
#include "app/sign_in.h"
#include "base/clock.h"
#include "store/db.h"
#include "support/cmocka.h"
#include "vault/password.h"
#include "view/template.h"

/*
 * The three programs that know people, on the throw-away database; hashing is
 * cheap, and what the time is each test says.
 */
struct account_desk {
	struct arena *arena;
	struct settings *settings;
	struct app *operator, *office, *admin;
	struct instant now;
	int n;				/* people made so far */
};

#define SECONDS(n) (INT64_C(1000000) * (n))

static const char good_password[] = "correct horse 马 battery";

static inline void
desk_open_app(struct account_desk *k, enum account who,
    const struct passwords *p, const struct view *v, struct app **out)
{
	static const unsigned char key[APP_KEY] = "a key that tests may know";

	assert_int_equal(app_open(k->arena, k->settings, who, out), ERR_OK);
	(*out)->passwords = p;
	(*out)->view = v;
	(*out)->key = key;
}

static inline int
desk_setup(void **state)
{
	static struct account_desk k;
	struct passwords *p;
	struct view *v;
	const char *why = "";

	k.arena = arena_new();
	assert_int_equal(settings_load(k.arena, NULL, &k.settings, &why),
	    ERR_OK);
	assert_int_equal(passwords_open(k.arena, setting_text(k.settings,
	    SET_PASSWORDS_REFUSED), 8, &p, &why), ERR_OK);
	assert_int_equal(view_open(k.arena, setting_text(k.settings,
	    SET_TEMPLATES), &v), ERR_OK);
	desk_open_app(&k, ACCOUNT_OPERATOR, p, v, &k.operator);
	desk_open_app(&k, ACCOUNT_OFFICE, p, v, &k.office);
	desk_open_app(&k, ACCOUNT_ADMIN, p, v, &k.admin);
	k.now = clock_now();
	*state = &k;
	return 0;
}

static inline int
desk_teardown(void **state)
{
	struct account_desk *k = *state;

	arena_free(&k->arena);
	return 0;
}

/* The organisation of that code, made at the first time. */
static inline struct organisation
desk_organisation(struct account_desk *k, const char *code, int kind)
{
	struct organisation o;
	struct people_fault f;

	if (organisation_find(k->admin, k->arena, code, &o) == ERR_OK)
		return o;
	o = (struct organisation){ .kind = kind, .code = code,
	    .name = WORDS("试点单位", "Pilot organisation"), .address = "" };
	assert_int_equal(organisation_create(k->admin, &o, 0,
	    k->now, &f), ERR_OK);
	return o;
}

/* A login of its own for each; password NULL: invited. */
static inline const char *
desk_person(struct account_desk *k, const char *code, int kind,
    unsigned roles, const char *password)
{
	struct organisation o = desk_organisation(k, code, kind);
	struct new_person p = { .organisation_id = o.id, .name = "林知远",
	    .phone = "", .lang = LANG_ZH, .roles = roles,
	    .password = password };
	struct actor nobody = actor_nobody(LANG_ZH);
	struct people_fault f = { NULL, NULL };
	int64_t id;
	enum err e;

	p.login = arena_printf(k->arena, "p%d-%lld", ++k->n,
	    (long long)(k->now.us % 1000000000));
	p.email = arena_printf(k->arena, "%s@%s.example", p.login, code);
	e = person_create(k->admin, k->arena, &p, &nobody, k->now, &id, &f);
	if (e != ERR_OK)
		fail_msg("%s: %s", err_name(e), f.field ? f.field : "-");
	return p.login;
}

static inline const char *
desk_editor(struct account_desk *k)
{
	return desk_person(k, "pilot", ORGANISATION_OPERATOR,
	    ROLE_BIT(ROLE_OPERATOR_EDITOR), good_password);
}

static inline struct instant
desk_at(const struct account_desk *k, int64_t seconds)
{
	return (struct instant){ k->now.us + SECONDS(seconds) };
}

static inline enum err
desk_try(struct account_desk *k, struct app *app, const char *login,
    const char *password, const char *source, struct instant at,
    struct signed_in *out)
{
	struct sign_in in = { login, password, "", source, NULL, NULL };

	memset(out, 0, sizeof(*out));
	return sign_in(app, k->arena, &in, LANG_ZH, at, out);
}

/* Signs an operator's person in, who must be let in. */
static inline struct signed_in
desk_enter(struct account_desk *k, const char *login)
{
	struct signed_in s;

	assert_int_equal(desk_try(k, k->operator, login, good_password,
	    "192.0.2.1", k->now, &s), ERR_OK);
	return s;
}

static inline enum err
desk_reopen(struct account_desk *k, struct app *app, const char *token,
    struct instant at, struct actor *who)
{
	struct session_view v;

	return session_open(app, k->arena, token, LANG_EN, at, who, &v);
}

#endif
