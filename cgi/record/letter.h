#ifndef RECORD_LETTER_H
#define RECORD_LETTER_H

#include <stdint.h>

#include "base/date.h"

/* A letter as it stands in the case; its bytes are fetched apart. */
struct letter {
	int64_t id, case_id;
	int seq;			/* the event it belongs to */
	int notice;			/* enum notice */
	const char *number;		/* 网审受〔2026〕12号 */
	int lang;
	const char *title;
	struct date issued_on;
	struct instant dispatched, opened;	/* opened 0: not yet */
	int superseded_seq;		/* 0: valid */
};

#endif
