#ifndef STORE_MIGRATION_H
#define STORE_MIGRATION_H

#include "store/db.h"

/* A file of sql/ that was applied. */
struct migration {
	const char *name;
	unsigned char sha256[32];
	struct instant applied;
};

/* In the order of their names. */
enum err
migrations_applied(struct db *db, struct arena *a, struct migration **out,
    int *n) MUST_CHECK;

enum err
migration_note(struct tx *tx, const struct migration *m) MUST_CHECK;

#endif
