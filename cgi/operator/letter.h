#ifndef OPERATOR_LETTER_H
#define OPERATOR_LETTER_H

#include "app/case.h"
#include "portal/page.h"

/*
 * The letters of a case into its page; *unopened: how many valid ones wait
 * for an acknowledgement. A letter is known by its place in the case (1, 2,
 * …): anything else would count what the operator may not know of.
 */
enum err
put_letters(struct page *p, const struct case_view *v, int *unopened)
    MUST_CHECK;

#endif
