#include "store/document.h"
#include "store/document_row.h"

STATEMENT(select_application, BY(OPERATOR), DOCUMENT_FIELDS
    "WHERE d.application_id = ? AND d.removed_us IS NULL ORDER BY d.id",
    document_columns, struct document);
STATEMENT(select_case, BY_PORTALS, DOCUMENT_FIELDS
    "WHERE d.id IN (SELECT cd.document_id FROM case_document cd "
    "WHERE cd.case_id = ?) ORDER BY d.id", document_columns, struct document);
STATEMENT(select_waiting, BY(OPERATOR), DOCUMENT_FIELDS
    "WHERE d.case_id = ? AND d.organisation_id = ? AND d.kind = ? "
    "AND d.removed_us IS NULL AND NOT EXISTS (SELECT 1 FROM case_document cd "
    "WHERE cd.document_id = d.id) ORDER BY d.id", document_columns,
    struct document);
STATEMENT(select_one, BY_PORTALS, DOCUMENT_FIELDS "WHERE d.id = ?",
    document_columns, struct document);

COMMAND(insert, BY_PORTALS, "INSERT INTO document (organisation_id, "
    "application_id, case_id, kind, name, media_type, size, plain_sha, "
    "cipher_name, file_key, uploaded_by, entered_us) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
COMMAND(set_removed, BY(OPERATOR),
    "UPDATE document SET removed_us = ? WHERE id = ?");
COMMAND(insert_case, BY_PORTALS, "INSERT INTO case_document (case_id, "
    "document_id, version) VALUES (?, ?, ?)");

struct known_row {
	int known;
};

static const struct column known_columns[] = {
	COLUMN(INT, struct known_row, known),
};

STATEMENT(select_known, BY(KEEPER), "SELECT "
    "EXISTS (SELECT 1 FROM document WHERE cipher_name = ? "
    "AND file_key <> '') "
    "OR EXISTS (SELECT 1 FROM report_file WHERE cipher_name = ? "
    "AND sealed_key <> '') "
    "OR EXISTS (SELECT 1 FROM spill_hold WHERE cipher_name = ?) "
    "OR EXISTS (SELECT 1 FROM report_pending_file WHERE cipher_name = ?)",
    known_columns, struct known_row);

static const struct column file_columns[] = {
	COLUMN(I64, struct document_file, id),
	COLUMN(TEXT, struct document_file, cipher_name),
	COLUMN(TEXT, struct document_file, file_key),
	COLUMN(I64, struct document_file, file_key_n),
	COLUMN(HASH, struct document_file, plain_sha),
};

STATEMENT(select_files, BY(ADMIN), "SELECT id, cipher_name, file_key, "
    "LENGTH(file_key), plain_sha FROM document d "
    "WHERE id > ? AND NOT EXISTS (SELECT 1 FROM spill_place p "
    "JOIN spill_decision e ON e.spill_id = p.spill_id AND e.erased = 1 "
    "WHERE p.place = CONCAT('document-', d.id)) ORDER BY id LIMIT 500",
    file_columns, struct document_file);

/* A restored database may lack every table that came later. */
STATEMENT(select_any_file, BY(MIGRATE), "SELECT id, cipher_name, file_key, "
    "LENGTH(file_key), plain_sha FROM document WHERE file_key <> '' "
    "ORDER BY id LIMIT 1", file_columns, struct document_file);

STATEMENT(select_in_case, BY(OFFICE), "SELECT 1 FROM case_document "
    "WHERE document_id = ? LIMIT 1", known_columns, struct known_row);

enum err
document_in_a_case(struct db *db, struct arena *a, int64_t id)
{
	struct known_row row;

	return db_one(db, a, &select_in_case, &row, V_INT(id));
}

enum err
document_insert(struct tx *tx, struct document *d)
{
	enum err e = tx_insert(tx, &insert, &d->id,
	    V_INT(d->organisation_id), V_ID(d->application_id),
	    V_ID(d->case_id), V_TEXT(d->kind), V_TEXT(d->name),
	    V_TEXT(d->media_type), V_INT(d->size), V_HASH(d->plain_sha),
	    V_TEXT(d->cipher_name), V_BYTES(d->file_key, d->file_key_n),
	    V_INT(d->uploaded_by), V_AT(d->entered));

	return e != ERR_OK ? e : virus_wait_insert(tx, d->id, d->entered);
}

enum err
documents_of_application(struct db *db, struct arena *a,
    int64_t application_id, struct document **out, int *n)
{
	return db_rows(db, a, &select_application, out, n,
	    V_INT(application_id));
}

enum err
documents_of_case(struct db *db, struct arena *a, int64_t case_id,
    struct document **out, int *n)
{
	return db_rows(db, a, &select_case, out, n, V_INT(case_id));
}

enum err
documents_waiting(struct db *db, struct arena *a, int64_t case_id,
    int64_t organisation_id, const char *kind, struct document **out, int *n)
{
	return db_rows(db, a, &select_waiting, out, n, V_INT(case_id),
	    V_INT(organisation_id), V_TEXT(kind));
}

enum err
document_find(struct db *db, struct arena *a, int64_t id,
    struct document *out)
{
	return db_one(db, a, &select_one, out, V_INT(id));
}

enum err
document_remove(struct tx *tx, int64_t id, struct instant now)
{
	return tx_run(tx, &set_removed, V_AT(now), V_INT(id));
}

enum err
case_document_insert(struct tx *tx, int64_t case_id, int64_t document_id,
    int version)
{
	return tx_run(tx, &insert_case, V_INT(case_id), V_INT(document_id),
	    V_INT(version));
}

int
document_knows_file(struct db *db, struct arena *a, const char *cipher_name)
{
	struct known_row row;

	if (db_one(db, a, &select_known, &row, V_TEXT(cipher_name),
	    V_TEXT(cipher_name), V_TEXT(cipher_name), V_TEXT(cipher_name)) !=
	    ERR_OK)
		return -1;
	return row.known;
}

enum err
document_files(struct db *db, struct arena *a, int64_t after,
    struct document_file **out, int *n)
{
	return db_rows(db, a, &select_files, out, n, V_INT(after));
}

enum err
document_any_file(struct db *db, struct arena *a, struct document_file *out)
{
	return db_one(db, a, &select_any_file, out, V_NULL);
}
