#include "store/condition.h"

static const struct column columns[] = {
	COLUMN(I64, struct condition_check, id),
	COLUMN(INT, struct condition_check, seq),
	COLUMN(INT, struct condition_check, n),
	COLUMN(INT, struct condition_check, met),
	COLUMN(DATE, struct condition_check, on),
	COLUMN(TEXT, struct condition_check, body),
	COLUMN(I64, struct condition_check, document_id),
	COLUMN(I64, struct condition_check, checked_by),
	COLUMN(TEXT, struct condition_check, checked_name),
	COLUMN(INSTANT, struct condition_check, entered),
};

STATEMENT(select_of_case, BY_PORTALS, "SELECT c.id, c.version, c.n, "
    "c.met, c.on_date, c.body, c.document_id, c.checked_by, p.name, c.entered_us "
    "FROM condition_check c JOIN person p ON p.id = c.checked_by "
    "WHERE c.case_id = ? ORDER BY c.id", columns, struct condition_check);

COMMAND(insert, BY(OFFICE), "INSERT INTO condition_check (case_id, version, "
    "n, met, on_date, body, document_id, checked_by, entered_us) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");

enum err
condition_checks(struct db *db, struct arena *a, int64_t case_id,
    struct condition_check **out, int *n)
{
	return db_rows(db, a, &select_of_case, out, n, V_INT(case_id));
}

enum err
condition_check_insert(struct tx *tx, int64_t case_id,
    const struct condition_check *c)
{
	return tx_run(tx, &insert, V_INT(case_id), V_INT(c->seq), V_INT(c->n),
	    V_INT(c->met), V_DATE(c->on), V_TEXT(c->body),
	    V_ID(c->document_id), V_INT(c->checked_by), V_AT(c->entered));
}
