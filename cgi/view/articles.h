#ifndef VIEW_ARTICLES_H
#define VIEW_ARTICLES_H

#include "base/arena.h"
#include "base/lang.h"

struct dict;
struct rules;

/*
 * What templates say of the law: ART_14, ART_8_I and the like, each an article
 * of the draft as view_cite gives it, and MEASURES, the title of the text for
 * which the rules stand. Pages, letters and mails name articles through these
 * alone.
 */
void
view_articles(struct arena *a, struct dict *d, const struct rules *rules,
    enum lang lang);

#endif
