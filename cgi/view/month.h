#ifndef VIEW_MONTH_H
#define VIEW_MONTH_H

#include "law/replay.h"
#include "view/template.h"

/*
 * The picture behind a date: a small calendar for each month from the first
 * day of the clock to its last, in turns of the section MONTH of
 * parts/sheet.tpl. The days of the count carry their number; days is what
 * clock_days gave.
 */
void
view_months(struct dict *d, struct arena *a, const struct clock_view *clock,
    const struct count_day *days, int n, enum lang lang);

#endif
