#include <string.h>

#include "store/single_use.h"

static const char *const kinds[SINGLE_USE_KIND__MAX] = {
	[SINGLE_USE_INVITE] = "invite",
	[SINGLE_USE_RESET] = "reset",
};

_Static_assert(sizeof(kinds) / sizeof(kinds[0]) == SINGLE_USE_KIND__MAX,
    "each kind has its name");

static int
read_kind(const char *s, int *out)
{
	for (int i = 0; i < SINGLE_USE_KIND__MAX; i++)
		if (strcmp(kinds[i], s) == 0) {
			*out = i;
			return 1;
		}
	return 0;
}

static const struct column single_use_columns[] = {
	COLUMN_PARSED(struct single_use, kind, read_kind),
	COLUMN(I64, struct single_use, person_id),
	COLUMN(INSTANT, struct single_use, created),
	COLUMN(INSTANT, struct single_use, ends),
	COLUMN(INSTANT, struct single_use, used),
};

STATEMENT(select_one, BY_STAFF, "SELECT kind, person_id, created_us, "
    "ends_us, used_us FROM single_use WHERE token_hash = ?",
    single_use_columns, struct single_use);
COMMAND(insert, BY_STAFF, "INSERT INTO single_use (token_hash, kind, "
    "person_id, created_us, ends_us) VALUES (?, ?, ?, ?, ?)");
COMMAND(take, BY_STAFF, "UPDATE single_use SET used_us = ? "
    "WHERE token_hash = ? AND used_us IS NULL AND ends_us > ?");
COMMAND(make_void, BY_STAFF, "UPDATE single_use SET used_us = ? "
    "WHERE person_id = ? AND used_us IS NULL");
COMMAND(sweep, BY(KEEPER), "DELETE FROM single_use WHERE ends_us < ? "
    "OR used_us < ? LIMIT ?");

enum err
single_use_find(struct db *db, struct arena *a, const unsigned char hash[32],
    struct single_use *out)
{
	return db_one(db, a, &select_one, out, V_HASH(hash));
}

enum err
single_use_insert(struct tx *tx, const unsigned char hash[32],
    const struct single_use *s)
{
	return tx_run(tx, &insert, V_HASH(hash), V_TEXT(kinds[s->kind]),
	    V_INT(s->person_id), V_AT(s->created), V_AT(s->ends));
}

enum err
single_use_take(struct tx *tx, const unsigned char hash[32],
    struct instant now)
{
	int64_t touched = 0;
	enum err e = tx_touch(tx, &take, &touched, V_AT(now), V_HASH(hash),
	    V_AT(now));

	return e == ERR_OK && touched != 1 ? ERR_EXPIRED : e;
}

enum err
single_use_void(struct tx *tx, int64_t person_id, struct instant now)
{
	return tx_run(tx, &make_void, V_AT(now), V_INT(person_id));
}

enum err
single_use_sweep(struct tx *tx, struct instant before, int limit,
    int64_t *touched)
{
	return tx_touch(tx, &sweep, touched, V_AT(before), V_AT(before),
	    V_INT(limit));
}
