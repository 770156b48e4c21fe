#ifndef ADMIN_DEMO_DATA_H
#define ADMIN_DEMO_DATA_H

#include "law/event.h"

/* What happens to a demo case, and how many working days ago. */
enum demo_act_kind {
	DEMO_END,		/* ends the list */
	DEMO_DRAFT,		/* written, not lodged */
	DEMO_LODGE, DEMO_RETURN, DEMO_REFUSE, DEMO_ACCEPT, DEMO_EXTEND,
	DEMO_ASSESS,		/* the seven factors of Article 10 */
	DEMO_SUGGEST,		/* drafted and handed to the chief */
	DEMO_SIGN,		/* signed and circulated */
	DEMO_AGREE,		/* the members named; "" all that are left */
	DEMO_HAND_IN,		/* they agree; their signatory has yet to */
	DEMO_OBJECT, DEMO_CLOSE, DEMO_SERVE, DEMO_WITHDRAW,
	DEMO_REQUEST,		/* supplementary materials (Article 14) */
	/* the special review (Article 12) */
	DEMO_HEAR_DEPARTMENTS, DEMO_HEAR_AGENCIES,
	DEMO_INVITE,		/* two experts are asked, one has declared */
	DEMO_OPINION,		/* one answers, the other is let off */
	DEMO_ANALYSE,
	DEMO_REPORT,		/* drafted, and signed by the chief */
	DEMO_SITTING,		/* put on an agenda */
	/* besides (Articles 14 and 18) */
	DEMO_WRITE, DEMO_WRITE_BACK,	/* messages of operator and Office */
	DEMO_NOTIFY,		/* a change, with a file */
	DEMO_RULE,		/* on it: immaterial */
	DEMO_ASK,		/* the department that designates */
	/* Article 19: text names a member, or one operator ("s01") */
	DEMO_PROPOSE,
	DEMO_APPROVE,		/* by the Commission */
	DEMO_TELL,		/* the operators, of the review */
	DEMO_HAND_IN_MATERIALS, DEMO_COMPLETE,
	DEMO_JOIN,		/* an operator that is told after the others */
	DEMO_ACCEPT_CONDITIONS,
	DEMO_ACT__MAX
};

struct demo_act {
	int ago;		/* working days before today */
	enum demo_act_kind kind;
	enum finding finding;	/* of DEMO_SUGGEST */
	const char *text;	/* members "mss mps", or what is said */
};

enum { DEMO_STEPS_MAX = 24 };

struct demo_case {
	const char *operator_code;	/* "s01" */
	const char *title, *category, *sector, *cii, *amount;
	const char *provider, *country, *foreign;	/* yes, no, unknown */
	const char *triggers;		/* "1 3": those that are "possible" */
	const char *officer;		/* login of the assignee; NULL: none */
	/* of a proposal: category is its object, cii its reasons */
	struct demo_act steps[DEMO_STEPS_MAX];
};

/* The last row has no title. */
extern const struct demo_case demo_table[];

#endif
