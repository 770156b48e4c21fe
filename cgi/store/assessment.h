#ifndef STORE_ASSESSMENT_H
#define STORE_ASSESSMENT_H

#include "record/note.h"
#include "store/db.h"

/* What was written on the factors of Article 10, by factor. */
enum err
assessments_of_case(struct db *db, struct arena *a, int64_t case_id,
    struct assessment **out, int *n) MUST_CHECK;

/* Writes one factor; what stood there before is replaced. */
enum err
assessment_put(struct tx *tx, int64_t case_id, const struct assessment *s)
    MUST_CHECK;

#endif
