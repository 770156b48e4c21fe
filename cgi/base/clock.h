#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include <stdint.h>

#include "base/date.h"

/*
 * The only place that reads the wall clock. Law, store and mail take the time
 * as a parameter; SQL never calls NOW().
 */
struct instant
clock_now(void);

/*
 * From here on clock_now is what the wall clock says plus us: for programs
 * that play a past day through the same verbs (the demo, training). 0 ends
 * it. Not for programs with threads.
 */
void
clock_shift(int64_t us);

/* As far ahead of now as the clock of another machine may be. */
static inline struct instant
clock_furthest(struct instant now)
{
	return (struct instant){ now.us + INT64_C(300) * 1000000 };
}

/*
 * 1 if t lies further ahead of now than the clocks of two machines may: the
 * clock was set back since t was written, and nothing that is counted from t
 * may last until it comes again.
 */
static inline int
clock_was_set_back(struct instant t, struct instant now)
{
	return t.us > clock_furthest(now).us;
}

/* Today in Asia/Shanghai. */
struct date
clock_today(void);

/* Microseconds of a clock that never jumps: for durations only. */
int64_t
clock_monotonic_us(void);

#endif
