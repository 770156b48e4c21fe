#ifndef STORE_REPORT_H
#define STORE_REPORT_H

#include "record/report.h"
#include "store/db.h"

/* ERR_DUPLICATE: the same code was used: this very report was sent before. */
enum err
report_insert(struct tx *tx, const unsigned char lookup[32],
    const struct report_row *r) MUST_CHECK;

/* For the reporter's mailbox; without content. ERR_NOT_FOUND. */
enum err
report_by_lookup(struct db *db, struct arena *a,
    const unsigned char lookup[32], struct report_row *out) MUST_CHECK;

/* For the Office, with content. ERR_NOT_FOUND. */
enum err
report_find(struct db *db, struct arena *a, int64_t id,
    struct report_row *out) MUST_CHECK;

/* The newest before that id (0: from the newest), without content. */
enum err
reports_list(struct db *db, struct arena *a, int64_t before_id, int limit,
    struct report_row **out, int *n) MUST_CHECK;

enum err
report_set_state(struct tx *tx, int64_t id, const char *state) MUST_CHECK;

/* author_id 0: the reporter. Sealed twice, for each side one copy. */
enum err
report_message_insert(struct tx *tx, int64_t report_id, int64_t author_id,
    struct bytes for_reporter, struct bytes for_office, struct date on)
    MUST_CHECK;

/* Oldest first; sealed to the reporter. */
enum err
report_messages_for_reporter(struct db *db, struct arena *a,
    int64_t report_id, struct report_message **out, int *n) MUST_CHECK;

/* Oldest first; sealed to the Office. */
enum err
report_messages_for_office(struct db *db, struct arena *a,
    int64_t report_id, struct report_message **out, int *n) MUST_CHECK;

/* Files of reports that were not sent: at most `limit` of days before that. */
enum err
report_pending_sweep(struct tx *tx, struct instant before, int limit,
    int64_t *touched) MUST_CHECK;

#endif
