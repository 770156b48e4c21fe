#ifndef RECORD_PROPOSAL_H
#define RECORD_PROPOSAL_H

#include <stdint.h>

#include "base/date.h"
#include "base/lang.h"

/* What a member says (Article 19); texts are never NULL. */
struct proposal_content {
	const char *object;	/* "purchase" of network products or services,
				 * "service": an information technology one */
	const char *title;	/* the product or service */
	const char *provider, *provider_code;
	const char *operators;	/* that are known, one a line; "" none */
	unsigned factors;	/* of Article 10: 1 << n, n from 0 */
	const char *reasons;	/* why it affects national security */
};

/* While the member's liaison writes it. */
struct proposal_draft {
	int64_t id;
	const char *member;	/* its code */
	const char *state;	/* draft, to_release, returned */
	const char *content;	/* canonical JSON of proposal_content */
	const char *remarks;	/* of the signatory who returned it; "" */
	int64_t drafter_id;	/* who saved it last */
	const char *drafter_name;
	struct instant updated;
};

/* As its signatory released it. */
struct proposal {
	int64_t case_id, draft_id;
	const char *member;
	const char *content;
	unsigned char digest[32];
	int64_t drafter_id, released_by;
	const char *drafter_name, *released_name;
	struct instant released;
};

/* One line of what a member proposed, and what became of it. */
struct proposal_line {
	int64_t case_id;
	const char *number, *title;
	int stage;		/* enum stage, unmasked: app masks it */
	struct date on;		/* of the release */
	const char *outcome;	/* "approved", "declined"; NULL: not yet */
	struct date decided_on;
	const char *decision_number, *reason;	/* NULL: not yet */
};

#endif
