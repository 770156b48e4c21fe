#ifndef RECORD_ANSWER_H
#define RECORD_ANSWER_H

#include <stdint.h>

#include "base/date.h"
#include "base/lang.h"
#include "law/event.h"

/* A member's answer while it is being written (Article 11). */
struct answer_draft {
	int64_t case_id;
	const char *member;	/* its code */
	int round, version;
	unsigned char digest[32];	/* of the version it answers */
	int answer;		/* enum answer, as given */
	int depends;		/* agreement that depends on its comments */
	const char *body;
	const char *state;	/* draft, to_release, returned, stale */
	const char *remarks;	/* of the signatory who returned it; "" */
	const char *paper_number;	/* "": not on paper */
	struct date paper_on;
	int64_t paper_document_id;	/* 0: none */
	int64_t drafter_id;
	const char *drafter_name;
	struct instant updated;
};

/* An answer as released; kept by the member for good. */
struct answer_row {
	int64_t case_id;
	int seq;
	const char *member;
	int round, version;
	unsigned char digest[32];
	int answer, depends;
	const char *body;
	const char *drafter_name, *released_name;
	const char *paper_number;	/* "": not on paper */
	int64_t paper_document_id;
	struct date on;			/* legal date of the event */
	struct instant entered;
	unsigned char hash[32];		/* of the event */
};

/* One line of what was circulated to a member: its newest round of a case. */
struct circulation_row {
	int64_t case_id;
	const char *number, *title;
	struct words operator_name;
	int round, version;
	struct date received_on;
	int stage;			/* enum stage, unmasked: app masks it */
	int finding;			/* served; FINDING_NONE: not yet */
	int next_period;
	struct date next_due;
	int next_provisional;
	const char *draft_state;	/* NULL: nothing is being written */
	int answer;			/* released in this round; or none */
};

#endif
