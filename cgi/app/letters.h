#ifndef APP_LETTERS_H
#define APP_LETTERS_H

#include "app/act.h"
#include "record/letter.h"

/*
 * Letters as an operator and the Office see them. A letter is a whole page
 * of its own, rendered once and shown again byte for byte; it brings its own
 * style and nothing else, so it is sent with this policy instead of the
 * portal's.
 */
#define LETTER_POLICY \
	"default-src 'none'; style-src 'unsafe-inline'; sandbox; " \
	"frame-ancestors 'self'; base-uri 'none'; form-action 'none'"

/*
 * All letters of a case, oldest first, superseded ones too. The operator of
 * the case and the Office; ERR_NOT_FOUND for everybody else.
 */
enum err
letters_of(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct letter **out, int *n) MUST_CHECK;

/* One of them by its id, with its case; as letters_of. */
enum err
letter_find(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct letter *out) MUST_CHECK;

/*
 * The bytes of a letter: Chinese, or the English reading copy. ERR_REFUSED:
 * the operator must acknowledge it first (letter_acknowledge); the Office
 * reads without.
 */
enum err
letter_read(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, enum lang lang, const void **bytes, size_t *size) MUST_CHECK;

/*
 * The operator acknowledges receipt: EVENT_LETTER_OPENED, who read it and when.
 * Of the notice of Article 19 the day is that of service; other letters are
 * served as the declaration says. ERR_OK too where a colleague was faster: then
 * there is no second event. form_key as in struct act.
 */
enum err
letter_acknowledge(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, const char *form_key) MUST_CHECK;

/*
 * What the operator would get if the act were carried out now: the letter
 * without its number. Everything is judged and nothing is kept. ERR_END: the
 * act sends no letter; other errors as act().
 */
enum err
letter_preview(struct app *app, struct arena *a, const struct actor *who,
    const struct act *what, enum lang lang, struct act_result *result,
    const void **bytes, size_t *size) MUST_CHECK;

#endif
