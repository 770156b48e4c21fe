#ifndef STORE_REMINDER_H
#define STORE_REMINDER_H

#include "record/reminder.h"
#include "store/db.h"

/* ERR_DUPLICATE: this person has had the digest of that day. */
enum err
digest_insert(struct tx *tx, int64_t person_id, struct date on,
    struct instant now) MUST_CHECK;

/* Needs the digest of its day. ERR_DUPLICATE: was reminded of it before. */
enum err
reminder_insert(struct tx *tx, const struct reminder *r) MUST_CHECK;

/* Everybody's of a case; by person, row, last day and step. */
enum err
reminders_of_case(struct db *db, struct arena *a, int64_t case_id,
    struct reminder **out, int *n) MUST_CHECK;

/* What was told in a case, with names, newest first; at most limit. */
enum err
reminders_told(struct db *db, struct arena *a, int64_t case_id, int limit,
    struct reminder **out, int *n) MUST_CHECK;

#endif
