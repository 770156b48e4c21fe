#include "store/assessment.h"

static const struct column assessment_columns[] = {
	COLUMN(INT, struct assessment, factor),
	COLUMN(TEXT, struct assessment, level),
	COLUMN(TEXT, struct assessment, body),
	COLUMN(I64, struct assessment, evidence_document_id),
	COLUMN(TEXT, struct assessment, evidence_name),
	COLUMN(TEXT, struct assessment, evidence_page),
	COLUMN(I64, struct assessment, updated_by),
	COLUMN(TEXT, struct assessment, updated_name),
	COLUMN(INSTANT, struct assessment, updated),
};

STATEMENT(select_of_case, BY(OFFICE), "SELECT s.factor, s.level, s.body, "
    "s.evidence_document_id, d.name, s.evidence_page, s.updated_by, p.name, "
    "s.updated_us FROM assessment s "
    "LEFT JOIN document d ON d.id = s.evidence_document_id "
    "LEFT JOIN person p ON p.id = s.updated_by "
    "WHERE s.case_id = ? ORDER BY s.factor", assessment_columns,
    struct assessment);
COMMAND(put, BY(OFFICE), "INSERT INTO assessment (case_id, factor, level, "
    "body, evidence_document_id, evidence_page, updated_by, updated_us) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE level = ?, "
    "body = ?, evidence_document_id = ?, evidence_page = ?, "
    "updated_by = ?, updated_us = ?");

enum err
assessments_of_case(struct db *db, struct arena *a, int64_t case_id,
    struct assessment **out, int *n)
{
	return db_rows(db, a, &select_of_case, out, n, V_INT(case_id));
}

enum err
assessment_put(struct tx *tx, int64_t case_id, const struct assessment *s)
{
	return tx_run(tx, &put, V_INT(case_id), V_INT(s->factor),
	    V_TEXT(s->level), V_TEXT(s->body),
	    V_ID(s->evidence_document_id), V_TEXT(s->evidence_page),
	    V_INT(s->updated_by), V_AT(s->updated), V_TEXT(s->level),
	    V_TEXT(s->body), V_ID(s->evidence_document_id),
	    V_TEXT(s->evidence_page), V_INT(s->updated_by),
	    V_AT(s->updated));
}
