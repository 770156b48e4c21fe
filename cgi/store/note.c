#include "store/note.h"

static const struct column note_columns[] = {
	COLUMN(I64, struct note, id),
	COLUMN(I64, struct note, author_id),
	COLUMN(TEXT, struct note, author_name),
	COLUMN(TEXT, struct note, body),
	COLUMN(INSTANT, struct note, entered),
};

STATEMENT(select_notes, BY(OFFICE), "SELECT n.id, n.author_id, p.name, "
    "n.body, n.entered_us FROM note n LEFT JOIN person p "
    "ON p.id = n.author_id WHERE n.case_id = ? ORDER BY n.id DESC LIMIT ?",
    note_columns, struct note);
COMMAND(insert_note, BY(OFFICE), "INSERT INTO note (case_id, author_id, "
    "body, entered_us) VALUES (?, ?, ?, ?)");

struct date_row {
	struct date on;
};

static const struct column date_columns[] = {
	COLUMN(DATE, struct date_row, on),
};

STATEMENT(select_follow_up, BY(OFFICE), "SELECT on_date FROM follow_up "
    "WHERE case_id = ? AND person_id = ?", date_columns, struct date_row);
COMMAND(replace_follow_up, BY(OFFICE), "INSERT INTO follow_up (case_id, "
    "person_id, on_date) VALUES (?, ?, ?) "
    "ON DUPLICATE KEY UPDATE on_date = ?");
COMMAND(delete_follow_up, BY(OFFICE),
    "DELETE FROM follow_up WHERE case_id = ? AND person_id = ?");

enum err
notes_of_case(struct db *db, struct arena *a, int64_t case_id, int limit,
    struct note **out, int *n)
{
	return db_rows(db, a, &select_notes, out, n, V_INT(case_id),
	    V_INT(limit));
}

enum err
note_insert(struct tx *tx, int64_t case_id, const struct note *note)
{
	return tx_run(tx, &insert_note, V_INT(case_id),
	    V_INT(note->author_id), V_TEXT(note->body), V_AT(note->entered));
}

enum err
follow_up_find(struct db *db, struct arena *a, int64_t case_id,
    int64_t person_id, struct date *out)
{
	struct date_row row = { DATE_NONE };
	enum err e = db_one(db, a, &select_follow_up, &row, V_INT(case_id),
	    V_INT(person_id));

	*out = row.on;
	return e == ERR_NOT_FOUND ? ERR_OK : e;
}

enum err
follow_up_set(struct tx *tx, int64_t case_id, int64_t person_id,
    struct date on)
{
	if (!date_is_set(on))
		return tx_run(tx, &delete_follow_up, V_INT(case_id),
		    V_INT(person_id));
	return tx_run(tx, &replace_follow_up, V_INT(case_id),
	    V_INT(person_id), V_DATE(on), V_DATE(on));
}
