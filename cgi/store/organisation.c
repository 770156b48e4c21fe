#include "store/names.h"
#include "store/organisation.h"

#define ORGANISATION_SELECT "SELECT id, kind, code, name_zh, name_en, " \
	"uscc, sector, address FROM organisation "

static const struct column organisation_columns[] = {
	COLUMN(I64, struct organisation, id),
	COLUMN_PARSED(struct organisation, kind, name_organisation),
	COLUMN(TEXT, struct organisation, code),
	COLUMN(TEXT, struct organisation, name.in[LANG_ZH]),
	COLUMN(TEXT, struct organisation, name.in[LANG_EN]),
	COLUMN(TEXT, struct organisation, uscc),
	COLUMN(TEXT, struct organisation, sector),
	COLUMN(TEXT, struct organisation, address),
};

STATEMENT(select_by_id, BY_STAFF, ORGANISATION_SELECT "WHERE id = ?",
    organisation_columns, struct organisation);
STATEMENT(select_by_code, BY_STAFF | BY(MIGRATE),
    ORGANISATION_SELECT "WHERE code = ?", organisation_columns,
    struct organisation);
STATEMENT(select_by_uscc, BY_STAFF, ORGANISATION_SELECT "WHERE uscc = ?",
    organisation_columns, struct organisation);
STATEMENT(select_all, BY_STAFF, ORGANISATION_SELECT "ORDER BY kind, code",
    organisation_columns, struct organisation);

COMMAND(insert, BY(OFFICE) | BY(ADMIN) | BY(MIGRATE),
    "INSERT INTO organisation (kind, code, name_zh, name_en, uscc, sector, "
    "address, created_us) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");

enum err
organisation_by_id(struct db *db, struct arena *a, int64_t id,
    struct organisation *out)
{
	return db_one(db, a, &select_by_id, out, V_INT(id));
}

enum err
organisation_by_code(struct db *db, struct arena *a, const char *code,
    struct organisation *out)
{
	return db_one(db, a, &select_by_code, out, V_TEXT(code));
}

enum err
organisation_by_uscc(struct db *db, struct arena *a, const char *uscc,
    struct organisation *out)
{
	return db_one(db, a, &select_by_uscc, out, V_TEXT(uscc));
}

enum err
organisations_all(struct db *db, struct arena *a, struct organisation **out,
    int *n)
{
	return db_rows(db, a, &select_all, out, n, V_NULL);
}

enum err
organisation_insert(struct tx *tx, struct organisation *o, struct instant now)
{
	return tx_insert(tx, &insert, &o->id,
	    V_TEXT(organisation_kind_name(o->kind)), V_TEXT(o->code),
	    V_TEXT(o->name.in[LANG_ZH]), V_TEXT(o->name.in[LANG_EN]),
	    V_TEXT(o->uscc), V_TEXT(o->sector),
	    V_TEXT(o->address ? o->address : ""), V_AT(now));
}
