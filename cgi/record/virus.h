#ifndef RECORD_VIRUS_H
#define RECORD_VIRUS_H

#include <stdint.h>

#include "base/date.h"

/* A document that waits for the virus check. */
struct virus_wait {
	int64_t document_id;
	unsigned char plain_sha[32];
	const char *cipher_name;
	const void *file_key;	/* wrapped */
	int64_t file_key_n;
	const char *known;	/* found in these bytes; NULL: ask */
	struct instant not_before;	/* an older answer will not do */
	int failures;		/* attempts that came to no answer */
};

/* One that was asked about in vain. */
struct virus_trouble {
	int64_t document_id;
	struct instant since, next;
	int failures;
	const char *said;
	const char *case_number;	/* NULL: of no case */
};

/* A case that holds a document. */
struct virus_case {
	int64_t id;
	const char *number;
};

#endif
