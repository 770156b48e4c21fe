#include "store/names.h"
#include "store/proposal.h"

static const struct column draft_columns[] = {
	COLUMN(I64, struct proposal_draft, id),
	COLUMN(TEXT, struct proposal_draft, member),
	COLUMN(TEXT, struct proposal_draft, state),
	COLUMN(TEXT, struct proposal_draft, content),
	COLUMN(TEXT, struct proposal_draft, remarks),
	COLUMN(I64, struct proposal_draft, drafter_id),
	COLUMN(TEXT, struct proposal_draft, drafter_name),
	COLUMN(INSTANT, struct proposal_draft, updated),
};

#define DRAFT_SELECT "SELECT d.id, d.member, d.state, d.content, " \
	"d.remarks, d.drafter_id, p.name, d.updated_us " \
	"FROM proposal_draft d JOIN person p ON p.id = d.drafter_id " \
	"WHERE d.member = ? "

STATEMENT(select_drafts, BY(OFFICE), DRAFT_SELECT "ORDER BY d.id DESC",
    draft_columns, struct proposal_draft);
STATEMENT(select_draft, BY(OFFICE), DRAFT_SELECT "AND d.id = ?",
    draft_columns, struct proposal_draft);

struct id_row {
	int64_t id;
};

static const struct column id_columns[] = {
	COLUMN(I64, struct id_row, id),
};

STATEMENT(lock_draft, BY(OFFICE), "SELECT id FROM proposal_draft "
    "WHERE id = ? AND member = ? FOR UPDATE", id_columns, struct id_row);

COMMAND(insert_draft, BY(OFFICE), "INSERT INTO proposal_draft (member, "
    "state, content, remarks, drafter_id, updated_us) "
    "VALUES (?, ?, ?, ?, ?, ?)");
COMMAND(update_draft, BY(OFFICE), "UPDATE proposal_draft SET state = ?, "
    "content = ?, remarks = ?, drafter_id = ?, updated_us = ? WHERE id = ?");
COMMAND(delete_draft, BY(OFFICE), "DELETE FROM proposal_draft WHERE id = ?");

static const struct column columns[] = {
	COLUMN(I64, struct proposal, case_id),
	COLUMN(I64, struct proposal, draft_id),
	COLUMN(TEXT, struct proposal, member),
	COLUMN(TEXT, struct proposal, content),
	COLUMN(HASH, struct proposal, digest),
	COLUMN(I64, struct proposal, drafter_id),
	COLUMN(I64, struct proposal, released_by),
	COLUMN(TEXT, struct proposal, drafter_name),
	COLUMN(TEXT, struct proposal, released_name),
	COLUMN(INSTANT, struct proposal, released),
};

STATEMENT(select_of_case, BY(OFFICE), "SELECT p.case_id, p.draft_id, "
    "p.member, p.content, p.digest, p.drafter_id, p.released_by, d.name, "
    "r.name, p.released_us FROM proposal p "
    "JOIN person d ON d.id = p.drafter_id "
    "JOIN person r ON r.id = p.released_by WHERE p.case_id = ?", columns,
    struct proposal);
COMMAND(insert, BY(OFFICE), "INSERT INTO proposal (case_id, draft_id, "
    "member, content, digest, drafter_id, released_by, released_us) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");

static const struct column line_columns[] = {
	COLUMN(I64, struct proposal_line, case_id),
	COLUMN(TEXT, struct proposal_line, number),
	COLUMN(TEXT, struct proposal_line, title),
	COLUMN_PARSED(struct proposal_line, stage, name_stage),
	COLUMN(DATE, struct proposal_line, on),
	COLUMN(TEXT, struct proposal_line, outcome),
	COLUMN(DATE, struct proposal_line, decided_on),
	COLUMN(TEXT, struct proposal_line, decision_number),
	COLUMN(TEXT, struct proposal_line, reason),
};

/* Its decision is the one on the proposal; a finding is approved later. */
STATEMENT(select_lines, BY(OFFICE), "SELECT c.id, c.number, c.title, "
    "c.stage, c.lodged_on, k.outcome, k.decided_on, k.number, k.direction "
    "FROM proposal p JOIN case_file c ON c.id = p.case_id "
    "LEFT JOIN case_event e ON e.case_id = c.id "
    "AND e.kind IN ('commission-approve-review', "
    "'commission-decline-review') AND NOT EXISTS (SELECT 1 "
    "FROM case_event l WHERE l.case_id = e.case_id AND l.seq > e.seq "
    "AND l.kind IN ('commission-approve-review', "
    "'commission-decline-review')) "
    "LEFT JOIN commission_decision k ON k.case_id = e.case_id "
    "AND k.seq = e.seq AND c.stage <> 'proposed' "
    "WHERE p.member = ? AND p.case_id < ? "
    "ORDER BY p.case_id DESC LIMIT ?", line_columns, struct proposal_line);

enum err
proposal_drafts(struct db *db, struct arena *a, const char *member,
    struct proposal_draft **out, int *n)
{
	return db_rows(db, a, &select_drafts, out, n, V_TEXT(member));
}

enum err
proposal_draft_find(struct db *db, struct arena *a, const char *member,
    int64_t id, struct proposal_draft *out)
{
	return db_one(db, a, &select_draft, out, V_TEXT(member), V_INT(id));
}

enum err
proposal_draft_lock(struct tx *tx, struct arena *a, const char *member,
    int64_t id, struct proposal_draft *out)
{
	struct id_row row;
	enum err e = db_one(tx_db(tx), a, &lock_draft, &row, V_INT(id),
	    V_TEXT(member));

	return e == ERR_OK ? proposal_draft_find(tx_db(tx), a, member, id,
	    out) : e;
}

enum err
proposal_draft_insert(struct tx *tx, struct proposal_draft *d)
{
	return tx_insert(tx, &insert_draft, &d->id, V_TEXT(d->member),
	    V_TEXT(d->state), V_TEXT(d->content), V_TEXT(d->remarks),
	    V_INT(d->drafter_id), V_AT(d->updated));
}

enum err
proposal_draft_update(struct tx *tx, const struct proposal_draft *d)
{
	return tx_run(tx, &update_draft, V_TEXT(d->state),
	    V_TEXT(d->content), V_TEXT(d->remarks), V_INT(d->drafter_id),
	    V_AT(d->updated), V_INT(d->id));
}

enum err
proposal_draft_delete(struct tx *tx, int64_t id)
{
	return tx_run(tx, &delete_draft, V_INT(id));
}

enum err
proposal_insert(struct tx *tx, const struct proposal *p)
{
	return tx_run(tx, &insert, V_INT(p->case_id), V_INT(p->draft_id),
	    V_TEXT(p->member), V_TEXT(p->content), V_HASH(p->digest),
	    V_INT(p->drafter_id), V_INT(p->released_by), V_AT(p->released));
}

enum err
proposal_of_case(struct db *db, struct arena *a, int64_t case_id,
    struct proposal *out)
{
	return db_one(db, a, &select_of_case, out, V_INT(case_id));
}

enum err
proposals_of_member(struct db *db, struct arena *a, const char *member,
    int64_t before_id, int limit, struct proposal_line **out, int *n)
{
	return db_rows(db, a, &select_lines, out, n, V_TEXT(member),
	    V_INT(before_id ? before_id : INT64_MAX), V_INT(limit));
}
