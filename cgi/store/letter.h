#ifndef STORE_LETTER_H
#define STORE_LETTER_H

#include "record/letter.h"
#include "store/db.h"

/* The finished bytes of a letter. */
struct letter_bytes {
	struct bytes in[LANG__MAX];
};

/*
 * Keeps a letter: case_id, operator_id, seq, notice, number, title, issued_on, dispatched
 * and digest of *l count; sets id. ERR_DUPLICATE: the number was given.
 */
enum err
letter_insert(struct tx *tx, struct letter *l,
    const struct letter_bytes *bytes) MUST_CHECK;

/* All letters of a case, oldest first. */
enum err
letters_of_case(struct db *db, struct arena *a, int64_t case_id,
    struct letter **out, int *n) MUST_CHECK;

/*
 * Of up to LETTER_CASES_MAX cases those that hold a letter to this operator
 * which nobody has acknowledged.
 */
enum { LETTER_CASES_MAX = 25 };

enum err
letters_unopened(struct db *db, struct arena *a, int64_t operator_id,
    const int64_t *case_ids, int n_ids, int64_t **out, int *n) MUST_CHECK;

enum err
letter_by_id(struct db *db, struct arena *a, int64_t id, struct letter *out)
    MUST_CHECK;

/* The bytes as they were rendered, to be shown again exactly. */
enum err
letter_content(struct db *db, struct arena *a, int64_t id,
    struct letter_bytes *out) MUST_CHECK;

/* ERR_CONFLICT: somebody opened it before. */
enum err
letter_open(struct tx *tx, int64_t id, int64_t person_id, struct instant now)
    MUST_CHECK;

/* It lost its force by that event: annulled, or replaced by a new finding. */
enum err
letter_supersede(struct tx *tx, int64_t id, int by_seq) MUST_CHECK;

#endif
