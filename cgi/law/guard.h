#ifndef LAW_GUARD_H
#define LAW_GUARD_H

#include "law/replay.h"

/* The next event and where the case stands on its date; for judge.c alone. */
struct asked {
	const struct rules *rules;
	const struct calendar *calendar;
	const struct position *p;
	const struct event *next;
	unsigned roles;
};

/* NULL where the guard of the event's row holds, else why not. */
const struct refusal *
guard(const struct asked *q);

#endif
