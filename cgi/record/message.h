#ifndef RECORD_MESSAGE_H
#define RECORD_MESSAGE_H

#include <stdint.h>

#include "base/date.h"

/* What an operator and the Office write to each other; never changed. */
struct message {
	int64_t id, operator_id;
	int from_office;
	int64_t author_id;
	const char *author_name;
	const char *body;
	struct instant entered;
	struct instant read;		/* by the other side; 0: not yet */
	const char *reader_name;	/* NULL: nobody yet */
};

/* How many messages of a case an operator has not read. */
struct message_count {
	int64_t case_id;
	int unread;
};

#endif
