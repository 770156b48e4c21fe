#include "store/circulation.h"

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

STATEMENT(select_shows, BY(OFFICE), "SELECT 1 FROM answer "
    "WHERE member = ? AND paper_document_id = ? "
    "UNION ALL SELECT 1 FROM assessment s JOIN circulation c "
    "ON c.case_id = s.case_id AND c.member = ? "
    "WHERE s.evidence_document_id = ? LIMIT 1", one_columns, struct one_row);

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
circulation_shows(struct db *db, struct arena *a, int64_t document_id,
    const char *member)
{
	struct one_row row;

	return db_one(db, a, &select_shows, &row, V_TEXT(member),
	    V_INT(document_id), V_TEXT(member), V_INT(document_id));
}
