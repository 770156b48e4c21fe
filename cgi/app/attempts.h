#ifndef APP_ATTEMPTS_H
#define APP_ATTEMPTS_H

#include "app/app.h"

/*
 * Slows guessing down, per account, per source, and hard for the two
 * together: whoever guesses from one place soon waits long, while the owner
 * elsewhere waits a few seconds at most. Codes have a million values: whoever
 * has the password and guesses the code waits long from wherever. Attempts made
 * while one must wait are not looked at and do not count. Tables hold keyed
 * hashes, no addresses.
 */
enum attempt_kind {
	ATTEMPT_PAIR,		/* sign-in: this account from this source */
	ATTEMPT_ACCOUNT,	/* sign-in: this account from anywhere */
	ATTEMPT_SOURCE,		/* sign-in: any account from this source */
	ATTEMPT_CODE,		/* right password, wrong code, from anywhere */
	ATTEMPT_RESET,		/* mails to one account */
	ATTEMPT_ASK,		/* resets and requests from one source */
	ATTEMPT_KIND__MAX
};

/*
 * Seconds that this one still has to wait, 0: none. login and source: "" or
 * NULL where the kind has none or it is not known.
 */
enum err
attempts_wait(struct app *app, struct arena *a, enum attempt_kind kind,
    const char *login, const char *source, struct instant now, int *seconds)
    MUST_CHECK;

/* Counts one more. */
enum err
attempts_add(struct app *app, struct tx *tx, enum attempt_kind kind,
    const char *login, const char *source, struct instant now) MUST_CHECK;

/* Forgets them: it was the right one. */
enum err
attempts_clear(struct app *app, struct tx *tx, enum attempt_kind kind,
    const char *login, const char *source) MUST_CHECK;

/* Seconds after which no failure counts any more, whatever its kind. */
int
attempts_forget_s(void);

#endif
