#include <string.h>

#include "base/text.h"
#include "store/spill_row.h"

static const struct column text_columns[] = {
	COLUMN(I64, struct spill_row, case_id),
	COLUMN(BYTES, struct spill_row, content),
};

static const struct column file_columns[] = {
	COLUMN(I64, struct spill_row, case_id),
	COLUMN(BYTES, struct spill_row, content),
	COLUMN(BYTES, struct spill_row, name),
	COLUMN(TEXT, struct spill_row, cipher_name),
	COLUMN(HASH, struct spill_row, sha256),
};

static const struct column key_columns[] = {
	COLUMN(I64, struct spill_place, key[0]),
	COLUMN(I64, struct spill_place, key[1]),
	COLUMN(I64, struct spill_place, key[2]),
};

/* Reads, finds and changes the texts of one table; where: one ? a key. */
#define TEXT_ROWS(kind, table, body, case_id, keys, where) \
	STATEMENT(read_##kind, BY(OFFICE), "SELECT " case_id ", " body \
	    " FROM " table " WHERE " where, text_columns, struct spill_row); \
	STATEMENT(same_##kind, BY(OFFICE), "SELECT " keys " FROM " table \
	    " WHERE UNHEX(SHA2(" body ", 256)) = ? AND " case_id " = ?", \
	    key_columns, struct spill_place); \
	COMMAND(write_##kind, BY(OFFICE), "UPDATE " table " SET " body \
	    " = ? WHERE " where)

TEXT_ROWS(text, "event_text", "body", "case_id", "case_id, seq, n",
    "case_id = ? AND seq = ? AND n = ?");
TEXT_ROWS(note, "note", "body", "case_id", "id, 0, 0", "id = ?");
TEXT_ROWS(answer, "answer", "body", "case_id", "case_id, seq, 0",
    "case_id = ? AND seq = ?");
TEXT_ROWS(material, "material_answer", "body", "case_id", "id, 0, 0",
    "id = ?");
TEXT_ROWS(hearing, "hearing_record", "opinion", "case_id", "id, 0, 0",
    "id = ?");
TEXT_ROWS(opinion, "opinion", "body", "(SELECT i.case_id FROM invitation i "
    "WHERE i.id = invitation_id)", "invitation_id, 0, 0",
    "invitation_id = ?");
TEXT_ROWS(analysis, "analysis_version", "body", "case_id",
    "case_id, version, 0", "case_id = ? AND version = ?");

STATEMENT(read_report, BY(OFFICE), "SELECT NULL, sealed FROM report "
    "WHERE id = ?", text_columns, struct spill_row);
COMMAND(write_report, BY(OFFICE), "UPDATE report SET sealed = ? "
    "WHERE id = ?");

STATEMENT(read_document, BY(OFFICE), "SELECT case_id, file_key, "
    "CAST(name AS BINARY), cipher_name, plain_sha FROM document "
    "WHERE id = ?", file_columns, struct spill_row);
STATEMENT(same_document, BY(OFFICE), "SELECT id, 0, 0 FROM document "
    "WHERE plain_sha = ? AND file_key <> ''", key_columns,
    struct spill_place);
COMMAND(write_document, BY(OFFICE), "UPDATE document SET file_key = ?, "
    "name = ? WHERE id = ?");
STATEMENT(read_report_file, BY(OFFICE), "SELECT NULL, sealed_key, "
    "sealed_name, cipher_name, NULL FROM report_file "
    "WHERE report_id = ? AND n = ?", file_columns, struct spill_row);
COMMAND(write_report_file, BY(OFFICE), "UPDATE report_file "
    "SET sealed_key = ?, sealed_name = ? WHERE report_id = ? AND n = ?");

#define TEXT_KIND(n, kind) \
	{ #kind, (n), 0, &read_##kind, &same_##kind, &write_##kind }

static const struct {
	const char *name;
	int n_keys, is_file;
	const struct statement *read, *same, *write;
} kinds[] = {
	[SPILL_DOCUMENT] = { "document", 1, 1, &read_document,
	    &same_document, &write_document },
	[SPILL_REPORT_FILE] = { "report_file", 2, 1, &read_report_file,
	    NULL, &write_report_file },
	[SPILL_TEXT] = TEXT_KIND(3, text),
	[SPILL_NOTE] = TEXT_KIND(1, note),
	[SPILL_ANSWER] = TEXT_KIND(2, answer),
	[SPILL_MATERIAL] = TEXT_KIND(1, material),
	[SPILL_HEARING] = TEXT_KIND(1, hearing),
	[SPILL_OPINION] = TEXT_KIND(1, opinion),
	[SPILL_ANALYSIS] = TEXT_KIND(2, analysis),
	[SPILL_REPORT] = { "report", 1, 0, &read_report, NULL,
	    &write_report },
};
_Static_assert(sizeof(kinds) / sizeof(kinds[0]) == SPILL_KIND__MAX,
    "a line for each kind");

const char *
spill_place_text(struct arena *a, const struct spill_place *p)
{
	const char *text = kinds[p->kind].name;

	for (int i = 0; i < kinds[p->kind].n_keys; i++)
		text = arena_printf(a, "%s-%lld", text,
		    (long long)p->key[i]);
	return text;
}

static enum err
parse_keys(const char *text, int n, int64_t *key)
{
	enum { DIGITS = 20 };

	for (int i = 0; i < n; i++) {
		char digits[DIGITS];
		size_t len = strcspn(text, "-");

		if (len >= sizeof(digits))
			return ERR_FORMAT;
		memcpy(digits, text, len);
		digits[len] = '\0';
		if (int_parse(digits, 0, INT64_MAX, &key[i]) != ERR_OK)
			return ERR_FORMAT;
		text += len;
		if (i < n - 1 && *text++ != '-')
			return ERR_FORMAT;
	}
	return *text == '\0' ? ERR_OK : ERR_FORMAT;
}

enum err
spill_place_parse(const char *text, struct spill_place *out)
{
	size_t len = strcspn(text, "-");

	*out = (struct spill_place){ .kind = SPILL_KIND__MAX };
	for (int k = 0; k < SPILL_KIND__MAX; k++) {
		if (strlen(kinds[k].name) != len ||
		    strncmp(kinds[k].name, text, len) != 0 ||
		    text[len] != '-')
			continue;
		out->kind = (enum spill_kind)k;
		return parse_keys(text + len + 1, kinds[k].n_keys, out->key);
	}
	return ERR_FORMAT;
}

int
spill_is_file(enum spill_kind kind)
{
	return kinds[kind].is_file;
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
    struct bytes content, struct bytes name)
{
	const struct statement *s = kinds[p->kind].write;

	return spill_is_file(p->kind) ? tx_run(tx, s, V_BLOB(content),
	    V_BLOB(name), V_INT(p->key[0]), V_INT(p->key[1])) :
	    tx_run(tx, s, V_BLOB(content), V_INT(p->key[0]),
	    V_INT(p->key[1]), V_INT(p->key[2]));
}

enum err
spill_rows_same(struct db *db, struct arena *a, enum spill_kind kind,
    int64_t case_id, const unsigned char digest[32], struct spill_place **out,
    int *n)
{
	enum err e;

	*n = 0;
	if (kinds[kind].same == NULL)
		return ERR_OK;
	e = db_rows(db, a, kinds[kind].same, out, n, V_HASH(digest),
	    V_INT(case_id));
	for (int i = 0; e == ERR_OK && i < *n; i++)
		(*out)[i].kind = kind;
	return e;
}
