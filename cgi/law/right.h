#ifndef LAW_RIGHT_H
#define LAW_RIGHT_H

#include "law/role.h"

/*
 * What a page or verb may be opened with: one table of rights by role.
 * Acts on a case are judged besides by the event table (law/event.h).
 */
enum right {
	RIGHT_CASES_OWN,	/* see the cases of one's own operator */
	RIGHT_APPLICATION_EDIT,	/* write an application, lodge it */
	RIGHT_DECLARATION_SIGN,	/* Article 8 (i) */
	RIGHT_REPORTS_REGISTER,	/* risk reports without application */
	RIGHT_CASES_ALL,	/* see every case: the Office */
	RIGHT_CASE_WORK,	/* notes, assessment, drafts, hand-over */
	RIGHT_CASE_DECIDE,	/* what the chief or deputy signs */
	RIGHT_CIRCULATION_SEE,	/* what was circulated to one's member */
	RIGHT_ANSWER_DRAFT,
	RIGHT_ANSWER_RELEASE,
	RIGHT_PROPOSAL_DRAFT,	/* propose a review, Article 19 */
	RIGHT_PROPOSAL_RELEASE,
	RIGHT_PUBLIC_REPORTS,	/* read and answer reports, Article 16 */
	RIGHT_MAIL_QUEUE,	/* see what could not be sent */
	RIGHT_MAIL_RETRY,	/* have it sent again */
	RIGHT_EXPERTS_KEEP,	/* the register of experts; invite them */
	RIGHT_OPINION_GIVE,	/* answer what one was asked as an expert */
	RIGHT_COMMISSION,
	RIGHT_AUDIT,
	RIGHT_ACCOUNTS,		/* invite, disable, grant roles */
	RIGHT_SETTINGS,		/* calendars, rule sets */
	RIGHT_DESIGNATIONS_SEE,	/* the register of Article 18 */
	RIGHT_DESIGNATIONS_KEEP,
	RIGHT_SPILL_REPORT,	/* withhold what seems secret, Article 20 */
	RIGHT_SPILL_DECIDE,	/* destroy it or give it back */
	RIGHT_INCIDENTS,	/* see what was withheld, without content */
	RIGHT__MAX
};

#define RIGHT_BIT(r) (1u << (r))

/* The roles that hold a right. */
unsigned
right_roles(enum right r);

/*
 * The rights, as RIGHT_BITs, that open what is learned in a review: whoever
 * uses one has undertaken secrecy before (Article 15).
 */
unsigned
rights_confidential(void);

/* The rights of a set of roles, as RIGHT_BITs. */
unsigned
rights_of(unsigned roles);

/* "cases_own" */
const char *
right_name(enum right r);

const struct words *
right_words(enum right r);

#endif
