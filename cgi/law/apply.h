#ifndef LAW_APPLY_H
#define LAW_APPLY_H

#include "law/replay.h"

/* What replay carries from event to event; for replay.c and apply.c alone. */
struct fold {
	const struct rules *rules;
	const struct calendar *calendar;
	struct position *p;
};

/* Does to the position what the event does; never refuses. */
void
apply(struct fold *f, const struct event *e);

/* Which clock of review runs in a stage: special from there on. */
enum period
review_period(enum stage s);

#endif
