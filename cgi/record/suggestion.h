#ifndef RECORD_SUGGESTION_H
#define RECORD_SUGGESTION_H

#include <stdint.h>

#include "base/date.h"
#include "law/event.h"
#include "law/risk.h"
#include "record/note.h"

enum { CONDITIONS_MAX = 20 };

/* A condition of a Conditional Pass (A4). */
struct condition {
	int is_precedent;	/* before the contract takes effect */
	const char *wording;
	struct date due;	/* DATE_NONE: no date of its own */
	const char *evidence;	/* what is wanted to show that it is met */
	const char *verifier;	/* who verifies */
};

/* A suggested finding (Article 11), as it is written and circulated. */
struct suggestion {
	enum finding finding;
	const char *reasons;
	struct condition conditions[CONDITIONS_MAX];
	int n_conditions;
	/* Article 10 as it stood when this was signed; none in a draft */
	struct assessment factors[FACTOR__MAX];
	int n_factors;
};

/* While it is being written. */
struct suggestion_draft {
	int64_t case_id;
	const char *state;	/* "draft", "to_sign", "returned" */
	const char *content;	/* canonical JSON of struct suggestion */
	const char *remarks;	/* of who returned it; "" */
	int64_t drafter_id, returned_by;	/* returned_by 0: never */
	const char *drafter_name;
	const char *returned_name;	/* NULL: never */
	struct instant updated;
	int version;		/* grows with every change of the draft */
};

/* As signed and circulated; never changed. */
struct suggestion_version {
	int64_t case_id;
	int version, seq;	/* seq: of the event that sent it */
	int finding;		/* enum finding */
	const char *content;
	unsigned char digest[32];	/* SHA-256 of content: answers bind it */
	int64_t drafter_id, signer_id;
	const char *drafter_name, *signer_name;
	struct instant signed_at;
};

#endif
