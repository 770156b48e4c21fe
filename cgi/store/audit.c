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
