#ifndef RECORD_REMINDER_H
#define RECORD_REMINDER_H

#include <stdint.h>

#include "base/date.h"
#include "base/lang.h"

/* One person was reminded of one last day, at one step (law/due.h). */
struct reminder {
	int64_t case_id, person_id;
	const char *what;	/* name of the row in law/due.c */
	struct date due;
	int step;		/* enum due_step */
	struct date on;		/* day of the digest */
	int told;		/* 0: passed over for a later step */
	/* joined, for the Office: */
	const char *person_name;
	struct words organisation;
};

/* A last day that moved with an edition of the calendar. */
struct date_move {
	int period;		/* enum period */
	const char *from_edition, *to_edition;
	struct date from, to;
	struct instant at;
	/* Read only: the notice released as to_edition, or that edition. */
	const char *source;
};

#endif
