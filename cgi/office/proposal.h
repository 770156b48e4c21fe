#ifndef OFFICE_PROPOSAL_H
#define OFFICE_PROPOSAL_H

#include "app/proposal.h"
#include "office/office.h"

/*
 * What a proposal says (Article 19), as rows of a summary list in that section:
 * object, product, provider, operators with what the register knows of them,
 * factors and reasons.
 */
void
put_proposal(struct page *p, struct dict *d, const char *section,
    const struct proposal_view *v);

#endif
