#include <string.h>

#include "store/names.h"
#include "store/person.h"

#define PERSON_SELECT \
	"SELECT p.id, p.organisation_id, p.login, p.name, p.email, p.phone, " \
	"p.lang, p.state, p.password_hash, p.created_us, " \
	"p.undertaken_year, o.name_zh, o.name_en, o.kind, p.roles " \
	"FROM person p JOIN organisation o ON o.id = p.organisation_id "

static const struct column person_columns[] = {
	COLUMN(I64, struct person_row, person.id),
	COLUMN(I64, struct person_row, person.organisation_id),
	COLUMN(TEXT, struct person_row, person.login),
	COLUMN(TEXT, struct person_row, person.name),
	COLUMN(TEXT, struct person_row, person.email),
	COLUMN(TEXT, struct person_row, person.phone),
	COLUMN_PARSED(struct person_row, person.lang, name_lang),
	COLUMN(TEXT, struct person_row, person.state),
	COLUMN(TEXT, struct person_row, person.password_hash),
	COLUMN(INSTANT, struct person_row, person.created),
	COLUMN(INT, struct person_row, person.undertaken),
	COLUMN(TEXT, struct person_row, organisation.in[LANG_ZH]),
	COLUMN(TEXT, struct person_row, organisation.in[LANG_EN]),
	COLUMN_PARSED(struct person_row, organisation_kind,
	    name_organisation),
	COLUMN(TEXT, struct person_row, roles),
};

STATEMENT(select_by_login, BY_STAFF, PERSON_SELECT "WHERE p.login = ?",
    person_columns, struct person_row);
STATEMENT(select_by_id, BY_STAFF, PERSON_SELECT "WHERE p.id = ?",
    person_columns, struct person_row);
STATEMENT(select_all, BY_STAFF, PERSON_SELECT
    "ORDER BY o.kind, o.code, p.login", person_columns, struct person_row);

static const struct column holder_columns[] = {
	COLUMN(I64, struct role_holder, person_id),
	COLUMN(TEXT, struct role_holder, name),
	COLUMN_PARSED(struct role_holder, role, name_role),
};

STATEMENT(select_office, BY(OFFICE), "SELECT p.id, p.name, r.role "
    "FROM organisation o JOIN person p ON p.organisation_id = o.id "
    "JOIN person_role r ON r.person_id = p.id "
    "WHERE o.kind = 'office' AND p.state = 'active' "
    "ORDER BY p.login, r.role", holder_columns, struct role_holder);

struct count_row {
	int64_t n;
};

static const struct column count_columns[] = {
	COLUMN(I64, struct count_row, n),
};

STATEMENT(select_count, BY_STAFF, "SELECT COUNT(*) FROM person",
    count_columns, struct count_row);

#define BY_ADMINISTRATORS (BY(OFFICE) | BY(ADMIN))

COMMAND(insert, BY_ADMINISTRATORS, "INSERT INTO person (organisation_id, "
    "login, name, email, phone, lang, password_hash, state, created_us) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
COMMAND(set_password, BY_STAFF,
    "UPDATE person SET password_hash = ? WHERE id = ?");
COMMAND(set_state, BY_STAFF, "UPDATE person SET state = ? WHERE id = ?");
COMMAND(set_email, BY_PORTALS,
    "UPDATE person SET email = ? WHERE id = ?");
COMMAND(set_lang, BY_STAFF, "UPDATE person SET lang = ? WHERE id = ?");
COMMAND(delete_roles, BY_ADMINISTRATORS,
    "DELETE FROM person_role WHERE person_id = ?");
COMMAND(insert_role, BY_ADMINISTRATORS,
    "INSERT INTO person_role (person_id, role) VALUES (?, ?)");

enum err
person_by_login(struct db *db, struct arena *a, const char *login,
    struct person_row *out)
{
	return db_one(db, a, &select_by_login, out, V_TEXT(login));
}

enum err
person_by_id(struct db *db, struct arena *a, int64_t id,
    struct person_row *out)
{
	return db_one(db, a, &select_by_id, out, V_INT(id));
}

enum err
people_all(struct db *db, struct arena *a, struct person_row **out, int *n)
{
	return db_rows(db, a, &select_all, out, n, V_NULL);
}

enum err
office_roles(struct db *db, struct arena *a, struct role_holder **out, int *n)
{
	return db_rows(db, a, &select_office, out, n, V_NULL);
}

enum err
people_count(struct db *db, struct arena *a, int64_t *n)
{
	struct count_row row = { 0 };
	enum err e = db_one(db, a, &select_count, &row, V_NULL);

	*n = row.n;
	return e;
}

enum err
person_insert(struct tx *tx, struct person *p)
{
	return tx_insert(tx, &insert, &p->id, V_INT(p->organisation_id),
	    V_TEXT(p->login), V_TEXT(p->name), V_TEXT(p->email),
	    V_TEXT(p->phone ? p->phone : ""),
	    V_TEXT(lang_code((enum lang)p->lang)), V_TEXT(p->password_hash),
	    V_TEXT(p->state), V_AT(p->created));
}

enum err
person_set_password(struct tx *tx, int64_t id, const char *hash)
{
	return tx_run(tx, &set_password, V_TEXT(hash), V_INT(id));
}

enum err
person_set_state(struct tx *tx, int64_t id, const char *state)
{
	return tx_run(tx, &set_state, V_TEXT(state), V_INT(id));
}

enum err
person_set_email(struct tx *tx, int64_t id, const char *email)
{
	return tx_run(tx, &set_email, V_TEXT(email), V_INT(id));
}

enum err
person_set_lang(struct tx *tx, int64_t id, enum lang lang)
{
	return tx_run(tx, &set_lang, V_TEXT(lang_code(lang)), V_INT(id));
}

enum err
person_set_roles(struct tx *tx, int64_t id, unsigned roles)
{
	enum err e = tx_run(tx, &delete_roles, V_INT(id));

	for (int r = 0; r < ROLE__MAX && e == ERR_OK; r++)
		if (roles & ROLE_BIT(r))
			e = tx_run(tx, &insert_role, V_INT(id),
			    V_TEXT(role_name((enum role)r)));
	return e;
}

unsigned
roles_read(const char *names)
{
	unsigned roles = 0;

	while (names != NULL && *names != '\0') {
		size_t n = strcspn(names, ",");

		for (int r = 0; r < ROLE__MAX; r++) {
			const char *name = role_name((enum role)r);

			if (strlen(name) == n && memcmp(name, names, n) == 0)
				roles |= ROLE_BIT(r);
		}
		names += n + (names[n] == ',');
	}
	return roles;
}
