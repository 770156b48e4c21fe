#ifndef RECORD_REPORT_H
#define RECORD_REPORT_H

#include "base/date.h"
#include "record/database.h"

/* A public report (Article 16). Sealed; its tables know days, not times. */
struct report_row {
	int64_t id;
	unsigned char mailbox_key[32];	/* replies are sealed to it */
	struct date on;
	/*
	 * "new": the report, or a message of the reporter, came last; "read":
	 * the same, and it was read (of old rows); "answered", "closed"
	 */
	const char *state;
	/* of the text, under a key of the code: tells a second click from
	 * another text */
	unsigned char mark[32];
	struct bytes sealed;	/* to the Office; empty in lists */
	int n_messages, n_answers;	/* for the Office */
	int is_read;		/* the log of readings has all messages */
};

/* A file of a report, or of one still being written; name and key sealed. */
struct report_file {
	int n;			/* within its report, from 1 */
	struct bytes sealed_name;
	const char *cipher_name;	/* files/store.h: its name there */
	struct bytes sealed_key;
	int64_t size;
	struct date on;
};

/* What a reading of the Office left: messages it found, prints of what was said. */
struct report_reading {
	int64_t report_id;
	int messages;
	struct bytes prints;	/* vault/prints.h */
};

/* One message of its mailbox, sealed to whoever reads this row. */
struct report_message {
	int64_t id;			/* for the Office alone */
	int from_office;
	const char *author_name;	/* of the Office; NULL: not told */
	struct date on;
	struct bytes sealed;
};

#endif
