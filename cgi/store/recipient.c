#include "store/names.h"
#include "store/recipient.h"

static const struct column recipient_columns[] = {
	COLUMN(I64, struct recipient, person_id),
	COLUMN(TEXT, struct recipient, name),
	COLUMN(TEXT, struct recipient, address),
	COLUMN_PARSED(struct recipient, lang, name_lang),
	COLUMN(TEXT, struct recipient, organisation_code),
};

#define RECIPIENT_SELECT \
	"SELECT DISTINCT p.id, p.name, p.email, p.lang, o.code " \
	"FROM person p JOIN organisation o ON o.id = p.organisation_id " \
	"JOIN person_role r ON r.person_id = p.id " \
	"WHERE p.state = 'active' AND "

#define BY_TELLERS (BY_PORTALS | BY(KEEPER))

STATEMENT(select_operator, BY_TELLERS, RECIPIENT_SELECT
    "r.role IN ('operator_editor', 'operator_signatory') AND o.id = ? "
    "ORDER BY p.id", recipient_columns, struct recipient);
STATEMENT(select_members, BY_TELLERS, RECIPIENT_SELECT
    "r.role IN ('liaison', 'member_signatory') AND o.kind = 'member' "
    "ORDER BY p.id", recipient_columns, struct recipient);
STATEMENT(select_role, BY(KEEPER) | BY(OFFICE), RECIPIENT_SELECT "r.role = ? "
    "ORDER BY p.id", recipient_columns, struct recipient);

enum err
recipients_of_operator(struct db *db, struct arena *a, int64_t operator_id,
    struct recipient **out, int *n)
{
	return db_rows(db, a, &select_operator, out, n, V_INT(operator_id));
}

enum err
recipients_of_members(struct db *db, struct arena *a, struct recipient **out,
    int *n)
{
	return db_rows(db, a, &select_members, out, n, V_NULL);
}

enum err
recipients_of_role(struct db *db, struct arena *a, enum role role,
    struct recipient **out, int *n)
{
	return db_rows(db, a, &select_role, out, n, V_TEXT(role_name(role)));
}
