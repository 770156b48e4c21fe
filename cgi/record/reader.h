#ifndef RECORD_READER_H
#define RECORD_READER_H

#include <stdint.h>

#include "base/date.h"

/* Somebody who may read the materials of a case, and why (Article 15). */
struct case_reader {
	int64_t person_id;
	const char *name;
	const char *purpose;	/* "handle", "decide", "assist", "supervise" */
	const char *words;	/* more of it; may be "" */
	int64_t admitted_by;	/* oneself, the officer, the chief */
	const char *admitted_name;
	struct instant since;
};

#endif
