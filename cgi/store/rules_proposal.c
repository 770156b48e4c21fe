#include "store/rules_proposal.h"

#define PROPOSAL_SELECT "SELECT p.id, p.edition, p.reason, p.proposed_by, " \
	"i.name, p.proposed_us, " \
	"CASE WHEN d.id IS NULL THEN 0 WHEN d.activated THEN 1 ELSE 2 END, " \
	"b.name, d.decided_us FROM rules_proposal p " \
	"JOIN person i ON i.id = p.proposed_by " \
	"LEFT JOIN rules_decision d ON d.proposal_id = p.id " \
	"LEFT JOIN person b ON b.id = d.decided_by "

static const struct column proposal_columns[] = {
	COLUMN(I64, struct rules_proposal, id),
	COLUMN(TEXT, struct rules_proposal, edition),
	COLUMN(TEXT, struct rules_proposal, reason),
	COLUMN(I64, struct rules_proposal, proposed_by),
	COLUMN(TEXT, struct rules_proposal, proposed_name),
	COLUMN(INSTANT, struct rules_proposal, proposed),
	COLUMN(INT, struct rules_proposal, decision),
	COLUMN(TEXT, struct rules_proposal, decided_name),
	COLUMN(INSTANT, struct rules_proposal, decided),
};

STATEMENT(select_all, BY(OFFICE), PROPOSAL_SELECT
    "ORDER BY p.id DESC LIMIT 200", proposal_columns, struct rules_proposal);
STATEMENT(select_one, BY(OFFICE), PROPOSAL_SELECT "WHERE p.id = ?",
    proposal_columns, struct rules_proposal);
COMMAND(insert, BY(OFFICE), "INSERT INTO rules_proposal (edition, reason, "
    "proposed_by, proposed_us) VALUES (?, ?, ?, ?)");
COMMAND(decide, BY(OFFICE), "INSERT INTO rules_decision (proposal_id, "
    "activated, decided_by, decided_us) VALUES (?, ?, ?, ?)");

enum err
rules_proposal_insert(struct tx *tx, const struct rules_proposal *p)
{
	return tx_run(tx, &insert, V_TEXT(p->edition), V_TEXT(p->reason),
	    V_INT(p->proposed_by), V_AT(p->proposed));
}

enum err
rules_proposals_all(struct db *db, struct arena *a,
    struct rules_proposal **out, int *n)
{
	return db_rows(db, a, &select_all, out, n, V_NULL);
}

enum err
rules_proposal_by_id(struct db *db, struct arena *a, int64_t id,
    struct rules_proposal *out)
{
	return db_one(db, a, &select_one, out, V_INT(id));
}

enum err
rules_decide(struct tx *tx, int64_t id, int activated, int64_t by,
    struct instant now)
{
	return tx_run(tx, &decide, V_INT(id), V_INT(activated), V_INT(by),
	    V_AT(now));
}
