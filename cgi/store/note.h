#ifndef STORE_NOTE_H
#define STORE_NOTE_H

#include "record/note.h"
#include "store/db.h"

/* The notes of a case, newest first, at most limit. */
enum err
notes_of_case(struct db *db, struct arena *a, int64_t case_id, int limit,
    struct note **out, int *n) MUST_CHECK;

enum err
note_insert(struct tx *tx, int64_t case_id, const struct note *note)
    MUST_CHECK;

/* When the person wants to see the case again; DATE_NONE: never said. */
enum err
follow_up_find(struct db *db, struct arena *a, int64_t case_id,
    int64_t person_id, struct date *out) MUST_CHECK;

/* DATE_NONE takes it back. */
enum err
follow_up_set(struct tx *tx, int64_t case_id, int64_t person_id,
    struct date on) MUST_CHECK;

#endif
