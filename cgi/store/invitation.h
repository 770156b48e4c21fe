#ifndef STORE_INVITATION_H
#define STORE_INVITATION_H

#include "record/document.h"
#include "record/hearing.h"
#include "store/db.h"

/* All invitations in a case, oldest first. */
enum err
invitations_of_case(struct db *db, struct arena *a, int64_t case_id,
    struct invitation **out, int *n) MUST_CHECK;

/* Those of one expert, newest first, at most limit. */
enum err
invitations_of_expert(struct db *db, struct arena *a, int64_t person_id,
    int limit, struct invitation **out, int *n) MUST_CHECK;

/* ERR_NOT_FOUND. */
enum err
invitation_by_id(struct db *db, struct arena *a, int64_t id,
    struct invitation *out) MUST_CHECK;

/* Sets i->id. */
enum err
invitation_insert(struct tx *tx, struct invitation *i, int64_t by)
    MUST_CHECK;

/*
 * Writes state, declared, ended, remarks and draft on top of i->version.
 * ERR_STALE: somebody changed it since.
 */
enum err
invitation_update(struct tx *tx, const struct invitation *i) MUST_CHECK;

/* Ends what is open in a case whose special review has ended. */
enum err
invitations_lapse(struct tx *tx, int64_t case_id, struct instant now)
    MUST_CHECK;

enum err
invitation_document_insert(struct tx *tx, int64_t id, int64_t document_id)
    MUST_CHECK;

/* What was given with the question. */
enum err
documents_of_invitation(struct db *db, struct arena *a, int64_t id,
    struct document **out, int *n) MUST_CHECK;

/* What the expert handed in with the opinion, or will. */
enum err
documents_of_opinion(struct db *db, struct arena *a, int64_t id,
    struct document **out, int *n) MUST_CHECK;

enum err
opinion_file_insert(struct tx *tx, int64_t id, int64_t document_id)
    MUST_CHECK;

/* ERR_NOT_FOUND: no such file with that opinion. */
enum err
opinion_file_remove(struct tx *tx, int64_t id, int64_t document_id,
    struct instant now) MUST_CHECK;

enum err
opinion_insert(struct tx *tx, const struct opinion *o) MUST_CHECK;

/* ERR_NOT_FOUND: none was handed in. */
enum err
opinion_find(struct db *db, struct arena *a, int64_t invitation_id,
    struct opinion *out) MUST_CHECK;

#endif
