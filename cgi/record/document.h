#ifndef RECORD_DOCUMENT_H
#define RECORD_DOCUMENT_H

#include <stdint.h>

#include "base/date.h"

/* The kind of a scan of something that happened on paper. */
#define DOCUMENT_PAPER "paper"

/* The kind of a file that answers a request for materials (Article 14). */
#define DOCUMENT_MATERIAL "material"

/* The kind of a file that belongs to a change (Article 14). */
#define DOCUMENT_CHANGE "change"

/* An uploaded file; its bytes stand encrypted in the file store. */
struct document {
	int64_t id, organisation_id;
	int64_t application_id, case_id;	/* 0: none */
	const char *kind;	/* "contract", "pledge", "declaration", … */
	const char *name;	/* exactly as uploaded */
	const char *media_type;
	int64_t size;		/* bytes */
	unsigned char plain_sha[32];
	const char *cipher_name;
	const void *file_key;	/* wrapped */
	int64_t file_key_n;
	int64_t uploaded_by;
	struct instant entered;
	/* The virus found in it, "" none; NULL: not looked at. */
	const char *signature;
};

#endif
