#ifndef RECORD_EDITION_H
#define RECORD_EDITION_H

#include <stdint.h>

#include "base/date.h"

/* What new acts are judged under. */
struct current_editions {
	int64_t calendar_id;		/* 0 before the first import */
	const char *rules;		/* activated last; NULL: none yet */
};

/* What became of a proposal; a person decides. */
enum decision {
	DECISION_OPEN, DECISION_TAKEN, DECISION_DROPPED, DECISION__MAX
};

/*
 * A calendar that one person imported and another releases. What it says is
 * fetched apart.
 */
struct calendar_proposal {
	int64_t id;
	const char *edition, *based_on;
	const char *notice, *source;
	int64_t imported_by;		/* 0: bin/reviewdesk */
	const char *imported_name;	/* NULL: bin/reviewdesk */
	struct instant imported;
	int decision;			/* enum decision */
	const char *decided_name;	/* NULL: open */
	struct instant decided;
};

/* A rule set that one person proposes for new cases, and another activates. */
struct rules_proposal {
	int64_t id;
	const char *edition, *reason;
	int64_t proposed_by;
	const char *proposed_name;
	struct instant proposed;
	int decision;			/* enum decision */
	const char *decided_name;	/* NULL: open */
	struct instant decided;
};

#endif
