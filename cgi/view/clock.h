#ifndef VIEW_CLOCK_H
#define VIEW_CLOCK_H

#include "law/replay.h"
#include "record/reminder.h"
#include "view/template.h"

/*
 * Fills one turn of a section around parts/clock.tpl: name, article, last
 * day, what is left, and the day-by-day count behind it (days from
 * clock_days, n may be 0: no count is shown). rules: those of the case, whose
 * articles are cited; NULL: the draft's.
 */
void
view_clock(struct dict *d, struct arena *a, const struct rules *rules,
    enum period period, const struct clock_view *clock,
    const struct count_day *days, int n, enum lang lang);

/* Adds why the last day moved, and from where; NULL: it did not. */
void
view_clock_moved(struct dict *d, struct arena *a, const struct date_move *m,
    enum lang lang);

/* The class of the tag that goes with what is left of a running clock. */
const char *
view_clock_tag(const struct clock_view *clock);

#endif
