#ifndef OFFICE_TIES_H
#define OFFICE_TIES_H

#include "app/ties.h"
#include "portal/page.h"

/* What pages about ties share: experts' and reviewers'. */

/* Choices of a field: the kinds of ties. */
void
offer_ties(struct page *p, struct field *f);

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

/* Choices of a field: the parties of a case, by their place from 1. */
void
offer_parties(struct page *p, const struct party *all, int n, struct field *f);

#endif
