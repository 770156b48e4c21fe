#ifndef RECORD_OUTBOX_H
#define RECORD_OUTBOX_H

#include <stddef.h>
#include <stdint.h>

#include "base/date.h"

/* A mail that waits to be sent, was sent, or could not be. */
struct outbox_mail {
	int64_t id, case_id;
	const char *case_number;	/* NULL: none */
	const char *notice;
	const char *recipient;
	const char *message_id;
	const void *content;		/* finished bytes; NULL in lists */
	int64_t content_n;
	const char *state;		/* queued, leased, sent, dead */
	int attempts;
	struct instant created, next, sent;
	const char *last_said;		/* the server's words; NULL: none */
	int last_code;
};

#endif
