#include "store/second_factor.h"

static const struct column factor_columns[] = {
	COLUMN(TEXT, struct second_factor, secret),
	COLUMN(I64, struct second_factor, secret_n),
	COLUMN(I64, struct second_factor, last_step),
	COLUMN(INSTANT, struct second_factor, since),
};

STATEMENT(select_one, BY(OFFICE), "SELECT secret, LENGTH(secret), last_step, "
    "since_us FROM second_factor WHERE person_id = ?", factor_columns,
    struct second_factor);

struct count_row {
	int64_t n;
};

static const struct column count_columns[] = {
	COLUMN(I64, struct count_row, n),
};

STATEMENT(select_left, BY(OFFICE), "SELECT COUNT(*) FROM recovery_code "
    "WHERE person_id = ?", count_columns, struct count_row);

COMMAND(insert, BY(OFFICE), "INSERT INTO second_factor (person_id, secret, "
    "last_step, since_us) VALUES (?, ?, ?, ?)");
COMMAND(use, BY(OFFICE), "UPDATE second_factor SET last_step = ? "
    "WHERE person_id = ? AND last_step = ?");
COMMAND(delete, BY(OFFICE), "DELETE FROM second_factor WHERE person_id = ?");
COMMAND(insert_code, BY(OFFICE), "INSERT INTO recovery_code (person_id, "
    "code_hash) VALUES (?, ?)");
COMMAND(use_code, BY(OFFICE), "DELETE FROM recovery_code WHERE person_id = ? "
    "AND code_hash = ?");
COMMAND(delete_codes, BY(OFFICE),
    "DELETE FROM recovery_code WHERE person_id = ?");

enum err
second_factor_find(struct db *db, struct arena *a, int64_t person_id,
    struct second_factor *out)
{
	return db_one(db, a, &select_one, out, V_INT(person_id));
}

enum err
recovery_codes_left(struct db *db, struct arena *a, int64_t person_id,
    int64_t *n)
{
	struct count_row row = { 0 };
	enum err e = db_one(db, a, &select_left, &row, V_INT(person_id));

	*n = row.n;
	return e;
}

enum err
second_factor_insert(struct tx *tx, int64_t person_id,
    const struct second_factor *f)
{
	return tx_run(tx, &insert, V_INT(person_id), V_BYTES(f->secret,
	    f->secret_n), V_INT(f->last_step), V_AT(f->since));
}

/* Whoever came second found nothing left to use. */
static enum err
if_used(enum err e, int64_t touched)
{
	return e == ERR_OK && touched != 1 ? ERR_CONFLICT : e;
}

enum err
second_factor_use(struct tx *tx, int64_t person_id, int64_t last,
    int64_t step)
{
	int64_t touched = 0;
	enum err e = tx_touch(tx, &use, &touched, V_INT(step),
	    V_INT(person_id), V_INT(last));

	return if_used(e, touched);
}

enum err
second_factor_delete(struct tx *tx, int64_t person_id)
{
	enum err e = tx_run(tx, &delete_codes, V_INT(person_id));

	return e != ERR_OK ? e : tx_run(tx, &delete, V_INT(person_id));
}

enum err
recovery_code_insert(struct tx *tx, int64_t person_id,
    const unsigned char hash[32])
{
	return tx_run(tx, &insert_code, V_INT(person_id), V_HASH(hash));
}

enum err
recovery_code_use(struct tx *tx, int64_t person_id,
    const unsigned char hash[32])
{
	int64_t touched = 0;
	enum err e = tx_touch(tx, &use_code, &touched, V_INT(person_id),
	    V_HASH(hash));

	return if_used(e, touched);
}
