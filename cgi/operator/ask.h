#ifndef OPERATOR_ASK_H
#define OPERATOR_ASK_H

#include "operator/draft.h"

/* The questions of an application (law/application.h) as a form. */

/* The field of one question; item 0: it is not repeated. */
void
ask_field(struct page *p, const struct references *refs,
    const struct question *q, int item, struct field *out);

/*
 * Puts the questions of a section into groups of fields on the page, with
 * these answers in them and the Office's remarks beside them. item: of
 * providers, the one shown; 0: all that the section has.
 */
void
ask_section(struct page *p, const struct draft *d, enum section section,
    int item, const struct answers *answers);

/*
 * What this form sent for the questions of the section (and item), into an
 * already filled set of answers.
 */
void
ask_typed(struct page *p, const struct draft *d, enum section section,
    int item, struct answers *into);

/* Tells the page each problem of the section (and item); how many. */
int
ask_problems(struct page *p, const struct draft *d, enum section section,
    int item);

/*
 * The label of the question with that key and item, "risk.2.reasons"; NULL:
 * there is none such.
 */
const char *
ask_label(struct page *p, const char *key);

/*
 * The page and place where that question (or "file.contract") is answered;
 * query: "" or "?from=check".
 */
const char *
ask_path(struct page *p, int64_t id, const char *key, const char *query);

/* The section a key belongs to; SECTION__MAX: none. */
enum section
ask_section_of(struct page *p, const char *key);

/* Whether a key with its item ("provider.2.name") is of that item. */
int
ask_is_of_item(const char *key, int item);

#endif
