#ifndef STORE_REPORT_H
#define STORE_REPORT_H

#include "record/report.h"
#include "store/db.h"

/* ERR_DUPLICATE: there is a report of that code. */
enum err
report_insert(struct tx *tx, const unsigned char lookup[32],
    const struct report_row *r, int64_t *id) MUST_CHECK;

/* For the reporter's side; without content. ERR_NOT_FOUND. */
enum err
report_by_lookup(struct db *db, struct arena *a,
    const unsigned char lookup[32], struct report_row *out) MUST_CHECK;

/* As report_by_lookup, and locks the row. */
enum err
report_lock_lookup(struct tx *tx, struct arena *a,
    const unsigned char lookup[32], struct report_row *out) MUST_CHECK;

/* For the Office, with content. ERR_NOT_FOUND. */
enum err
report_find(struct db *db, struct arena *a, int64_t id,
    struct report_row *out) MUST_CHECK;

/* As report_find, and locks the row. */
enum err
report_lock(struct tx *tx, struct arena *a, int64_t id,
    struct report_row *out) MUST_CHECK;

/* The sealed text of one that is not withheld. ERR_NOT_FOUND: there is none. */
enum err
report_any_sealed(struct db *db, struct arena *a, struct bytes *out)
    MUST_CHECK;

/*
 * Those that wait for the Office ("new", "read"), oldest first, after that
 * id; without content, with the counts.
 */
enum err
reports_waiting(struct db *db, struct arena *a, int64_t after_id, int limit,
    struct report_row **out, int *n) MUST_CHECK;

/* All of them, the newest before that id first (0: from the newest). */
enum err
reports_all(struct db *db, struct arena *a, int64_t before_id, int limit,
    struct report_row **out, int *n) MUST_CHECK;

/* Those that were read before readings were written down, newest first. */
enum err
reports_opened(struct db *db, struct arena *a, int limit,
    struct report_row **out, int *n) MUST_CHECK;

/* ERR_DUPLICATE: that stands there already. */
enum err
report_reading_insert(struct tx *tx, const struct report_reading *r)
    MUST_CHECK;

/* The newest report first, and of a report the newest reading. */
enum err
report_readings(struct db *db, struct arena *a, int limit,
    struct report_reading **out, int *n) MUST_CHECK;

/* Of a locked row. ERR_REFUSED: it is closed, and stays so. */
enum err
report_set_state(struct tx *tx, int64_t id, const char *state) MUST_CHECK;

/*
 * author_id 0: the reporter. Sealed twice, for each side one copy.
 * ERR_DUPLICATE: the report has one of the reporter's with that once.
 */
enum err
report_message_insert(struct tx *tx, int64_t report_id, int64_t author_id,
    const unsigned char *once, struct bytes for_reporter,
    struct bytes for_office, struct date on) MUST_CHECK;

/* Oldest first; sealed to the reporter. */
enum err
report_messages_for_reporter(struct db *db, struct arena *a,
    int64_t report_id, struct report_message **out, int *n) MUST_CHECK;

/* Oldest first; sealed to the Office. */
enum err
report_messages_for_office(struct db *db, struct arena *a,
    int64_t report_id, struct report_message **out, int *n) MUST_CHECK;

#endif
