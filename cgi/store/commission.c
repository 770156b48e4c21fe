#include "store/commission.h"

static const struct column covering_columns[] = {
	COLUMN(I64, struct covering_draft, case_id),
	COLUMN(TEXT, struct covering_draft, state),
	COLUMN(INT, struct covering_draft, for_version),
	COLUMN(TEXT, struct covering_draft, body),
	COLUMN(TEXT, struct covering_draft, remarks),
	COLUMN(I64, struct covering_draft, drafter_id),
	COLUMN(TEXT, struct covering_draft, drafter_name),
	COLUMN(INSTANT, struct covering_draft, updated),
	COLUMN(INT, struct covering_draft, version),
};

STATEMENT(select_covering, BY(OFFICE), "SELECT c.case_id, c.state, "
    "c.for_version, c.body, c.remarks, c.drafter_id, p.name, c.updated_us, c.version "
    "FROM covering_draft c JOIN person p ON p.id = c.drafter_id "
    "WHERE c.case_id = ?", covering_columns, struct covering_draft);
COMMAND(insert_covering, BY(OFFICE), "INSERT INTO covering_draft (case_id, "
    "state, for_version, body, remarks, drafter_id, updated_us, version) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
COMMAND(delete_covering, BY(OFFICE),
    "DELETE FROM covering_draft WHERE case_id = ?");

static const struct column report_columns[] = {
	COLUMN(I64, struct covering_report, case_id),
	COLUMN(INT, struct covering_report, seq),
	COLUMN(INT, struct covering_report, version),
	COLUMN(INT, struct covering_report, round),
	COLUMN(HASH, struct covering_report, digest),
	COLUMN(TEXT, struct covering_report, body),
	COLUMN(I64, struct covering_report, drafter_id),
	COLUMN(I64, struct covering_report, signer_id),
	COLUMN(TEXT, struct covering_report, drafter_name),
	COLUMN(TEXT, struct covering_report, signer_name),
	COLUMN(INSTANT, struct covering_report, signed_at),
};

STATEMENT(select_reports, BY(OFFICE), "SELECT r.case_id, r.seq, r.version, "
    "r.round, r.digest, r.body, r.drafter_id, r.signer_id, d.name, s.name, "
    "r.signed_us FROM covering_report r "
    "JOIN person d ON d.id = r.drafter_id "
    "JOIN person s ON s.id = r.signer_id "
    "WHERE r.case_id = ? ORDER BY r.seq", report_columns,
    struct covering_report);
COMMAND(insert_report, BY(OFFICE), "INSERT INTO covering_report (case_id, "
    "seq, version, round, digest, body, drafter_id, signer_id, signed_us) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");

/* What a draft and a decision have in common. */
#define DECIDED_COLUMNS \
	COLUMN(INT, struct commission_decision, report_seq), \
	COLUMN(HASH, struct commission_decision, digest), \
	COLUMN(TEXT, struct commission_decision, outcome), \
	COLUMN(TEXT, struct commission_decision, direction), \
	COLUMN(TEXT, struct commission_decision, back_to), \
	COLUMN(DATE, struct commission_decision, decided_on), \
	COLUMN(TEXT, struct commission_decision, number), \
	COLUMN(TEXT, struct commission_decision, signatory), \
	COLUMN(I64, struct commission_decision, document_id), \
	COLUMN(TEXT, struct commission_decision, document_name)
#define DECIDED_SELECT "c.report_seq, c.digest, c.outcome, c.direction, " \
	"c.back_to, c.decided_on, c.number, c.signatory, c.document_id, d.name, "

static const struct column draft_columns[] = {
	COLUMN(I64, struct commission_decision, case_id),
	COLUMN(TEXT, struct commission_decision, state),
	DECIDED_COLUMNS,
	COLUMN(TEXT, struct commission_decision, remarks),
	COLUMN(I64, struct commission_decision, entered_by),
	COLUMN(TEXT, struct commission_decision, entered_name),
	COLUMN(INSTANT, struct commission_decision, entered),
	COLUMN(INT, struct commission_decision, version),
};

STATEMENT(select_draft, BY(OFFICE), "SELECT c.case_id, c.state, "
    DECIDED_SELECT "c.remarks, "
    "c.entered_by, p.name, c.entered_us, c.version "
    "FROM commission_draft c JOIN person p ON p.id = c.entered_by "
    "LEFT JOIN document d ON d.id = c.document_id WHERE c.case_id = ?",
    draft_columns, struct commission_decision);
COMMAND(insert_draft, BY(OFFICE), "INSERT INTO commission_draft (case_id, "
    "state, report_seq, digest, outcome, direction, back_to, decided_on, "
    "number, signatory, document_id, remarks, entered_by, entered_us, "
    "version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
COMMAND(delete_draft, BY(OFFICE),
    "DELETE FROM commission_draft WHERE case_id = ?");

static const struct column decision_columns[] = {
	COLUMN(I64, struct commission_decision, case_id),
	COLUMN(INT, struct commission_decision, seq),
	DECIDED_COLUMNS,
	COLUMN(I64, struct commission_decision, entered_by),
	COLUMN(TEXT, struct commission_decision, entered_name),
	COLUMN(INSTANT, struct commission_decision, entered),
	COLUMN(I64, struct commission_decision, confirmed_by),
	COLUMN(TEXT, struct commission_decision, confirmed_name),
	COLUMN(INSTANT, struct commission_decision, confirmed),
};

STATEMENT(select_decisions, BY(OFFICE), "SELECT c.case_id, c.seq, "
    DECIDED_SELECT
    "c.entered_by, p.name, c.entered_us, c.confirmed_by, q.name, "
    "c.confirmed_us FROM commission_decision c "
    "JOIN person p ON p.id = c.entered_by "
    "JOIN person q ON q.id = c.confirmed_by "
    "LEFT JOIN document d ON d.id = c.document_id "
    "WHERE c.case_id = ? ORDER BY c.seq", decision_columns,
    struct commission_decision);
COMMAND(insert_decision, BY(OFFICE), "INSERT INTO commission_decision "
    "(case_id, seq, report_seq, digest, outcome, direction, back_to, "
    "decided_on, number, signatory, document_id, entered_by, entered_us, "
    "confirmed_by, confirmed_us) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

enum err
covering_draft_find(struct db *db, struct arena *a, int64_t case_id,
    struct covering_draft *out)
{
	return db_one(db, a, &select_covering, out, V_INT(case_id));
}

enum err
covering_draft_put(struct tx *tx, const struct covering_draft *d)
{
	enum err e = covering_draft_delete(tx, d->case_id);

	return e != ERR_OK ? e : tx_run(tx, &insert_covering,
	    V_INT(d->case_id), V_TEXT(d->state), V_INT(d->for_version),
	    V_TEXT(d->body), V_TEXT(d->remarks), V_INT(d->drafter_id), V_AT(d->updated),
	    V_INT(d->version));
}

enum err
covering_draft_delete(struct tx *tx, int64_t case_id)
{
	return tx_run(tx, &delete_covering, V_INT(case_id));
}

enum err
covering_report_insert(struct tx *tx, const struct covering_report *r)
{
	return tx_run(tx, &insert_report, V_INT(r->case_id), V_INT(r->seq),
	    V_INT(r->version), V_INT(r->round), V_HASH(r->digest),
	    V_TEXT(r->body), V_INT(r->drafter_id), V_INT(r->signer_id),
	    V_AT(r->signed_at));
}

enum err
covering_reports(struct db *db, struct arena *a, int64_t case_id,
    struct covering_report **out, int *n)
{
	return db_rows(db, a, &select_reports, out, n, V_INT(case_id));
}

enum err
commission_draft_find(struct db *db, struct arena *a, int64_t case_id,
    struct commission_decision *out)
{
	return db_one(db, a, &select_draft, out, V_INT(case_id));
}

enum err
commission_draft_put(struct tx *tx, const struct commission_decision *d)
{
	enum err e = commission_draft_delete(tx, d->case_id);

	return e != ERR_OK ? e : tx_run(tx, &insert_draft,
	    V_INT(d->case_id), V_TEXT(d->state), V_INT(d->report_seq),
	    V_HASH(d->digest), V_TEXT(d->outcome), V_TEXT(d->direction),
	    V_TEXT(d->back_to), V_DATE(d->decided_on), V_TEXT(d->number),
	    V_TEXT(d->signatory), V_ID(d->document_id), V_TEXT(d->remarks),
	    V_INT(d->entered_by), V_AT(d->entered), V_INT(d->version));
}

enum err
commission_draft_delete(struct tx *tx, int64_t case_id)
{
	return tx_run(tx, &delete_draft, V_INT(case_id));
}

enum err
commission_decision_insert(struct tx *tx,
    const struct commission_decision *d)
{
	return tx_run(tx, &insert_decision, V_INT(d->case_id), V_INT(d->seq),
	    V_INT(d->report_seq), V_HASH(d->digest), V_TEXT(d->outcome),
	    V_TEXT(d->direction), V_TEXT(d->back_to), V_DATE(d->decided_on),
	    V_TEXT(d->number), V_TEXT(d->signatory), V_ID(d->document_id),
	    V_INT(d->entered_by), V_AT(d->entered), V_INT(d->confirmed_by),
	    V_AT(d->confirmed));
}

enum err
commission_decisions(struct db *db, struct arena *a, int64_t case_id,
    struct commission_decision **out, int *n)
{
	return db_rows(db, a, &select_decisions, out, n, V_INT(case_id));
}
