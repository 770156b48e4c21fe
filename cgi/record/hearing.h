#ifndef RECORD_HEARING_H
#define RECORD_HEARING_H

#include <stdint.h>

#include "base/date.h"

/* A question to an expert (Article 12). */
struct invitation {
	int64_t id, case_id, person_id;
	const char *case_number;
	const char *expert_name;
	const char *question;
	struct date due;
	/* "sent", "declared", "answered", "declined", "conflict", "withdrawn" */
	const char *state;
	const char *inviter_name;
	struct instant invited;
	struct instant declared;	/* that nothing ties him; 0: not yet */
	struct instant ended;		/* 0: open */
	const char *remarks;		/* why it ended; "" */
	const char *draft;		/* of the opinion; for the expert alone */
	int version;			/* grows with every change */
};

/* An expert's opinion as handed in; confidential. */
struct opinion {
	int64_t invitation_id;
	const char *body;
	unsigned char digest[32];	/* SHA-256 of body */
	struct instant entered;
};

/* A department or specialised agency that was heard. */
struct hearing_record {
	int64_t id, case_id;
	const char *class;		/* "departments", "agencies" */
	const char *body_name;		/* whom */
	const char *speaker;		/* who spoke for it; "" */
	const char *form;		/* "letter", "meeting", "call" */
	struct date heard_on;
	const char *opinion;		/* "": see the scan */
	const char *paper_number;	/* "": none */
	int64_t document_id;		/* scan; 0: none */
	const char *document_name;	/* NULL: none */
	const char *document_signature;	/* as record/document.h */
	int64_t entered_by;
	const char *entered_name;
	struct instant entered;
};

/* The in-depth analysis, one version of it. */
struct analysis {
	int64_t case_id;
	int version;			/* 1, 2, … */
	const char *body;
	unsigned char digest[32];	/* SHA-256 of body */
	int64_t author_id;
	const char *author_name;
	struct instant entered;
};

#endif
