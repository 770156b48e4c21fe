#ifndef PORTAL_CONDITION_H
#define PORTAL_CONDITION_H

#include "app/conditions.h"
#include "portal/page.h"

/*
 * One condition of a finding (parts/condition-text.tpl, parts/tag.tpl): its
 * words, and whether it was found to be met.
 */
void
put_condition(struct page *p, struct dict *d,
    const struct served_condition *c);

#endif
