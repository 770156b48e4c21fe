#ifndef OFFICE_PEOPLE_H
#define OFFICE_PEOPLE_H

#include "app/people.h"
#include "portal/page.h"

/*
 * Shows the form of a new person again with what the app found wrong: at the
 * field that the form calls so, or on top.
 */
void
people_explain(struct page *p, const struct people_fault *fault);

/* The boxes of all roles; the app judges which of them fit. */
extern const struct field people_roles_field;

/* The roles that were ticked. */
unsigned
people_ticked_roles(const struct page *p);

/* The mask of a row's "chief,case_officer"; NULL: none. */
unsigned
people_roles_of(struct page *p, const char *names);

/* The roles as page_field wants ticked boxes: "chief,case_officer". */
const char *
people_roles_value(const struct page *p, unsigned roles);

#endif
