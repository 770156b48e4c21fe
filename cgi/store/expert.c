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
