#ifndef APP_LINKS_H
#define APP_LINKS_H

#include "app/app.h"
#include "record/account.h"

/*
 * Links in mails that work once: an invitation for 72 hours, a reset for one.
 * Looking at one uses nothing up. The database keeps hashes of tokens.
 */

/* Makes the link and queues the mail with it; earlier links die. */
enum err
link_send(struct app *app, struct tx *tx, struct arena *a,
    enum single_use_kind kind, const struct person_row *to,
    struct instant now) MUST_CHECK;

/*
 * Somebody who has forgotten the password asks for a link. Always ERR_OK
 * where nothing is broken, in about the same time: whether there is such an
 * account is told in the mail alone.
 */
enum err
link_ask(struct app *app, struct arena *a, const char *login,
    const char *source, struct instant now) MUST_CHECK;

/* Whose link it is. ERR_EXPIRED: nobody's, used before, or too old. */
enum err
link_look(struct app *app, struct arena *a, const char *token,
    struct instant now, struct single_use *link, struct person_row *whose)
    MUST_CHECK;

/*
 * Uses it up and sets the password; ends all sessions of that person.
 * ERR_INPUT and *why: the password is not one we take, the link stays good.
 * form_key: as of struct actor; the same form again is ERR_OK again.
 */
enum err
link_take(struct app *app, struct arena *a, const char *token,
    const char *password, const char *form_key, struct instant now,
    const struct words **why) MUST_CHECK;

#endif
