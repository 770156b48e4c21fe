#ifndef LAW_CLOCK_H
#define LAW_CLOCK_H

#include "law/replay.h"

/*
 * The moves of one clock while events are replayed, for replay.c and apply.c
 * alone. A clock remembers dates and lengths; clock_finish derives the rest.
 */

/* Begins to run on the day of the event; what it was before is forgotten. */
void
clock_start(struct clock_view *k, const struct rules *r,
    const struct calendar *c, const struct event *e, int base);

/* Article 14: runs anew from the submission; keeps what it says of itself. */
void
clock_restart(struct clock_view *k, const struct rules *r,
    const struct calendar *c, const struct event *e, int base);

/* Stands still after this day; nothing where it does not run. */
void
clock_stop(struct clock_view *k, struct date on);

/* Runs again after this day: the days between are not counted. */
void
clock_resume(struct clock_view *k, struct date on);

void
clock_end(struct clock_view *k, struct date on);

/* The last day, for a clock that is not idle. ERR_RANGE beyond 2199. */
enum err
clock_due(const struct clock_view *k, const struct calendar *c,
    struct date *due, int *provisional) MUST_CHECK;

/* Whether the day falls into a pause. */
int
clock_is_paused(const struct clock_view *k, struct date d);

/* Fills due, provisional, paused, used and left as of today. */
void
clock_finish(struct clock_view *k, const struct calendar *c,
    struct date today);

#endif
