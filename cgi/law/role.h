#ifndef LAW_ROLE_H
#define LAW_ROLE_H

#include "base/lang.h"

/*
 * Who may act. A person may hold several roles of one organisation; a mask
 * of ROLE_BITs is how they travel. Names as in demo-accounts and in SQL.
 */
enum role {
	ROLE_OPERATOR_EDITOR,		/* prepares an application */
	ROLE_OPERATOR_SIGNATORY,	/* signs the declaration, Article 8 (i) */
	ROLE_CASE_OFFICER,
	ROLE_CHIEF,			/* signs findings, extensions */
	ROLE_DEPUTY_CHIEF,		/* acts for the chief */
	ROLE_LIAISON,			/* drafts a member's answer */
	ROLE_MEMBER_SIGNATORY,		/* releases it, Article 11 */
	ROLE_EXPERT,
	ROLE_COMMISSION_SECRETARY,
	ROLE_AUDITOR,
	ROLE_ADMINISTRATOR,
	ROLE__MAX
};

#define ROLE_BIT(r) (1u << (r))

#define ROLES_OPERATOR \
	(ROLE_BIT(ROLE_OPERATOR_EDITOR) | ROLE_BIT(ROLE_OPERATOR_SIGNATORY))
#define ROLES_HEAD (ROLE_BIT(ROLE_CHIEF) | ROLE_BIT(ROLE_DEPUTY_CHIEF))
#define ROLES_TEAM (ROLE_BIT(ROLE_CASE_OFFICER) | ROLES_HEAD)
#define ROLES_MEMBER \
	(ROLE_BIT(ROLE_LIAISON) | ROLE_BIT(ROLE_MEMBER_SIGNATORY))

/* "case_officer" */
const char *
role_name(enum role r);

const struct words *
role_words(enum role r);

/* Reads a name; 1 and *out, or 0. */
int
role_parse(const char *name, enum role *out);

#endif
