#ifndef PORTAL_LETTER_H
#define PORTAL_LETTER_H

#include "portal/page.h"
#include "record/letter.h"

/* One letter of a list: number, title, date, who acknowledged it and when. */
void
put_letter(struct page *p, struct dict *d, const struct letter *l);

#endif
