#include "store/expert.h"

static const struct column expert_columns[] = {
	COLUMN(I64, struct expert, person_id),
	COLUMN(TEXT, struct expert, login),
	COLUMN(TEXT, struct expert, name),
	COLUMN(TEXT, struct expert, account_state),
	COLUMN(TEXT, struct expert, employer),
	COLUMN(TEXT, struct expert, employer_uscc),
	COLUMN(TEXT, struct expert, fields),
	COLUMN(INT, struct expert, is_active),
	COLUMN(INSTANT, struct expert, updated),
	COLUMN(INT, struct expert, version),
};

#define EXPERT_SELECT \
	"SELECT x.person_id, p.login, p.name, p.state, x.employer, " \
	"x.employer_uscc, x.fields, x.is_active, x.updated_us, x.version " \
	"FROM expert x JOIN person p ON p.id = x.person_id "

STATEMENT(select_all, BY(OFFICE), EXPERT_SELECT
    "ORDER BY x.is_active DESC, p.name, x.person_id", expert_columns,
    struct expert);
STATEMENT(select_by_login, BY(OFFICE), EXPERT_SELECT "WHERE p.login = ?",
    expert_columns, struct expert);
STATEMENT(select_by_person, BY(OFFICE), EXPERT_SELECT
    "WHERE x.person_id = ?", expert_columns, struct expert);

COMMAND(insert, BY(OFFICE), "INSERT INTO expert (person_id, employer, "
    "employer_uscc, fields, is_active, updated_by, updated_us, version) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, 1)");
COMMAND(update, BY(OFFICE), "UPDATE expert SET employer = ?, "
    "employer_uscc = ?, fields = ?, is_active = ?, updated_by = ?, "
    "updated_us = ?, version = version + 1 "
    "WHERE person_id = ? AND version = ?");

static const struct column tie_columns[] = {
	COLUMN(I64, struct expert_tie, id),
	COLUMN(I64, struct expert_tie, person_id),
	COLUMN(TEXT, struct expert_tie, name),
	COLUMN(TEXT, struct expert_tie, uscc),
	COLUMN(TEXT, struct expert_tie, kind),
	COLUMN(TEXT, struct expert_tie, remarks),
	COLUMN(TEXT, struct expert_tie, entered_name),
	COLUMN(INSTANT, struct expert_tie, entered),
	COLUMN(INSTANT, struct expert_tie, ended),
};

STATEMENT(select_ties, BY(OFFICE), "SELECT t.id, t.person_id, t.name, "
    "t.uscc, t.kind, t.remarks, p.name, t.entered_us, t.ended_us "
    "FROM expert_tie t JOIN person p ON p.id = t.entered_by "
    "WHERE t.person_id = ? ORDER BY t.id", tie_columns, struct expert_tie);
COMMAND(insert_tie, BY(OFFICE), "INSERT INTO expert_tie (person_id, name, "
    "uscc, kind, remarks, entered_by, entered_us) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)");
COMMAND(end_tie, BY(OFFICE), "UPDATE expert_tie SET ended_us = ?, "
    "ended_by = ? WHERE id = ? AND person_id = ? AND ended_us IS NULL");

enum err
experts_all(struct db *db, struct arena *a, struct expert **out, int *n)
{
	return db_rows(db, a, &select_all, out, n, V_NULL);
}

enum err
expert_by_login(struct db *db, struct arena *a, const char *login,
    struct expert *out)
{
	return db_one(db, a, &select_by_login, out, V_TEXT(login));
}

enum err
expert_by_person(struct db *db, struct arena *a, int64_t person_id,
    struct expert *out)
{
	return db_one(db, a, &select_by_person, out, V_INT(person_id));
}

enum err
expert_insert(struct tx *tx, const struct expert *e, int64_t by)
{
	return tx_run(tx, &insert, V_INT(e->person_id), V_TEXT(e->employer),
	    V_TEXT(e->employer_uscc), V_TEXT(e->fields),
	    V_INT(e->is_active), V_INT(by), V_AT(e->updated));
}

enum err
expert_update(struct tx *tx, const struct expert *e, int64_t by)
{
	int64_t touched;
	enum err err = tx_touch(tx, &update, &touched, V_TEXT(e->employer),
	    V_TEXT(e->employer_uscc), V_TEXT(e->fields),
	    V_INT(e->is_active), V_INT(by), V_AT(e->updated),
	    V_INT(e->person_id), V_INT(e->version));

	return err == ERR_OK && touched == 0 ? ERR_STALE : err;
}

enum err
expert_ties(struct db *db, struct arena *a, int64_t person_id,
    struct expert_tie **out, int *n)
{
	return db_rows(db, a, &select_ties, out, n, V_INT(person_id));
}

enum err
expert_tie_insert(struct tx *tx, const struct expert_tie *t, int64_t by)
{
	return tx_run(tx, &insert_tie, V_INT(t->person_id), V_TEXT(t->name),
	    V_TEXT(t->uscc), V_TEXT(t->kind), V_TEXT(t->remarks), V_INT(by),
	    V_AT(t->entered));
}

enum err
expert_tie_end(struct tx *tx, int64_t person_id, int64_t id, int64_t by,
    struct instant now)
{
	int64_t touched;
	enum err e = tx_touch(tx, &end_tie, &touched, V_AT(now), V_INT(by),
	    V_INT(id), V_INT(person_id));

	return e == ERR_OK && touched == 0 ? ERR_NOT_FOUND : e;
}
