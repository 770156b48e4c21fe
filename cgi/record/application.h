#ifndef RECORD_APPLICATION_H
#define RECORD_APPLICATION_H

#include <stdint.h>

#include "base/date.h"

/* Characters of a title that a list shows; the answer itself stays whole. */
enum { APPLICATION_TITLE_MAX = 300 };

/* An application as its operator writes it; only that operator reads it. */
struct application {
	int64_t id, operator_id;
	const char *state;	/* draft, lodged, correcting, no_duty, … */
	int64_t case_id;	/* 0: not lodged yet */
	const char *case_number;	/* NULL: not lodged yet */
	int version;		/* grows with every change */
	const char *title;
	const char *content;	/* answers as JSON; "" in lists */
	int64_t created_by, updated_by;
	const char *updated_name;
	struct instant created, updated;
	int64_t declared_by;	/* 0: not signed, or changed since */
	const char *declared_name;	/* NULL: not signed */
	struct instant declared;
	unsigned char declared_digest[32];
};

/* What was lodged, word for word. */
struct application_version {
	int64_t id, application_id, case_id;
	int number;		/* 1, 2 after a return, … */
	const char *content;
	unsigned char digest[32];
	int64_t declared_by;	/* 0: on paper */
	const char *declared_name;	/* NULL: on paper */
	struct instant declared, entered;
	int64_t lodged_by;
	const char *lodged_name;
};

#endif
