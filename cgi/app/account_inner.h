#ifndef APP_ACCOUNT_INNER_H
#define APP_ACCOUNT_INNER_H

#include "app/account.h"
#include "app/audit.h"

/*
 * For account_change.c and second_factor.c only: what a stolen session must
 * not be enough for. It takes the password, is written down, told to the
 * owner by mail, and may end the other sessions.
 */
struct secured {
	struct app *app;
	struct arena *arena;
	const struct actor *who;
	const struct session_view *here;
	const struct account_change *change;
	struct instant now;
	enum audit audit;
	const struct words *what;	/* as the mail names it */
	struct person_row row;		/* as it was before */
	int repeated;			/* the form came before */
	enum err (*write)(struct tx *tx, const struct secured *s);
	void *ctx;
};

/*
 * Reads the account and judges the password. ERR_CRYPTO: not this one;
 * ERR_TOO_MANY: tried too often.
 */
enum err
secured_confirm(struct secured *s) MUST_CHECK;

/* Does it, once a form, after secured_confirm. */
enum err
secured_carry_out(struct secured *s) MUST_CHECK;

#endif
