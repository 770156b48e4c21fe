#ifndef OFFICE_TIES_H
#define OFFICE_TIES_H

#include "app/ties.h"
#include "portal/page.h"

/* What pages about ties share: experts' and reviewers'. */

/* The kinds of ties, for a field of choices. */
const struct choice *
tie_choices(struct page *p, int *n);

/* The fields of a tie; is_sent: with what this form sent. */
void
put_tie_fields(struct page *p, const char *include, int is_sent);

/* What such a form sent. Whether it can stand: errors are said at the fields. */
int
take_tie(struct page *p, struct tie *t);

/*
 * The table of office/tie-table.tpl (HAS_TIES, NO_TIES, TIE_ROW); end: the
 * path to which an end is posted, "/experts/wang/ties"; NULL: by nobody here.
 */
void
put_ties(struct page *p, struct dict *d, const struct tie *ties, int n,
    const char *end);

/* The parties of a case as choices, by their place from 1. */
struct choice *
tie_party_choices(struct page *p, const struct party *all, int n);

#endif
