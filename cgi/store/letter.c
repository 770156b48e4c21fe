#include "law/event.h"
#include "store/letter.h"
#include "store/names.h"

static const struct column letter_columns[] = {
	COLUMN(I64, struct letter, id),
	COLUMN(I64, struct letter, case_id),
	COLUMN(I64, struct letter, operator_id),
	COLUMN(INT, struct letter, seq),
	COLUMN_PARSED(struct letter, notice, name_notice),
	COLUMN(TEXT, struct letter, number),
	COLUMN(TEXT, struct letter, title.in[LANG_ZH]),
	COLUMN(TEXT, struct letter, title.in[LANG_EN]),
	COLUMN(DATE, struct letter, issued_on),
	COLUMN(INSTANT, struct letter, dispatched),
	COLUMN(INSTANT, struct letter, opened),
	COLUMN(I64, struct letter, opened_by),
	COLUMN(TEXT, struct letter, opened_by_name),
	COLUMN(INT, struct letter, superseded_seq),
	COLUMN(HASH, struct letter, digest),
};

#define LETTER_SELECT \
	"SELECT l.id, l.case_id, l.operator_id, l.seq, l.notice, l.number, l.title, " \
	"l.title_en, l.issued_on, l.dispatched_us, l.opened_us, " \
	"l.opened_by, p.name, l.superseded_seq, l.digest " \
	"FROM letter l LEFT JOIN person p ON p.id = l.opened_by "

STATEMENT(select_of_case, BY_PORTALS, LETTER_SELECT
    "WHERE l.case_id = ? ORDER BY l.id", letter_columns, struct letter);
STATEMENT(select_by_id, BY_PORTALS, LETTER_SELECT "WHERE l.id = ?",
    letter_columns, struct letter);

struct id_row {
	int64_t id;
};

static const struct column id_columns[] = {
	COLUMN(I64, struct id_row, id),
};

/* LETTER_CASES_MAX of them; no case has the id 0. */
#define FIVE "?, ?, ?, ?, ?"
STATEMENT(select_unopened, BY(OPERATOR), "SELECT DISTINCT l.case_id "
    "FROM letter l FORCE INDEX (letter_of) WHERE l.case_id IN ("
    FIVE ", " FIVE ", " FIVE ", " FIVE ", " FIVE ") "
    "AND l.opened_us IS NULL AND l.superseded_seq IS NULL "
    "AND (l.operator_id IS NULL OR l.operator_id = ?)", id_columns,
    struct id_row);

static const struct column content_columns[] = {
	COLUMN(BYTES, struct letter_bytes, in[LANG_ZH]),
	COLUMN(BYTES, struct letter_bytes, in[LANG_EN]),
};

STATEMENT(select_content, BY_PORTALS,
    "SELECT body, body_en FROM letter WHERE id = ?", content_columns,
    struct letter_bytes);

COMMAND(insert, BY_PORTALS, "INSERT INTO letter (case_id, operator_id, seq, notice, "
    "number, title, title_en, body, body_en, digest, issued_on, "
    "dispatched_us) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
COMMAND(set_opened, BY(OPERATOR), "UPDATE letter SET opened_us = ?, "
    "opened_by = ? WHERE id = ? AND opened_us IS NULL");
COMMAND(supersede, BY(OFFICE), "UPDATE letter SET superseded_seq = ? "
    "WHERE id = ? AND superseded_seq IS NULL");

enum err
letter_insert(struct tx *tx, struct letter *l,
    const struct letter_bytes *bytes)
{
	return tx_insert(tx, &insert, &l->id, V_INT(l->case_id),
	    V_ID(l->operator_id), V_INT(l->seq), V_TEXT(notice_name((enum notice)l->notice)),
	    V_TEXT(l->number), V_TEXT(l->title.in[LANG_ZH]),
	    V_TEXT(l->title.in[LANG_EN]), V_BLOB(bytes->in[LANG_ZH]),
	    V_BLOB(bytes->in[LANG_EN]), V_HASH(l->digest),
	    V_DATE(l->issued_on), V_AT(l->dispatched));
}

enum err
letters_of_case(struct db *db, struct arena *a, int64_t case_id,
    struct letter **out, int *n)
{
	return db_rows(db, a, &select_of_case, out, n, V_INT(case_id));
}

enum err
letters_unopened(struct db *db, struct arena *a, int64_t operator_id,
    const int64_t *case_ids, int n_ids, int64_t **out, int *n)
{
	struct value args[LETTER_CASES_MAX + 1];
	struct id_row *rows;
	enum err e;

	for (int i = 0; i < LETTER_CASES_MAX; i++)
		args[i] = V_INT(i < n_ids ? case_ids[i] : 0);
	args[LETTER_CASES_MAX] = V_INT(operator_id);
	e = db_select(db, a, &select_unopened, args, &rows, n);
	if (e != ERR_OK)
		return e;
	*out = NEW_ARRAY(a, (size_t)*n + 1, int64_t);
	for (int i = 0; i < *n; i++)
		(*out)[i] = rows[i].id;
	return ERR_OK;
}

enum err
letter_by_id(struct db *db, struct arena *a, int64_t id, struct letter *out)
{
	return db_one(db, a, &select_by_id, out, V_INT(id));
}

enum err
letter_content(struct db *db, struct arena *a, int64_t id,
    struct letter_bytes *out)
{
	return db_one(db, a, &select_content, out, V_INT(id));
}

enum err
letter_open(struct tx *tx, int64_t id, int64_t person_id, struct instant now)
{
	int64_t touched;
	enum err e = tx_touch(tx, &set_opened, &touched, V_AT(now),
	    V_INT(person_id), V_INT(id));

	return e == ERR_OK && touched == 0 ? ERR_CONFLICT : e;
}

enum err
letter_supersede(struct tx *tx, int64_t id, int by_seq)
{
	return tx_run(tx, &supersede, V_INT(by_seq), V_INT(id));
}
