#ifndef RECORD_COMMISSION_H
#define RECORD_COMMISSION_H

#include <stdint.h>

#include "base/date.h"
#include "base/lang.h"

/* The covering report to the Commission while it is being written. */
struct covering_draft {
	int64_t case_id;
	const char *state;	/* "draft", "to_sign", "returned" */
	int for_version;	/* of the suggested finding it reports on */
	const char *body;
	const char *remarks;	/* of who returned it; "" */
	int64_t drafter_id;
	const char *drafter_name;
	struct instant updated;
	int version;		/* grows with every change */
};

/* As the chief signed it; seq is that of the event "submit". */
struct covering_report {
	int64_t case_id;
	int seq;
	int version, round;	/* of the suggested finding; its round */
	unsigned char digest[32];	/* of that very version */
	const char *body;
	int64_t drafter_id, signer_id;
	const char *drafter_name, *signer_name;
	struct instant signed_at;
};

/* What the Commission decided on a report. */
struct commission_decision {
	int64_t case_id;
	int seq;			/* of the event; 0: not confirmed yet */
	const char *state;		/* "to_confirm", "sent_back" */
	int report_seq;
	unsigned char digest[32];	/* of the version decided on */
	const char *outcome;		/* "approved", "returned", "declined" */
	const char *direction;		/* of what is not approved; "" */
	const char *back_to;		/* "hear", "analyse", "suggest"; "" */
	struct date decided_on;
	const char *number, *signatory;
	int64_t document_id;		/* scan; 0: none */
	const char *document_name;	/* NULL: none */
	const char *remarks;		/* why it was sent back; "" */
	int64_t entered_by;
	const char *entered_name;
	struct instant entered;
	int64_t confirmed_by;		/* 0: not yet */
	const char *confirmed_name;
	struct instant confirmed;
	int version;			/* of the draft */
	int annulled;			/* by a later act */
};

/* A sitting of the Commission. */
struct sitting {
	int64_t id;
	struct date on;
	const char *title;
	const char *entered_name;
	int n_items;
};

/* A case that lies, or lay, before the Commission. */
struct commission_item {
	int64_t case_id;
	const char *number, *title;
	struct words operator_name;
	int stage;			/* enum stage, of the projection */
	int finding;			/* suggested; NONE: a proposal */
	struct instant signed_at;	/* of the report, the proposal */
	const char *draft_state;	/* of a decision entered; NULL: none */
	int position;			/* on an agenda, 1, 2, … */
};

#endif
