#ifndef PORTAL_DESIGNATION_H
#define PORTAL_DESIGNATION_H

#include "portal/page.h"
#include "record/designation.h"

/* A line of the register of Article 18, as both portals show it. */
void
put_designation(struct page *p, struct dict *d, const struct designation *x);

#endif
