#ifndef STORE_REMINDER_H
#define STORE_REMINDER_H

#include "record/reminder.h"
#include "store/db.h"

/* ERR_DUPLICATE: this person has had the digest of that day. */
enum err
digest_insert(struct tx *tx, int64_t person_id, struct date on,
    struct instant now) MUST_CHECK;

/*
 * Digests made after `last` count no more from now on, nor do their reminders;
 * *touched: how many. last must not lie before now.
 */
enum err
digests_set_aside(struct tx *tx, struct instant last, struct instant now,
    int64_t *touched) MUST_CHECK;

/* Needs the digest of its day. ERR_DUPLICATE: was reminded of it before. */
enum err
reminder_insert(struct tx *tx, const struct reminder *r) MUST_CHECK;

/* Everybody's of a case that count; by person, row, last day and step. */
enum err
reminders_of_case(struct db *db, struct arena *a, int64_t case_id,
    struct reminder **out, int *n) MUST_CHECK;

/*
 * What was told in a case and counts, with names, newest first; at most limit.
 */
enum err
reminders_told(struct db *db, struct arena *a, int64_t case_id, int limit,
    struct reminder **out, int *n) MUST_CHECK;

#endif
