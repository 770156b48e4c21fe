#ifndef RECORD_MATERIAL_H
#define RECORD_MATERIAL_H

#include <stdint.h>

#include "base/date.h"
#include "law/material.h"

enum { MATERIAL_ITEMS_MAX = 20 };	/* of one request */

/* One thing asked for under Article 14. */
struct material_item {
	int number;		/* of the case; never given twice */
	int seq;		/* of the request's event */
	const char *wording;
	int again_of;		/* number of the item asked before; 0: none */
	int64_t operator_id;	/* asked of it alone; 0: of all; not in the row */
};

/* What was said to it; the last one stands. */
struct material_answer {
	int64_t id;
	int number;		/* of the item */
	int said;		/* enum material_said */
	const char *body;
	int64_t document_id;	/* 0: none */
	const char *document_name;	/* NULL: none */
	const char *document_signature;	/* as record/document.h */
	int64_t answered_by;
	int64_t operator_id;		/* of whoever answered */
	const char *answered_name;
	struct instant entered;
	int is_sent;			/* handed in; not in the row */
};

#endif
