#include "store/audit.h"

COMMAND(append, BY_STAFF | BY(MIGRATE),
    "INSERT INTO audit (at_us, portal, person_id, what, object) "
    "VALUES (?, ?, ?, ?, ?)");

struct audit_id {
	int64_t id;
};

static const struct column id_columns[] = {
	COLUMN(I64, struct audit_id, id),
};

STATEMENT(select_since, BY(OFFICE), "SELECT id FROM audit WHERE object = ? "
    "AND what = ? AND person_id = ? AND at_us >= ? LIMIT 1", id_columns,
    struct audit_id);

static const struct column row_columns[] = {
	COLUMN(I64, struct audit_row, id),
	COLUMN(INSTANT, struct audit_row, at),
	COLUMN(TEXT, struct audit_row, portal),
	COLUMN(I64, struct audit_row, person_id),
	COLUMN(TEXT, struct audit_row, what),
	COLUMN(TEXT, struct audit_row, object),
};

static const struct column entry_columns[] = {
	COLUMN(I64, struct audit_entry, id),
	COLUMN(INSTANT, struct audit_entry, at),
	COLUMN(TEXT, struct audit_entry, person_name),
	COLUMN(TEXT, struct audit_entry, object),
};

STATEMENT(select_entries, BY(OFFICE), "SELECT a.id, a.at_us, p.name, a.object "
    "FROM audit a FORCE INDEX (audit_kind) "
    "LEFT JOIN person p ON p.id = a.person_id "
    "WHERE a.what = ? AND a.id < ? ORDER BY a.id DESC LIMIT ?",
    entry_columns, struct audit_entry);

#define BY_SEALERS (BY(KEEPER) | BY(ADMIN))

STATEMENT(select_rows, BY_SEALERS, "SELECT id, at_us, portal, person_id, "
    "what, object FROM audit WHERE id > ? AND id <= ? ORDER BY id LIMIT ?",
    row_columns, struct audit_row);

/* From the end: the rows that are younger are few. */
STATEMENT(select_older, BY(KEEPER), "SELECT id FROM audit WHERE at_us <= ? "
    "ORDER BY id DESC LIMIT 1", id_columns, struct audit_id);

static const struct column seal_columns[] = {
	COLUMN(I64, struct audit_seal, up_to_id),
	COLUMN(HASH, struct audit_seal, hash),
	COLUMN(INSTANT, struct audit_seal, sealed),
};

STATEMENT(select_last_seal, BY_SEALERS, "SELECT up_to_id, hash, sealed_us "
    "FROM audit_seal ORDER BY up_to_id DESC LIMIT 1", seal_columns,
    struct audit_seal);
STATEMENT(select_next_seal, BY_SEALERS, "SELECT up_to_id, hash, sealed_us "
    "FROM audit_seal WHERE up_to_id > ? ORDER BY up_to_id LIMIT 1",
    seal_columns, struct audit_seal);

COMMAND(insert_seal, BY(KEEPER), "INSERT INTO audit_seal (up_to_id, hash, "
    "sealed_us) VALUES (?, ?, ?)");

enum err
audit_append(struct tx *tx, struct instant at, const char *portal,
    int64_t person_id, const char *what, const char *object)
{
	return tx_run(tx, &append, V_AT(at), V_TEXT(portal), V_ID(person_id),
	    V_TEXT(what), V_TEXT(object));
}

enum err
audit_since(struct tx *tx, struct arena *a, int64_t person_id,
    const char *what, const char *object, struct instant since)
{
	struct audit_id row;

	return db_one(tx_db(tx), a, &select_since, &row, V_TEXT(object),
	    V_TEXT(what), V_INT(person_id), V_AT(since));
}

enum err
audit_entries(struct db *db, struct arena *a, const char *what,
    int64_t before_id, int limit, struct audit_entry **out, int *n)
{
	return db_rows(db, a, &select_entries, out, n, V_TEXT(what),
	    V_INT(before_id != 0 ? before_id : INT64_MAX), V_INT(limit));
}

enum err
audit_rows(struct db *db, struct arena *a, int64_t after, int64_t up_to,
    int limit, struct audit_row **out, int *n)
{
	return db_rows(db, a, &select_rows, out, n, V_INT(after),
	    V_INT(up_to), V_INT(limit));
}

enum err
audit_last_before(struct db *db, struct arena *a, struct instant before,
    int64_t *id)
{
	struct audit_id row = { 0 };
	enum err e = db_one(db, a, &select_older, &row, V_AT(before));

	*id = row.id;
	return e == ERR_NOT_FOUND ? ERR_OK : e;
}

enum err
audit_seal_last(struct db *db, struct arena *a, struct audit_seal *out)
{
	return db_one(db, a, &select_last_seal, out, V_NULL);
}

enum err
audit_seal_next(struct db *db, struct arena *a, int64_t after,
    struct audit_seal *out)
{
	return db_one(db, a, &select_next_seal, out, V_INT(after));
}

enum err
audit_seal_insert(struct tx *tx, const struct audit_seal *s)
{
	return tx_run(tx, &insert_seal, V_INT(s->up_to_id), V_HASH(s->hash),
	    V_AT(s->sealed));
}
