#ifndef RECORD_OUTBOX_H
#define RECORD_OUTBOX_H

#include <stddef.h>
#include <stdint.h>

#include "base/date.h"
#include "base/lang.h"

/* Somebody a mail goes to. */
struct recipient {
	int64_t person_id;		/* 0: somebody without account */
	const char *name;		/* NULL: not known */
	const char *address;
	int lang;			/* enum lang */
	const char *organisation_code;	/* of a member "mss"; NULL: none */
	int64_t organisation_id;
};

/* A mail that waits to be sent, was sent, or could not be. */
struct outbox_mail {
	int64_t id, case_id;		/* case_id 0: none */
	int seq;			/* of the event; 0: none */
	const char *case_number;	/* NULL: none */
	const char *notice;		/* name of an enum notice */
	const char *recipient;
	const char *message_id;		/* without brackets */
	const void *content;		/* finished bytes; NULL in lists */
	size_t content_n;
	const char *state;		/* queued, leased, sent, dead */
	int attempts;			/* that failed and count */
	struct instant created, next, sent;
	const char *last_said;		/* the server's words; NULL: none */
	int last_code;
};

/* One answer of a mail server. */
struct outbox_reply {
	int64_t outbox_id;
	int n;				/* 1, 2, …: of which attempt */
	struct instant at;
	int code;			/* SMTP; 0: no answer */
	const char *outcome;		/* "sent", "later", "dead" */
	const char *said;
};

#endif
