#ifndef APP_AUDIT_H
#define APP_AUDIT_H

#include "app/app.h"

/*
 * What is kept of acts outside the cases, for good. The portal is that of the
 * database account. Never anything that a stranger typed.
 */
enum audit {
	AUDIT_SIGN_IN, AUDIT_SIGN_IN_FAILED, AUDIT_SIGN_OUT,
	AUDIT_REFUSED,			/* object: the route's pattern */
	AUDIT_PASSWORD, AUDIT_EMAIL, AUDIT_FACTOR_ON, AUDIT_FACTOR_OFF,
	AUDIT_RESET_ASKED, AUDIT_RESET, AUDIT_INVITED,
	AUDIT_JOINED, AUDIT_SESSIONS_ENDED, AUDIT_LANGUAGE,
	AUDIT_PERSON_ADDED, AUDIT_ROLES, AUDIT_DISABLED, AUDIT_ENABLED,
	AUDIT_ORGANISATION_ADDED, AUDIT_ACCESS_HANDLED,
	AUDIT_TIED,			/* object: the case's number */
	AUDIT_TIE_LIFTED,		/* object: whose, by login */
	AUDIT_EXPORT,			/* object: "backup" */
	AUDIT_UNDERTAKING,		/* Article 15 */
	AUDIT_READER_ADMITTED,		/* object: the case's number */
	AUDIT_MATERIALS_READ,		/* object: case, and what of it */
	AUDIT_REPORT_READ,		/* object: the report's id */
	AUDIT_REPORT_ANSWERED, AUDIT_REPORT_CLOSED,	/* the same */
	AUDIT_REPORT_FILE,		/* "12/1": the report's first file */
	AUDIT_DOCUMENT_READ,		/* object: case number/document id */
	AUDIT_CALENDAR_IMPORTED,	/* object: the edition */
	AUDIT_CALENDAR_RELEASED, AUDIT_CALENDAR_DROPPED,
	AUDIT_RULES_PROPOSED,		/* object: the edition */
	AUDIT_RULES_ACTIVATED, AUDIT_RULES_DROPPED,
	AUDIT_DESIGNATION_ADDED,	/* Article 18; object: its number */
	AUDIT_DESIGNATION_ENDED,
	AUDIT_SECRET_PART,		/* object: its number; Article 20 */
	AUDIT_SPILL_REPORTED,		/* object: number of the incident */
	AUDIT_SPILL_ERASED, AUDIT_SPILL_RELEASED,
	AUDIT_MESSAGE,			/* object: the case's number */
	AUDIT__MAX
};

/* "sign-in": as it stands in the table. */
const char *
audit_name(enum audit what);

const struct words *
audit_words(enum audit what);

/* That of this program's account: "operator", "office", "admin", "migrate". */
const char *
app_portal_name(const struct app *app);

/* Within the transaction of the act. object: at most 64 bytes, NULL: none. */
enum err
app_audit(struct app *app, struct tx *tx, int64_t person_id,
    enum audit what, const char *object, struct instant now) MUST_CHECK;

/* As app_audit, unless the same stands there since this day began. */
enum err
app_audit_daily(struct app *app, struct tx *tx, struct arena *a,
    int64_t person_id, enum audit what, const char *object,
    struct instant now) MUST_CHECK;

/* In a transaction of its own: for refusals and reads. */
enum err
app_audit_alone(struct app *app, int64_t person_id, enum audit what,
    const char *object, struct instant now) MUST_CHECK;

#endif
