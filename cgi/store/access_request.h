#ifndef STORE_ACCESS_REQUEST_H
#define STORE_ACCESS_REQUEST_H

#include "record/account.h"
#include "store/db.h"

/* What operators without an account ask for; the Office answers. */

enum err
access_request_insert(struct tx *tx, const struct access_request *r)
    MUST_CHECK;

/* Those nobody has handled, oldest first. */
enum err
access_requests_open(struct db *db, struct arena *a,
    struct access_request **out, int *n) MUST_CHECK;

enum err
access_request_by_id(struct db *db, struct arena *a, int64_t id,
    struct access_request *out) MUST_CHECK;

/* ERR_CONFLICT: somebody handled it before. */
enum err
access_request_handle(struct tx *tx, int64_t id, int64_t by,
    struct instant now) MUST_CHECK;

#endif
