#include "store/migration.h"

static const struct column migration_columns[] = {
	COLUMN(TEXT, struct migration, name),
	COLUMN(HASH, struct migration, sha256),
	COLUMN(INSTANT, struct migration, applied),
};

STATEMENT(select_all, BY(MIGRATE), "SELECT name, sha256, applied_us "
    "FROM schema_migration ORDER BY name",
    migration_columns, struct migration);
COMMAND(insert, BY(MIGRATE), "INSERT INTO schema_migration (name, sha256, "
    "applied_us) VALUES (?, ?, ?)");

enum err
migrations_applied(struct db *db, struct arena *a, struct migration **out,
    int *n)
{
	return db_rows(db, a, &select_all, out, n, V_NULL);
}

enum err
migration_note(struct tx *tx, const struct migration *m)
{
	return tx_run(tx, &insert, V_TEXT(m->name), V_HASH(m->sha256),
	    V_AT(m->applied));
}
