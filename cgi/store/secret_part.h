#ifndef STORE_SECRET_PART_H
#define STORE_SECRET_PART_H

#include "record/spill.h"
#include "store/db.h"

/* A line of the registry of paper parts (Article 20). Sets p->id. */
enum err
secret_part_insert(struct tx *tx, struct secret_part *p) MUST_CHECK;

/* The newest first, at most 500. */
enum err
secret_parts_all(struct db *db, struct arena *a, struct secret_part **out,
    int *n) MUST_CHECK;

/* Those of a case; organisation_id: brought by it alone; 0: by anybody. */
enum err
secret_parts_of_case(struct db *db, struct arena *a, int64_t case_id,
    int64_t organisation_id, struct secret_part **out, int *n) MUST_CHECK;

#endif
