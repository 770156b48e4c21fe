#ifndef RECORD_EXPERT_H
#define RECORD_EXPERT_H

#include <stdint.h>

#include "base/date.h"

/* One row of the register of experts (Article 12). */
struct expert {
	int64_t person_id;
	const char *login, *name;	/* of the account */
	const char *account_state;	/* "active" … */
	const char *employer;
	const char *employer_uscc;	/* NULL: none */
	const char *fields;		/* what the expert knows, in words */
	int is_active;			/* may be invited */
	struct instant updated;
	int version;			/* grows with every change */
};

#endif
