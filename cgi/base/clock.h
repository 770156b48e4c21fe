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

/* Today in Asia/Shanghai. */
struct date
clock_today(void);

/* Microseconds of a clock that never jumps: for durations only. */
int64_t
clock_monotonic_us(void);

#endif
