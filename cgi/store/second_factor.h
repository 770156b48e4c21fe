#ifndef STORE_SECOND_FACTOR_H
#define STORE_SECOND_FACTOR_H

#include "store/db.h"

/* The second factor of an account of the Office's portal, and its codes. */
struct second_factor {
	const char *secret;		/* wrapped, secret_n bytes */
	int64_t secret_n;
	int64_t last_step;		/* of the code used last */
	struct instant since;
};

/* ERR_NOT_FOUND: the account has none. */
enum err
second_factor_find(struct db *db, struct arena *a, int64_t person_id,
    struct second_factor *out) MUST_CHECK;

/* How many recovery codes are left. */
enum err
recovery_codes_left(struct db *db, struct arena *a, int64_t person_id,
    int64_t *n) MUST_CHECK;

/* ERR_DUPLICATE: the account has one already. */
enum err
second_factor_insert(struct tx *tx, int64_t person_id,
    const struct second_factor *f) MUST_CHECK;

/* A code of that step was used, after that of last. ERR_CONFLICT: another was. */
enum err
second_factor_use(struct tx *tx, int64_t person_id, int64_t last,
    int64_t step) MUST_CHECK;

/* It and its recovery codes; none: ERR_OK all the same. */
enum err
second_factor_delete(struct tx *tx, int64_t person_id) MUST_CHECK;

enum err
recovery_code_insert(struct tx *tx, int64_t person_id,
    const unsigned char hash[32]) MUST_CHECK;

/* Uses it up. ERR_CONFLICT: there is none such. */
enum err
recovery_code_use(struct tx *tx, int64_t person_id,
    const unsigned char hash[32]) MUST_CHECK;

#endif
