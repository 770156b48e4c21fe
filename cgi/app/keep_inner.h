#ifndef APP_KEEP_INNER_H
#define APP_KEEP_INNER_H

#include "app/keep.h"
#include "law/several.h"
#include "record/case.h"
#include "record/event.h"
#include "record/outbox.h"

/* What the keeper's verbs share: for app/keep*.c alone. */

/* A case with its events, as of today under the newest calendar. */
struct kept_case {
	struct case_row row;
	const struct rules *rules;
	const struct event_record *records;
	const struct event *events;	/* the same, as replay takes them */
	int n;
	struct operator_told *told;	/* of several operators (several.h) */
	int n_told;
	struct position position;
};

/* Fills the rest of a case whose row is there. */
enum err
kept_case_load(const struct keep *k, struct arena *a, struct kept_case *c)
    MUST_CHECK;

/* Which open cases a walk looks at; an empty *n ends it. */
typedef enum err cases_fn(const struct keep *k, struct arena *a,
    int64_t after_id, struct case_row **out, int *n);

/*
 * Calls visit for each case that `cases` names, with an arena that is reset
 * now and then. A database that is away, or a race lost for good, ends the
 * walk, and so does the stop flag; a case with any other error is logged and
 * passed over.
 */
enum err
keep_walk(const struct keep *k, cases_fn *cases,
    enum err (*visit)(void *ctx, struct arena *a, const struct case_row *row),
    void *ctx) MUST_CHECK;

enum { KEEP_BATCH = 100 };	/* cases read at once */

/* Whether this person's member was asked in the round and has not answered. */
int
is_silent(const struct position *p, const struct recipient *to);

#endif
