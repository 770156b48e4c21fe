#include <string.h>

#include "store/spill_row.h"

static const struct column row_columns[] = {
	COLUMN(I64, struct spill_row, case_id),
	COLUMN(BYTES, struct spill_row, content),
	COLUMN(BYTES, struct spill_row, other),
};

static const struct column file_columns[] = {
	COLUMN(I64, struct spill_row, case_id),
	COLUMN(BYTES, struct spill_row, content),
	COLUMN(BYTES, struct spill_row, other),
	COLUMN(TEXT, struct spill_row, cipher_name),
	COLUMN(HASH, struct spill_row, sha256),
};

static const struct column found_columns[] = {
	COLUMN(I64, struct spill_found, place.key[0]),
	COLUMN(I64, struct spill_found, place.key[1]),
	COLUMN(I64, struct spill_found, place.key[2]),
	COLUMN(BYTES, struct spill_found, content),
};

/* ---- rows of a case. Reads, finds and changes them; where: one ? a key. */

#define READ_ROWS(kind, table, body, other, case_id, where) \
	STATEMENT(read_##kind, BY(OFFICE), "SELECT " case_id ", " body ", " \
	    other " FROM " table " WHERE " where " FOR UPDATE", row_columns, \
	    struct spill_row)

#define LIST_ROWS(kind, table, body, case_id, keys) \
	STATEMENT(list_##kind, BY(OFFICE), "SELECT " keys ", " body \
	    " FROM " table " WHERE " case_id " = ? ORDER BY 1 DESC, 2 DESC", \
	    found_columns, struct spill_found)

#define ROWS(kind, table, body, case_id, keys, where) \
	READ_ROWS(kind, table, body, "''", case_id, where); \
	LIST_ROWS(kind, table, body, case_id, keys); \
	COMMAND(write_##kind, BY(OFFICE), "UPDATE " table " SET " body \
	    " = ? WHERE " where)

#define CASE_OF_INVITATION \
	"(SELECT i.case_id FROM invitation i WHERE i.id = invitation_id)"

ROWS(text, "event_text", "body", "case_id", "case_id, seq, n",
    "case_id = ? AND seq = ? AND n = ?");
ROWS(note, "note", "body", "case_id", "id, 0, 0", "id = ?");
ROWS(said, "message", "body", "case_id", "id, 0, 0", "id = ?");
ROWS(answer, "answer", "body", "case_id", "case_id, seq, 0",
    "case_id = ? AND seq = ?");
ROWS(item, "material_item", "wording", "case_id", "case_id, number, 0",
    "case_id = ? AND number = ?");
ROWS(material, "material_answer", "body", "case_id", "id, 0, 0", "id = ?");
ROWS(check, "condition_check", "body", "case_id", "id, 0, 0", "id = ?");
ROWS(hearing, "hearing_record", "opinion", "case_id", "id, 0, 0", "id = ?");
ROWS(question, "invitation", "question", "case_id", "id, 0, 0", "id = ?");
ROWS(opinion, "opinion", "body", CASE_OF_INVITATION, "invitation_id, 0, 0",
    "invitation_id = ?");
ROWS(analysis, "analysis_version", "body", "case_id", "case_id, version, 0",
    "case_id = ? AND version = ?");
ROWS(covering, "covering_report", "body", "case_id", "case_id, seq, 0",
    "case_id = ? AND seq = ?");
ROWS(direction, "commission_decision", "direction", "case_id",
    "case_id, seq, 0", "case_id = ? AND seq = ?");
ROWS(application, "application_version", "content", "case_id", "id, 0, 0",
    "id = ?");
ROWS(suggestion, "suggestion_version", "content", "case_id",
    "case_id, version, 0", "case_id = ? AND version = ?");
ROWS(proposal, "proposal", "content", "case_id", "case_id, 0, 0",
    "case_id = ?");
ROWS(title, "case_file", "title", "id", "id, 0, 0", "id = ?");
ROWS(provider, "case_file", "provider", "id", "id, 0, 0", "id = ?");
ROWS(assessment, "assessment", "body", "case_id", "case_id, factor, 0",
    "case_id = ? AND factor = ?");
ROWS(suggested, "suggestion_draft", "content", "case_id", "case_id, 0, 0",
    "case_id = ?");
ROWS(answering, "answer_draft", "body", "case_id", "case_id, drafter_id, 0",
    "case_id = ? AND drafter_id = ?");
ROWS(opining, "invitation", "draft", "case_id", "id, 0, 0", "id = ?");
ROWS(declined, "invitation", "remarks", "case_id", "id, 0, 0", "id = ?");
ROWS(reporting, "covering_draft", "body", "case_id", "case_id, 0, 0",
    "case_id = ?");
ROWS(deciding, "commission_draft", "direction", "case_id", "case_id, 0, 0",
    "case_id = ?");

/* A letter and its English copy; the mails that bring it. */
READ_ROWS(letter, "letter", "body", "body_en", "case_id", "id = ?");
LIST_ROWS(letter, "letter", "body", "case_id", "id, 0, 0");
COMMAND(write_letter, BY(OFFICE), "UPDATE letter SET body = ?, body_en = ? "
    "WHERE id = ?");
STATEMENT(along_letter, BY(OFFICE), "SELECT o.id, 0, 0, '' FROM outbox o "
    "JOIN letter l ON l.case_id = o.case_id AND l.seq = o.seq "
    "WHERE l.id = ?", found_columns, struct spill_found);

/* What was sent stays so; a loan of the notifier is over. */
READ_ROWS(mail, "outbox", "content",
    "IF(state = 'leased', 'queued', state)", "case_id", "id = ?");
LIST_ROWS(mail, "outbox", "content", "case_id", "id, 0, 0");
COMMAND(write_mail, BY(OFFICE), "UPDATE outbox SET content = ?, "
    "state = IF(state = 'sent', state, ?) WHERE id = ?");

/* ---- sealed ones of Article 16, and files */

READ_ROWS(report, "report", "sealed", "''", "NULL", "id = ?");
COMMAND(write_report, BY(OFFICE), "UPDATE report SET sealed = ? "
    "WHERE id = ?");
READ_ROWS(message, "report_message", "sealed_office", "sealed_reporter",
    "NULL", "id = ?");
COMMAND(write_message, BY(OFFICE), "UPDATE report_message "
    "SET sealed_office = ?, sealed_reporter = ? WHERE id = ?");

STATEMENT(read_document, BY(OFFICE), "SELECT case_id, file_key, "
    "CAST(name AS BINARY), cipher_name, plain_sha FROM document "
    "WHERE id = ? FOR UPDATE", file_columns, struct spill_row);
STATEMENT(along_document, BY(OFFICE), "SELECT id, 0, 0, '' FROM document "
    "WHERE plain_sha = ? AND file_key <> ''", found_columns,
    struct spill_found);
COMMAND(write_document, BY(OFFICE), "UPDATE document SET file_key = ?, "
    "name = ? WHERE id = ?");
STATEMENT(read_report_file, BY(OFFICE), "SELECT NULL, sealed_key, "
    "sealed_name, cipher_name, NULL FROM report_file "
    "WHERE report_id = ? AND n = ? FOR UPDATE", file_columns,
    struct spill_row);
COMMAND(write_report_file, BY(OFFICE), "UPDATE report_file "
    "SET sealed_key = ?, sealed_name = ? WHERE report_id = ? AND n = ?");

/* ---- the table */

#define ONE_TEXT(n, kind) .form = { .n_keys = (n) }, \
	.read = &read_##kind, .list = &list_##kind, .write = &write_##kind
#define JSON(n, kind) ONE_TEXT(n, kind), .form.is_json = 1
#define DRAFT(n, kind) ONE_TEXT(n, kind), .form.is_draft = 1

static const struct {
	struct spill_form form;
	/* list: by case; NULL: is not looked at for what goes along */
	const struct statement *read, *list, *write;
	/* NULL: none. of: which kind; a document's by its sha256 */
	const struct statement *along;
	enum spill_kind of;
} kinds[] = {
	[SPILL_DOCUMENT] = { .form = { .n_keys = 1, .is_file = 1,
	    .has_other = 1 }, .read = &read_document,
	    .write = &write_document, .along = &along_document,
	    .of = SPILL_DOCUMENT },
	[SPILL_REPORT_FILE] = { .form = { .n_keys = 2, .is_file = 1,
	    .is_sealed = 1, .has_other = 1 }, .read = &read_report_file,
	    .write = &write_report_file },
	[SPILL_TEXT] = { ONE_TEXT(3, text) },
	[SPILL_NOTE] = { ONE_TEXT(1, note) },
	[SPILL_SAID] = { ONE_TEXT(1, said) },
	[SPILL_ANSWER] = { ONE_TEXT(2, answer) },
	[SPILL_ITEM] = { ONE_TEXT(2, item) },
	[SPILL_MATERIAL] = { ONE_TEXT(1, material) },
	[SPILL_CHECK] = { ONE_TEXT(1, check) },
	[SPILL_HEARING] = { ONE_TEXT(1, hearing) },
	[SPILL_QUESTION] = { ONE_TEXT(1, question) },
	[SPILL_OPINION] = { ONE_TEXT(1, opinion) },
	[SPILL_ANALYSIS] = { ONE_TEXT(2, analysis) },
	[SPILL_COVERING] = { ONE_TEXT(2, covering) },
	[SPILL_DIRECTION] = { ONE_TEXT(2, direction) },
	[SPILL_LETTER] = { ONE_TEXT(1, letter), .form.has_other = 1,
	    .along = &along_letter, .of = SPILL_MAIL },
	[SPILL_MAIL] = { ONE_TEXT(1, mail), .form.has_other = 1,
	    .form.other_mask = "withheld" },
	[SPILL_REPORT] = { .form = { .n_keys = 1, .is_sealed = 1 },
	    .read = &read_report, .write = &write_report },
	[SPILL_MESSAGE] = { .form = { .n_keys = 1, .is_sealed = 1,
	    .has_other = 1 }, .read = &read_message,
	    .write = &write_message },
	[SPILL_APPLICATION] = { JSON(1, application) },
	[SPILL_SUGGESTION] = { JSON(2, suggestion) },
	[SPILL_PROPOSAL] = { JSON(1, proposal) },
	[SPILL_TITLE] = { DRAFT(1, title) },
	[SPILL_PROVIDER] = { DRAFT(1, provider) },
	[SPILL_ASSESSMENT] = { DRAFT(2, assessment) },
	[SPILL_SUGGESTED] = { JSON(1, suggested), .form.is_draft = 1 },
	[SPILL_ANSWERING] = { DRAFT(2, answering) },
	[SPILL_OPINING] = { DRAFT(1, opining) },
	[SPILL_DECLINED] = { DRAFT(1, declined) },
	[SPILL_REPORTING] = { DRAFT(1, reporting) },
	[SPILL_DECIDING] = { DRAFT(1, deciding) },
};
_Static_assert(sizeof(kinds) / sizeof(kinds[0]) == SPILL_KIND__MAX,
    "a line for each kind");

const struct spill_form *
spill_form_of(enum spill_kind kind)
{
	return &kinds[kind].form;
}

enum err
spill_row_read(struct db *db, struct arena *a, const struct spill_place *p,
    struct spill_row *out)
{
	memset(out, 0, sizeof(*out));
	return db_one(db, a, kinds[p->kind].read, out, V_INT(p->key[0]),
	    V_INT(p->key[1]), V_INT(p->key[2]));
}

enum err
spill_row_write(struct tx *tx, const struct spill_place *p,
    struct bytes content, struct bytes other)
{
	const struct statement *s = kinds[p->kind].write;

	return kinds[p->kind].form.has_other ? tx_run(tx, s, V_BLOB(content),
	    V_BLOB(other), V_INT(p->key[0]), V_INT(p->key[1])) :
	    tx_run(tx, s, V_BLOB(content), V_INT(p->key[0]),
	    V_INT(p->key[1]), V_INT(p->key[2]));
}

static void
name_kind(struct spill_found *found, int n, enum spill_kind kind)
{
	for (int i = 0; i < n; i++) {
		found[i].place.kind = kind;
		found[i].place.path = "";
	}
}

enum err
spill_rows_of(struct db *db, struct arena *a, enum spill_kind kind,
    int64_t case_id, struct spill_found **out, int *n)
{
	enum err e;

	*n = 0;
	if (kinds[kind].list == NULL)
		return ERR_OK;
	e = db_rows(db, a, kinds[kind].list, out, n, V_INT(case_id));
	if (e == ERR_OK)
		name_kind(*out, *n, kind);
	return e;
}

enum err
spill_rows_along(struct db *db, struct arena *a, const struct spill_place *p,
    const unsigned char sha256[32], struct spill_found **out, int *n)
{
	const struct statement *s = kinds[p->kind].along;
	enum err e;

	*n = 0;
	if (s == NULL)
		return ERR_OK;
	e = db_rows(db, a, s, out, n, p->kind == SPILL_DOCUMENT ?
	    V_HASH(sha256) : V_INT(p->key[0]));
	if (e == ERR_OK)
		name_kind(*out, *n, kinds[p->kind].of);
	return e;
}
