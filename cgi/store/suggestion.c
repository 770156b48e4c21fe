#include "store/names.h"
#include "store/suggestion.h"

static const struct column draft_columns[] = {
	COLUMN(I64, struct suggestion_draft, case_id),
	COLUMN(TEXT, struct suggestion_draft, state),
	COLUMN(TEXT, struct suggestion_draft, content),
	COLUMN(TEXT, struct suggestion_draft, remarks),
	COLUMN(I64, struct suggestion_draft, drafter_id),
	COLUMN(TEXT, struct suggestion_draft, drafter_name),
	COLUMN(I64, struct suggestion_draft, returned_by),
	COLUMN(TEXT, struct suggestion_draft, returned_name),
	COLUMN(INSTANT, struct suggestion_draft, updated),
	COLUMN(INT, struct suggestion_draft, version),
};

STATEMENT(select_draft, BY(OFFICE), "SELECT s.case_id, s.state, s.content, "
    "s.remarks, s.drafter_id, d.name, s.returned_by, r.name, s.updated_us, "
    "s.version FROM suggestion_draft s JOIN person d ON d.id = s.drafter_id "
    "LEFT JOIN person r ON r.id = s.returned_by WHERE s.case_id = ?",
    draft_columns, struct suggestion_draft);

struct id_row {
	int64_t id;
};

static const struct column id_columns[] = {
	COLUMN(I64, struct id_row, id),
};

STATEMENT(lock_draft, BY(OFFICE), "SELECT case_id FROM suggestion_draft "
    "WHERE case_id = ? FOR UPDATE", id_columns, struct id_row);

COMMAND(insert_draft, BY(OFFICE), "INSERT INTO suggestion_draft (state, "
    "finding, content, remarks, drafter_id, returned_by, updated_us, "
    "version, case_id) VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?)");
COMMAND(update_draft, BY(OFFICE), "UPDATE suggestion_draft SET state = ?, "
    "finding = ?, content = ?, remarks = ?, drafter_id = ?, "
    "returned_by = ?, updated_us = ?, version = version + 1 "
    "WHERE case_id = ?");
COMMAND(delete_draft, BY(OFFICE),
    "DELETE FROM suggestion_draft WHERE case_id = ?");

static const struct column version_columns[] = {
	COLUMN(I64, struct suggestion_version, case_id),
	COLUMN(INT, struct suggestion_version, version),
	COLUMN(INT, struct suggestion_version, seq),
	COLUMN_PARSED(struct suggestion_version, finding, name_finding),
	COLUMN(TEXT, struct suggestion_version, content),
	COLUMN(HASH, struct suggestion_version, digest),
	COLUMN(I64, struct suggestion_version, drafter_id),
	COLUMN(I64, struct suggestion_version, signer_id),
	COLUMN(TEXT, struct suggestion_version, drafter_name),
	COLUMN(TEXT, struct suggestion_version, signer_name),
	COLUMN(INSTANT, struct suggestion_version, signed_at),
};

#define VERSION_SELECT "SELECT v.case_id, v.version, v.seq, v.finding, " \
	"v.content, v.digest, v.drafter_id, v.signer_id, d.name, s.name, " \
	"v.signed_us FROM suggestion_version v " \
	"JOIN person d ON d.id = v.drafter_id " \
	"JOIN person s ON s.id = v.signer_id WHERE v.case_id = ? "

STATEMENT(select_versions, BY(OFFICE), VERSION_SELECT "ORDER BY v.version",
    version_columns, struct suggestion_version);
STATEMENT(select_version, BY(OFFICE), VERSION_SELECT "AND v.version = ?",
    version_columns, struct suggestion_version);

COMMAND(insert_version, BY(OFFICE), "INSERT INTO suggestion_version "
    "(case_id, version, finding, content, digest, drafter_id, signer_id, "
    "seq, signed_us) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");

enum err
suggestion_draft_find(struct db *db, struct arena *a, int64_t case_id,
    struct suggestion_draft *out)
{
	return db_one(db, a, &select_draft, out, V_INT(case_id));
}

enum err
suggestion_draft_lock(struct tx *tx, struct arena *a, int64_t case_id,
    struct suggestion_draft *out)
{
	struct id_row row;
	enum err e = db_one(tx_db(tx), a, &lock_draft, &row, V_INT(case_id));

	return e == ERR_OK ? suggestion_draft_find(tx_db(tx), a, case_id,
	    out) : e;
}

static enum err
write_draft(struct tx *tx, const struct statement *how,
    const struct suggestion_draft *d, enum finding finding)
{
	return tx_run(tx, how, V_TEXT(d->state),
	    V_TEXT(finding_name(finding)), V_TEXT(d->content),
	    V_TEXT(d->remarks), V_INT(d->drafter_id), V_ID(d->returned_by),
	    V_AT(d->updated), V_INT(d->case_id));
}

enum err
suggestion_draft_insert(struct tx *tx, const struct suggestion_draft *d,
    enum finding finding)
{
	return write_draft(tx, &insert_draft, d, finding);
}

enum err
suggestion_draft_update(struct tx *tx, const struct suggestion_draft *d,
    enum finding finding)
{
	return write_draft(tx, &update_draft, d, finding);
}

enum err
suggestion_draft_delete(struct tx *tx, int64_t case_id)
{
	return tx_run(tx, &delete_draft, V_INT(case_id));
}

enum err
suggestion_version_insert(struct tx *tx, const struct suggestion_version *v)
{
	return tx_run(tx, &insert_version, V_INT(v->case_id),
	    V_INT(v->version), V_TEXT(finding_name((enum finding)v->finding)),
	    V_TEXT(v->content), V_HASH(v->digest), V_INT(v->drafter_id),
	    V_INT(v->signer_id), V_INT(v->seq), V_AT(v->signed_at));
}

enum err
suggestion_versions(struct db *db, struct arena *a, int64_t case_id,
    struct suggestion_version **out, int *n)
{
	return db_rows(db, a, &select_versions, out, n, V_INT(case_id));
}

enum err
suggestion_version_find(struct db *db, struct arena *a, int64_t case_id,
    int version, struct suggestion_version *out)
{
	return db_one(db, a, &select_version, out, V_INT(case_id),
	    V_INT(version));
}
