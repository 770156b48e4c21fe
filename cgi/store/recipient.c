#include "store/names.h"
#include "store/recipient.h"

static const struct column recipient_columns[] = {
	COLUMN(I64, struct recipient, person_id),
	COLUMN(TEXT, struct recipient, name),
	COLUMN(TEXT, struct recipient, address),
	COLUMN_PARSED(struct recipient, lang, name_lang),
	COLUMN(I64, struct recipient, organisation_id),
	COLUMN(TEXT, struct recipient, organisation_code),
};

#define RECIPIENT_COLUMNS \
	"SELECT DISTINCT p.id, p.name, p.email, p.lang, o.id, o.code FROM "

#define RECIPIENT_SELECT RECIPIENT_COLUMNS \
	"person p JOIN organisation o ON o.id = p.organisation_id " \
	"JOIN person_role r ON r.person_id = p.id " \
	"WHERE p.state = 'active' AND "

#define BY_TELLERS (BY_PORTALS | BY(KEEPER))

STATEMENT(select_operators, BY_TELLERS, RECIPIENT_COLUMNS
    "(SELECT operator_id FROM case_file WHERE id = ? UNION "
    "SELECT operator_id FROM case_operator WHERE case_id = ? "
    "AND notified_seq IS NOT NULL) told "
    "JOIN organisation o ON o.id = told.operator_id "
    "JOIN person p ON p.organisation_id = o.id "
    "JOIN person_role r ON r.person_id = p.id WHERE p.state = 'active' "
    "AND r.role IN ('operator_editor', 'operator_signatory') "
    "ORDER BY p.id", recipient_columns, struct recipient);
STATEMENT(select_members, BY_TELLERS, RECIPIENT_SELECT
    "r.role IN ('liaison', 'member_signatory') AND o.kind = 'member' "
    "ORDER BY p.id", recipient_columns, struct recipient);
STATEMENT(select_office, BY_PORTALS, RECIPIENT_COLUMNS "case_file c "
    "JOIN person_role r ON r.role IN ('case_officer', 'chief', "
    "'deputy_chief') JOIN person p ON p.id = r.person_id "
    "JOIN organisation o ON o.id = p.organisation_id "
    "WHERE c.id = ? AND p.state = 'active' AND (p.id = c.assignee_id "
    "OR (c.assignee_id IS NULL AND r.role = 'case_officer')) "
    "ORDER BY p.id", recipient_columns, struct recipient);
STATEMENT(select_role, BY(KEEPER) | BY(OFFICE), RECIPIENT_SELECT "r.role = ? "
    "ORDER BY p.id", recipient_columns, struct recipient);
STATEMENT(select_in_charge, BY(KEEPER), RECIPIENT_SELECT "p.id = "
    "(SELECT assignee_id FROM case_file WHERE id = ?) AND r.role IN "
    "('case_officer', 'chief', 'deputy_chief')", recipient_columns,
    struct recipient);

enum err
recipients_of_case(struct db *db, struct arena *a, int64_t case_id,
    struct recipient **out, int *n)
{
	return db_rows(db, a, &select_operators, out, n, V_INT(case_id),
	    V_INT(case_id));
}

enum err
recipients_of_members(struct db *db, struct arena *a, struct recipient **out,
    int *n)
{
	return db_rows(db, a, &select_members, out, n, V_NULL);
}

enum err
recipients_of_office(struct db *db, struct arena *a, int64_t case_id,
    struct recipient **out, int *n)
{
	return db_rows(db, a, &select_office, out, n, V_INT(case_id));
}

enum err
recipients_of_role(struct db *db, struct arena *a, enum role role,
    struct recipient **out, int *n)
{
	return db_rows(db, a, &select_role, out, n, V_TEXT(role_name(role)));
}

enum err
recipients_in_charge(struct db *db, struct arena *a, int64_t case_id,
    struct recipient **out, int *n)
{
	return db_rows(db, a, &select_in_charge, out, n, V_INT(case_id));
}
