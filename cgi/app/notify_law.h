#ifndef APP_NOTIFY_LAW_H
#define APP_NOTIFY_LAW_H

#include "app/act.h"

struct dict;

/*
 * What a letter says of the law: the text of the Measures under which the
 * case runs, its own numbers of the articles (ART_7, ART_8_9, …), whether it
 * binds the contract to the finding, and what supplementary materials do to
 * the period.
 */
void
notify_fill_law(const struct act_run *run, struct dict *d, enum lang lang);

/* An article of the draft, as the text of the case numbers it, in words. */
const char *
notify_article(const struct act_run *run, const char *draft, enum lang lang);

#endif
