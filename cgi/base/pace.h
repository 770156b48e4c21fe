#ifndef BASE_PACE_H
#define BASE_PACE_H

#include <stdatomic.h>
#include <stdint.h>

/*
 * How often something may be done in this process, whoever does it: so many
 * an hour, evenly, of which what ten minutes give may come at once (at least
 * one). It remembers a single number, in memory alone: nothing of who did it
 * or when outlives the process. Threads may share one; zeroed it is fresh.
 */
struct pace {
	atomic_llong free_at;	/* us: when all that was taken is made good */
};

/*
 * Takes one. now_us: clock_monotonic_us(). Returns 0, or the seconds to wait
 * before trying again; then nothing was taken. an_hour is 1 or more.
 */
int
pace_take(struct pace *p, int an_hour, int64_t now_us);

#endif
