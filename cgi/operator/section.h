#ifndef OPERATOR_SECTION_H
#define OPERATOR_SECTION_H

#include "operator/draft.h"

/* What the pages of sections and of single providers share. */

/* "Saved.", and that the signature is void where it is. */
const struct words *
saved_words(int voided);

/* The version that the form was drawn from; -1: it says none. */
int
form_version(const struct page *p);

/* Says that a colleague saved meanwhile: who, and when. */
void
say_stale(struct page *p, const struct draft *d);

/* Shows a section with these answers; item: of providers, else 0. */
enum err
section_show(struct page *p, const struct draft *d, enum section section,
    int item, const struct answers *answers, int status) MUST_CHECK;

/* Shows what was typed into an application that can no longer be changed. */
enum err
say_closed(struct page *p, const struct draft *d, enum section section,
    int item, const struct answers *typed) MUST_CHECK;

/* duty.c: what follows from the risk judgement (Article 6). */
void
duty_show(struct page *p, const struct draft *d);

#endif
