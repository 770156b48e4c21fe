#include "base/pace.h"

static const long long second = 1000000, hour = 3600 * 1000000LL;

int
pace_take(struct pace *p, int an_hour, int64_t now_us)
{
	long long each = hour / an_hour;
	long long at_once = an_hour >= 6 ? an_hour / 6 : 1;
	long long before = p->free_at, from, wait;

	do {
		from = before > now_us ? before : now_us;
		wait = from - now_us - (at_once - 1) * each;
		if (wait > 0)
			return (int)((wait + second - 1) / second);
	} while (!atomic_compare_exchange_weak(&p->free_at, &before,
	    from + each));
	return 0;
}
