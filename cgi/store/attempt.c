#include "store/attempt.h"

static const struct column attempt_columns[] = {
	COLUMN(INT, struct attempt, failures),
	COLUMN(INSTANT, struct attempt, last),
};

STATEMENT(select_one, BY_PORTALS, "SELECT failures, last_us FROM attempt "
    "WHERE bucket = ?", attempt_columns, struct attempt);
COMMAND(add, BY_PORTALS, "INSERT INTO attempt (bucket, failures, last_us) "
    "VALUES (?, 1, ?) ON DUPLICATE KEY UPDATE "
    "failures = IF(last_us < ?, 1, failures + 1), last_us = ?");
COMMAND(clear, BY_PORTALS, "DELETE FROM attempt WHERE bucket = ?");
COMMAND(sweep, BY(KEEPER), "DELETE FROM attempt WHERE last_us < ? LIMIT ?");

enum err
attempt_find(struct db *db, struct arena *a, const unsigned char bucket[32],
    struct attempt *out)
{
	enum err e = db_one(db, a, &select_one, out, V_HASH(bucket));

	if (e != ERR_NOT_FOUND)
		return e;
	*out = (struct attempt){ 0 };
	return ERR_OK;
}

enum err
attempt_add(struct tx *tx, const unsigned char bucket[32],
    struct instant since, struct instant now)
{
	return tx_run(tx, &add, V_HASH(bucket), V_AT(now), V_AT(since),
	    V_AT(now));
}

enum err
attempt_clear(struct tx *tx, const unsigned char bucket[32])
{
	return tx_run(tx, &clear, V_HASH(bucket));
}

enum err
attempt_sweep(struct tx *tx, struct instant before, int limit,
    int64_t *touched)
{
	return tx_touch(tx, &sweep, touched, V_AT(before), V_INT(limit));
}
