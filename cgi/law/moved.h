#ifndef LAW_MOVED_H
#define LAW_MOVED_H

#include "law/replay.h"

/* A last day that another edition of the calendar moves. */
struct moved {
	enum period period;
	struct clock_view before, after;
	int is_operators;	/* the operator is shown this clock */
};

/*
 * The last days of a case that stand under both calendars and differ; how
 * many were put into out. n_before: of its events those that were judged
 * under the calendar before. Operators go by the clocks they are shown, which
 * are the same whether a round runs or not (A51): a mail that does not come
 * would tell of one.
 */
int
dates_moved(const struct rules *r, const struct calendar *before,
    const struct calendar *after, const struct event *events, int n_before,
    int n, struct date today, struct moved out[PERIOD__MAX]);

#endif
