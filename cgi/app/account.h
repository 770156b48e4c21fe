#ifndef APP_ACCOUNT_H
#define APP_ACCOUNT_H

#include "app/session.h"
#include "record/account.h"

/* One's own account. Sessions: app/session.h. */

enum err
account_look(struct app *app, struct arena *a, const struct actor *who,
    struct person_row *out) MUST_CHECK;

/*
 * Whether this person may take this password. ERR_INPUT and *why: too short,
 * too usual, or made of what is known about the person.
 */
enum err
account_password_check(struct app *app, struct arena *a,
    const struct person_row *p, const char *password,
    const struct words **why) MUST_CHECK;

enum err
account_set_lang(struct app *app, const struct actor *who, enum lang lang,
    struct instant now) MUST_CHECK;

/*
 * Something that takes the password to change, is told to the owner by mail,
 * and may end the other sessions.
 */
struct account_change {
	const char *password;		/* that of now */
	const char *fresh;		/* what comes in place of the old */
	const char *source;		/* address; NULL: not known */
	int end_others;
};

/*
 * ERR_CRYPTO: the password of now is wrong; ERR_INPUT and *why: the new one is
 * not taken; ERR_TOO_MANY: guessed too often.
 */
enum err
account_set_password(struct app *app, struct arena *a,
    const struct actor *who, const struct session_view *here,
    const struct account_change *c, struct instant now,
    const struct words **why) MUST_CHECK;

/* The old and the new address are told. As above; ERR_FORMAT: no address. */
enum err
account_set_email(struct app *app, struct arena *a, const struct actor *who,
    const struct session_view *here, const struct account_change *c,
    struct instant now) MUST_CHECK;

/* An address as typed, made one that mail can go to. ERR_FORMAT. */
enum err
access_email(struct arena *a, const char *typed, const char **out)
    MUST_CHECK;

/* A request for an account, for the Office. ERR_TOO_MANY: wait. */
enum err
access_ask(struct app *app, struct arena *a, const struct actor *who,
    const struct access_request *r, const char *source, struct instant now)
    MUST_CHECK;

/* ---- for who manages accounts; else ERR_FORBIDDEN */

enum err
access_list(struct app *app, struct arena *a, const struct actor *who,
    struct access_request **out, int *n) MUST_CHECK;

enum err
access_look(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct access_request *out) MUST_CHECK;

/* It is dealt with. ERR_CONFLICT: by somebody else before. */
enum err
access_handle(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct instant now) MUST_CHECK;

/* The same as part of an admission (app/people.h), by who may do that. */
enum err
access_close(struct tx *tx, struct app *app, const struct actor *who,
    int64_t id, struct instant now) MUST_CHECK;

#endif
