#ifndef STORE_DATE_MOVE_H
#define STORE_DATE_MOVE_H

#include "record/reminder.h"
#include "store/db.h"

/* ERR_DUPLICATE: that edition has moved it already. */
enum err
date_move_insert(struct tx *tx, int64_t case_id, const struct date_move *m)
    MUST_CHECK;

/* Those of a case, oldest first. */
enum err
date_moves_of_case(struct db *db, struct arena *a, int64_t case_id,
    struct date_move **out, int *n) MUST_CHECK;

#endif
