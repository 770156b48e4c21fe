#ifndef APP_SESSION_H
#define APP_SESSION_H

#include "app/app.h"

/* A session as pages know it. */
struct session_view {
	unsigned char hash[32];		/* of its token */
	unsigned char csrf[32];		/* secret of its forms */
	const char *id;			/* hash in hex: names it in forms */
	struct instant created, seen, ends;
	int is_this;			/* the one that asks */
	int must_enrol;			/* a second factor is missing */
};

/* How often "seen" is written down, in seconds. */
enum { SESSION_SEEN_S = 60 };

/*
 * Whose session this token (the cookie; NULL: none) is in this portal, and
 * notes at most once a minute that it was used. ERR_SIGNED_OUT: none, idle
 * for too long, over, of another portal, or the account is not active.
 */
enum err
session_open(struct app *app, struct arena *a, const char *token,
    enum lang lang, struct instant now, struct actor *who,
    struct session_view *out) MUST_CHECK;

/*
 * Makes a session within the sign-in's transaction. token: of random_token.
 * Lasts at most session.max.h hours.
 */
enum err
session_make(struct app *app, struct tx *tx, const char *token,
    int64_t person_id, struct instant now, struct session_view *out)
    MUST_CHECK;

/* Signs out. */
enum err
session_end(struct app *app, const struct actor *who,
    const struct session_view *s, struct instant now) MUST_CHECK;

/* One's own sessions that still live, newest first. */
enum err
sessions_list(struct app *app, struct arena *a, const struct actor *who,
    const struct session_view *now_in, struct instant now,
    struct session_view **out, int *n) MUST_CHECK;

/* Ends one of one's own; ERR_NOT_FOUND: it is not one. */
enum err
session_end_one(struct app *app, struct arena *a, const struct actor *who,
    const char *id, struct instant now) MUST_CHECK;

/* Ends all of one's own but this one. */
enum err
session_end_others(struct app *app, const struct actor *who,
    const struct session_view *keep, struct instant now) MUST_CHECK;

#endif
