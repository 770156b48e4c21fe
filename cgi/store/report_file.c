#include "store/report_file.h"

static const struct column file_columns[] = {
	COLUMN(INT, struct report_file, n),
	COLUMN(BYTES, struct report_file, sealed_name),
	COLUMN(TEXT, struct report_file, cipher_name),
	COLUMN(BYTES, struct report_file, sealed_key),
	COLUMN(I64, struct report_file, size),
	COLUMN(DATE, struct report_file, on),
};

struct name_row {
	const char *name;
};

static const struct column name_columns[] = {
	COLUMN(TEXT, struct name_row, name),
};

#define PENDING "SELECT 0, sealed_name, cipher_name, sealed_key, size, " \
	"on_day FROM report_pending_file WHERE token_hash = ?"
#define SENT "SELECT n, sealed_name, cipher_name, sealed_key, size, on_day " \
	"FROM report_file WHERE report_id = ?"

COMMAND(insert_pending, BY(PUBLIC), "INSERT INTO report_pending_file "
    "(token_hash, sealed_name, cipher_name, sealed_key, size, on_day) "
    "VALUES (?, ?, ?, ?, ?, ?)");
STATEMENT(select_pending, BY(PUBLIC), PENDING, file_columns,
    struct report_file);
STATEMENT(lock_pending, BY(PUBLIC), PENDING " FOR UPDATE", file_columns,
    struct report_file);
COMMAND(delete_pending, BY(PUBLIC), "DELETE FROM report_pending_file "
    "WHERE token_hash = ?");
COMMAND(sweep_pending, BY(KEEPER), "DELETE FROM report_pending_file "
    "WHERE on_day < ? LIMIT ?");
COMMAND(insert_file, BY(PUBLIC), "INSERT INTO report_file (report_id, n, "
    "sealed_name, cipher_name, sealed_key, size, on_day) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)");
STATEMENT(select_files, BY(OFFICE), SENT " ORDER BY n", file_columns,
    struct report_file);
STATEMENT(select_names, BY(ADMIN), "SELECT cipher_name FROM report_file "
    "WHERE cipher_name > ? ORDER BY cipher_name LIMIT 500", name_columns,
    struct name_row);
STATEMENT(select_file, BY(OFFICE), SENT " AND n = ?", file_columns,
    struct report_file);

enum err
pending_file_insert(struct tx *tx, const unsigned char token_hash[32],
    const struct report_file *f)
{
	return tx_run(tx, &insert_pending, V_HASH(token_hash),
	    V_BLOB(f->sealed_name), V_TEXT(f->cipher_name),
	    V_BLOB(f->sealed_key), V_INT(f->size), V_DATE(f->on));
}

enum err
pending_file_find(struct db *db, struct arena *a,
    const unsigned char token_hash[32], struct report_file *out)
{
	return db_one(db, a, &select_pending, out, V_HASH(token_hash));
}

enum err
pending_file_take(struct tx *tx, struct arena *a,
    const unsigned char token_hash[32], struct report_file *out)
{
	enum err e = db_one(tx_db(tx), a, &lock_pending, out,
	    V_HASH(token_hash));

	return e != ERR_OK ? e :
	    tx_run(tx, &delete_pending, V_HASH(token_hash));
}

enum err
pending_files_sweep(struct tx *tx, struct instant before, int limit,
    int64_t *touched)
{
	return tx_touch(tx, &sweep_pending, touched, V_DATE(date_of(before)),
	    V_INT(limit));
}

enum err
report_file_insert(struct tx *tx, int64_t report_id,
    const struct report_file *f)
{
	return tx_run(tx, &insert_file, V_INT(report_id), V_INT(f->n),
	    V_BLOB(f->sealed_name), V_TEXT(f->cipher_name),
	    V_BLOB(f->sealed_key), V_INT(f->size), V_DATE(f->on));
}

enum err
report_files_of(struct db *db, struct arena *a, int64_t report_id,
    struct report_file **out, int *n)
{
	return db_rows(db, a, &select_files, out, n, V_INT(report_id));
}

enum err
report_file_find(struct db *db, struct arena *a, int64_t report_id, int n,
    struct report_file *out)
{
	return db_one(db, a, &select_file, out, V_INT(report_id), V_INT(n));
}

enum err
report_file_names(struct db *db, struct arena *a, const char *after,
    const char *const **out, int *n)
{
	struct name_row *rows;
	enum err e = db_rows(db, a, &select_names, &rows, n, V_TEXT(after));
	const char **names;

	if (e != ERR_OK)
		return e;
	names = NEW_ARRAY(a, (size_t)*n + 1, const char *);
	for (int i = 0; i < *n; i++)
		names[i] = rows[i].name;
	*out = names;
	return ERR_OK;
}
