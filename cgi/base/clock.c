#include <time.h>

#include "base/clock.h"

static int64_t shift_us;

static int64_t
read_us(clockid_t id)
{
	struct timespec ts;

	clock_gettime(id, &ts);
	return (int64_t)ts.tv_sec * 1000000 + ts.tv_nsec / 1000;
}

struct instant
clock_now(void)
{
	return (struct instant){ read_us(CLOCK_REALTIME) + shift_us };
}

void
clock_shift(int64_t us)
{
	shift_us = us;
}

struct date
clock_today(void)
{
	return date_of(clock_now());
}

int64_t
clock_monotonic_us(void)
{
	return read_us(CLOCK_MONOTONIC);
}
