#ifndef STORE_CIRCULATION_H
#define STORE_CIRCULATION_H

#include "store/db.h"

/* One member was asked in that round for that version (Article 11). */
enum err
circulation_insert(struct tx *tx, int64_t case_id, int round,
    const char *member, int version, int seq, struct date received_on)
    MUST_CHECK;

/* ERR_NOT_FOUND unless the case was ever circulated to that member. */
enum err
circulation_has(struct db *db, struct arena *a, int64_t case_id,
    const char *member) MUST_CHECK;

/*
 * ERR_NOT_FOUND unless the document is a paper of that member's own answer
 * or evidence named in an assessment of a case circulated to it.
 */
enum err
circulation_shows(struct db *db, struct arena *a, int64_t document_id,
    const char *member) MUST_CHECK;

#endif
