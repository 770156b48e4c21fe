#ifndef RECORD_SPILL_H
#define RECORD_SPILL_H

#include <stdint.h>

#include "base/date.h"

/* Article 20: the row of something that seems to hold a state secret. */
enum spill_kind {
	SPILL_DOCUMENT,		/* id */
	SPILL_REPORT_FILE,	/* report, n */
	SPILL_TEXT,		/* of an event: case, seq, n */
	SPILL_NOTE,		/* id */
	SPILL_ANSWER,		/* of a member: case, seq */
	SPILL_MATERIAL,		/* an answer of Article 14: id */
	SPILL_HEARING,		/* id */
	SPILL_OPINION,		/* invitation */
	SPILL_ANALYSIS,		/* case, version */
	SPILL_REPORT,		/* id */
	SPILL_KIND__MAX
};

enum { SPILL_KEYS = 3 };

struct spill_place {
	enum spill_kind kind;
	int64_t key[SPILL_KEYS];	/* unused ones: 0 */
};

/* An incident. */
struct spill {
	int64_t id;
	const char *number;
	int64_t case_id;		/* 0: none */
	const char *case_number;	/* NULL: none */
	int64_t reported_by;
	const char *reported_name;
	struct instant reported;
	int decided, erased;
	const char *reason, *decided_name;	/* NULL: not decided */
	struct instant at;		/* of the decision */
	int n_places;
};

/* What is kept of a withheld row until somebody decides. */
struct spill_hold {
	const char *place;
	const char *mask;	/* what stands in its place */
	const void *name;	/* of a file; n bytes */
	int64_t name_n;
	const char *cipher_name;
	const void *key;	/* wrapped */
	int64_t key_n;
	unsigned char digest[32];	/* of a text */
};

/* A paper part: a neutral number, no content. */
struct secret_part {
	int64_t id;
	const char *number;
	int64_t case_id;		/* 0: none */
	const char *case_number;	/* NULL: none */
	int64_t organisation_id;	/* who brought it; 0: none of ours */
	const char *from_zh, *from_en;	/* NULL: none of ours */
	int pages;
	struct date received_on;
	int64_t holder_id;
	const char *holder_name;
	int64_t entered_by;
	const char *entered_name;
	struct instant entered;
};

/* A member's reasons that stand on paper: nothing of them is here. */
struct secret_paper {
	const char *number;		/* NULL: none */
	struct date on;
};

#endif
