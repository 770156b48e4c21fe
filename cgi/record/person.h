#ifndef RECORD_PERSON_H
#define RECORD_PERSON_H

#include <stdint.h>

#include "base/date.h"
#include "base/lang.h"
#include "law/member.h"
#include "law/role.h"

enum organisation_kind {
	ORGANISATION_OPERATOR, ORGANISATION_OFFICE, ORGANISATION_MEMBER,
	ORGANISATION_COMMISSION, ORGANISATION_EXPERT, ORGANISATION_KIND__MAX
};

struct organisation {
	int64_t id;
	int kind;		/* enum organisation_kind */
	const char *code;	/* of a member: its code, "mss" */
	struct words name;
	const char *uscc;	/* NULL: none */
	const char *sector;	/* NULL: none */
	const char *address;
};

struct person {
	int64_t id, organisation_id;
	const char *login, *name, *email, *phone;
	int lang;		/* enum lang */
	const char *state;	/* "invited", "active", "disabled" */
	const char *password_hash;	/* NULL: not set yet */
	struct instant created;
	int undertaken;		/* last year signed for (Article 15); 0: none */
};

/*
 * Whoever acts or asks: made from the session alone, never from a form, whose
 * key is only a name for this one try (app/once.h). Every app function takes
 * one and asks it.
 */
struct actor {
	int64_t person_id;	/* 0: nobody is signed in */
	int64_t organisation_id;
	const char *login, *name;
	const char *organisation;	/* name in the actor's language */
	int organisation_kind;	/* enum organisation_kind */
	enum member member;	/* of ORGANISATION_MEMBER; else MEMBER__MAX */
	unsigned roles;		/* ROLE_BITs */
	unsigned rights;	/* RIGHT_BITs */
	int undertaken;		/* last year of the undertaking; 0: none */
	/* no tie stood when the session was read; 0 where nobody looked */
	int is_untied;
	enum lang lang;		/* of the page that is open */
	const char *form_key;	/* of the form that was sent; NULL: none */
};

#endif
