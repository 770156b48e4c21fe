#ifndef RECORD_NOTE_H
#define RECORD_NOTE_H

#include <stdint.h>

#include "base/date.h"

/* An internal note of the Office on a case; never changed. */
struct note {
	int64_t id, author_id;
	const char *author_name;
	const char *body;
	struct instant entered;
};

/* Article 10: what was found on one of its seven factors. */
struct assessment {
	int factor;			/* 1 to 7 */
	const char *level;		/* "none", "low", "medium", "high" */
	const char *body;
	int64_t evidence_document_id;	/* 0: none */
	const char *evidence_name;	/* NULL: none */
	const char *evidence_page;	/* "" none */
	int64_t updated_by;
	const char *updated_name;
	struct instant updated;
};

#endif
