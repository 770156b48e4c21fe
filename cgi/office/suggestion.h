#ifndef OFFICE_SUGGESTION_H
#define OFFICE_SUGGESTION_H

#include "app/suggestion.h"
#include "office/office.h"

/* What the pages of the suggested finding share. */

/*
 * One row (of office/suggestion-rows.tpl) into d, marked where it differs
 * from `before`; NULL: there was none.
 */
void
suggestion_row(struct dict *d, const char *key, const char *value,
    const char *before);

/*
 * Its rows (office/suggestion-rows.tpl) into d, each one that differs from
 * `before` marked with what stood there; before NULL: there was none.
 */
void
put_suggestion(struct page *p, struct dict *d, const struct suggestion *s,
    const struct suggestion *before);

/*
 * The assessments it was signed with (office/factor-rows.tpl) into d, marked
 * against `before` as put_suggestion does; nothing where it has none. The
 * evidence is a link below that path; NULL: it is not open to the reader.
 */
void
put_factors(struct page *p, struct dict *d, const struct suggestion *s,
    const struct suggestion *before, const char *documents);

/* The tag of a draft that is signed by another: "draft", "to_sign", … */
void
put_draft_state(struct page *p, struct dict *d, const char *state);

/* The last signed version; ERR_NOT_FOUND: none. */
enum err
last_version(struct page *p, const struct case_view *v,
    struct suggestion *out) MUST_CHECK;

/*
 * "3 of 7": whether all seven factors are assessed; those that are go into
 * s->factors, as they will when it is signed. s may be NULL.
 */
enum err
put_assessed(struct page *p, const struct case_view *v,
    struct suggestion *s) MUST_CHECK;

#endif
