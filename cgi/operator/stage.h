#ifndef OPERATOR_STAGE_H
#define OPERATOR_STAGE_H

#include "law/replay.h"
#include "portal/page.h"

/* Stage, contract and next date of a masked position, as operators read it. */

/* One sentence on where the case stands; application 0: Article 19. */
const struct words *
stage_sentence(const struct position *at, int64_t application_id);

/* The class of the tag that goes with a stage. */
const char *
stage_tag(enum stage s);

/* CONTRACT_SENTENCE, and whether it is a may or a may not (Article 7). */
void
put_contract(struct page *p, struct dict *d, const struct position *at);

/* NEXT_NAME and NEXT_DATE of the clock that ends first, where one runs. */
void
put_next(struct page *p, struct dict *d, const struct position *at);

#endif
