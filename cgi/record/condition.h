#ifndef RECORD_CONDITION_H
#define RECORD_CONDITION_H

#include <stdint.h>

#include "base/date.h"

/* One look at a condition of a served finding; the last one stands. */
struct condition_check {
	int64_t id;
	int seq;		/* of the event that served the finding */
	int n;			/* of the condition: 1, 2, … */
	int met;
	struct date on;
	const char *body;	/* what was seen */
	int64_t document_id;	/* 0: none */
	int64_t checked_by;
	const char *checked_name;
	struct instant entered;
};

#endif
