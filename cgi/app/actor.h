#ifndef APP_ACTOR_H
#define APP_ACTOR_H

#include "app/app.h"

/* Who is asking, out of rows: roles as "chief,case_officer" (NULL: none). */
void
actor_make(struct arena *a, const struct person *p,
    const struct organisation *o, const char *roles, enum lang lang,
    struct actor *out);

/*
 * Somebody by login, for programs that act in a person's name (the demo):
 * never for a portal, where the session says who it is. ERR_NOT_FOUND: no
 * such login, or the account is disabled.
 */
enum err
app_actor_by_login(struct app *app, struct arena *a, const char *login,
    enum lang lang, struct actor *out) MUST_CHECK;

/* Nobody: person_id 0, no right. */
struct actor
actor_nobody(enum lang lang);

#endif
