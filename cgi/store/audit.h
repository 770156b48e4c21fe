#ifndef STORE_AUDIT_H
#define STORE_AUDIT_H

#include "store/db.h"

/*
 * One row on who did what outside the cases. portal: "operator", "office" or
 * "admin". what: see app/audit.h. object: a login, a path's pattern, an id;
 * never text that a person typed who is not signed in. person_id 0: nobody.
 */
enum err
audit_append(struct tx *tx, struct instant at, const char *portal,
    int64_t person_id, const char *what, const char *object) MUST_CHECK;

/* ERR_OK if there is such a row since then, ERR_NOT_FOUND if not. */
enum err
audit_since(struct tx *tx, struct arena *a, int64_t person_id,
    const char *what, const char *object, struct instant since) MUST_CHECK;

#endif
