#ifndef APP_SIGN_IN_H
#define APP_SIGN_IN_H

#include "app/session.h"

struct sign_in {
	const char *login, *password;
	const char *code;		/* of the second factor; "": none */
	const char *source;		/* address; NULL: not known */
	const struct session_view *old;	/* that ends with this; NULL: none */
	const struct actor *old_who;
};

struct signed_in {
	const char *token;		/* for the cookie; nowhere else */
	struct actor who;
	struct session_view session;
	int wait_s;			/* of ERR_TOO_MANY */
};

/*
 * Signs in to the portal of this program's database account, which takes
 * people of its own organisations only. ERR_INPUT: not these; the same, in
 * the same time, for an unknown login, a wrong password or code, another
 * portal's person and an account that is not active. ERR_TOO_MANY: wait.
 */
enum err
sign_in(struct app *app, struct arena *a, const struct sign_in *in,
    enum lang lang, struct instant now, struct signed_in *out) MUST_CHECK;

/* 1 if people of this kind of organisation use this program's portal. */
int
portal_takes(const struct app *app, int organisation_kind);

#endif
