#include "store/designation.h"

static const struct column columns[] = {
	COLUMN(I64, struct designation, id),
	COLUMN(I64, struct designation, organisation_id),
	COLUMN(TEXT, struct designation, operator_name.in[LANG_ZH]),
	COLUMN(TEXT, struct designation, operator_name.in[LANG_EN]),
	COLUMN(TEXT, struct designation, operator_uscc),
	COLUMN(TEXT, struct designation, cii.in[LANG_ZH]),
	COLUMN(TEXT, struct designation, cii.in[LANG_EN]),
	COLUMN(TEXT, struct designation, department),
	COLUMN(TEXT, struct designation, number),
	COLUMN(DATE, struct designation, designated_on),
	COLUMN(I64, struct designation, replaces_id),
	COLUMN(I64, struct designation, case_id),
	COLUMN(I64, struct designation, entered_by),
	COLUMN(TEXT, struct designation, entered_name),
	COLUMN(INSTANT, struct designation, entered),
	COLUMN(DATE, struct designation, ended_on),
	COLUMN(TEXT, struct designation, end_reason),
	COLUMN(TEXT, struct designation, ended_name),
	COLUMN(INSTANT, struct designation, ended),
};

#define SELECT_DESIGNATION \
	"SELECT d.id, d.organisation_id, o.name_zh, o.name_en, o.uscc, " \
	"d.cii_zh, d.cii_en, d.department, d.number, d.designated_on, " \
	"d.replaces_id, d.case_id, d.entered_by, p.name, d.entered_us, " \
	"e.ended_on, e.reason, q.name, e.entered_us FROM designation d " \
	"JOIN organisation o ON o.id = d.organisation_id " \
	"LEFT JOIN designation_end e ON e.designation_id = d.id " \
	"LEFT JOIN person p ON p.id = d.entered_by " \
	"LEFT JOIN person q ON q.id = e.entered_by "

STATEMENT(select_found, BY(OFFICE), SELECT_DESIGNATION
    "WHERE d.id < ? AND (? = '' OR LOCATE(?, o.name_zh) OR "
    "LOCATE(?, o.name_en) OR LOCATE(?, o.uscc) OR LOCATE(?, d.cii_zh) OR "
    "LOCATE(?, d.cii_en) OR LOCATE(?, d.department) OR "
    "LOCATE(?, d.number)) ORDER BY d.id DESC LIMIT ?", columns,
    struct designation);
STATEMENT(select_of, BY_STAFF, SELECT_DESIGNATION
    "WHERE d.organisation_id = ? ORDER BY d.id", columns,
    struct designation);
STATEMENT(select_one, BY(OFFICE), SELECT_DESIGNATION "WHERE d.id = ?",
    columns, struct designation);

COMMAND(insert, BY(OFFICE) | BY(ADMIN), "INSERT INTO designation "
    "(organisation_id, cii_zh, cii_en, department, number, designated_on, "
    "replaces_id, case_id, entered_by, entered_us) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
COMMAND(insert_end, BY(OFFICE), "INSERT INTO designation_end "
    "(designation_id, ended_on, reason, entered_by, entered_us) "
    "VALUES (?, ?, ?, ?, ?)");

enum err
designations_find(struct db *db, struct arena *a, const char *text,
    int64_t before_id, int limit, struct designation **out, int *n)
{
	return db_rows(db, a, &select_found, out, n,
	    V_INT(before_id != 0 ? before_id : INT64_MAX), V_TEXT(text),
	    V_TEXT(text), V_TEXT(text), V_TEXT(text), V_TEXT(text),
	    V_TEXT(text), V_TEXT(text), V_TEXT(text), V_INT(limit));
}

enum err
designations_of(struct db *db, struct arena *a, int64_t organisation_id,
    struct designation **out, int *n)
{
	return db_rows(db, a, &select_of, out, n, V_INT(organisation_id));
}

enum err
designation_by_id(struct db *db, struct arena *a, int64_t id,
    struct designation *out)
{
	return db_one(db, a, &select_one, out, V_INT(id));
}

/* 0 stands for none. */
static struct value
or_null(int64_t id)
{
	return id != 0 ? V_INT(id) : V_NULL;
}

enum err
designation_insert(struct tx *tx, struct designation *d)
{
	return tx_insert(tx, &insert, &d->id, V_INT(d->organisation_id),
	    V_TEXT(d->cii.in[LANG_ZH]), V_TEXT(d->cii.in[LANG_EN]),
	    V_TEXT(d->department), V_TEXT(d->number),
	    V_DATE(d->designated_on), or_null(d->replaces_id),
	    or_null(d->case_id), or_null(d->entered_by), V_AT(d->entered));
}

enum err
designation_end_insert(struct tx *tx, const struct designation *d,
    int64_t by, struct instant now)
{
	return tx_run(tx, &insert_end, V_INT(d->id), V_DATE(d->ended_on),
	    V_TEXT(d->end_reason), V_INT(by), V_AT(now));
}
