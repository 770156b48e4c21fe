/* What the Office sees of the outbox. */
#include "store/outbox.h"

static const struct column list_columns[] = {
	COLUMN(I64, struct outbox_mail, id),
	COLUMN(I64, struct outbox_mail, case_id),
	COLUMN(INT, struct outbox_mail, seq),
	COLUMN(TEXT, struct outbox_mail, case_number),
	COLUMN(TEXT, struct outbox_mail, notice),
	COLUMN(TEXT, struct outbox_mail, recipient),
	COLUMN(TEXT, struct outbox_mail, message_id),
	COLUMN(TEXT, struct outbox_mail, state),
	COLUMN(INT, struct outbox_mail, attempts),
	COLUMN(INSTANT, struct outbox_mail, created),
	COLUMN(INSTANT, struct outbox_mail, next),
	COLUMN(INSTANT, struct outbox_mail, sent),
	COLUMN(TEXT, struct outbox_mail, last_said),
	COLUMN(INT, struct outbox_mail, last_code),
};

#define LIST_SELECT(from) \
	"SELECT o.id, o.case_id, o.seq, c.number, o.notice, o.recipient, " \
	"o.message_id, o.state, o.attempts, o.created_us, o.next_us, " \
	"o.sent_us, r.said, r.code FROM " from \
	" LEFT JOIN case_file c ON c.id = o.case_id " \
	"LEFT JOIN outbox_reply r ON r.outbox_id = o.id AND r.n = " \
	"(SELECT MAX(n) FROM outbox_reply x WHERE x.outbox_id = o.id) "

/*
 * Few are not sent: they are sorted as they come; those sent, never read. A
 * mail held back by the server is due every minute: its age says it is late.
 */
STATEMENT(select_troubled, BY(OFFICE),
    LIST_SELECT("outbox o FORCE INDEX (outbox_next)")
    "WHERE o.state IN ('dead', 'queued', 'leased') AND o.id < ? "
    "AND (o.state = 'dead' OR o.attempts > 0 OR o.created_us < ?) "
    "ORDER BY o.id DESC LIMIT ?", list_columns, struct outbox_mail);
STATEMENT(select_of_case, BY(OFFICE), LIST_SELECT("outbox o")
    "WHERE o.case_id = ? ORDER BY o.id", list_columns, struct outbox_mail);

static const struct column reply_columns[] = {
	COLUMN(I64, struct outbox_reply, outbox_id),
	COLUMN(INT, struct outbox_reply, n),
	COLUMN(INSTANT, struct outbox_reply, at),
	COLUMN(INT, struct outbox_reply, code),
	COLUMN(TEXT, struct outbox_reply, outcome),
	COLUMN(TEXT, struct outbox_reply, said),
};

STATEMENT(select_replies, BY(OFFICE) | BY(NOTIFIER), "SELECT outbox_id, n, "
    "at_us, code, outcome, said FROM outbox_reply WHERE outbox_id = ? "
    "ORDER BY n", reply_columns, struct outbox_reply);

static const struct column known_columns[] = {
	COLUMN(I64, struct outbox_mail, id),
};

STATEMENT(select_known, BY(OFFICE) | BY(NOTIFIER), "SELECT id FROM outbox "
    "WHERE id = ?", known_columns, struct outbox_mail);

COMMAND(retry, BY(OFFICE), "UPDATE outbox SET state = 'queued', "
    "attempts = 0, next_us = ? WHERE id = ? AND state IN ('dead', 'queued')");

static const struct column count_columns[] = {
	COLUMN(I64, struct outbox_counts, waiting),
	COLUMN(I64, struct outbox_counts, late),
	COLUMN(I64, struct outbox_counts, overdue),
	COLUMN(I64, struct outbox_counts, dead),
};

/* Four walks along the index; what was sent is never touched. */
STATEMENT(select_counts, BY(OFFICE), "SELECT "
    "(SELECT COUNT(*) FROM outbox WHERE state IN ('queued', 'leased')), "
    "(SELECT COUNT(*) FROM outbox WHERE state IN ('queued', 'leased') "
    "AND (attempts > 0 OR created_us < ?)), "
    "(SELECT COUNT(*) FROM outbox WHERE state IN ('queued', 'leased') "
    "AND created_us <= ?), "
    "(SELECT COUNT(*) FROM outbox WHERE state = 'dead')", count_columns,
    struct outbox_counts);

enum err
outbox_troubled(struct db *db, struct arena *a, struct instant late,
    int64_t before, int limit, struct outbox_mail **out, int *n)
{
	return db_rows(db, a, &select_troubled, out, n,
	    V_INT(before > 0 ? before : INT64_MAX), V_AT(late),
	    V_INT(limit));
}

enum err
outbox_of_case(struct db *db, struct arena *a, int64_t case_id,
    struct outbox_mail **out, int *n)
{
	return db_rows(db, a, &select_of_case, out, n, V_INT(case_id));
}

enum err
outbox_replies(struct db *db, struct arena *a, int64_t id,
    struct outbox_reply **out, int *n)
{
	struct outbox_mail known;
	enum err e = db_one(db, a, &select_known, &known, V_INT(id));

	return e == ERR_OK ? db_rows(db, a, &select_replies, out, n,
	    V_INT(id)) : e;
}

enum err
outbox_retry(struct tx *tx, int64_t id, struct instant now)
{
	int64_t touched;
	enum err e = tx_touch(tx, &retry, &touched, V_AT(now), V_INT(id));

	return e == ERR_OK && touched == 0 ? ERR_CONFLICT : e;
}

enum err
outbox_count(struct db *db, struct arena *a, struct instant late,
    struct instant overdue, struct outbox_counts *out)
{
	return db_one(db, a, &select_counts, out, V_AT(late), V_AT(overdue));
}

COMMAND(count_as_sent, BY(ADMIN), "UPDATE outbox SET state = 'sent', "
    "sent_us = created_us WHERE state = 'queued' AND created_us < ?");

enum err
outbox_count_as_sent(struct tx *tx, struct instant before)
{
	return tx_run(tx, &count_as_sent, V_AT(before));
}
