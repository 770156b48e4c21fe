#ifndef RECORD_SPILL_H
#define RECORD_SPILL_H

#include <stdint.h>

#include "base/date.h"

/*
 * Article 20: where a text or a file may stand that seems to hold a state
 * secret. A new kind gets a row in store/spill_row.c, and where its table
 * refuses changes a trigger that knows incidents (as in sql/020).
 */
enum spill_kind {
	/* files */
	SPILL_DOCUMENT,		/* id */
	SPILL_REPORT_FILE,	/* report, n */
	/* texts that stay as they were entered */
	SPILL_TEXT,		/* of an event: case, seq, n */
	SPILL_NOTE,		/* id */
	SPILL_SAID,		/* between operator and Office: id */
	SPILL_ANSWER,		/* of a member: case, seq */
	SPILL_ITEM,		/* wording of Article 14: case, number */
	SPILL_MATERIAL,		/* an answer to it: id */
	SPILL_CHECK,		/* of a condition: id */
	SPILL_HEARING,		/* id */
	SPILL_QUESTION,		/* to an expert: invitation */
	SPILL_OPINION,		/* invitation */
	SPILL_ANALYSIS,		/* case, version */
	SPILL_COVERING,		/* report to the Commission: case, seq */
	SPILL_DIRECTION,	/* of the Commission: case, seq */
	SPILL_LETTER,		/* id */
	SPILL_MAIL,		/* id */
	/* sealed ones of Article 16 */
	SPILL_REPORT,		/* id */
	SPILL_MESSAGE,		/* id */
	/* one text each in what was lodged, suggested, proposed */
	SPILL_APPLICATION,	/* version's id, path */
	SPILL_SUGGESTION,	/* case, version, path */
	SPILL_PROPOSAL,		/* case, path */
	/* texts that may be written anew; they go along */
	SPILL_TITLE,		/* case */
	SPILL_PROVIDER,		/* of a case on a proposal: case */
	SPILL_ASSESSMENT,	/* case, factor */
	SPILL_SUGGESTED,	/* a draft: case, path */
	SPILL_ANSWERING,	/* a member's draft: case, drafter */
	SPILL_OPINING,		/* an expert's draft: invitation */
	SPILL_DECLINED,		/* an expert's reason: invitation */
	SPILL_REPORTING,	/* covering report, a draft: case */
	SPILL_DECIDING,		/* the Commission's, not confirmed: case */
	SPILL_KIND__MAX
};

enum { SPILL_KEYS = 3 };

struct spill_place {
	enum spill_kind kind;
	int64_t key[SPILL_KEYS];	/* unused ones: 0 */
	const char *path;	/* "/conditions/0/wording"; "": the whole */
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
	const char *path;	/* within JSON, as SQL takes it; "" */
	const char *mask;	/* what stands in its place */
	const void *name;	/* of a file; n bytes */
	int64_t name_n;
	const char *cipher_name;
	const void *key;	/* wrapped */
	int64_t key_n;
	unsigned char digest[32];	/* of a text */
	unsigned char other_digest[32];	/* of what goes with it */
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
