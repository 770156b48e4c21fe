#include "store/calendar_proposal.h"

#define PROPOSAL_SELECT "SELECT p.id, p.edition, p.based_on, p.notice, " \
	"p.source, p.imported_by, i.name, p.imported_us, " \
	"CASE WHEN d.id IS NULL THEN 0 WHEN d.released THEN 1 ELSE 2 END, " \
	"b.name, d.decided_us FROM calendar_proposal p " \
	"LEFT JOIN person i ON i.id = p.imported_by " \
	"LEFT JOIN calendar_decision d ON d.proposal_id = p.id " \
	"LEFT JOIN person b ON b.id = d.decided_by "

static const struct column proposal_columns[] = {
	COLUMN(I64, struct calendar_proposal, id),
	COLUMN(TEXT, struct calendar_proposal, edition),
	COLUMN(TEXT, struct calendar_proposal, based_on),
	COLUMN(TEXT, struct calendar_proposal, notice),
	COLUMN(TEXT, struct calendar_proposal, source),
	COLUMN(I64, struct calendar_proposal, imported_by),
	COLUMN(TEXT, struct calendar_proposal, imported_name),
	COLUMN(INSTANT, struct calendar_proposal, imported),
	COLUMN(INT, struct calendar_proposal, decision),
	COLUMN(TEXT, struct calendar_proposal, decided_name),
	COLUMN(INSTANT, struct calendar_proposal, decided),
};

STATEMENT(select_all, BY(OFFICE), PROPOSAL_SELECT
    "ORDER BY p.id DESC LIMIT 200", proposal_columns,
    struct calendar_proposal);
STATEMENT(select_one, BY(OFFICE), PROPOSAL_SELECT "WHERE p.id = ?",
    proposal_columns, struct calendar_proposal);

struct content_row {
	const char *days;
};

static const struct column content_columns[] = {
	COLUMN(TEXT, struct content_row, days),
};

STATEMENT(select_content, BY(OFFICE), "SELECT days FROM calendar_proposal "
    "WHERE id = ?", content_columns, struct content_row);

COMMAND(insert, BY(OFFICE) | BY(ADMIN), "INSERT INTO calendar_proposal "
    "(edition, based_on, days, notice, source, imported_by, imported_us) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)");
COMMAND(decide, BY(OFFICE), "INSERT INTO calendar_decision (proposal_id, "
    "released, decided_by, decided_us) VALUES (?, ?, ?, ?)");

enum err
calendar_proposal_insert(struct tx *tx, struct calendar_proposal *p,
    const char *content)
{
	return tx_insert(tx, &insert, &p->id, V_TEXT(p->edition),
	    V_TEXT(p->based_on), V_TEXT(content), V_TEXT(p->notice),
	    V_TEXT(p->source), V_ID(p->imported_by), V_AT(p->imported));
}

enum err
calendar_proposals_all(struct db *db, struct arena *a,
    struct calendar_proposal **out, int *n)
{
	return db_rows(db, a, &select_all, out, n, V_NULL);
}

enum err
calendar_proposal_by_id(struct db *db, struct arena *a, int64_t id,
    struct calendar_proposal *out)
{
	return db_one(db, a, &select_one, out, V_INT(id));
}

enum err
calendar_proposal_content(struct db *db, struct arena *a, int64_t id,
    const char **content)
{
	struct content_row row = { NULL };
	enum err e = db_one(db, a, &select_content, &row, V_INT(id));

	*content = row.days;
	return e;
}

enum err
calendar_decide(struct tx *tx, int64_t id, int released, int64_t by,
    struct instant now)
{
	return tx_run(tx, &decide, V_INT(id), V_INT(released), V_INT(by),
	    V_AT(now));
}
