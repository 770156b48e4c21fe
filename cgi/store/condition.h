#ifndef STORE_CONDITION_H
#define STORE_CONDITION_H

#include "record/condition.h"
#include "store/db.h"

/* All looks at the conditions of a case, oldest first. */
enum err
condition_checks(struct db *db, struct arena *a, int64_t case_id,
    struct condition_check **out, int *n) MUST_CHECK;

enum err
condition_check_insert(struct tx *tx, int64_t case_id,
    const struct condition_check *check) MUST_CHECK;

#endif
