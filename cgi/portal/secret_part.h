#ifndef PORTAL_SECRET_PART_H
#define PORTAL_SECRET_PART_H

#include "app/secret_part.h"
#include "portal/page.h"

/* Paper parts, of which a page shows the number alone (Article 20). */

/* SECRET_PARTS around, SECRET_PART for each. */
void
put_secret_rows(struct page *p, const struct secret_part *parts, int n);

/* Those of the case that this person may know of: parts/secret-parts.tpl. */
enum err
put_secret_parts(struct page *p, const struct case_view *v) MUST_CHECK;

#endif
