#include "store/tie.h"

static const struct column tie_columns[] = {
	COLUMN(I64, struct tie, id),
	COLUMN(I64, struct tie, person_id),
	COLUMN(TEXT, struct tie, person_name),
	COLUMN(TEXT, struct tie, name),
	COLUMN(TEXT, struct tie, uscc),
	COLUMN(TEXT, struct tie, kind),
	COLUMN(TEXT, struct tie, remarks),
	COLUMN(TEXT, struct tie, entered_name),
	COLUMN(INSTANT, struct tie, entered),
	COLUMN(INSTANT, struct tie, ended),
};

#define TIE_SELECT \
	"SELECT t.id, t.person_id, w.name, t.name, t.uscc, t.kind, " \
	"t.remarks, p.name, t.entered_us, t.ended_us FROM person_tie t " \
	"JOIN person p ON p.id = t.entered_by " \
	"JOIN person w ON w.id = t.person_id "

STATEMENT(select_ties, BY(OFFICE), TIE_SELECT
    "WHERE t.person_id = ? ORDER BY t.id", tie_columns, struct tie);
STATEMENT(select_reviewers, BY(OFFICE), TIE_SELECT
    "JOIN organisation o ON o.id = w.organisation_id "
    "WHERE o.kind <> 'expert' AND t.ended_us IS NULL "
    "ORDER BY w.name, w.id, t.id", tie_columns, struct tie);
STATEMENT(select_one, BY(OFFICE), TIE_SELECT "WHERE t.id = ?", tie_columns,
    struct tie);

static const struct column standing_columns[] = {
	COLUMN(TEXT, struct tie, name),
	COLUMN(TEXT, struct tie, uscc),
};

STATEMENT(select_standing, BY(OFFICE), "SELECT name, uscc FROM person_tie "
    "WHERE person_id = ? AND ended_us IS NULL ORDER BY id", standing_columns,
    struct tie);

COMMAND(insert_tie, BY(OFFICE), "INSERT INTO person_tie (person_id, name, "
    "uscc, kind, remarks, entered_by, entered_us) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)");
COMMAND(end_tie, BY(OFFICE), "UPDATE person_tie SET ended_us = ?, "
    "ended_by = ? WHERE id = ? AND person_id = ? AND ended_us IS NULL");

enum err
ties_of_person(struct db *db, struct arena *a, int64_t person_id,
    struct tie **out, int *n)
{
	return db_rows(db, a, &select_ties, out, n, V_INT(person_id));
}

enum err
ties_standing(struct db *db, struct arena *a, int64_t person_id,
    struct tie **out, int *n)
{
	return db_rows(db, a, &select_standing, out, n, V_INT(person_id));
}

enum err
ties_of_reviewers(struct db *db, struct arena *a, struct tie **out, int *n)
{
	return db_rows(db, a, &select_reviewers, out, n, V_NULL);
}

enum err
tie_by_id(struct db *db, struct arena *a, int64_t id, struct tie *out)
{
	return db_one(db, a, &select_one, out, V_INT(id));
}

enum err
tie_insert(struct tx *tx, const struct tie *t, int64_t by)
{
	return tx_run(tx, &insert_tie, V_INT(t->person_id), V_TEXT(t->name),
	    V_TEXT(t->uscc), V_TEXT(t->kind), V_TEXT(t->remarks), V_INT(by),
	    V_AT(t->entered));
}

enum err
tie_set_ended(struct tx *tx, int64_t person_id, int64_t id, int64_t by,
    struct instant now)
{
	int64_t touched;
	enum err e = tx_touch(tx, &end_tie, &touched, V_AT(now), V_INT(by),
	    V_INT(id), V_INT(person_id));

	return e == ERR_OK && touched == 0 ? ERR_NOT_FOUND : e;
}
