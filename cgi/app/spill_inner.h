#ifndef APP_SPILL_INNER_H
#define APP_SPILL_INNER_H

/* For the files app/spill*.c only. */

#include "app/spill.h"

/* After a text of that event was withheld or given back. */
enum err
spill_keep_digest(struct tx *tx, struct arena *a, const struct spill_place *p,
    int64_t spill_id) MUST_CHECK;

#endif
