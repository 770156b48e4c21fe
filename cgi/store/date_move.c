#include "law/replay.h"
#include "store/date_move.h"
#include "store/names.h"

static const struct column columns[] = {
	COLUMN_PARSED(struct date_move, period, name_period),
	COLUMN(TEXT, struct date_move, from_edition),
	COLUMN(TEXT, struct date_move, to_edition),
	COLUMN(DATE, struct date_move, from),
	COLUMN(DATE, struct date_move, to),
	COLUMN(INSTANT, struct date_move, at),
	COLUMN(TEXT, struct date_move, source),
};

STATEMENT(select_of_case, BY_PORTALS, "SELECT period, "
    "from_edition, to_edition, old_due, new_due, moved_us, "
    "COALESCE((SELECT MAX(p.notice) FROM calendar_proposal p "
    "JOIN calendar_decision d ON d.proposal_id = p.id "
    "WHERE p.edition = to_edition AND d.released = 1), to_edition) "
    "FROM date_move WHERE case_id = ? ORDER BY moved_us, period", columns,
    struct date_move);
COMMAND(insert, BY(KEEPER), "INSERT INTO date_move (case_id, period, "
    "to_edition, from_edition, old_due, new_due, moved_us) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)");

enum err
date_move_insert(struct tx *tx, int64_t case_id, const struct date_move *m)
{
	return tx_run(tx, &insert, V_INT(case_id),
	    V_TEXT(period_name((enum period)m->period)),
	    V_TEXT(m->to_edition), V_TEXT(m->from_edition), V_DATE(m->from),
	    V_DATE(m->to), V_AT(m->at));
}

enum err
date_moves_of_case(struct db *db, struct arena *a, int64_t case_id,
    struct date_move **out, int *n)
{
	return db_rows(db, a, &select_of_case, out, n, V_INT(case_id));
}
