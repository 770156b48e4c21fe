#ifndef KEEPER_KEEPER_H
#define KEEPER_KEEPER_H

#include "app/keep.h"
#include "files/store.h"

/* A keeper over its passes: what it did last, and when. */
struct keeper {
	struct keep keep;
	const struct file_store *files;
	int scans;			/* a virus scanner is set */
	int scanner_rests;		/* it is not well: until the next pass */
	int hour;			/* reminders not before, in Beijing */
	int64_t swept_us;		/* monotonic; 0: not yet */
	int64_t calendar_id;		/* under which was projected; 0: none */
	struct date projected, reminded;	/* as of which day */
};

/* Nothing was done so far: the next pass does all of it. */
void
keeper_begin(struct keeper *k);

/*
 * One pass as of keep.now: projects and reminds once a day (and projects anew
 * with each calendar), sweeps once in keeper.sweep.min. What fails is done
 * again with the next pass. ERR_DATABASE, ERR_STORAGE and the like.
 */
enum err
keeper_pass(struct keeper *k) MUST_CHECK;

/* Pass after pass until the stop flag is set; waits out a database. */
void
keeper_run(struct keeper *k);

#endif
