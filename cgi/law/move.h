#ifndef LAW_MOVE_H
#define LAW_MOVE_H

#include "law/event.h"

/*
 * How a case moves from stage to stage: each event that leads from one stage
 * to another, once for each pair. What stays in its stage, and annulment,
 * which leads back to wherever the case was, are not in it. The walk of the
 * law (tests/law/test_walk.c) proves that there are these and no others.
 */
struct move {
	enum event_kind kind;
	enum stage from, to;
};

const struct move *
moves(int *n);

#endif
