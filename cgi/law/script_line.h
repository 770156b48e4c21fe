#ifndef LAW_SCRIPT_LINE_H
#define LAW_SCRIPT_LINE_H

#include "law/replay.h"

/* The lines of a case script, read one by one; for script*.c alone. */
enum line_kind { LINE_BLANK, LINE_RULES, LINE_EVENT, LINE_EXPECT };

enum expect_kind {
	EXPECT_STAGE, EXPECT_FINDING, EXPECT_CONTRACT, EXPECT_DUE,
	EXPECT_STOPPED, EXPECT_REFUSED
};

struct script_line {
	enum line_kind kind;
	const char *rules;		/* LINE_RULES */
	struct event event;		/* LINE_EVENT; members below */
	/* whom a reply names: all but these if everyone_but, else these */
	int everyone_but;
	int names_unknown;		/* a member that does not exist */
	enum expect_kind expect;	/* LINE_EXPECT */
	enum stage stage;
	enum finding finding;
	enum period period;
	int may;
	struct date due;		/* DATE_NONE: provisional */
};

/*
 * Reads one line; the text is cut up. ERR_FORMAT with *what where it is not
 * of the grammar: an unknown verb, a missing or surplus word, no date.
 */
enum err
script_line_read(struct arena *a, char *text, struct script_line *out,
    const char **what) MUST_CHECK;

#endif
