#ifndef RECORD_DESIGNATION_H
#define RECORD_DESIGNATION_H

#include <stdint.h>

#include "base/date.h"
#include "base/lang.h"

/* Article 18: what was designated as critical, by whom, and until when. */
struct designation {
	int64_t id, organisation_id;
	struct words operator_name;
	const char *operator_uscc;	/* NULL: none */
	struct words cii;
	const char *department, *number;
	struct date designated_on;
	int64_t replaces_id;		/* 0: the first one */
	int64_t case_id;		/* confirmed in that case; 0: in none */
	int64_t entered_by;
	const char *entered_name;	/* NULL: by a program */
	struct instant entered;		/* us 0: not known */
	struct date ended_on;		/* no longer in force; or DATE_NONE */
	const char *end_reason, *ended_name;	/* NULL: not ended */
	struct instant ended;
};

#endif
