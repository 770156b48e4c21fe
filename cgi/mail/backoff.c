#include "mail/backoff.h"

#define MINUTE INT64_C(60)
#define HOUR (60 * MINUTE)

static const int64_t steps[] = { MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR };

enum { STEPS = sizeof(steps) / sizeof(steps[0]) };
_Static_assert(MAIL_BACKOFF_MOST_S == HOUR + HOUR / 10,
    "the last step and its tenth");

/* splitmix64: every bit of the result depends on every bit of x. */
static uint64_t
scatter(uint64_t x)
{
	x += UINT64_C(0x9e3779b97f4a7c15);
	x = (x ^ (x >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	x = (x ^ (x >> 27)) * UINT64_C(0x94d049bb133111eb);
	return x ^ (x >> 31);
}

int64_t
mail_backoff_seconds(int failures, uint64_t seed)
{
	int i = failures < 1 ? 0 : failures > STEPS ? STEPS - 1 : failures - 1;
	uint64_t tenth = (uint64_t)steps[i] / 10;

	return steps[i] +
	    (int64_t)(scatter(seed * 64 + (uint64_t)i) % (tenth + 1));
}

struct instant
mail_backoff_next(struct instant failed, int failures, uint64_t seed)
{
	failed.us += mail_backoff_seconds(failures, seed) * 1000000;
	return failed;
}

int
mail_is_overdue(struct instant made, struct instant now)
{
	return now.us - made.us >= MAIL_OVERDUE_S * INT64_C(1000000);
}
