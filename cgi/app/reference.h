#ifndef APP_REFERENCE_H
#define APP_REFERENCE_H

#include "app/app.h"
#include "law/application.h"
#include "record/reference.h"

/* The tables behind QUESTION_CATEGORY, QUESTION_SECTOR and QUESTION_CII. */
struct references {
	struct reference *categories, *sectors;
	int n_categories, n_sectors;
	struct reference *ciis;		/* of the actor's own operator */
	int n_ciis;
};

enum err
references_read(struct app *app, struct arena *a, struct references *out)
    MUST_CHECK;

/* As references_read, and what is designated of the actor's operator today. */
enum err
references_own(struct app *app, struct arena *a, const struct actor *who,
    struct references *out) MUST_CHECK;

/* The rows for a type of question; *n 0 where it has no table. */
const struct reference *
references_of(const struct references *r, enum question_type type, int *n);

/* The words for a code; NULL: there is none such. */
const struct words *
reference_words(const struct references *r, enum question_type type,
    const char *code);

/* The organisation of whoever asks, for what bears its name. */
enum err
organisation_own(struct app *app, struct arena *a, const struct actor *who,
    struct organisation *out) MUST_CHECK;

#endif
