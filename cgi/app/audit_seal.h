#ifndef APP_AUDIT_SEAL_H
#define APP_AUDIT_SEAL_H

#include "app/app.h"
#include "store/audit.h"

/*
 * The audit log is chained behind the back of those who write it, so that
 * nobody waits for a lock: the keeper seals what is old enough that no
 * transaction can add a row before it any more.
 */

enum { AUDIT_SEAL_AGE_S = 120, AUDIT_SEAL_BATCH = 1000 };

/*
 * Goes on with the hash over the rows behind *seal, up to the id up_to ; *rows: how
 * many. Sets id and hash of *seal.
 */
enum err
audit_seal_over(struct app *app, int64_t up_to, struct audit_seal *seal,
    long *rows) MUST_CHECK;

#endif
