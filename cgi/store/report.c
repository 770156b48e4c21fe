#include "store/report.h"

static const struct column mailbox_columns[] = {
	COLUMN(I64, struct report_row, id),
	COLUMN(HASH, struct report_row, mailbox_key),
	COLUMN(DATE, struct report_row, on),
	COLUMN(TEXT, struct report_row, state),
	COLUMN(HASH, struct report_row, mark),
	COLUMN(INT, struct report_row, is_read),
};

static const struct column full_columns[] = {
	COLUMN(I64, struct report_row, id),
	COLUMN(HASH, struct report_row, mailbox_key),
	COLUMN(DATE, struct report_row, on),
	COLUMN(TEXT, struct report_row, state),
	COLUMN(BYTES, struct report_row, sealed),
	COLUMN(INT, struct report_row, n_messages),
	COLUMN(INT, struct report_row, is_read),
};

static const struct column list_columns[] = {
	COLUMN(I64, struct report_row, id),
	COLUMN(DATE, struct report_row, on),
	COLUMN(TEXT, struct report_row, state),
	COLUMN(INT, struct report_row, n_messages),
	COLUMN(INT, struct report_row, n_answers),
	COLUMN(INT, struct report_row, is_read),
};

COMMAND(insert_report, BY(PUBLIC), "INSERT INTO report (lookup, "
    "mailbox_key, on_day, state, mark, sealed) "
    "VALUES (?, ?, ?, 'new', ?, ?)");

/* Whether somebody read it with every message that it has now. */
#define MESSAGES "(SELECT COUNT(*) FROM report_message m " \
	"WHERE m.report_id = r.id)"
#define IS_READ "EXISTS (SELECT 1 FROM report_reading l " \
	"WHERE l.report_id = r.id AND l.messages = " MESSAGES ")"
#define BY_LOOKUP "SELECT r.id, r.mailbox_key, r.on_day, r.state, r.mark, " \
	IS_READ " FROM report r WHERE r.lookup = ?"
#define BY_ID "SELECT r.id, r.mailbox_key, r.on_day, r.state, r.sealed, " \
	MESSAGES ", " IS_READ " FROM report r WHERE r.id = ?"

STATEMENT(select_lookup, BY(PUBLIC), BY_LOOKUP, mailbox_columns,
    struct report_row);
STATEMENT(lock_lookup, BY(PUBLIC), BY_LOOKUP " FOR UPDATE", mailbox_columns,
    struct report_row);
STATEMENT(select_report, BY(OFFICE), BY_ID, full_columns,
    struct report_row);
STATEMENT(lock_report, BY(OFFICE), BY_ID " FOR UPDATE", full_columns,
    struct report_row);

#define LISTED "SELECT r.id, r.on_day, r.state, " MESSAGES ", " \
	"(SELECT COUNT(*) FROM report_message m WHERE m.report_id = r.id " \
	"AND m.from_office = 1), " IS_READ " FROM report r "

STATEMENT(select_waiting, BY(OFFICE), LISTED "FORCE INDEX (report_queue) "
    "WHERE r.state IN ('new', 'read') AND r.id > ? ORDER BY r.id LIMIT ?",
    list_columns,
    struct report_row);
STATEMENT(select_all, BY(OFFICE), LISTED "WHERE r.id < ? "
    "ORDER BY r.id DESC LIMIT ?", list_columns, struct report_row);

STATEMENT(select_opened, BY(OFFICE), LISTED "WHERE r.state <> 'new' "
    "AND NOT EXISTS (SELECT 1 FROM report_reading l "
    "WHERE l.report_id = r.id) ORDER BY r.id DESC LIMIT ?", list_columns, struct report_row);

struct sealed_row {
	struct bytes sealed;
};

static const struct column sealed_columns[] = {
	COLUMN(BYTES, struct sealed_row, sealed),
};

STATEMENT(select_sealed, BY(MIGRATE), "SELECT sealed FROM report "
    "WHERE sealed <> '' ORDER BY id LIMIT 1", sealed_columns,
    struct sealed_row);

COMMAND(update_state, BY(OFFICE) | BY(PUBLIC), "UPDATE report SET state = ? "
    "WHERE id = ?");
static const struct column reading_columns[] = {
	COLUMN(I64, struct report_reading, report_id),
	COLUMN(INT, struct report_reading, messages),
	COLUMN(BYTES, struct report_reading, prints),
};

STATEMENT(select_readings, BY(OFFICE), "SELECT report_id, messages, prints "
    "FROM report_reading ORDER BY report_id DESC, messages DESC LIMIT ?",
    reading_columns, struct report_reading);
COMMAND(insert_reading, BY(OFFICE), "INSERT INTO report_reading (report_id, "
    "messages, prints) VALUES (?, ?, ?)");
COMMAND(insert_reply, BY(PUBLIC), "INSERT INTO report_message (report_id, "
    "from_office, once, sealed_reporter, sealed_office, on_day) "
    "VALUES (?, 0, ?, ?, ?, ?)");
COMMAND(insert_answer, BY(OFFICE), "INSERT INTO report_message (report_id, "
    "from_office, author_id, sealed_reporter, sealed_office, on_day) "
    "VALUES (?, 1, ?, ?, ?, ?)");

static const struct column mine_columns[] = {
	COLUMN(INT, struct report_message, from_office),
	COLUMN(DATE, struct report_message, on),
	COLUMN(BYTES, struct report_message, sealed),
};

static const struct column office_columns[] = {
	COLUMN(I64, struct report_message, id),
	COLUMN(INT, struct report_message, from_office),
	COLUMN(TEXT, struct report_message, author_name),
	COLUMN(DATE, struct report_message, on),
	COLUMN(BYTES, struct report_message, sealed),
};

STATEMENT(select_mine, BY(PUBLIC), "SELECT from_office, on_day, "
    "sealed_reporter FROM report_message WHERE report_id = ? ORDER BY id",
    mine_columns, struct report_message);
STATEMENT(select_office, BY(OFFICE), "SELECT m.id, m.from_office, "
    "p.name, m.on_day, m.sealed_office FROM report_message m "
    "LEFT JOIN person p ON p.id = m.author_id "
    "WHERE m.report_id = ? ORDER BY m.id", office_columns,
    struct report_message);

enum err
report_insert(struct tx *tx, const unsigned char lookup[32],
    const struct report_row *r, int64_t *id)
{
	return tx_insert(tx, &insert_report, id, V_HASH(lookup),
	    V_HASH(r->mailbox_key), V_DATE(r->on), V_HASH(r->mark),
	    V_BLOB(r->sealed));
}

enum err
report_by_lookup(struct db *db, struct arena *a,
    const unsigned char lookup[32], struct report_row *out)
{
	return db_one(db, a, &select_lookup, out, V_HASH(lookup));
}

enum err
report_lock_lookup(struct tx *tx, struct arena *a,
    const unsigned char lookup[32], struct report_row *out)
{
	return db_one(tx_db(tx), a, &lock_lookup, out, V_HASH(lookup));
}

enum err
report_find(struct db *db, struct arena *a, int64_t id,
    struct report_row *out)
{
	return db_one(db, a, &select_report, out, V_INT(id));
}

enum err
report_lock(struct tx *tx, struct arena *a, int64_t id,
    struct report_row *out)
{
	return db_one(tx_db(tx), a, &lock_report, out, V_INT(id));
}

enum err
report_any_sealed(struct db *db, struct arena *a, struct bytes *out)
{
	struct sealed_row row;
	enum err e = db_one(db, a, &select_sealed, &row, V_NULL);

	if (e == ERR_OK)
		*out = row.sealed;
	return e;
}

enum err
reports_waiting(struct db *db, struct arena *a, int64_t after_id, int limit,
    struct report_row **out, int *n)
{
	return db_rows(db, a, &select_waiting, out, n, V_INT(after_id),
	    V_INT(limit));
}

enum err
reports_all(struct db *db, struct arena *a, int64_t before_id, int limit,
    struct report_row **out, int *n)
{
	return db_rows(db, a, &select_all, out, n,
	    V_INT(before_id ? before_id : INT64_MAX), V_INT(limit));
}

enum err
report_set_state(struct tx *tx, int64_t id, const char *state)
{
	return tx_run(tx, &update_state, V_TEXT(state), V_INT(id));
}

enum err
report_message_insert(struct tx *tx, int64_t report_id, int64_t author_id,
    const unsigned char *once, struct bytes for_reporter,
    struct bytes for_office, struct date on)
{
	if (author_id == 0)
		return tx_run(tx, &insert_reply, V_INT(report_id),
		    V_HASH(once), V_BLOB(for_reporter), V_BLOB(for_office),
		    V_DATE(on));
	return tx_run(tx, &insert_answer, V_INT(report_id), V_INT(author_id),
	    V_BLOB(for_reporter), V_BLOB(for_office), V_DATE(on));
}

enum err
report_reading_insert(struct tx *tx, const struct report_reading *r)
{
	return tx_run(tx, &insert_reading, V_INT(r->report_id),
	    V_INT(r->messages), V_BLOB(r->prints));
}

enum err
report_readings(struct db *db, struct arena *a, int limit,
    struct report_reading **out, int *n)
{
	return db_rows(db, a, &select_readings, out, n, V_INT(limit));
}

enum err
report_messages_for_reporter(struct db *db, struct arena *a,
    int64_t report_id, struct report_message **out, int *n)
{
	return db_rows(db, a, &select_mine, out, n, V_INT(report_id));
}

enum err
report_messages_for_office(struct db *db, struct arena *a,
    int64_t report_id, struct report_message **out, int *n)
{
	return db_rows(db, a, &select_office, out, n, V_INT(report_id));
}

enum err
reports_opened(struct db *db, struct arena *a, int limit,
    struct report_row **out, int *n)
{
	return db_rows(db, a, &select_opened, out, n, V_INT(limit));
}
