#ifndef STORE_CONFIDENTIALITY_H
#define STORE_CONFIDENTIALITY_H

#include "record/reader.h"
#include "store/db.h"

/* Article 15: undertakings, and who needs to know a case. */

/* ERR_DUPLICATE: signed for that year already. digest: of the words. */
enum err
undertaking_insert(struct tx *tx, int64_t person_id, int year,
    const char *lang, const unsigned char digest[32], struct instant now)
    MUST_CHECK;

/* The readers of a case, in the order in which they came. */
enum err
case_readers(struct db *db, struct arena *a, int64_t case_id,
    struct case_reader **out, int *n) MUST_CHECK;

/* ERR_NOT_FOUND: that person is not on the list. */
enum err
case_reader_find(struct db *db, struct arena *a, int64_t case_id,
    int64_t person_id) MUST_CHECK;

/* ERR_DUPLICATE: on the list already. */
enum err
case_reader_insert(struct tx *tx, int64_t case_id,
    const struct case_reader *r) MUST_CHECK;

#endif
