#ifndef ADMIN_AUTHORITIES_H
#define ADMIN_AUTHORITIES_H

#include "app/people.h"

/*
 * The organisations that the Measures name: the Office, the members of the
 * mechanism (Article 5), the Commission and the experts. They stand in every
 * installation, so that people can be added to one; a member that only another
 * edition of the Measures knows too, for that edition can be activated later.
 */

/* Makes those that are not there; says what went wrong. */
enum err
authorities_make(struct app *app, struct arena *a, struct instant now)
    MUST_CHECK;

/*
 * Calls fn for each, as it stands in the database; an error ends the round.
 * ERR_NOT_FOUND: one is missing.
 */
enum err
authorities_each(struct app *app, struct arena *a,
    enum err (*fn)(void *arg, const struct organisation *o), void *arg)
    MUST_CHECK;

#endif
