#ifndef OFFICE_SUGGESTION_H
#define OFFICE_SUGGESTION_H

#include "app/suggestion.h"
#include "office/office.h"

/* What the pages of the suggested finding share. */

/*
 * Its rows (office/suggestion-rows.tpl) into d, each one that differs from
 * `before` marked with what stood there; before NULL: there was none.
 */
void
put_suggestion(struct page *p, struct dict *d, const struct suggestion *s,
    const struct suggestion *before);

/* The last signed version; ERR_NOT_FOUND: none. */
enum err
last_version(struct page *p, const struct case_view *v,
    struct suggestion *out) MUST_CHECK;

/* "3 of 7": whether all seven factors are assessed. */
enum err
put_assessed(struct page *p, const struct case_view *v) MUST_CHECK;

#endif
