#include "store/material.h"
#include "store/names.h"
#include "store/virus.h"

static const struct column item_columns[] = {
	COLUMN(INT, struct material_item, number),
	COLUMN(INT, struct material_item, seq),
	COLUMN(TEXT, struct material_item, wording),
	COLUMN(INT, struct material_item, again_of),
};

STATEMENT(select_items, BY_PORTALS, "SELECT number, seq, wording, again_of "
    "FROM material_item WHERE case_id = ? ORDER BY number", item_columns,
    struct material_item);

static const struct column answer_columns[] = {
	COLUMN(I64, struct material_answer, id),
	COLUMN(INT, struct material_answer, number),
	COLUMN_PARSED(struct material_answer, said, name_said),
	COLUMN(TEXT, struct material_answer, body),
	COLUMN(I64, struct material_answer, document_id),
	COLUMN(TEXT, struct material_answer, document_name),
	COLUMN(TEXT, struct material_answer, document_signature),
	COLUMN(I64, struct material_answer, answered_by),
	COLUMN(I64, struct material_answer, operator_id),
	COLUMN(TEXT, struct material_answer, answered_name),
	COLUMN(INSTANT, struct material_answer, entered),
};

STATEMENT(select_answers, BY_PORTALS, "SELECT a.id, a.number, a.said, "
    "a.body, a.document_id, d.name, " VIRUS_SIGNATURE ", a.answered_by, p.organisation_id, "
    "p.name, a.entered_us "
    "FROM material_answer a JOIN person p ON p.id = a.answered_by "
    "LEFT JOIN document d ON d.id = a.document_id "
    "WHERE a.case_id = ? ORDER BY a.id", answer_columns,
    struct material_answer);

COMMAND(insert_item, BY(OFFICE), "INSERT INTO material_item (case_id, "
    "number, seq, wording, again_of) VALUES (?, ?, ?, ?, ?)");
COMMAND(insert_answer, BY(OPERATOR), "INSERT INTO material_answer (case_id, "
    "number, said, body, document_id, answered_by, entered_us) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)");

enum err
material_items(struct db *db, struct arena *a, int64_t case_id,
    struct material_item **out, int *n)
{
	return db_rows(db, a, &select_items, out, n, V_INT(case_id));
}

enum err
material_answers(struct db *db, struct arena *a, int64_t case_id,
    struct material_answer **out, int *n)
{
	return db_rows(db, a, &select_answers, out, n, V_INT(case_id));
}

enum err
material_item_insert(struct tx *tx, int64_t case_id,
    const struct material_item *item)
{
	return tx_run(tx, &insert_item, V_INT(case_id), V_INT(item->number),
	    V_INT(item->seq), V_TEXT(item->wording), V_ID(item->again_of));
}

enum err
material_answer_insert(struct tx *tx, int64_t case_id,
    const struct material_answer *answer)
{
	return tx_run(tx, &insert_answer, V_INT(case_id),
	    V_INT(answer->number),
	    V_TEXT(said_name((enum material_said)answer->said)),
	    V_TEXT(answer->body), V_ID(answer->document_id),
	    V_INT(answer->answered_by), V_AT(answer->entered));
}
