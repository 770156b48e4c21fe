#ifndef OFFICE_SUPPLEMENT_H
#define OFFICE_SUPPLEMENT_H

#include "app/materials.h"
#include "office/office.h"

/* Article 14 on the pages of the case team. */

/*
 * The fairness meter (office/fairness.tpl): how often the period began anew,
 * the days held by each side, items that were asked twice.
 */
enum err
put_fairness(struct page *p, const struct case_view *v) MUST_CHECK;

#endif
