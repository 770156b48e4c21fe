#ifndef LAW_DUE_H
#define LAW_DUE_H

#include "law/replay.h"

/*
 * What is due from whom, and when a person is reminded of it (A11): three
 * working days before the last day, on the last day, and on the working day
 * after it. A table in due.c; nothing is stored, all of it follows from the
 * position.
 */
enum due_step {
	DUE_SOON, DUE_TODAY, DUE_OVER, DUE_STEP__MAX
};

enum { DUE_SOON_WD = 3 };

/* Who is reminded. Of a member only those addressed that are silent. */
enum due_from {
	DUE_FROM_OPERATOR, DUE_FROM_MEMBERS, DUE_FROM_OFFICER, DUE_FROM_HEAD,
	DUE_FROM_SECRETARY, DUE_FROM__MAX
};

#define DUE_FROM_BIT(f) (1u << (f))

struct due {
	const char *name;	/* of its row: "reply", "closing" */
	const struct words *words;	/* what is to be done */
	unsigned from;		/* DUE_FROM_BITs */
	unsigned steps;		/* 1 << enum due_step: those that are told */
	enum due_step step;	/* the newest that has come; one of steps */
	struct date due;
	int provisional;
	int left;		/* working days; below 0: since */
	struct date until;	/* later answers still count; or none */
};

enum { DUE_MOST = 24 };

/*
 * What persons are to be reminded of as of today, into out; returns how many.
 * Nothing is said to be overdue on a provisional date (A44).
 */
int
law_due(const struct rules *r, const struct calendar *c,
    const struct position *p, struct date today, struct due out[DUE_MOST]);

/* The words of the row of that name; "" where there is none any more. */
const struct words *
due_words(const char *name);

const struct words *
due_step_words(enum due_step s);

/* "soon", "today", "over". */
const char *
due_step_name(enum due_step s);

int
due_step_parse(const char *name, enum due_step *out);

/*
 * The last day behind which no reminder has come by today: cases whose first
 * last day is later need not be looked at.
 */
struct date
due_horizon(const struct calendar *c, struct date today);

#endif
