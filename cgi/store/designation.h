#ifndef STORE_DESIGNATION_H
#define STORE_DESIGNATION_H

#include "record/designation.h"
#include "store/db.h"

/* The register of Article 18: rows are added, and never changed. */

/*
 * Those whose operator, infrastructure, department or number holds the text
 * ("": all), newest entry first, with ids below before_id (0: from the top).
 */
enum err
designations_find(struct db *db, struct arena *a, const char *text,
    int64_t before_id, int limit, struct designation **out, int *n)
    MUST_CHECK;

/* Of one organisation, oldest entry first. */
enum err
designations_of(struct db *db, struct arena *a, int64_t organisation_id,
    struct designation **out, int *n) MUST_CHECK;

enum err
designation_by_id(struct db *db, struct arena *a, int64_t id,
    struct designation *out) MUST_CHECK;

/* Sets d->id. ERR_DUPLICATE: another took the place of that one before. */
enum err
designation_insert(struct tx *tx, struct designation *d) MUST_CHECK;

/* d->id, ended_on, end_reason. ERR_DUPLICATE: it has ended already. */
enum err
designation_end_insert(struct tx *tx, const struct designation *d,
    int64_t by, struct instant now) MUST_CHECK;

#endif
