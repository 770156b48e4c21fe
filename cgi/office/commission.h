#ifndef OFFICE_COMMISSION_H
#define OFFICE_COMMISSION_H

#include "app/commission.h"
#include "office/special.h"

/* What the pages about the Commission share. */

/* Each member that did not agree, with its answer and reasons, as a row. */
void
put_dissent(struct page *p, const char *section, const struct dissent *all,
    int n);

/* "approved" or "returned": tag, date, number, signatory, who entered it. */
void
put_decision(struct page *p, struct dict *d,
    const struct commission_decision *decision);

/* Whether a member's proposal lies there, not a report of the Office. */
int
is_proposal(const struct commission_view *v);

/* As commission_open for the case of the path. */
enum err
commission_case(struct page *p, struct commission_view *v) MUST_CHECK;

/* Number, operator, title; last day on which the Commission must act. */
void
put_commission_head(struct page *p, struct dict *d,
    const struct commission_view *v);

/* One line of a list: an item with its last day and state, as CASE_ROW. */
enum err
put_item(struct page *p, const struct commission_item *item) MUST_CHECK;

/* The brief of an item: everything of commission/brief-part.tpl. */
void
put_brief(struct page *p, struct dict *d, const struct commission_view *v);

#endif
