#ifndef STORE_SUGGESTION_H
#define STORE_SUGGESTION_H

#include "record/suggestion.h"
#include "store/db.h"

/* ERR_NOT_FOUND: nothing is being written. */
enum err
suggestion_draft_find(struct db *db, struct arena *a, int64_t case_id,
    struct suggestion_draft *out) MUST_CHECK;

/* As suggestion_draft_find, and locks it until the transaction ends. */
enum err
suggestion_draft_lock(struct tx *tx, struct arena *a, int64_t case_id,
    struct suggestion_draft *out) MUST_CHECK;

/* ERR_DUPLICATE: a colleague began one in the same moment. */
enum err
suggestion_draft_insert(struct tx *tx, const struct suggestion_draft *d,
    enum finding finding) MUST_CHECK;

/* Replaces everything but the case; version grows by one. */
enum err
suggestion_draft_update(struct tx *tx, const struct suggestion_draft *d,
    enum finding finding) MUST_CHECK;

enum err
suggestion_draft_delete(struct tx *tx, int64_t case_id) MUST_CHECK;

/* ERR_REFUSED: the database will not have one person draft and sign. */
enum err
suggestion_version_insert(struct tx *tx,
    const struct suggestion_version *v) MUST_CHECK;

/* All versions of a case, oldest first. */
enum err
suggestion_versions(struct db *db, struct arena *a, int64_t case_id,
    struct suggestion_version **out, int *n) MUST_CHECK;

/* ERR_NOT_FOUND. */
enum err
suggestion_version_find(struct db *db, struct arena *a, int64_t case_id,
    int version, struct suggestion_version *out) MUST_CHECK;

#endif
