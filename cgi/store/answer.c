#include <string.h>

#include "record/event.h"
#include "store/answer.h"
#include "store/names.h"

#define SECRET_ON(row) \
	V_DATE((row)->secret.number != NULL ? (row)->secret.on : DATE_NONE)

static const struct column draft_columns[] = {
	COLUMN(I64, struct answer_draft, case_id),
	COLUMN(TEXT, struct answer_draft, member),
	COLUMN(INT, struct answer_draft, round),
	COLUMN(INT, struct answer_draft, version),
	COLUMN(HASH, struct answer_draft, digest),
	COLUMN_PARSED(struct answer_draft, answer, name_answer),
	COLUMN(INT, struct answer_draft, depends),
	COLUMN(TEXT, struct answer_draft, body),
	COLUMN(TEXT, struct answer_draft, secret.number),
	COLUMN(DATE, struct answer_draft, secret.on),
	COLUMN(TEXT, struct answer_draft, state),
	COLUMN(TEXT, struct answer_draft, remarks),
	COLUMN(I64, struct answer_draft, drafter_id),
	COLUMN(TEXT, struct answer_draft, drafter_name),
	COLUMN(INT, struct answer_draft, is_own),
	COLUMN(INSTANT, struct answer_draft, updated),
};

STATEMENT(select_draft, BY(OFFICE), "SELECT d.case_id, d.member, d.round, "
    "d.version, d.digest, d.answer, d.depends, d.body, d.secret_paper, "
    "d.secret_paper_on, d.state, d.remarks, d.drafter_id, p.name, "
    "EXISTS (SELECT 1 FROM draft_author w WHERE w.case_id = d.case_id "
    "AND w.draft = d.member AND w.seq = 0 AND w.person_id = ?), "
    "d.updated_us FROM answer_draft d JOIN person p ON p.id = d.drafter_id "
    "WHERE d.case_id = ? AND d.member = ?", draft_columns,
    struct answer_draft);

COMMAND(delete_draft, BY(OFFICE),
    "DELETE FROM answer_draft WHERE case_id = ? AND member = ?");
COMMAND(insert_draft, BY(OFFICE), "INSERT INTO answer_draft (case_id, "
    "member, round, version, digest, answer, depends, body, secret_paper, "
    "secret_paper_on, state, remarks, drafter_id, updated_us) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

static const struct column answer_columns[] = {
	COLUMN(I64, struct answer_row, case_id),
	COLUMN(INT, struct answer_row, seq),
	COLUMN(TEXT, struct answer_row, member),
	COLUMN(INT, struct answer_row, round),
	COLUMN(INT, struct answer_row, version),
	COLUMN(HASH, struct answer_row, digest),
	COLUMN_PARSED(struct answer_row, finding, name_finding),
	COLUMN_PARSED(struct answer_row, answer, name_answer),
	COLUMN(INT, struct answer_row, depends),
	COLUMN(TEXT, struct answer_row, body),
	COLUMN(TEXT, struct answer_row, secret.number),
	COLUMN(DATE, struct answer_row, secret.on),
	COLUMN(TEXT, struct answer_row, drafter_name),
	COLUMN(TEXT, struct answer_row, released_name),
	COLUMN(I64, struct answer_row, released_org),
	COLUMN(TEXT, struct answer_row, paper_number),
	COLUMN(I64, struct answer_row, paper_document_id),
	COLUMN(DATE, struct answer_row, paper_on),
	COLUMN(DATE, struct answer_row, on),
	COLUMN(INSTANT, struct answer_row, entered),
	COLUMN(HASH, struct answer_row, hash),
};

#define ANSWER_SELECT \
	"SELECT w.case_id, w.seq, w.member, w.round, w.version, w.digest, " \
	"v.finding, w.answer, w.depends, w.body, w.secret_paper, " \
	"w.secret_paper_on, d.name, r.name, " \
	"r.organisation_id, w.paper_number, w.paper_document_id, " \
	"COALESCE(CAST(t.body AS DATE), e.on_date), e.on_date, " \
	"w.entered_us, e.hash FROM answer w JOIN case_event e " \
	"ON e.case_id = w.case_id AND e.seq = w.seq " \
	"JOIN suggestion_version v ON v.case_id = w.case_id " \
	"AND v.version = w.version " \
	"LEFT JOIN event_text t ON t.case_id = w.case_id AND t.seq = w.seq " \
	"AND t.part = '" TEXT_PAPER_DATE "' " \
	"LEFT JOIN person d ON d.id = w.drafter_id " \
	"JOIN person r ON r.id = w.released_by "

STATEMENT(select_member, BY(OFFICE), ANSWER_SELECT
    "WHERE w.case_id = ? AND w.member = ? ORDER BY w.seq",
    answer_columns, struct answer_row);

COMMAND(insert, BY(OFFICE), "INSERT INTO answer (case_id, seq, member, "
    "round, version, digest, answer, depends, body, secret_paper, "
    "secret_paper_on, drafter_id, released_by, paper_number, "
    "paper_document_id, entered_us) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, ?, ?)");

enum err
answer_draft_find(struct db *db, struct arena *a, int64_t case_id,
    const char *member, int64_t person_id, struct answer_draft *out)
{
	return db_one(db, a, &select_draft, out, V_INT(person_id),
	    V_INT(case_id), V_TEXT(member));
}

enum err
answer_draft_put(struct tx *tx, const struct answer_draft *d)
{
	enum err e = answer_draft_delete(tx, d->case_id, d->member);

	return e != ERR_OK ? e : tx_run(tx, &insert_draft, V_INT(d->case_id),
	    V_TEXT(d->member), V_INT(d->round), V_INT(d->version),
	    V_HASH(d->digest), V_TEXT(answer_name((enum answer)d->answer)),
	    V_INT(d->depends), V_TEXT(d->body), V_TEXT(d->secret.number),
	    SECRET_ON(d), V_TEXT(d->state),
	    V_TEXT(d->remarks), V_INT(d->drafter_id), V_AT(d->updated));
}

enum err
answer_draft_delete(struct tx *tx, int64_t case_id, const char *member)
{
	return tx_run(tx, &delete_draft, V_INT(case_id), V_TEXT(member));
}

enum err
answer_insert(struct tx *tx, const struct answer_row *row,
    int64_t released_by)
{
	return tx_run(tx, &insert, V_INT(row->case_id), V_INT(row->seq),
	    V_TEXT(row->member), V_INT(row->round), V_INT(row->version),
	    V_HASH(row->digest),
	    V_TEXT(answer_name((enum answer)row->answer)),
	    V_INT(row->depends), V_TEXT(row->body),
	    V_TEXT(row->secret.number), SECRET_ON(row),
	    V_INT(released_by), V_TEXT(row->paper_number),
	    V_ID(row->paper_document_id), V_AT(row->entered));
}

enum err
answers_of_member(struct db *db, struct arena *a, int64_t case_id,
    const char *member, struct answer_row **out, int *n)
{
	return db_rows(db, a, &select_member, out, n, V_INT(case_id),
	    V_TEXT(member));
}
