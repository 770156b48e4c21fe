#ifndef STORE_TIE_H
#define STORE_TIE_H

#include "record/tie.h"
#include "store/db.h"

/* The ties of one person, ended ones too, oldest first. */
enum err
ties_of_person(struct db *db, struct arena *a, int64_t person_id,
    struct tie **out, int *n) MUST_CHECK;

/* Name and code alone of those that stand of one person, oldest first. */
enum err
ties_standing(struct db *db, struct arena *a, int64_t person_id,
    struct tie **out, int *n) MUST_CHECK;

/* Those that stand of everybody but experts, by name: some dozens. */
enum err
ties_of_reviewers(struct db *db, struct arena *a, struct tie **out, int *n)
    MUST_CHECK;

enum err
tie_by_id(struct db *db, struct arena *a, int64_t id, struct tie *out)
    MUST_CHECK;

enum err
tie_insert(struct tx *tx, const struct tie *t, int64_t by) MUST_CHECK;

/* ERR_NOT_FOUND: that person has no such tie that still stands. */
enum err
tie_set_ended(struct tx *tx, int64_t person_id, int64_t id, int64_t by,
    struct instant now) MUST_CHECK;

#endif
