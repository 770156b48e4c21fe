#ifndef STORE_MATERIAL_H
#define STORE_MATERIAL_H

#include "record/material.h"
#include "store/db.h"

/* Article 14: items and answers are appended and never changed. */

/* All items of a case, in order of their numbers. */
enum err
material_items(struct db *db, struct arena *a, int64_t case_id,
    struct material_item **out, int *n) MUST_CHECK;

/* All answers of a case, oldest first. */
enum err
material_answers(struct db *db, struct arena *a, int64_t case_id,
    struct material_answer **out, int *n) MUST_CHECK;

/* ERR_DUPLICATE: the number is given already. */
enum err
material_item_insert(struct tx *tx, int64_t case_id,
    const struct material_item *item) MUST_CHECK;

enum err
material_answer_insert(struct tx *tx, int64_t case_id,
    const struct material_answer *answer) MUST_CHECK;

#endif
