#include "store/hearing.h"
#include "store/virus.h"

static const struct column hearing_columns[] = {
	COLUMN(I64, struct hearing_record, id),
	COLUMN(I64, struct hearing_record, case_id),
	COLUMN(TEXT, struct hearing_record, class),
	COLUMN(TEXT, struct hearing_record, body_name),
	COLUMN(TEXT, struct hearing_record, speaker),
	COLUMN(TEXT, struct hearing_record, form),
	COLUMN(DATE, struct hearing_record, heard_on),
	COLUMN(TEXT, struct hearing_record, opinion),
	COLUMN(TEXT, struct hearing_record, paper_number),
	COLUMN(I64, struct hearing_record, document_id),
	COLUMN(TEXT, struct hearing_record, document_name),
	COLUMN(TEXT, struct hearing_record, document_signature),
	COLUMN(I64, struct hearing_record, entered_by),
	COLUMN(TEXT, struct hearing_record, entered_name),
	COLUMN(INSTANT, struct hearing_record, entered),
};

STATEMENT(select_hearings, BY(OFFICE), "SELECT h.id, h.case_id, h.class, "
    "h.body_name, h.speaker, h.form, h.heard_on, h.opinion, "
    "h.paper_number, h.document_id, d.name, " VIRUS_SIGNATURE ", h.entered_by, p.name, "
    "h.entered_us FROM hearing_record h "
    "JOIN person p ON p.id = h.entered_by "
    "LEFT JOIN document d ON d.id = h.document_id "
    "WHERE h.case_id = ? ORDER BY h.id", hearing_columns,
    struct hearing_record);
COMMAND(insert_hearing, BY(OFFICE), "INSERT INTO hearing_record (case_id, "
    "class, body_name, speaker, form, heard_on, opinion, paper_number, "
    "document_id, entered_by, entered_us) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

static const struct column analysis_columns[] = {
	COLUMN(I64, struct analysis, case_id),
	COLUMN(INT, struct analysis, version),
	COLUMN(TEXT, struct analysis, body),
	COLUMN(HASH, struct analysis, digest),
	COLUMN(I64, struct analysis, author_id),
	COLUMN(TEXT, struct analysis, author_name),
	COLUMN(INSTANT, struct analysis, entered),
};

STATEMENT(select_analyses, BY(OFFICE), "SELECT v.case_id, v.version, v.body, "
    "v.digest, v.author_id, p.name, v.entered_us FROM analysis_version v "
    "JOIN person p ON p.id = v.author_id WHERE v.case_id = ? "
    "ORDER BY v.version", analysis_columns, struct analysis);
COMMAND(insert_analysis, BY(OFFICE), "INSERT INTO analysis_version "
    "(case_id, version, body, digest, author_id, entered_us) "
    "VALUES (?, ?, ?, ?, ?, ?)");

enum err
hearings_of_case(struct db *db, struct arena *a, int64_t case_id,
    struct hearing_record **out, int *n)
{
	return db_rows(db, a, &select_hearings, out, n, V_INT(case_id));
}

enum err
hearing_insert(struct tx *tx, const struct hearing_record *h)
{
	return tx_run(tx, &insert_hearing, V_INT(h->case_id),
	    V_TEXT(h->class), V_TEXT(h->body_name), V_TEXT(h->speaker),
	    V_TEXT(h->form), V_DATE(h->heard_on), V_TEXT(h->opinion),
	    V_TEXT(h->paper_number), V_ID(h->document_id),
	    V_INT(h->entered_by), V_AT(h->entered));
}

enum err
analyses_of_case(struct db *db, struct arena *a, int64_t case_id,
    struct analysis **out, int *n)
{
	return db_rows(db, a, &select_analyses, out, n, V_INT(case_id));
}

enum err
analysis_insert(struct tx *tx, const struct analysis *v)
{
	return tx_run(tx, &insert_analysis, V_INT(v->case_id),
	    V_INT(v->version), V_TEXT(v->body), V_HASH(v->digest),
	    V_INT(v->author_id), V_AT(v->entered));
}
