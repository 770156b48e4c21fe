#include "store/confidentiality.h"

#define BY_SIGNERS (BY(OFFICE) | BY(ADMIN))

static const struct column reader_columns[] = {
	COLUMN(I64, struct case_reader, person_id),
	COLUMN(TEXT, struct case_reader, name),
	COLUMN(TEXT, struct case_reader, purpose),
	COLUMN(TEXT, struct case_reader, words),
	COLUMN(I64, struct case_reader, admitted_by),
	COLUMN(TEXT, struct case_reader, admitted_name),
	COLUMN(INSTANT, struct case_reader, since),
};

STATEMENT(select_readers, BY(OFFICE), "SELECT r.person_id, p.name, "
    "r.purpose, r.words, r.admitted_by, b.name, r.since_us "
    "FROM case_reader r JOIN person p ON p.id = r.person_id "
    "JOIN person b ON b.id = r.admitted_by WHERE r.case_id = ? "
    "ORDER BY r.since_us, r.person_id", reader_columns, struct case_reader);

static const struct column id_columns[] = {
	COLUMN(I64, struct case_reader, person_id),
};

STATEMENT(select_reader, BY(OFFICE), "SELECT person_id FROM case_reader "
    "WHERE case_id = ? AND person_id = ?", id_columns, struct case_reader);

COMMAND(insert_reader, BY(OFFICE), "INSERT INTO case_reader (case_id, "
    "person_id, purpose, words, admitted_by, since_us) "
    "VALUES (?, ?, ?, ?, ?, ?)");
COMMAND(insert_undertaking, BY_SIGNERS, "INSERT INTO undertaking "
    "(person_id, year, lang, text_digest, signed_us) VALUES (?, ?, ?, ?, ?)");
COMMAND(set_year, BY_SIGNERS,
    "UPDATE person SET undertaken_year = ? WHERE id = ?");

enum err
undertaking_insert(struct tx *tx, int64_t person_id, int year,
    const char *lang, const unsigned char digest[32], struct instant now)
{
	enum err e = tx_run(tx, &insert_undertaking, V_INT(person_id),
	    V_INT(year), V_TEXT(lang), V_HASH(digest), V_AT(now));

	return e == ERR_OK ? tx_run(tx, &set_year, V_INT(year),
	    V_INT(person_id)) : e;
}

enum err
case_readers(struct db *db, struct arena *a, int64_t case_id,
    struct case_reader **out, int *n)
{
	return db_rows(db, a, &select_readers, out, n, V_INT(case_id));
}

enum err
case_reader_find(struct db *db, struct arena *a, int64_t case_id,
    int64_t person_id)
{
	struct case_reader row;

	return db_one(db, a, &select_reader, &row, V_INT(case_id),
	    V_INT(person_id));
}

enum err
case_reader_insert(struct tx *tx, int64_t case_id,
    const struct case_reader *r)
{
	return tx_run(tx, &insert_reader, V_INT(case_id),
	    V_INT(r->person_id), V_TEXT(r->purpose), V_TEXT(r->words),
	    V_INT(r->admitted_by), V_AT(r->since));
}
