#ifndef RECORD_ACCOUNT_H
#define RECORD_ACCOUNT_H

#include "record/edition.h"
#include "record/person.h"

/*
 * A session with what every request needs of its person, read at once: of the
 * person id, login, name, state and undertaking, of the organisation id, kind,
 * code and name.
 */
struct session_row {
	unsigned char hash[32];		/* of its token */
	const char *portal;		/* "operator", "office" */
	unsigned char csrf[32];
	struct instant created, seen, ends;
	struct person person;
	struct organisation organisation;
	const char *roles;		/* "chief,case_officer"; NULL: none */
	int ties;			/* that stand (Article 15) */
	struct current_editions editions;
};

/* An invitation or a reset; only a hash of its token is kept. */
enum single_use_kind {
	SINGLE_USE_INVITE, SINGLE_USE_RESET, SINGLE_USE_KIND__MAX
};

struct single_use {
	int kind;			/* enum single_use_kind */
	int64_t person_id;
	struct instant created, ends, used;	/* used.us 0: not yet */
};

/* How often somebody failed, and when last. */
struct attempt {
	int failures;
	struct instant last;
};

/* Somebody of an operator asks for an account. */
struct access_request {
	int64_t id;
	const char *organisation, *uscc, *name, *email, *phone, *message;
	int lang;
	struct instant created, handled;	/* handled.us 0: open */
};

/* A person as lists show one. */
struct person_row {
	struct person person;
	struct words organisation;
	int organisation_kind;
	const char *roles;		/* as in session_row */
};

#endif
