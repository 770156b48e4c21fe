#ifndef LAW_SEVERAL_H
#define LAW_SEVERAL_H

#include "law/event.h"

/*
 * A case of several operators (Article 19), each of whom knows of itself alone.
 * Its events are read in two ways: as one operator may know them, and as the
 * case stands for all of them together. Both mark, in place, the events that
 * do nothing in that reading (struct event, apart); these remain acts, so that
 * an annulment hits the same one whoever reads.
 */
struct operator_told {
	int64_t operator_id;
	int seq;		/* of the event that told it */
};

/*
 * As this one may know it: what others did, what was said to others, and a
 * reminder of what it has handed in, stand apart.
 */
void
events_of_operator(struct event *events, int n,
    const struct operator_told *who);

/*
 * For all of them together: materials are handed in with the last operator's
 * (Article 14), and conditions are answered once every one has answered
 * (Article 7): accepted where at least one did, for its contract waits for
 * the Office. What an operator was asked alone stands apart. n_all 0: the
 * case is not one of several, and its events stay as they are.
 */
void
events_of_all(struct event *events, int n, const struct operator_told *all,
    int n_all);

#endif
