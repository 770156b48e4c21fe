#include "store/case_operator.h"

#define BY_READERS (BY_PORTALS | BY(KEEPER))

static const struct column columns[] = {
	COLUMN(I64, struct case_operator, operator_id),
	COLUMN(TEXT, struct case_operator, name.in[LANG_ZH]),
	COLUMN(TEXT, struct case_operator, name.in[LANG_EN]),
	COLUMN(TEXT, struct case_operator, uscc),
	COLUMN(INT, struct case_operator, notified_seq),
	COLUMN(DATE, struct case_operator, served_on),
	COLUMN(TEXT, struct case_operator, served_number),
	COLUMN(DATE, struct case_operator, submitted_on),
};

#define SELECT "SELECT c.operator_id, o.name_zh, o.name_en, o.uscc, " \
	"COALESCE(c.notified_seq, 0), c.served_on, c.served_number, " \
	"c.submitted_on FROM case_operator c " \
	"JOIN organisation o ON o.id = c.operator_id WHERE c.case_id = ? "

STATEMENT(select_all, BY_PORTALS, SELECT "ORDER BY o.code", columns,
    struct case_operator);
STATEMENT(select_one, BY_PORTALS, SELECT "AND c.operator_id = ? "
    "AND c.notified_seq IS NOT NULL", columns, struct case_operator);

static const struct column told_columns[] = {
	COLUMN(I64, struct operator_told, operator_id),
	COLUMN(INT, struct operator_told, seq),
};

STATEMENT(select_told, BY_READERS, "SELECT operator_id, notified_seq "
    "FROM case_operator WHERE case_id = ? AND notified_seq IS NOT NULL "
    "ORDER BY operator_id", told_columns, struct operator_told);

COMMAND(insert, BY(OFFICE), "INSERT INTO case_operator (case_id, "
    "operator_id, joined_by, joined_us) VALUES (?, ?, ?, ?)");
COMMAND(delete, BY(OFFICE), "DELETE FROM case_operator WHERE case_id = ? "
    "AND operator_id = ? AND notified_seq IS NULL");
COMMAND(tell_one, BY(OFFICE), "INSERT INTO case_operator (case_id, "
    "operator_id, joined_by, joined_us, notified_seq) VALUES (?, ?, ?, ?, ?)");
COMMAND(tell, BY(OFFICE), "UPDATE case_operator SET notified_seq = ? "
    "WHERE case_id = ? AND notified_seq IS NULL");
COMMAND(serve, BY(OPERATOR), "UPDATE case_operator SET served_on = ? "
    "WHERE case_id = ? AND operator_id = ? AND served_on IS NULL");
COMMAND(serve_paper, BY(OFFICE), "UPDATE case_operator SET served_on = ?, "
    "served_number = ? WHERE case_id = ? AND operator_id = ? "
    "AND notified_seq IS NOT NULL AND served_on IS NULL");
COMMAND(submit, BY_PORTALS, "UPDATE case_operator SET submitted_on = ? "
    "WHERE case_id = ? AND operator_id = ?");
COMMAND(ask, BY(OFFICE), "UPDATE case_operator SET submitted_on = NULL "
    "WHERE case_id = ?");

enum err
case_operators(struct db *db, struct arena *a, int64_t case_id,
    struct case_operator **out, int *n)
{
	return db_rows(db, a, &select_all, out, n, V_INT(case_id));
}

enum err
case_operators_who_know(struct db *db, struct arena *a, int64_t case_id,
    struct operator_told **out, int *n)
{
	return db_rows(db, a, &select_told, out, n, V_INT(case_id));
}

enum err
case_operator_find(struct db *db, struct arena *a, int64_t case_id,
    int64_t operator_id, struct case_operator *out)
{
	return db_one(db, a, &select_one, out, V_INT(case_id),
	    V_INT(operator_id));
}

enum err
case_operator_join(struct tx *tx, int64_t case_id, int64_t operator_id,
    int64_t by, struct instant now)
{
	return tx_run(tx, &insert, V_INT(case_id), V_INT(operator_id),
	    V_INT(by), V_AT(now));
}

enum err
case_operator_tell(struct tx *tx, int64_t case_id, int64_t operator_id,
    int64_t by, struct instant now, int seq)
{
	return tx_run(tx, &tell_one, V_INT(case_id), V_INT(operator_id),
	    V_INT(by), V_AT(now), V_INT(seq));
}

/* ERR_NOT_FOUND where no row was touched. */
static enum err
found(enum err e, int64_t touched)
{
	return e == ERR_OK && touched == 0 ? ERR_NOT_FOUND : e;
}

enum err
case_operator_leave(struct tx *tx, int64_t case_id, int64_t operator_id)
{
	int64_t touched = 0;
	enum err e = tx_touch(tx, &delete, &touched, V_INT(case_id),
	    V_INT(operator_id));

	return found(e, touched);
}

enum err
case_operators_told(struct tx *tx, int64_t case_id, int seq)
{
	return tx_run(tx, &tell, V_INT(seq), V_INT(case_id));
}

enum err
case_operator_served(struct tx *tx, int64_t case_id, int64_t operator_id,
    struct date on)
{
	return tx_run(tx, &serve, V_DATE(on), V_INT(case_id),
	    V_INT(operator_id));
}

enum err
case_operator_served_paper(struct tx *tx, int64_t case_id,
    int64_t operator_id, struct date on, const char *number)
{
	int64_t touched = 0;
	enum err e = tx_touch(tx, &serve_paper, &touched, V_DATE(on),
	    V_TEXT(number), V_INT(case_id), V_INT(operator_id));

	return found(e, touched);
}

enum err
case_operator_submitted(struct tx *tx, int64_t case_id, int64_t operator_id,
    struct date on)
{
	return tx_run(tx, &submit, V_DATE(on), V_INT(case_id),
	    V_INT(operator_id));
}

enum err
case_operators_asked(struct tx *tx, int64_t case_id)
{
	return tx_run(tx, &ask, V_INT(case_id));
}
