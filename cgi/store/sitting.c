#include "store/commission.h"
#include "store/names.h"

/*
 * A report that was returned is followed by another: the last one counts. A
 * proposal stands there without one.
 */
#define ITEM_COLUMNS \
	"c.id, c.number, c.title, " CASE_ABOUT ", c.stage, v.finding, " \
	"COALESCE(r.signed_us, t.released_us), d.state, "

#define ITEM_JOINS \
	"LEFT JOIN organisation o ON o.id = c.operator_id " \
	"LEFT JOIN proposal t ON t.case_id = c.id " \
	"LEFT JOIN covering_report r ON r.case_id = c.id AND NOT EXISTS " \
	"(SELECT 1 FROM covering_report n WHERE n.case_id = r.case_id " \
	"AND n.seq > r.seq) " \
	"LEFT JOIN suggestion_version v ON v.case_id = c.id " \
	"AND v.version = r.version " \
	"LEFT JOIN commission_draft d ON d.case_id = c.id "

static const struct column item_columns[] = {
	COLUMN(I64, struct commission_item, case_id),
	COLUMN(TEXT, struct commission_item, number),
	COLUMN(TEXT, struct commission_item, title),
	COLUMN(TEXT, struct commission_item, operator_name.in[LANG_ZH]),
	COLUMN(TEXT, struct commission_item, operator_name.in[LANG_EN]),
	COLUMN_PARSED(struct commission_item, stage, name_stage),
	COLUMN_PARSED(struct commission_item, finding, name_finding),
	COLUMN(INSTANT, struct commission_item, signed_at),
	COLUMN(TEXT, struct commission_item, draft_state),
	COLUMN(INT, struct commission_item, position),
};

STATEMENT(select_waiting, BY(OFFICE), "SELECT " ITEM_COLUMNS "0 "
    "FROM case_file c FORCE INDEX (case_stage_due) " ITEM_JOINS
    "WHERE c.stage IN ('commission', 'proposed') "
    "ORDER BY c.next_due, c.id LIMIT ?", item_columns,
    struct commission_item);
STATEMENT(select_items, BY(OFFICE), "SELECT " ITEM_COLUMNS "i.position "
    "FROM sitting_item i JOIN case_file c ON c.id = i.case_id " ITEM_JOINS
    "WHERE i.sitting_id = ? ORDER BY i.position", item_columns,
    struct commission_item);

static const struct column sitting_columns[] = {
	COLUMN(I64, struct sitting, id),
	COLUMN(DATE, struct sitting, on),
	COLUMN(TEXT, struct sitting, title),
	COLUMN(TEXT, struct sitting, entered_name),
	COLUMN(INT, struct sitting, n_items),
};

#define SITTING_SELECT \
	"SELECT s.id, s.on_date, s.title, p.name, (SELECT COUNT(*) " \
	"FROM sitting_item i WHERE i.sitting_id = s.id) " \
	"FROM sitting s JOIN person p ON p.id = s.entered_by "

STATEMENT(select_sittings, BY(OFFICE), SITTING_SELECT
    "ORDER BY s.on_date DESC, s.id DESC LIMIT ?", sitting_columns,
    struct sitting);
STATEMENT(select_sitting, BY(OFFICE), SITTING_SELECT "WHERE s.id = ?",
    sitting_columns, struct sitting);

COMMAND(insert_sitting, BY(OFFICE), "INSERT INTO sitting (on_date, title, "
    "entered_by, entered_us) VALUES (?, ?, ?, ?)");
COMMAND(insert_item, BY(OFFICE), "INSERT INTO sitting_item (sitting_id, "
    "case_id, position, added_by, added_us) SELECT ?, ?, p.next, ?, ? "
    "FROM (SELECT COALESCE(MAX(position), 0) + 1 AS next FROM sitting_item "
    "WHERE sitting_id = ?) AS p");
COMMAND(delete_item, BY(OFFICE),
    "DELETE FROM sitting_item WHERE sitting_id = ? AND case_id = ?");

enum err
commission_waiting(struct db *db, struct arena *a, int limit,
    struct commission_item **out, int *n)
{
	return db_rows(db, a, &select_waiting, out, n, V_INT(limit));
}

enum err
sittings_all(struct db *db, struct arena *a, int limit, struct sitting **out,
    int *n)
{
	return db_rows(db, a, &select_sittings, out, n, V_INT(limit));
}

enum err
sitting_by_id(struct db *db, struct arena *a, int64_t id,
    struct sitting *out)
{
	return db_one(db, a, &select_sitting, out, V_INT(id));
}

enum err
sitting_insert(struct tx *tx, struct sitting *s, int64_t by,
    struct instant now)
{
	return tx_insert(tx, &insert_sitting, &s->id, V_DATE(s->on),
	    V_TEXT(s->title), V_INT(by), V_AT(now));
}

enum err
sitting_items(struct db *db, struct arena *a, int64_t id,
    struct commission_item **out, int *n)
{
	return db_rows(db, a, &select_items, out, n, V_INT(id));
}

enum err
sitting_item_insert(struct tx *tx, int64_t id, int64_t case_id, int64_t by,
    struct instant now)
{
	return tx_run(tx, &insert_item, V_INT(id), V_INT(case_id), V_INT(by),
	    V_AT(now), V_INT(id));
}

enum err
sitting_item_delete(struct tx *tx, int64_t id, int64_t case_id)
{
	int64_t touched;
	enum err e = tx_touch(tx, &delete_item, &touched, V_INT(id),
	    V_INT(case_id));

	return e == ERR_OK && touched == 0 ? ERR_NOT_FOUND : e;
}
