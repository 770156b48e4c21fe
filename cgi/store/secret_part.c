#include "store/secret_part.h"

static const struct column columns[] = {
	COLUMN(I64, struct secret_part, id),
	COLUMN(TEXT, struct secret_part, number),
	COLUMN(I64, struct secret_part, case_id),
	COLUMN(TEXT, struct secret_part, case_number),
	COLUMN(I64, struct secret_part, organisation_id),
	COLUMN(TEXT, struct secret_part, from_zh),
	COLUMN(TEXT, struct secret_part, from_en),
	COLUMN(INT, struct secret_part, pages),
	COLUMN(DATE, struct secret_part, received_on),
	COLUMN(I64, struct secret_part, holder_id),
	COLUMN(TEXT, struct secret_part, holder_name),
	COLUMN(I64, struct secret_part, entered_by),
	COLUMN(TEXT, struct secret_part, entered_name),
	COLUMN(INSTANT, struct secret_part, entered),
};

#define PART_SELECT "SELECT p.id, p.number, p.case_id, c.number, " \
	"p.organisation_id, o.name_zh, o.name_en, p.pages, p.received_on, " \
	"p.holder_id, h.name, p.entered_by, e.name, p.entered_us " \
	"FROM secret_part p JOIN person h ON h.id = p.holder_id " \
	"JOIN person e ON e.id = p.entered_by " \
	"LEFT JOIN case_file c ON c.id = p.case_id " \
	"LEFT JOIN organisation o ON o.id = p.organisation_id "

STATEMENT(select_all, BY(OFFICE), PART_SELECT
    "ORDER BY p.id DESC LIMIT 500", columns, struct secret_part);
STATEMENT(select_case, BY_PORTALS, PART_SELECT "WHERE p.case_id = ? "
    "AND (? = 0 OR p.organisation_id = ?) ORDER BY p.id", columns,
    struct secret_part);
COMMAND(insert, BY(OFFICE), "INSERT INTO secret_part (number, case_id, "
    "organisation_id, pages, received_on, holder_id, entered_by, "
    "entered_us) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");

enum err
secret_part_insert(struct tx *tx, struct secret_part *p)
{
	return tx_insert(tx, &insert, &p->id, V_TEXT(p->number),
	    V_ID(p->case_id), V_ID(p->organisation_id), V_INT(p->pages),
	    V_DATE(p->received_on), V_INT(p->holder_id),
	    V_INT(p->entered_by), V_AT(p->entered));
}

enum err
secret_parts_all(struct db *db, struct arena *a, struct secret_part **out,
    int *n)
{
	return db_rows(db, a, &select_all, out, n, V_NULL);
}

enum err
secret_parts_of_case(struct db *db, struct arena *a, int64_t case_id,
    int64_t organisation_id, struct secret_part **out, int *n)
{
	return db_rows(db, a, &select_case, out, n, V_INT(case_id),
	    V_INT(organisation_id), V_INT(organisation_id));
}
