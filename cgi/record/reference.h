#ifndef RECORD_REFERENCE_H
#define RECORD_REFERENCE_H

#include "base/lang.h"

/* One row of a reference table: a kind of purchase, a sector. */
struct reference {
	const char *code;
	struct words name;
	struct words department;	/* of a sector: who designates */
};

#endif
