#ifndef STORE_QUEUE_H
#define STORE_QUEUE_H

#include "record/case.h"
#include "store/db.h"

/*
 * The queues of the Office, read from the projection alone. Each combination
 * of a base and an order walks one index, whose name the statement gives: a
 * page costs the same whatever stands before it.
 */
enum queue_base {
	QUEUE_OPEN,		/* not closed */
	QUEUE_STAGE,		/* in one stage, closed ones too */
	QUEUE_ASSIGNEE,		/* open and of one officer */
	QUEUE_NOBODY,		/* open and without an officer */
	QUEUE_SIGN,		/* open and waiting for a signature */
	QUEUE_BASE__MAX
};

enum queue_order {
	QUEUE_DUE, QUEUE_DUE_DOWN, QUEUE_LODGED, QUEUE_LODGED_DOWN,
	QUEUE_ORDER__MAX
};

/* What is asked of the base; an empty text and 0 ask for nothing. */
struct queue_filter {
	const char *stage;		/* name of a stage */
	int64_t assignee_id;
	const char *waiting;		/* names, joined by "," */
	const char *operator_name;	/* a part of it */
	const char *due_from, *due_to;	/* ISO; both ends belong to it */
};

/* The last row seen: its date in the order, and its id. */
struct queue_key {
	const char *date;		/* ISO; NULL: from the beginning */
	int64_t id;
};

enum err
queue_read(struct db *db, struct arena *a, enum queue_base base,
    enum queue_order order, const struct queue_filter *f,
    const struct queue_key *after, int limit, struct case_row **out, int *n)
    MUST_CHECK;

enum { QUEUE_COUNT_MAX = 1000 };	/* counts stop there */

struct queue_counts {
	int mine, fresh, held, sign, today, overdue, nobody, commission, others, all;
};

enum err
queue_count(struct db *db, struct arena *a, int64_t person_id,
    const char *today, struct queue_counts *out) MUST_CHECK;

#endif
