#ifndef LAW_STATUTE_H
#define LAW_STATUTE_H

#include "base/buf.h"
#include "law/rules.h"

/*
 * The tables of the law as Markdown, for a lawyer: stages, events with every
 * column, who may do what, rights, periods, rule sets with their articles.
 * They are read from the very rows that the judge uses. Articles are those of
 * the draft of 2019; the Chinese is an unofficial rendering, and says so.
 */
void
statute_stages(struct buf *out, enum lang lang);

/* From stage to stage, numbered in the order of moves() (law/move.h). */
void
statute_moves(struct buf *out, enum lang lang);

void
statute_events(struct buf *out, enum lang lang);

/* Role by event. */
void
statute_matrix(struct buf *out, enum lang lang);

/* Right by role. */
void
statute_rights(struct buf *out, enum lang lang);

void
statute_periods(struct buf *out, enum lang lang);

/* The sets side by side; what differs from the first stands in bold. */
void
statute_rules(struct buf *out, enum lang lang,
    const struct rules *const *sets, int n);

/* All of them, with headings. */
void
statute_write(struct buf *out, enum lang lang,
    const struct rules *const *sets, int n);

#endif
