#ifndef APP_INVITATION_INNER_H
#define APP_INVITATION_INNER_H

/* For invitation.c, invitation_expert.c and opinion.c only. */

#include "app/invitation.h"

/* Parties, documents, files and the opinion of view->i. */
enum err
invitation_fill(struct app *app, struct arena *a,
    struct invitation_view *view) MUST_CHECK;

/* One change of an invitation, under the lock of its case. */
struct inviting {
	struct app *app;
	struct arena *arena;
	const struct actor *who;
	int64_t id;
	int version;			/* 0: does not matter */
	const char *text;
	struct instant now;
	struct invitation i;		/* as locked */
};

/*
 * Locks the case and reads the invitation again. ERR_CONFLICT: it is over;
 * ERR_STALE: not that version.
 */
enum err
invitation_lock(struct tx *tx, struct inviting *v) MUST_CHECK;

/* Ends it in that state, and says why; "" where nothing is to be said. */
enum err
invitation_end(struct tx *tx, struct inviting *v, const char *state,
    const char *remarks) MUST_CHECK;

/* ERR_NOT_FOUND unless it is an invitation of this expert. */
enum err
invitation_own(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct invitation *out) MUST_CHECK;

/* ERR_REFUSED where the register knows of a tie to the case. */
enum err
invitation_untied(struct app *app, struct arena *a,
    const struct invitation *i) MUST_CHECK;

#endif
