#ifndef RECORD_REPORT_H
#define RECORD_REPORT_H

#include "base/date.h"
#include "record/database.h"

/* A public report (Article 16). Sealed; its tables know days, not times. */
struct report_row {
	int64_t id;
	unsigned char mailbox_key[32];	/* replies are sealed to it */
	struct date on;
	const char *state;	/* "new", "read", "answered", "closed" */
	struct bytes sealed;	/* to the Office; empty in lists */
};

/* One message of its mailbox, sealed to whoever reads this row. */
struct report_message {
	int from_office;
	const char *author_name;	/* of the Office; NULL: not told */
	struct date on;
	struct bytes sealed;
};

#endif
