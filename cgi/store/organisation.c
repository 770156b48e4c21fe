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

static const struct column designation_columns[] = {
	COLUMN(I64, struct designation, id),
	COLUMN(I64, struct designation, organisation_id),
	COLUMN(TEXT, struct designation, cii.in[LANG_ZH]),
	COLUMN(TEXT, struct designation, cii.in[LANG_EN]),
	COLUMN(TEXT, struct designation, department),
	COLUMN(TEXT, struct designation, number),
	COLUMN(DATE, struct designation, designated_on),
};

STATEMENT(select_designations, BY_STAFF, "SELECT id, organisation_id, "
    "cii_zh, cii_en, department, number, designated_on FROM designation "
    "WHERE organisation_id = ? ORDER BY id",
    designation_columns, struct designation);

COMMAND(insert_designation, BY(OFFICE) | BY(ADMIN), "INSERT INTO designation "
    "(organisation_id, cii_zh, cii_en, department, number, designated_on) "
    "VALUES (?, ?, ?, ?, ?, ?)");

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

enum err
designations_of(struct db *db, struct arena *a, int64_t organisation_id,
    struct designation **out, int *n)
{
	return db_rows(db, a, &select_designations, out, n,
	    V_INT(organisation_id));
}

enum err
designation_insert(struct tx *tx, const struct designation *d)
{
	return tx_run(tx, &insert_designation, V_INT(d->organisation_id),
	    V_TEXT(d->cii.in[LANG_ZH]), V_TEXT(d->cii.in[LANG_EN]),
	    V_TEXT(d->department), V_TEXT(d->number),
	    V_DATE(d->designated_on));
}
