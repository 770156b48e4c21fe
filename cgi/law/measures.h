#ifndef LAW_MEASURES_H
#define LAW_MEASURES_H

#include "law/rules.h"

/*
 * The text of the Measures that a rule set stands for (its key "text"): the
 * draft of 2019, or one of the two that came into force. Tables and pages
 * speak in the draft's articles; a letter cites those of the text under which
 * its case runs. Numbers of 2020 and 2022: requirements 2.1; articles 5 to 11
 * are to be checked against the official text.
 */

/* "the Cybersecurity Review Measures (draft for comments, 2019)". */
const struct words *
measures_title(const struct rules *r);

/*
 * How tables and events cite the step in which the Office decides whether to
 * review, which the draft does not know: Article 8 in 2020, 9 in 2022; where
 * the draft is asked all the same, its 9, with which a review begins.
 */
#define SCREENING "screening"

/*
 * Articles of the draft ("8 (i)", "9, 13"), or SCREENING, as the numbers of
 * this text (r NULL: of the draft). NULL, "-" and what else is no number come
 * back as they are; the result lives in a.
 */
const char *
measures_article(struct arena *a, const struct rules *r, const char *draft);

/*
 * 1 where the text itself makes Pass a precondition for the contract to take
 * effect (the draft's Article 7); later texts leave that to the contract.
 */
int
measures_bind_contract(const struct rules *r);

#endif
