#ifndef RECORD_TIE_H
#define RECORD_TIE_H

#include <stdint.h>

#include "base/date.h"

/* What ties a person who works on reviews to an operator or a provider. */
struct tie {
	int64_t id, person_id;
	const char *person_name;
	const char *name;	/* of the operator or provider */
	const char *uscc;	/* NULL: not known */
	const char *kind;	/* "work", "money", "family", "advice", "other" */
	const char *remarks;
	const char *entered_name;	/* who entered it */
	struct instant entered;
	struct instant ended;		/* 0: it stands */
};

#endif
