#ifndef APP_VERIFY_H
#define APP_VERIFY_H

#include "app/app.h"

/*
 * Whether the record is what was written: every event's texts give its
 * digest, its bytes and the event before it give its hash, the case knows how
 * many there are, the audit log gives its seals, every file of a case opens
 * with its key and gives the bytes that were handed in, and every file of a
 * report, which nobody here can open, has the bytes its name was made of.
 * For programs: nobody is asked.
 */

/* Something that does not fit; about: "CR-2026-0001 event 3", a file's name. */
struct verify_fault {
	const char *about;
	const char *what;
};

struct verify_result {
	long cases, events, files, faults;
	long audited;			/* rows of the audit log, sealed */
	const char *last_seal;		/* in hex: worth keeping elsewhere */
};

/*
 * Looks at everything, and tells each fault as it is found. ERR_OK also where
 * there are any; ERR_DATABASE: it could not be read to the end.
 */
enum err
app_verify(struct app *app, void (*tell)(const struct verify_fault *f),
    struct verify_result *out) MUST_CHECK;

#endif
