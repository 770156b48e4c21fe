#include "store/circulation.h"
#include "store/names.h"

COMMAND(insert, BY(OFFICE), "INSERT INTO circulation (case_id, round, "
    "member, version, seq, received_on) VALUES (?, ?, ?, ?, ?, ?)");

struct one_row {
	int one;
};

static const struct column one_columns[] = {
	COLUMN(INT, struct one_row, one),
};

STATEMENT(select_has, BY(OFFICE), "SELECT 1 FROM circulation "
    "WHERE member = ? AND case_id = ? LIMIT 1", one_columns, struct one_row);

static const struct column asked_columns[] = {
	COLUMN(INT, struct circulation_asked, round),
	COLUMN(INT, struct circulation_asked, version),
};

STATEMENT(select_asked, BY(OFFICE), "SELECT i.round, i.version "
    "FROM circulation i JOIN suggestion_version v ON v.case_id = i.case_id "
    "AND v.version = i.version WHERE i.member = ? AND i.case_id = ? "
    "AND v.digest = ? ORDER BY i.round DESC LIMIT 1", asked_columns,
    struct circulation_asked);

static const struct column row_columns[] = {
	COLUMN(I64, struct circulation_row, case_id),
	COLUMN(TEXT, struct circulation_row, number),
	COLUMN(TEXT, struct circulation_row, title),
	COLUMN(TEXT, struct circulation_row, operator_name.in[LANG_ZH]),
	COLUMN(TEXT, struct circulation_row, operator_name.in[LANG_EN]),
	COLUMN(INT, struct circulation_row, round),
	COLUMN(INT, struct circulation_row, version),
	COLUMN(DATE, struct circulation_row, received_on),
	COLUMN_PARSED(struct circulation_row, stage, name_stage),
	COLUMN_PARSED(struct circulation_row, finding, name_finding),
	COLUMN(TEXT, struct circulation_row, rules_edition),
	COLUMN(TEXT, struct circulation_row, draft_state),
	COLUMN(INT, struct circulation_row, draft_version),
	COLUMN_PARSED(struct circulation_row, answer, name_answer),
	COLUMN(INT, struct circulation_row, depends),
};

/*
 * The newest round of each case in which the member was asked; from: the two
 * tables in the order in which they are walked, every case goes to every
 * member.
 */
#define ROW_SELECT(from) "SELECT STRAIGHT_JOIN c.id, c.number, c.title, " CASE_ABOUT ", " \
	"i.round, i.version, i.received_on, c.stage, c.finding, " \
	"c.rules_edition, d.state, COALESCE(d.version, 0), " \
	"w.answer, COALESCE(w.depends, 0) " \
	"FROM " from " ON i.case_id = c.id " \
	"LEFT JOIN organisation o ON o.id = c.operator_id " \
	"LEFT JOIN answer_draft d ON d.case_id = i.case_id " \
	"AND d.member = i.member " \
	"LEFT JOIN answer w ON w.case_id = i.case_id AND w.seq = (" \
	"SELECT MAX(l.seq) FROM answer l WHERE l.member = i.member " \
	"AND l.case_id = i.case_id AND l.round = i.round) " \
	"WHERE i.member = ? AND NOT EXISTS (" \
	"SELECT 1 FROM circulation n WHERE n.member = i.member " \
	"AND n.case_id = i.case_id AND n.round > i.round) "

STATEMENT(select_of_stage, BY(OFFICE), ROW_SELECT("case_file c "
    "FORCE INDEX (case_stage_due) JOIN circulation i") "AND c.stage = ? "
    "ORDER BY c.next_due, c.id LIMIT ?", row_columns,
    struct circulation_row);
STATEMENT(select_before, BY(OFFICE), ROW_SELECT("circulation i "
    "FORCE INDEX (circulation_to) JOIN case_file c") "AND i.case_id < ? "
    "AND c.stage <> 'circulation' ORDER BY i.case_id DESC LIMIT ?",
    row_columns, struct circulation_row);

enum err
circulation_insert(struct tx *tx, int64_t case_id, int round,
    const char *member, int version, int seq, struct date received_on)
{
	return tx_run(tx, &insert, V_INT(case_id), V_INT(round),
	    V_TEXT(member), V_INT(version), V_INT(seq), V_DATE(received_on));
}

enum err
circulation_has(struct db *db, struct arena *a, int64_t case_id,
    const char *member)
{
	struct one_row row;

	return db_one(db, a, &select_has, &row, V_TEXT(member),
	    V_INT(case_id));
}

enum err
circulation_find(struct db *db, struct arena *a, int64_t case_id,
    const char *member, const unsigned char digest[32],
    struct circulation_asked *out)
{
	return db_one(db, a, &select_asked, out, V_TEXT(member),
	    V_INT(case_id), V_HASH(digest));
}

enum err
circulations_of_stage(struct db *db, struct arena *a, const char *member,
    enum stage stage, int limit, struct circulation_row **out, int *n)
{
	return db_rows(db, a, &select_of_stage, out, n, V_TEXT(member),
	    V_TEXT(stage_name(stage)), V_INT(limit));
}

enum err
circulations_before(struct db *db, struct arena *a, const char *member,
    int64_t before_id, int limit, struct circulation_row **out, int *n)
{
	return db_rows(db, a, &select_before, out, n, V_TEXT(member),
	    V_INT(before_id ? before_id : INT64_MAX), V_INT(limit));
}
