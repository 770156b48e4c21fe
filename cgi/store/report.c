#include "store/report.h"

static const struct column light_columns[] = {
	COLUMN(I64, struct report_row, id),
	COLUMN(HASH, struct report_row, mailbox_key),
	COLUMN(DATE, struct report_row, on),
	COLUMN(TEXT, struct report_row, state),
};

static const struct column full_columns[] = {
	COLUMN(I64, struct report_row, id),
	COLUMN(HASH, struct report_row, mailbox_key),
	COLUMN(DATE, struct report_row, on),
	COLUMN(TEXT, struct report_row, state),
	COLUMN(BYTES, struct report_row, sealed),
};

COMMAND(insert_report, BY(PUBLIC), "INSERT INTO report (lookup, "
    "mailbox_key, on_day, state, sealed) VALUES (?, ?, ?, 'new', ?)");
STATEMENT(select_lookup, BY(PUBLIC), "SELECT id, mailbox_key, on_day, state "
    "FROM report WHERE lookup = ?", light_columns, struct report_row);
STATEMENT(select_report, BY(OFFICE), "SELECT id, mailbox_key, on_day, state, "
    "sealed FROM report WHERE id = ?", full_columns, struct report_row);
STATEMENT(select_list, BY(OFFICE), "SELECT id, mailbox_key, on_day, state "
    "FROM report WHERE id < ? ORDER BY id DESC LIMIT ?", light_columns,
    struct report_row);
COMMAND(update_state, BY(OFFICE), "UPDATE report SET state = ? WHERE id = ?");
COMMAND(insert_reply, BY(PUBLIC), "INSERT INTO report_message (report_id, "
    "from_office, sealed_reporter, sealed_office, on_day) "
    "VALUES (?, 0, ?, ?, ?)");
COMMAND(insert_answer, BY(OFFICE), "INSERT INTO report_message (report_id, "
    "from_office, author_id, sealed_reporter, sealed_office, on_day) "
    "VALUES (?, 1, ?, ?, ?, ?)");
COMMAND(sweep_pending, BY(KEEPER), "DELETE FROM report_pending_file "
    "WHERE on_day < ? LIMIT ?");

static const struct column mine_columns[] = {
	COLUMN(INT, struct report_message, from_office),
	COLUMN(DATE, struct report_message, on),
	COLUMN(BYTES, struct report_message, sealed),
};

static const struct column office_columns[] = {
	COLUMN(INT, struct report_message, from_office),
	COLUMN(TEXT, struct report_message, author_name),
	COLUMN(DATE, struct report_message, on),
	COLUMN(BYTES, struct report_message, sealed),
};

STATEMENT(select_mine, BY(PUBLIC), "SELECT from_office, on_day, "
    "sealed_reporter FROM report_message WHERE report_id = ? ORDER BY id",
    mine_columns, struct report_message);
STATEMENT(select_office, BY(OFFICE), "SELECT m.from_office, p.name, "
    "m.on_day, m.sealed_office FROM report_message m "
    "LEFT JOIN person p ON p.id = m.author_id "
    "WHERE m.report_id = ? ORDER BY m.id", office_columns,
    struct report_message);

enum err
report_insert(struct tx *tx, const unsigned char lookup[32],
    const struct report_row *r)
{
	return tx_run(tx, &insert_report, V_HASH(lookup),
	    V_HASH(r->mailbox_key), V_DATE(r->on), V_BLOB(r->sealed));
}

enum err
report_by_lookup(struct db *db, struct arena *a,
    const unsigned char lookup[32], struct report_row *out)
{
	return db_one(db, a, &select_lookup, out, V_HASH(lookup));
}

enum err
report_find(struct db *db, struct arena *a, int64_t id,
    struct report_row *out)
{
	return db_one(db, a, &select_report, out, V_INT(id));
}

enum err
reports_list(struct db *db, struct arena *a, int64_t before_id, int limit,
    struct report_row **out, int *n)
{
	return db_rows(db, a, &select_list, out, n,
	    V_INT(before_id ? before_id : INT64_MAX), V_INT(limit));
}

enum err
report_set_state(struct tx *tx, int64_t id, const char *state)
{
	return tx_run(tx, &update_state, V_TEXT(state), V_INT(id));
}

enum err
report_message_insert(struct tx *tx, int64_t report_id, int64_t author_id,
    struct bytes for_reporter, struct bytes for_office, struct date on)
{
	if (author_id == 0)
		return tx_run(tx, &insert_reply, V_INT(report_id),
		    V_BLOB(for_reporter), V_BLOB(for_office), V_DATE(on));
	return tx_run(tx, &insert_answer, V_INT(report_id), V_INT(author_id),
	    V_BLOB(for_reporter), V_BLOB(for_office), V_DATE(on));
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
report_pending_sweep(struct tx *tx, struct instant before, int limit,
    int64_t *touched)
{
	return tx_touch(tx, &sweep_pending, touched, V_DATE(date_of(before)),
	    V_INT(limit));
}
