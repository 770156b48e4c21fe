#ifndef LAW_SCRIPT_H
#define LAW_SCRIPT_H

#include "base/arena.h"
#include "law/replay.h"

/*
 * Case scripts: a whole case as dated events with the dates and stages that
 * it must show, written and read by lawyers.
 *
 *	# a comment
 *	rules draft-2019
 *	2026-03-02 lodge
 *	expect due acceptance 2026-03-09
 *
 * An expectation is judged on the date of the event above it, also when that
 * was refused. A refused event changes nothing; without `expect refused`
 * among the expectations below it the script fails.
 */

/* Finds a rule set by its name; NULL with *why where there is none. */
struct script_world {
	const struct calendar *calendar;
	const struct rules *(*rules)(void *arg, const char *name,
	    const char **why);
	void *arg;
};

/*
 * Runs the text. ERR_OK where all holds; ERR_REFUSED where something does not,
 * ERR_FORMAT where a line is no script; then *line is its number (from 1) and
 * *what says in English what does not hold. The text ends at its NUL.
 */
enum err
script_run(struct arena *a, const struct script_world *world,
    const char *text, int *line, const char **what) MUST_CHECK;

#endif
