#ifndef STORE_HEARING_H
#define STORE_HEARING_H

#include "record/hearing.h"
#include "store/db.h"

/* Departments and agencies that were heard in a case, oldest first. */
enum err
hearings_of_case(struct db *db, struct arena *a, int64_t case_id,
    struct hearing_record **out, int *n) MUST_CHECK;

enum err
hearing_insert(struct tx *tx, const struct hearing_record *h) MUST_CHECK;

/* Every version of the in-depth analysis, oldest first. */
enum err
analyses_of_case(struct db *db, struct arena *a, int64_t case_id,
    struct analysis **out, int *n) MUST_CHECK;

/* ERR_DUPLICATE: there is a version of that number already. */
enum err
analysis_insert(struct tx *tx, const struct analysis *v) MUST_CHECK;

#endif
