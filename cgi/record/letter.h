#ifndef RECORD_LETTER_H
#define RECORD_LETTER_H

#include <stdint.h>

#include "base/date.h"
#include "base/lang.h"

/*
 * A letter to an operator as it stands in the case; its bytes are fetched
 * apart. The Chinese text is the letter, the English one a reading copy.
 */
struct letter {
	int64_t id, case_id;
	int64_t operator_id;		/* its addressee; 0: the applicant */
	int seq;			/* the event it belongs to */
	int notice;			/* enum notice */
	const char *number;		/* 网审受〔2026〕12号 */
	struct words title;
	struct date issued_on;
	struct instant dispatched, opened;	/* opened 0: not yet */
	int64_t opened_by;		/* 0: nobody yet */
	const char *opened_by_name;	/* NULL: nobody yet */
	int superseded_seq;		/* 0: valid */
	unsigned char digest[32];	/* SHA-256 of the Chinese bytes */
};

#endif
