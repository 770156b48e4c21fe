#include "store/author.h"

static const struct column author_columns[] = {
	COLUMN(INT, struct author, seq),
	COLUMN(I64, struct author, person_id),
	COLUMN(TEXT, struct author, name),
};

#define AUTHOR_SELECT "SELECT w.seq, w.person_id, p.name " \
	"FROM draft_author w JOIN person p ON p.id = w.person_id " \
	"WHERE w.case_id = ? AND w.draft = ? "

STATEMENT(select_all, BY(OFFICE), AUTHOR_SELECT "ORDER BY w.seq, "
    "w.person_id", author_columns, struct author);
STATEMENT(select_one, BY(OFFICE), AUTHOR_SELECT "AND w.seq = 0 "
    "AND w.person_id = ?", author_columns, struct author);

COMMAND(add, BY(OFFICE), "INSERT INTO draft_author (case_id, draft, seq, "
    "person_id) SELECT ?, ?, 0, p.id FROM person p WHERE p.id = ? "
    "AND NOT EXISTS (SELECT 1 FROM draft_author w WHERE w.case_id = ? "
    "AND w.draft = ? AND w.seq = 0 AND w.person_id = p.id)");
COMMAND(take_over, BY(OFFICE), "INSERT INTO draft_author (case_id, draft, "
    "seq, person_id) SELECT o.case_id, o.draft, 0, o.person_id "
    "FROM draft_author o WHERE o.case_id = ? AND o.draft = ? AND o.seq = ? "
    "AND NOT EXISTS (SELECT 1 FROM draft_author w WHERE "
    "w.case_id = o.case_id AND w.draft = o.draft AND w.seq = 0 "
    "AND w.person_id = o.person_id)");
COMMAND(clear, BY(OFFICE), "DELETE FROM draft_author WHERE case_id = ? "
    "AND draft = ? AND seq = 0");

enum err
authors_of(struct db *db, struct arena *a, int64_t case_id,
    const char *draft, struct author **out, int *n)
{
	return db_rows(db, a, &select_all, out, n, V_INT(case_id),
	    V_TEXT(draft));
}

enum err
author_find(struct db *db, struct arena *a, int64_t case_id,
    const char *draft, int64_t person_id)
{
	struct author row;

	return db_one(db, a, &select_one, &row, V_INT(case_id),
	    V_TEXT(draft), V_INT(person_id));
}

enum err
author_add(struct tx *tx, int64_t case_id, const char *draft,
    int64_t person_id)
{
	return tx_run(tx, &add, V_INT(case_id), V_TEXT(draft),
	    V_INT(person_id), V_INT(case_id), V_TEXT(draft));
}

enum err
authors_take_over(struct tx *tx, int64_t case_id, const char *draft, int seq)
{
	return tx_run(tx, &take_over, V_INT(case_id), V_TEXT(draft),
	    V_INT(seq));
}

enum err
authors_clear(struct tx *tx, int64_t case_id, const char *draft)
{
	return tx_run(tx, &clear, V_INT(case_id), V_TEXT(draft));
}
