#include <string.h>

#include "store/case.h"
#include "store/case_row.h"

#define CASE_SELECT \
	"SELECT " CASE_COLUMNS "FROM case_file c " CASE_NAMES

#define BY_READERS (BY_PORTALS | BY(KEEPER))

STATEMENT(select_by_number, BY_PORTALS, CASE_SELECT "WHERE c.number = ?",
    case_columns, struct case_row);
STATEMENT(select_by_id, BY_READERS, CASE_SELECT "WHERE c.id = ?",
    case_columns, struct case_row);

/*
 * Those it lodged, and those of Article 19 that it was told of: these are few,
 * and may be sorted as they come. The key is turn and id.
 */
#define BEHIND_OWN(t) \
	t ".turn <= ? AND (" t ".turn < ? OR " t ".id < ?) "
#define ORDER_OWN(t) "ORDER BY " t ".turn DESC, " t ".id DESC LIMIT ?"

STATEMENT(select_own, BY_PORTALS, "SELECT " CASE_COLUMNS "FROM ("
    "(SELECT f.id FROM case_file f FORCE INDEX (case_operator_turn) "
    "WHERE f.operator_id = ? AND " BEHIND_OWN("f") ORDER_OWN("f") ") UNION ALL "
    "(SELECT g.id FROM case_operator o FORCE INDEX (case_operator_of) "
    "JOIN case_file g ON g.id = o.case_id "
    "WHERE o.operator_id = ? AND o.notified_seq IS NOT NULL AND "
    BEHIND_OWN("g") ORDER_OWN("g") ")) own "
    "JOIN case_file c ON c.id = own.id " CASE_NAMES
    ORDER_OWN("c"), case_columns, struct case_row);

STATEMENT(select_open, BY(KEEPER) | BY(OFFICE), CASE_SELECT "WHERE c.closed = 0 "
    "AND c.id > ? ORDER BY c.id LIMIT ?", case_columns, struct case_row);
STATEMENT(select_open_due, BY(KEEPER), CASE_SELECT "WHERE c.closed = 0 "
    "AND (c.next_due <= ? OR c.operator_id IS NULL) AND c.id > ? "
    "ORDER BY c.id LIMIT ?", case_columns, struct case_row);

struct id_row {
	int64_t id;
};

static const struct column id_columns[] = {
	COLUMN(I64, struct id_row, id),
};

STATEMENT(select_count, BY(ADMIN), "SELECT COUNT(*) FROM case_file",
    id_columns, struct id_row);
static const struct column key_columns[] = {
	COLUMN(I64, struct case_key, id),
	COLUMN(TEXT, struct case_key, number),
	COLUMN(INT, struct case_key, last_seq),
};

STATEMENT(select_keys, BY(ADMIN), "SELECT id, number, last_seq "
    "FROM case_file WHERE id > ? ORDER BY id LIMIT 500", key_columns,
    struct case_key);
/* The row alone: names of others must not be locked with it. */
#define CASE_LOCK(where) "SELECT " CASE_FIELDS("NULL, NULL", "NULL", "NULL") \
	"FROM case_file c WHERE " where " FOR UPDATE"

STATEMENT(lock, BY_READERS, CASE_LOCK("c.id = ?"), case_columns,
    struct case_row);
STATEMENT(lock_number, BY(OFFICE), CASE_LOCK("c.number = ?"), case_columns,
    struct case_row);

STATEMENT(select_held, BY(OFFICE), "SELECT id FROM case_file "
    "WHERE assignee_id = ? AND closed = 0 ORDER BY id", id_columns,
    struct id_row);

COMMAND(insert, BY_PORTALS, "INSERT INTO case_file (number, operator_id, "
    "application_id, provider, title, category, sector, amount_fen, "
    "electronic_service, rules_edition, calendar_edition, created_us, "
    "lodged_on, stage, closed, finding, waiting, next_due, "
    "next_provisional, last_seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
    "'none', 0, '-', 'office', '9999-12-31', 0, 0)");
COMMAND(set_number, BY_PORTALS,
    "UPDATE case_file SET number = ? WHERE id = ?");
COMMAND(restate, BY(OPERATOR), "UPDATE case_file SET title = ?, "
    "category = ?, sector = ?, amount_fen = ?, electronic_service = ? "
    "WHERE id = ?");
/* An agreed finding waits for the signature too; SET goes left to right. */
COMMAND(project, BY_READERS, "UPDATE case_file SET "
    "to_sign = IF(? = 'agreed', 1, IF(stage = 'agreed', 0, to_sign)), "
    "stage = ?, closed = ?, finding = ?, waiting = ?, "
    "turn = IF(waiting = 'operator', 2, IF(closed = 1, 0, 1)), "
    "next_period = ?, "
    "next_due = COALESCE(?, '9999-12-31'), next_provisional = ?, "
    "last_seq = ? WHERE id = ?");
COMMAND(set_calendar, BY(KEEPER),
    "UPDATE case_file SET calendar_edition = ? WHERE id = ?");
COMMAND(assign, BY(OFFICE),
    "UPDATE case_file SET assignee_id = ? WHERE id = ?");
COMMAND(sign_flag, BY(OFFICE),
    "UPDATE case_file SET to_sign = ? WHERE id = ?");

enum err
case_keys(struct db *db, struct arena *a, int64_t after,
    struct case_key **out, int *n)
{
	return db_rows(db, a, &select_keys, out, n, V_INT(after));
}

enum err
case_by_number(struct db *db, struct arena *a, const char *number,
    struct case_row *out)
{
	return db_one(db, a, &select_by_number, out, V_TEXT(number));
}

enum err
case_by_id(struct db *db, struct arena *a, int64_t id, struct case_row *out)
{
	return db_one(db, a, &select_by_id, out, V_INT(id));
}

enum err
cases_of_operator(struct db *db, struct arena *a, int64_t operator_id,
    const struct own_key *after, int limit, struct case_row **out, int *n)
{
	struct own_key k = after->id != 0 ? *after :
	    (struct own_key){ INT32_MAX, INT64_MAX };

	return db_rows(db, a, &select_own, out, n, V_INT(operator_id),
	    V_INT(k.turn), V_INT(k.turn), V_INT(k.id), V_INT(limit),
	    V_INT(operator_id), V_INT(k.turn), V_INT(k.turn), V_INT(k.id),
	    V_INT(limit), V_INT(limit));
}

enum err
cases_open(struct db *db, struct arena *a, int64_t after_id, int limit,
    struct case_row **out, int *n)
{
	return db_rows(db, a, &select_open, out, n, V_INT(after_id),
	    V_INT(limit));
}

enum err
cases_open_due(struct db *db, struct arena *a, struct date due,
    int64_t after_id, int limit, struct case_row **out, int *n)
{
	return db_rows(db, a, &select_open_due, out, n, V_DATE(due),
	    V_INT(after_id), V_INT(limit));
}

enum err
cases_held(struct db *db, struct arena *a, int64_t person_id, int64_t **out,
    int *n)
{
	struct id_row *rows;
	enum err e = db_rows(db, a, &select_held, &rows, n,
	    V_INT(person_id));

	if (e != ERR_OK)
		return e;
	*out = NEW_ARRAY(a, (size_t)*n + 1, int64_t);
	for (int i = 0; i < *n; i++)
		(*out)[i] = rows[i].id;
	return ERR_OK;
}

enum err
cases_count(struct db *db, struct arena *a, int64_t *n)
{
	struct id_row row = { 0 };
	enum err e = db_one(db, a, &select_count, &row, V_NULL);

	*n = row.id;
	return e;
}

enum err
case_lock(struct tx *tx, struct arena *a, int64_t id, struct case_row *out)
{
	return db_one(tx_db(tx), a, &lock, out, V_INT(id));
}

enum err
case_lock_number(struct tx *tx, struct arena *a, const char *number,
    struct case_row *out)
{
	return db_one(tx_db(tx), a, &lock_number, out, V_TEXT(number));
}

enum err
case_insert(struct tx *tx, struct arena *a, struct case_row *row)
{
	/* the id makes the number, so a provisional one stands in first */
	int64_t what = row->application_id != 0 ? row->application_id :
	    row->created.us / 10000 % 10000000000;
	char *number = arena_printf(a, "new-%lld-%lld", (long long)what,
	    (long long)row->created.us % 10000);
	enum err e;

	e = tx_insert(tx, &insert, &row->id, V_TEXT(number),
	    V_ID(row->operator_id), V_ID(row->application_id),
	    V_TEXT(row->provider ? row->provider : ""), V_TEXT(row->title),
	    V_TEXT(row->category), V_TEXT(row->sector),
	    V_INT(row->amount_fen), V_INT(row->electronic_service),
	    V_TEXT(row->rules_edition), V_TEXT(row->calendar_edition),
	    V_AT(row->created), V_DATE(row->lodged_on));
	if (e != ERR_OK)
		return e;
	row->number = arena_printf(a, "CR-%04d-%04lld",
	    date_year(row->lodged_on), (long long)row->id);
	return tx_run(tx, &set_number, V_TEXT(row->number), V_INT(row->id));
}

enum err
case_restate(struct tx *tx, const struct case_row *row)
{
	return tx_run(tx, &restate, V_TEXT(row->title), V_TEXT(row->category),
	    V_TEXT(row->sector), V_INT(row->amount_fen),
	    V_INT(row->electronic_service), V_INT(row->id));
}

int
case_is_projected(const struct case_row *row, const struct position *p)
{
	const struct clock_view *next =
	    p->next < PERIOD__MAX ? &p->clocks[p->next] : NULL;

	if (row->stage != (int)p->stage || row->waiting != (int)p->waiting ||
	    row->finding != (int)p->finding)
		return 0;
	if (next == NULL)
		return !date_is_set(row->next_due);
	return row->next_period == (int)p->next &&
	    date_cmp(row->next_due, next->due) == 0 &&
	    row->next_provisional == next->provisional;
}

enum err
case_project(struct tx *tx, int64_t id, const struct position *p,
    int last_seq)
{
	const struct clock_view *next =
	    p->next < PERIOD__MAX ? &p->clocks[p->next] : NULL;

	return tx_run(tx, &project, V_TEXT(stage_name(p->stage)),
	    V_TEXT(stage_name(p->stage)), V_INT(stage_is_closed(p->stage)),
	    V_TEXT(finding_name(p->finding)),
	    V_TEXT(waiting_name(p->waiting)),
	    V_TEXT(next ? period_name(p->next) : NULL),
	    V_DATE(next ? next->due : DATE_NONE),
	    V_INT(next ? next->provisional : 0), V_INT(last_seq), V_INT(id));
}

enum err
case_moved_to(struct tx *tx, int64_t id, const char *calendar_edition)
{
	return tx_run(tx, &set_calendar, V_TEXT(calendar_edition), V_INT(id));
}

enum err
case_assign(struct tx *tx, int64_t id, int64_t person_id)
{
	return tx_run(tx, &assign, V_ID(person_id), V_INT(id));
}

enum err
case_to_sign(struct tx *tx, int64_t id, int to_sign)
{
	return tx_run(tx, &sign_flag, V_INT(to_sign), V_INT(id));
}
