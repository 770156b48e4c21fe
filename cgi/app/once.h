#ifndef APP_ONCE_H
#define APP_ONCE_H

#include "app/app.h"
#include "store/event.h"

/*
 * A form is carried out once. Each form that a page shows holds a key of its
 * own (vault/csrf.h), and the actor brings it along. The transaction that does
 * what the form asks keeps the key; a second click, a reload, or another try
 * after an answer that was lost finds it and does nothing. Acts on a case
 * pass act() instead: there the event keeps the key.
 */

/*
 * As app_transaction. Where this actor's form was carried out before, fn does
 * not run and this is ERR_OK all the same. result: NULL, or a text of at most
 * 64 bytes that fn sets and that a repetition gets back ("7": the new draft).
 */
enum err
app_once(struct app *app, struct arena *a, const struct actor *who,
    enum err (*fn)(struct tx *tx, void *ctx), void *ctx,
    const char **result) MUST_CHECK;

/*
 * What came of the form, where it was carried out before; else ERR_NOT_FOUND.
 * For verbs that first look at something which they take away.
 */
enum err
app_once_seen(struct db *db, struct arena *a, int64_t person_id,
    const char *form_key, const char **result) MUST_CHECK;

/*
 * The actor of a form that brings a file: its bytes are known only now, and
 * another file on the same form is another form. Every verb that keeps a file
 * goes on with this actor.
 */
struct actor
once_with_file(struct arena *a, const struct actor *who,
    const unsigned char sha256[32]) MUST_CHECK;

/* The bytes of a key, 32 hex digits. ERR_CSRF: it is none. */
enum err
app_form_key(const char *form_key, unsigned char key[FORM_KEY_BYTES])
    MUST_CHECK;

#endif
