#ifndef STORE_ORGANISATION_H
#define STORE_ORGANISATION_H

#include "record/account.h"
#include "store/db.h"

/* ERR_NOT_FOUND where there is none, as with each of the next two. */
enum err
organisation_by_id(struct db *db, struct arena *a, int64_t id,
    struct organisation *out) MUST_CHECK;

enum err
organisation_by_code(struct db *db, struct arena *a, const char *code,
    struct organisation *out) MUST_CHECK;

enum err
organisation_by_uscc(struct db *db, struct arena *a, const char *uscc,
    struct organisation *out) MUST_CHECK;

/* All, by kind and code. */
enum err
organisations_all(struct db *db, struct arena *a, struct organisation **out,
    int *n) MUST_CHECK;

/* Sets o->id. ERR_DUPLICATE: its code or its credit code is known. */
enum err
organisation_insert(struct tx *tx, struct organisation *o,
    struct instant now) MUST_CHECK;

#endif
