#include "store/document_row.h"
#include "store/invitation.h"

static const struct column columns[] = {
	COLUMN(I64, struct invitation, id),
	COLUMN(I64, struct invitation, case_id),
	COLUMN(I64, struct invitation, person_id),
	COLUMN(TEXT, struct invitation, case_number),
	COLUMN(TEXT, struct invitation, expert_name),
	COLUMN(TEXT, struct invitation, question),
	COLUMN(DATE, struct invitation, due),
	COLUMN(TEXT, struct invitation, state),
	COLUMN(TEXT, struct invitation, inviter_name),
	COLUMN(INSTANT, struct invitation, invited),
	COLUMN(INSTANT, struct invitation, declared),
	COLUMN(INSTANT, struct invitation, ended),
	COLUMN(TEXT, struct invitation, remarks),
	COLUMN(TEXT, struct invitation, draft),
	COLUMN(INT, struct invitation, version),
};

#define INVITATION_SELECT \
	"SELECT i.id, i.case_id, i.person_id, c.number, x.name, i.question, " \
	"i.due_on, i.state, b.name, i.invited_us, i.declared_us, " \
	"i.ended_us, i.remarks, i.draft, i.version " \
	"FROM invitation i JOIN case_file c ON c.id = i.case_id " \
	"JOIN person x ON x.id = i.person_id " \
	"JOIN person b ON b.id = i.invited_by "

STATEMENT(select_case, BY(OFFICE), INVITATION_SELECT
    "WHERE i.case_id = ? ORDER BY i.id", columns, struct invitation);
STATEMENT(select_expert, BY(OFFICE), INVITATION_SELECT
    "WHERE i.person_id = ? ORDER BY i.id DESC LIMIT ?", columns,
    struct invitation);
STATEMENT(select_one, BY(OFFICE), INVITATION_SELECT "WHERE i.id = ?",
    columns, struct invitation);

COMMAND(insert, BY(OFFICE), "INSERT INTO invitation (case_id, person_id, "
    "question, due_on, state, invited_by, invited_us, remarks, draft, "
    "version) VALUES (?, ?, ?, ?, 'sent', ?, ?, '', '', 1)");
COMMAND(update, BY(OFFICE), "UPDATE invitation SET state = ?, "
    "declared_us = ?, ended_us = ?, remarks = ?, draft = ?, "
    "version = version + 1 WHERE id = ? AND version = ?");
COMMAND(lapse, BY(OFFICE), "UPDATE invitation SET state = 'lapsed', "
    "ended_us = ?, version = version + 1 WHERE case_id = ? "
    "AND state IN ('sent', 'declared')");
COMMAND(insert_document, BY(OFFICE), "INSERT INTO invitation_document "
    "(invitation_id, document_id) VALUES (?, ?)");

STATEMENT(select_given, BY(OFFICE), DOCUMENT_FIELDS
    "WHERE d.id IN (SELECT g.document_id FROM invitation_document g "
    "WHERE g.invitation_id = ?) ORDER BY d.id", document_columns,
    struct document);
STATEMENT(select_files, BY(OFFICE), DOCUMENT_FIELDS
    "WHERE d.id IN (SELECT f.document_id FROM opinion_file f "
    "WHERE f.invitation_id = ? AND f.removed_us IS NULL) ORDER BY d.id",
    document_columns, struct document);
COMMAND(insert_file, BY(OFFICE), "INSERT INTO opinion_file (invitation_id, "
    "document_id) VALUES (?, ?)");
COMMAND(remove_file, BY(OFFICE), "UPDATE opinion_file SET removed_us = ? "
    "WHERE invitation_id = ? AND document_id = ? AND removed_us IS NULL");

static const struct column opinion_columns[] = {
	COLUMN(I64, struct opinion, invitation_id),
	COLUMN(TEXT, struct opinion, body),
	COLUMN(HASH, struct opinion, digest),
	COLUMN(INSTANT, struct opinion, entered),
};

STATEMENT(select_opinion, BY(OFFICE), "SELECT invitation_id, body, digest, "
    "entered_us FROM opinion WHERE invitation_id = ?", opinion_columns,
    struct opinion);
COMMAND(insert_opinion, BY(OFFICE), "INSERT INTO opinion (invitation_id, "
    "body, digest, entered_us) VALUES (?, ?, ?, ?)");

enum err
invitations_of_case(struct db *db, struct arena *a, int64_t case_id,
    struct invitation **out, int *n)
{
	return db_rows(db, a, &select_case, out, n, V_INT(case_id));
}

enum err
invitations_of_expert(struct db *db, struct arena *a, int64_t person_id,
    int limit, struct invitation **out, int *n)
{
	return db_rows(db, a, &select_expert, out, n, V_INT(person_id),
	    V_INT(limit));
}

enum err
invitation_by_id(struct db *db, struct arena *a, int64_t id,
    struct invitation *out)
{
	return db_one(db, a, &select_one, out, V_INT(id));
}

enum err
invitation_insert(struct tx *tx, struct invitation *i, int64_t by)
{
	return tx_insert(tx, &insert, &i->id, V_INT(i->case_id),
	    V_INT(i->person_id), V_TEXT(i->question), V_DATE(i->due),
	    V_INT(by), V_AT(i->invited));
}

enum err
invitation_update(struct tx *tx, const struct invitation *i)
{
	int64_t touched;
	enum err e = tx_touch(tx, &update, &touched, V_TEXT(i->state),
	    V_ID(i->declared.us), V_ID(i->ended.us), V_TEXT(i->remarks),
	    V_TEXT(i->draft), V_INT(i->id), V_INT(i->version));

	return e == ERR_OK && touched == 0 ? ERR_STALE : e;
}

enum err
invitations_lapse(struct tx *tx, int64_t case_id, struct instant now)
{
	return tx_run(tx, &lapse, V_AT(now), V_INT(case_id));
}

enum err
invitation_document_insert(struct tx *tx, int64_t id, int64_t document_id)
{
	return tx_run(tx, &insert_document, V_INT(id), V_INT(document_id));
}

enum err
documents_of_invitation(struct db *db, struct arena *a, int64_t id,
    struct document **out, int *n)
{
	return db_rows(db, a, &select_given, out, n, V_INT(id));
}

enum err
documents_of_opinion(struct db *db, struct arena *a, int64_t id,
    struct document **out, int *n)
{
	return db_rows(db, a, &select_files, out, n, V_INT(id));
}

enum err
opinion_file_insert(struct tx *tx, int64_t id, int64_t document_id)
{
	return tx_run(tx, &insert_file, V_INT(id), V_INT(document_id));
}

enum err
opinion_file_remove(struct tx *tx, int64_t id, int64_t document_id,
    struct instant now)
{
	int64_t touched;
	enum err e = tx_touch(tx, &remove_file, &touched, V_AT(now),
	    V_INT(id), V_INT(document_id));

	return e == ERR_OK && touched == 0 ? ERR_NOT_FOUND : e;
}

enum err
opinion_insert(struct tx *tx, const struct opinion *o)
{
	return tx_run(tx, &insert_opinion, V_INT(o->invitation_id),
	    V_TEXT(o->body), V_HASH(o->digest), V_AT(o->entered));
}

enum err
opinion_find(struct db *db, struct arena *a, int64_t invitation_id,
    struct opinion *out)
{
	return db_one(db, a, &select_opinion, out, V_INT(invitation_id));
}
