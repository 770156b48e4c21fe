#ifndef STORE_APPLICATION_H
#define STORE_APPLICATION_H

#include "record/application.h"
#include "store/db.h"

/* Applications of one operator, newest change first; without content. */
enum err
applications_of(struct db *db, struct arena *a, int64_t operator_id,
    struct application **out, int *n) MUST_CHECK;

/* ERR_NOT_FOUND: none of this operator has the id. */
enum err
application_find(struct db *db, struct arena *a, int64_t operator_id,
    int64_t id, struct application *out) MUST_CHECK;

/* As application_find, and locks it until the transaction ends. */
enum err
application_lock(struct tx *tx, struct arena *a, int64_t operator_id,
    int64_t id, struct application *out) MUST_CHECK;

enum err
application_insert(struct tx *tx, int64_t operator_id, const char *title,
    const char *content, int64_t person_id, struct instant now, int64_t *id)
    MUST_CHECK;

/*
 * New content on top of that version; voids the signature. ERR_STALE: a
 * colleague saved in between.
 */
enum err
application_update(struct tx *tx, int64_t id, int version, const char *title,
    const char *content, int64_t person_id, struct instant now) MUST_CHECK;

/* The state and, once lodged, the case. */
enum err
application_set_state(struct tx *tx, int64_t id, const char *state,
    int64_t case_id, struct instant now) MUST_CHECK;

/* A signature over the content's digest. ERR_STALE: it changed since. */
enum err
application_declare(struct tx *tx, int64_t id, int version,
    int64_t person_id, const unsigned char digest[32], struct instant now)
    MUST_CHECK;

enum err
application_version_insert(struct tx *tx,
    const struct application_version *v) MUST_CHECK;

/* The versions of a case, oldest first. */
enum err
application_versions(struct db *db, struct arena *a, int64_t case_id,
    struct application_version **out, int *n) MUST_CHECK;

#endif
