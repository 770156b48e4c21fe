#ifndef STORE_REPORT_FILE_H
#define STORE_REPORT_FILE_H

#include "record/report.h"
#include "store/db.h"

/* A file of a report that is still being written, known by its token. */
enum err
pending_file_insert(struct tx *tx, const unsigned char token_hash[32],
    const struct report_file *f) MUST_CHECK;

/* ERR_NOT_FOUND: there is none, or no longer. */
enum err
pending_file_find(struct db *db, struct arena *a,
    const unsigned char token_hash[32], struct report_file *out) MUST_CHECK;

/* As pending_file_find, and takes it off the list. */
enum err
pending_file_take(struct tx *tx, struct arena *a,
    const unsigned char token_hash[32], struct report_file *out) MUST_CHECK;

/* Those that were not sent: at most `limit` of days before that. */
enum err
pending_files_sweep(struct tx *tx, struct instant before, int limit,
    int64_t *touched) MUST_CHECK;

/* The n-th file of a report, as it was taken off the list. */
enum err
report_file_insert(struct tx *tx, int64_t report_id,
    const struct report_file *f) MUST_CHECK;

/* For the Office, in order. */
enum err
report_files_of(struct db *db, struct arena *a, int64_t report_id,
    struct report_file **out, int *n) MUST_CHECK;

/* ERR_NOT_FOUND. */
enum err
report_file_find(struct db *db, struct arena *a, int64_t report_id, int n,
    struct report_file *out) MUST_CHECK;

/* What the store calls them: the next ones behind that; none: the end. */
enum err
report_file_names(struct db *db, struct arena *a, const char *after,
    const char *const **out, int *n) MUST_CHECK;

#endif
