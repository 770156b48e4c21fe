#include "store/application.h"

#define APPLICATION_SELECT(content) \
	"SELECT a.id, a.operator_id, a.state, a.case_id, c.number, " \
	"a.version, a.title, " content ", a.created_by, a.updated_by, " \
	"u.name, a.created_us, a.updated_us, a.declared_by, d.name, " \
	"a.declared_us, a.declared_digest FROM application a " \
	"JOIN person u ON u.id = a.updated_by " \
	"LEFT JOIN person d ON d.id = a.declared_by " \
	"LEFT JOIN case_file c ON c.id = a.case_id "

static const struct column columns[] = {
	COLUMN(I64, struct application, id),
	COLUMN(I64, struct application, operator_id),
	COLUMN(TEXT, struct application, state),
	COLUMN(I64, struct application, case_id),
	COLUMN(TEXT, struct application, case_number),
	COLUMN(INT, struct application, version),
	COLUMN(TEXT, struct application, title),
	COLUMN(TEXT, struct application, content),
	COLUMN(I64, struct application, created_by),
	COLUMN(I64, struct application, updated_by),
	COLUMN(TEXT, struct application, updated_name),
	COLUMN(INSTANT, struct application, created),
	COLUMN(INSTANT, struct application, updated),
	COLUMN(I64, struct application, declared_by),
	COLUMN(TEXT, struct application, declared_name),
	COLUMN(INSTANT, struct application, declared),
	COLUMN(HASH, struct application, declared_digest),
};

STATEMENT(select_all, BY(OPERATOR), APPLICATION_SELECT("''")
    "WHERE a.operator_id = ? AND a.state <> 'discarded' "
    "ORDER BY a.updated_us DESC, a.id DESC LIMIT 200",
    columns, struct application);
STATEMENT(select_one, BY(OPERATOR), APPLICATION_SELECT("a.content")
    "WHERE a.operator_id = ? AND a.id = ?", columns, struct application);

struct id_row {
	int64_t id;
};

static const struct column id_columns[] = {
	COLUMN(I64, struct id_row, id),
};

STATEMENT(lock, BY(OPERATOR), "SELECT id FROM application "
    "WHERE id = ? AND operator_id = ? FOR UPDATE", id_columns,
    struct id_row);

COMMAND(insert, BY(OPERATOR), "INSERT INTO application (operator_id, state, "
    "version, title, content, created_by, created_us, updated_by, "
    "updated_us) VALUES (?, 'draft', 1, ?, ?, ?, ?, ?, ?)");
COMMAND(update, BY(OPERATOR), "UPDATE application SET version = version + 1, "
    "title = ?, content = ?, updated_by = ?, updated_us = ?, "
    "declared_by = NULL, declared_us = NULL, declared_digest = NULL "
    "WHERE id = ? AND version = ? AND state IN ('draft', 'correcting', "
    "'no_duty')");
COMMAND(set_state, BY(OPERATOR), "UPDATE application SET state = ?, "
    "case_id = COALESCE(?, case_id), version = version + 1, updated_us = ? "
    "WHERE id = ?");
COMMAND(declare, BY(OPERATOR), "UPDATE application SET declared_by = ?, "
    "declared_us = ?, declared_digest = ? WHERE id = ? AND version = ? "
    "AND state IN ('draft', 'correcting')");

COMMAND(insert_version, BY(OPERATOR), "INSERT INTO application_version "
    "(application_id, case_id, number, content, digest, declared_by, "
    "declared_us, lodged_by, entered_us) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");

static const struct column version_columns[] = {
	COLUMN(I64, struct application_version, id),
	COLUMN(I64, struct application_version, application_id),
	COLUMN(I64, struct application_version, case_id),
	COLUMN(INT, struct application_version, number),
	COLUMN(TEXT, struct application_version, content),
	COLUMN(HASH, struct application_version, digest),
	COLUMN(I64, struct application_version, declared_by),
	COLUMN(TEXT, struct application_version, declared_name),
	COLUMN(INSTANT, struct application_version, declared),
	COLUMN(INSTANT, struct application_version, entered),
	COLUMN(I64, struct application_version, lodged_by),
	COLUMN(TEXT, struct application_version, lodged_name),
};

STATEMENT(select_versions, BY_PORTALS, "SELECT v.id, v.application_id, "
    "v.case_id, v.number, v.content, v.digest, v.declared_by, d.name, "
    "v.declared_us, v.entered_us, v.lodged_by, l.name "
    "FROM application_version v JOIN person l ON l.id = v.lodged_by "
    "LEFT JOIN person d ON d.id = v.declared_by "
    "WHERE v.case_id = ? ORDER BY v.number", version_columns,
    struct application_version);

enum err
applications_of(struct db *db, struct arena *a, int64_t operator_id,
    struct application **out, int *n)
{
	return db_rows(db, a, &select_all, out, n, V_INT(operator_id));
}

enum err
application_find(struct db *db, struct arena *a, int64_t operator_id,
    int64_t id, struct application *out)
{
	return db_one(db, a, &select_one, out, V_INT(operator_id), V_INT(id));
}

enum err
application_lock(struct tx *tx, struct arena *a, int64_t operator_id,
    int64_t id, struct application *out)
{
	struct id_row row;
	enum err e = db_one(tx_db(tx), a, &lock, &row, V_INT(id),
	    V_INT(operator_id));

	return e == ERR_OK ? application_find(tx_db(tx), a, operator_id, id,
	    out) : e;
}

enum err
application_insert(struct tx *tx, int64_t operator_id, const char *title,
    const char *content, int64_t person_id, struct instant now, int64_t *id)
{
	return tx_insert(tx, &insert, id, V_INT(operator_id), V_TEXT(title),
	    V_TEXT(content), V_INT(person_id), V_AT(now), V_INT(person_id),
	    V_AT(now));
}

/* A change that found no row of that version came too late. */
static enum err
if_touched(enum err e, int64_t touched)
{
	return e == ERR_OK && touched == 0 ? ERR_STALE : e;
}

enum err
application_update(struct tx *tx, int64_t id, int version, const char *title,
    const char *content, int64_t person_id, struct instant now)
{
	int64_t touched = 0;
	enum err e = tx_touch(tx, &update, &touched, V_TEXT(title),
	    V_TEXT(content), V_INT(person_id), V_AT(now), V_INT(id),
	    V_INT(version));

	return if_touched(e, touched);
}

enum err
application_set_state(struct tx *tx, int64_t id, const char *state,
    int64_t case_id, struct instant now)
{
	return tx_run(tx, &set_state, V_TEXT(state), V_ID(case_id), V_AT(now),
	    V_INT(id));
}

enum err
application_declare(struct tx *tx, int64_t id, int version,
    int64_t person_id, const unsigned char digest[32], struct instant now)
{
	int64_t touched = 0;
	enum err e = tx_touch(tx, &declare, &touched, V_INT(person_id),
	    V_AT(now), V_HASH(digest), V_INT(id), V_INT(version));

	return if_touched(e, touched);
}

enum err
application_version_insert(struct tx *tx,
    const struct application_version *v)
{
	return tx_run(tx, &insert_version, V_INT(v->application_id),
	    V_INT(v->case_id), V_INT(v->number), V_TEXT(v->content),
	    V_HASH(v->digest), V_ID(v->declared_by),
	    v->declared_by ? V_AT(v->declared) : V_NULL, V_INT(v->lodged_by),
	    V_AT(v->entered));
}

enum err
application_versions(struct db *db, struct arena *a, int64_t case_id,
    struct application_version **out, int *n)
{
	return db_rows(db, a, &select_versions, out, n, V_INT(case_id));
}
