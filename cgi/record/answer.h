#ifndef RECORD_ANSWER_H
#define RECORD_ANSWER_H

#include <stdint.h>

#include "base/date.h"
#include "base/lang.h"
#include "law/event.h"
#include "record/spill.h"

/* A member's answer while it is being written (Article 11). */
struct answer_draft {
	int64_t case_id;
	const char *member;	/* its code */
	int round, version;	/* that it answers; 0: none of ours */
	unsigned char digest[32];	/* of that version */
	int answer;		/* enum answer, as given */
	int depends;		/* agreement that depends on its comments */
	const char *body;	/* "" where the reasons are secret */
	struct secret_paper secret;
	const char *state;	/* draft, to_release, returned */
	const char *remarks;	/* of the signatory who returned it; "" */
	int64_t drafter_id;	/* who saved it last */
	const char *drafter_name;
	int is_own;		/* whoever looks at it wrote any of it */
	struct instant updated;
};

/* Who wrote any text of a draft, or of what was released. */
struct author {
	int seq;		/* 0: of the draft; else of the event */
	int64_t person_id;
	const char *name;
};

/* An answer as released; kept by the member for good. */
struct answer_row {
	int64_t case_id;
	int seq;
	const char *member;
	int round, version;
	unsigned char digest[32];
	int finding;			/* that was suggested */
	int answer, depends;
	const char *body;	/* "" where the reasons are secret */
	struct secret_paper secret;
	const char *drafter_name;	/* NULL: on paper, sealed outside */
	const char *released_name;	/* or who entered the paper, */
	int64_t released_org;		/* of which organisation */
	const char *paper_number;	/* "": not on paper */
	int64_t paper_document_id;
	struct date paper_on;		/* its date; on: not on paper */
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
	const char *rules_edition;
	const char *draft_state;	/* NULL: nothing is being written */
	int draft_version;		/* which it answers */
	int answer, depends;		/* released in this round; or none */
};

#endif
