#ifndef APP_PEOPLE_H
#define APP_PEOPLE_H

#include "app/app.h"
#include "record/account.h"

/*
 * Accounts: who has one, with which roles. No account comes into being any
 * other way than through person_create.
 */

/* The roles that people of such an organisation may hold. */
unsigned
organisation_roles(int kind);

/* Which field of a new person or organisation is wrong, and why. */
struct people_fault {
	const char *field;		/* "login", "email", "roles", … */
	const struct words *words;
};

struct new_person {
	int64_t organisation_id;
	const char *login, *name, *email, *phone;
	enum lang lang;			/* of notices and mails */
	unsigned roles;
	const char *password;		/* NULL: gets an invitation by mail */
};

/*
 * Makes an account, with a password or with an invitation that works for 72
 * hours. For programs, in nobody's name; portals take people_invite. Sets *id,
 * to 0 where a form came again. ERR_INPUT and *fault: a field is wrong, the
 * login is taken, the password is refused, or the roles are not for that kind
 * of organisation.
 */
enum err
person_create(struct app *app, struct arena *a, const struct new_person *p,
    const struct actor *by, struct instant now, int64_t *id,
    struct people_fault *fault) MUST_CHECK;

/*
 * Makes an organisation; sets o->id. ERR_INPUT and *fault: code, credit code
 * or a name is wrong or taken.
 */
enum err
organisation_create(struct app *app, struct organisation *o, int64_t by,
    struct instant now, struct people_fault *fault) MUST_CHECK;

/* By code. ERR_NOT_FOUND. For programs. */
enum err
organisation_find(struct app *app, struct arena *a, const char *code,
    struct organisation *out) MUST_CHECK;

/* ---- for who holds the right to manage accounts; else ERR_FORBIDDEN */

enum err
people_list(struct app *app, struct arena *a, const struct actor *who,
    struct person_row **out, int *n) MUST_CHECK;

/* ERR_NOT_FOUND. */
enum err
people_one(struct app *app, struct arena *a, const struct actor *who,
    const char *login, struct person_row *out) MUST_CHECK;

enum err
people_organisations(struct app *app, struct arena *a,
    const struct actor *who, struct organisation **out, int *n) MUST_CHECK;

/* As person_create, without a password. */
enum err
people_invite(struct app *app, struct arena *a, const struct actor *who,
    const struct new_person *p, struct instant now,
    struct people_fault *fault) MUST_CHECK;

/*
 * Answers a request for access, all of it or nothing: finds the organisation
 * by its credit code into *o, or makes *o (an operator), invites the person to
 * it, and closes the request.
 * ERR_CONFLICT: somebody handled it before. ERR_INPUT as the two that it does.
 */
enum err
people_admit(struct app *app, struct arena *a, const struct actor *who,
    int64_t request_id, struct organisation *o, const struct new_person *p,
    struct instant now, struct people_fault *fault) MUST_CHECK;

/* A fresh invitation; earlier ones die. ERR_CONFLICT: it was accepted. */
enum err
people_invite_again(struct app *app, struct arena *a,
    const struct actor *who, const char *login, struct instant now)
    MUST_CHECK;

/* ERR_INPUT: not for that kind of organisation, or none at all. */
enum err
people_set_roles(struct app *app, struct arena *a, const struct actor *who,
    const char *login, unsigned roles, struct instant now) MUST_CHECK;

/* Ends all sessions at once. ERR_CONFLICT: one's own account. */
enum err
people_disable(struct app *app, struct arena *a, const struct actor *who,
    const char *login, struct instant now) MUST_CHECK;

enum err
people_enable(struct app *app, struct arena *a, const struct actor *who,
    const char *login, struct instant now) MUST_CHECK;

/* Whether somebody signs in with a second factor (app/second_factor.h). */
enum err
people_has_factor(struct app *app, struct arena *a, const struct actor *who,
    int64_t person_id, int *out) MUST_CHECK;

/* For somebody who lost it; he is told. ERR_CONFLICT: one's own account. */
enum err
people_factor_off(struct app *app, struct arena *a, const struct actor *who,
    const char *login, struct instant now) MUST_CHECK;

#endif
