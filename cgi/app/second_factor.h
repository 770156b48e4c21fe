#ifndef APP_SECOND_FACTOR_H
#define APP_SECOND_FACTOR_H

#include "app/account.h"

/*
 * The second factor of accounts of the Office's portal: whoever turns it on
 * types a code of his authenticator with every sign-in, or one of his
 * recovery codes, each of which works once. Its secret is encrypted under the
 * installation's master key. A reset of the password leaves it as it is.
 */
enum { RECOVERY_CODES = 8 };

struct factor_state {
	int is_on;
	struct instant since;
	int64_t codes_left;
};

/* ERR_FORBIDDEN in a portal without second factors. */
enum err
factor_look(struct app *app, struct arena *a, const struct actor *who,
    struct factor_state *out) MUST_CHECK;

/* A fresh secret in base32, kept nowhere until it is confirmed. */
const char *
factor_propose(struct arena *a);

/* "otpauth://totp/…" for an authenticator. */
const char *
factor_address(struct app *app, struct arena *a, const struct actor *who,
    const char *secret);

/*
 * Turns it on. c->fresh: a code made from that secret. codes: RECOVERY_CODES
 * texts, to be shown this once. ERR_FORMAT: the code does not fit; ERR_CRYPTO,
 * ERR_TOO_MANY: as account_set_password; ERR_DUPLICATE: it is on already.
 */
enum err
factor_turn_on(struct app *app, struct arena *a, const struct actor *who,
    const struct session_view *here, const struct account_change *c,
    const char *secret, struct instant now,
    const char *codes[RECOVERY_CODES]) MUST_CHECK;

enum err
factor_turn_off(struct app *app, struct arena *a, const struct actor *who,
    const struct session_view *here, const struct account_change *c,
    struct instant now) MUST_CHECK;

/*
 * For the sign-in, within its transaction: ERR_OK where the person has none,
 * or the code (or recovery code) fits and is used up now; else ERR_CRYPTO.
 */
enum err
factor_pass(struct app *app, struct arena *a, struct tx *tx,
    int64_t person_id, const char *code, struct instant now) MUST_CHECK;

/*
 * Whether this person must turn it on before anything else: one of his roles
 * stands in second.factor.roles, and he has none.
 */
enum err
factor_is_missing(struct app *app, struct arena *a, const struct actor *who,
    int *out) MUST_CHECK;

#endif
