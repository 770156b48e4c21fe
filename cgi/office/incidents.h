#ifndef OFFICE_INCIDENTS_H
#define OFFICE_INCIDENTS_H

#include "office/office.h"

/* Article 20, as the pages of incidents cite it. */
void
put_incident_article(struct page *p);

#endif
