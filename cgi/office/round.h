#ifndef OFFICE_ROUND_H
#define OFFICE_ROUND_H

#include "office/office.h"

/*
 * The panel of the round: each member asked, and what it answered, as answers
 * come in. Nothing where there was no round.
 */
enum err
put_round(struct page *p, const struct case_view *v) MUST_CHECK;

#endif
