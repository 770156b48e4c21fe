#ifndef PORTAL_VIRUS_H
#define PORTAL_VIRUS_H

#include "portal/page.h"

/*
 * What a page says of the virus check beside a file that it offers
 * (parts/virus.tpl); nothing of one that was found clean. signature: of
 * record/document.h.
 */
void
put_virus(struct page *p, struct dict *d, const char *signature);

#endif
