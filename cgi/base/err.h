#ifndef BASE_ERR_H
#define BASE_ERR_H

#include "base/lang.h"

/*
 * The closed list of errors. A fallible function returns one and must be
 * checked. It is logged once, where the foreign fact is known; above that it
 * is only passed on. Lack of memory and broken invariants abort instead.
 */
enum err {
	ERR_OK,
	ERR_BAD_REQUEST,	/* the bytes are no request we understand */
	ERR_INPUT,		/* fields are wrong; messages stand at them */
	ERR_FORMAT,		/* a text is not of the form asked for */
	ERR_RANGE,		/* a number or date outside what is allowed */
	ERR_SIGNED_OUT,		/* nobody is signed in, or no longer */
	ERR_CSRF,		/* the form is not one we gave this session */
	ERR_FORBIDDEN,		/* signed in, without this right */
	ERR_PURPOSE,		/* materials: say first what they are for */
	ERR_COPIED,		/* a passage of a confidential source */
	ERR_TIED,		/* the actor has a tie to a party */
	ERR_NOT_FOUND,		/* absent, or not this person's to know of */
	ERR_METHOD,		/* the page exists, not for this method */
	ERR_CONFLICT,		/* somebody else acted first */
	ERR_STALE,		/* bound to an older version */
	ERR_REFUSED,		/* the Measures do not allow it; see refusal */
	ERR_DUPLICATE,		/* it exists already */
	ERR_EXPIRED,		/* a link or form past its time */
	ERR_TOO_LARGE,		/* more bytes than allowed */
	ERR_SLOW,		/* the bytes come too slowly to be waited for */
	ERR_EMPTY,		/* a file of 0 bytes */
	ERR_TYPE,		/* a file type that is not on the list */
	ERR_TOO_MANY,		/* slowed down: too many attempts */
	ERR_RETRY,		/* transaction lost a race: run it again */
	ERR_DATABASE,		/* the database does not answer */
	ERR_IN_DOUBT,		/* the line broke at COMMIT: done, or not */
	ERR_STORAGE,		/* the file store does not work or is full */
	ERR_TEMPORARY,		/* a peer refuses for now */
	ERR_PERMANENT,		/* a peer refuses for good */
	ERR_WITHHELD,		/* under Article 20: nobody may open it */
	ERR_UNCHECKED,		/* not yet looked at for viruses */
	ERR_VIRUS,		/* one was found: nobody may open it */
	ERR_CRYPTO,		/* a key, seal or digest does not fit */
	ERR_END,		/* no more input; never reaches a page */
	ERR_INTERNAL,		/* a fault of ours */
	ERR__MAX
};

#define MUST_CHECK __attribute__((warn_unused_result))

/* A short name for log lines, e.g. "refused". Never NULL. */
const char *
err_name(enum err e);

/* The HTTP status that a page with this error carries. */
int
err_status(enum err e);

/* What a person is told, in their language. One full sentence or two. */
const char *
err_words(enum err e, enum lang lang);

#endif
