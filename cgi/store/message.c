#include "store/message.h"

static const struct column message_columns[] = {
	COLUMN(I64, struct message, id),
	COLUMN(I64, struct message, operator_id),
	COLUMN(INT, struct message, from_office),
	COLUMN(I64, struct message, author_id),
	COLUMN(TEXT, struct message, author_name),
	COLUMN(TEXT, struct message, body),
	COLUMN(INSTANT, struct message, entered),
	COLUMN(INSTANT, struct message, read),
	COLUMN(TEXT, struct message, reader_name),
};

/* An id alone would walk every message there is. */
#define MESSAGES(index, where) \
	"SELECT m.id, m.operator_id, m.from_office, m.author_id, p.name, " \
	"m.body, m.entered_us, d.read_us, r.name FROM message m " \
	"FORCE INDEX (" index ") " \
	"JOIN person p ON p.id = m.author_id " \
	"LEFT JOIN message_read d ON d.message_id = m.id " \
	"LEFT JOIN person r ON r.id = d.reader_id " \
	"WHERE m.case_id = ? " where "AND m.id < ? ORDER BY m.id DESC LIMIT ?"

STATEMENT(select_all, BY(OFFICE), MESSAGES("message_case", ""), message_columns,
    struct message);
STATEMENT(select_thread, BY_PORTALS, MESSAGES("message_of",
    "AND m.operator_id = ? "), message_columns, struct message);

/* No row says that it was read. */
#define UNREAD "NOT EXISTS (SELECT 1 FROM message_read d " \
	"WHERE d.message_id = m.id) "

static const struct column count_columns[] = {
	COLUMN(I64, struct message_count, case_id),
	COLUMN(INT, struct message_count, unread),
};

STATEMENT(count_unread, BY_PORTALS, "SELECT ?, COUNT(*) FROM message m "
    "WHERE m.case_id = ? AND (? = 0 OR m.operator_id = ?) "
    "AND m.from_office = ? AND " UNREAD, count_columns, struct message_count);
STATEMENT(count_own, BY(OPERATOR), "SELECT m.case_id, COUNT(*) FROM message m "
    "WHERE m.operator_id = ? AND m.from_office = 1 AND " UNREAD
    "GROUP BY m.case_id", count_columns, struct message_count);
STATEMENT(count_since, BY_PORTALS, "SELECT 0, COUNT(*) FROM message "
    "WHERE author_id = ? AND entered_us > ?", count_columns,
    struct message_count);

COMMAND(insert_message, BY_PORTALS, "INSERT INTO message (case_id, "
    "operator_id, from_office, author_id, body, entered_us) "
    "VALUES (?, ?, ?, ?, ?, ?)");
COMMAND(mark_read, BY_PORTALS, "INSERT INTO message_read (message_id, "
    "reader_id, read_us) SELECT m.id, ?, ? FROM message m "
    "WHERE m.case_id = ? AND (? = 0 OR m.operator_id = ?) "
    "AND m.from_office = ? AND " UNREAD);
COMMAND(count_for_queue, BY_PORTALS, "UPDATE case_file SET messages_unread = "
    "(SELECT COUNT(*) FROM message m WHERE m.case_id = ? "
    "AND m.from_office = 0 AND " UNREAD ") WHERE id = ?");

enum err
messages_of_case(struct db *db, struct arena *a, int64_t case_id,
    int64_t operator_id, int64_t before_id, int limit, struct message **out,
    int *n)
{
	int64_t before = before_id ? before_id : INT64_MAX;

	return operator_id == 0 ? db_rows(db, a, &select_all, out, n,
	    V_INT(case_id), V_INT(before), V_INT(limit)) :
	    db_rows(db, a, &select_thread, out, n, V_INT(case_id),
	    V_INT(operator_id), V_INT(before), V_INT(limit));
}

enum err
messages_unread(struct db *db, struct arena *a, int64_t case_id,
    int64_t operator_id, int from_office, int *n)
{
	struct message_count row = { 0 };
	enum err e = db_one(db, a, &count_unread, &row, V_INT(case_id),
	    V_INT(case_id), V_INT(operator_id), V_INT(operator_id),
	    V_INT(from_office));

	*n = row.unread;
	return e;
}

enum err
messages_unread_of(struct db *db, struct arena *a, int64_t operator_id,
    struct message_count **out, int *n)
{
	return db_rows(db, a, &count_own, out, n, V_INT(operator_id));
}

enum err
messages_since(struct db *db, struct arena *a, int64_t author_id,
    struct instant since, int *n)
{
	struct message_count row = { 0 };
	enum err e = db_one(db, a, &count_since, &row, V_INT(author_id),
	    V_AT(since));

	*n = row.unread;
	return e;
}

enum err
message_insert(struct tx *tx, int64_t case_id, struct message *m)
{
	return tx_insert(tx, &insert_message, &m->id, V_INT(case_id),
	    V_INT(m->operator_id), V_INT(m->from_office),
	    V_INT(m->author_id), V_TEXT(m->body), V_AT(m->entered));
}

enum err
messages_mark_read(struct tx *tx, int64_t case_id, int64_t operator_id,
    int from_office, int64_t reader_id, struct instant now)
{
	return tx_run(tx, &mark_read, V_INT(reader_id), V_AT(now),
	    V_INT(case_id), V_INT(operator_id), V_INT(operator_id),
	    V_INT(from_office));
}

enum err
messages_count_for_queue(struct tx *tx, int64_t case_id)
{
	return tx_run(tx, &count_for_queue, V_INT(case_id), V_INT(case_id));
}
