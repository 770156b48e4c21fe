#include "record/document.h"
#include "store/virus.h"

/* Nobody is put off for as long (mail/backoff.h). */
enum { FAR_S = 7 * 3600 };

/* What is withheld has no key, and nobody can read it. */
#define READABLE "JOIN document d ON d.id = w.document_id " \
	"AND d.file_key <> '' "

static const struct column wait_columns[] = {
	COLUMN(I64, struct virus_wait, document_id),
	COLUMN(HASH, struct virus_wait, plain_sha),
	COLUMN(TEXT, struct virus_wait, cipher_name),
	COLUMN(TEXT, struct virus_wait, file_key),
	COLUMN(I64, struct virus_wait, file_key_n),
	COLUMN(TEXT, struct virus_wait, known),
	COLUMN(INSTANT, struct virus_wait, not_before),
	COLUMN(INT, struct virus_wait, failures),
};

#define NEXT(name, moment) \
	STATEMENT(name, BY(KEEPER), "SELECT d.id, d.plain_sha, " \
	    "d.cipher_name, d.file_key, LENGTH(d.file_key), " \
	    "(SELECT MAX(k.signature) FROM virus_check k " \
	    "WHERE k.plain_sha = d.plain_sha " \
	    "AND (k.checked_us >= w.not_before_us OR k.signature <> '')), " \
	    "w.not_before_us, w.failures FROM virus_wait w " READABLE \
	    "WHERE w.next_us " moment " ? ORDER BY w.next_us, w.document_id " \
	    "LIMIT 1", wait_columns, struct virus_wait)

NEXT(select_next, "<=");
/* What waits for a day that comes again, since the clock was set back. */
NEXT(select_far, ">");

static const struct column count_columns[] = {
	COLUMN(I64, struct virus_counts, waiting),
	COLUMN(INSTANT, struct virus_counts, since),
};

STATEMENT(select_count, BY(OFFICE), "SELECT COUNT(*), MIN(w.since_us) "
    "FROM virus_wait w " READABLE, count_columns, struct virus_counts);

static const struct column trouble_columns[] = {
	COLUMN(I64, struct virus_trouble, document_id),
	COLUMN(INSTANT, struct virus_trouble, since),
	COLUMN(INSTANT, struct virus_trouble, next),
	COLUMN(INT, struct virus_trouble, failures),
	COLUMN(TEXT, struct virus_trouble, said),
	COLUMN(TEXT, struct virus_trouble, case_number),
};

/*
 * A lodged application's file is of the case that it was lodged with; an
 * answer or a change (Article 14) once the operator has handed it in.
 */
#define CASES_OF(document) "FROM case_file c WHERE c.id IN (" \
	"SELECT m.case_id FROM document m WHERE m.id = " document " " \
	"AND m.kind NOT IN ('" DOCUMENT_MATERIAL "', '" DOCUMENT_CHANGE \
	"') UNION " \
	"SELECT m.case_id FROM case_document m WHERE m.document_id = " \
	document ")"

STATEMENT(select_troubled, BY(OFFICE), "SELECT w.document_id, w.since_us, "
    "w.next_us, w.failures, w.said, (SELECT MIN(c.number) "
    CASES_OF("w.document_id") ") FROM virus_wait w " READABLE
    "WHERE w.said <> '' ORDER BY w.since_us, w.document_id LIMIT 50",
    trouble_columns, struct virus_trouble);

static const struct column case_columns[] = {
	COLUMN(I64, struct virus_case, id),
	COLUMN(TEXT, struct virus_case, number),
};

STATEMENT(select_cases, BY(KEEPER), "SELECT c.id, c.number " CASES_OF("?")
    " ORDER BY c.id", case_columns, struct virus_case);

COMMAND(insert_wait, BY_PORTALS, "INSERT INTO virus_wait (document_id, "
    "since_us) VALUES (?, ?)");
COMMAND(insert_all, BY(ADMIN), "INSERT INTO virus_wait (document_id, "
    "since_us, not_before_us) SELECT d.id, ?, ? FROM document d "
    "WHERE NOT EXISTS (SELECT 1 FROM virus_check k "
    "WHERE k.plain_sha = d.plain_sha AND k.signature <> '') "
    "ON DUPLICATE KEY UPDATE not_before_us = ?, next_us = 0");
COMMAND(put_off, BY(KEEPER), "UPDATE virus_wait SET failures = ?, "
    "next_us = ?, said = ? WHERE document_id = ?");
COMMAND(delete_wait, BY(KEEPER), "DELETE FROM virus_wait "
    "WHERE document_id = ? AND not_before_us = ?");
COMMAND(insert_check, BY(KEEPER), "INSERT INTO virus_check (plain_sha, "
    "checked_us, signature) VALUES (?, ?, ?)");

enum err
virus_wait_insert(struct tx *tx, int64_t document_id, struct instant since)
{
	return tx_run(tx, &insert_wait, V_INT(document_id), V_AT(since));
}

enum err
virus_wait_all(struct tx *tx, struct instant now)
{
	return tx_run(tx, &insert_all, V_AT(now), V_AT(now), V_AT(now));
}

enum err
virus_next(struct db *db, struct arena *a, struct instant now,
    struct virus_wait *out)
{
	struct instant far = { now.us + FAR_S * INT64_C(1000000) };
	enum err e = db_one(db, a, &select_next, out, V_AT(now));

	return e == ERR_NOT_FOUND ?
	    db_one(db, a, &select_far, out, V_AT(far)) : e;
}

enum err
virus_wait_end(struct tx *tx, const struct virus_wait *w)
{
	int64_t touched;
	enum err e = tx_touch(tx, &delete_wait, &touched,
	    V_INT(w->document_id), V_AT(w->not_before));

	return e == ERR_OK && touched == 0 ? ERR_CONFLICT : e;
}

enum err
virus_check_insert(struct tx *tx, const unsigned char plain_sha[32],
    const char *signature, struct instant now)
{
	return tx_run(tx, &insert_check, V_HASH(plain_sha), V_AT(now),
	    V_TEXT(signature));
}

enum err
virus_wait_put_off(struct tx *tx, int64_t document_id, int failures,
    struct instant next, const char *said)
{
	return tx_run(tx, &put_off, V_INT(failures), V_AT(next),
	    V_TEXT(said), V_INT(document_id));
}

enum err
virus_count(struct db *db, struct arena *a, struct virus_counts *out)
{
	return db_one(db, a, &select_count, out, V_NULL);
}

enum err
virus_troubled(struct db *db, struct arena *a, struct virus_trouble **out,
    int *n)
{
	return db_rows(db, a, &select_troubled, out, n, V_NULL);
}

enum err
virus_cases(struct db *db, struct arena *a, int64_t document_id,
    struct virus_case **out, int *n)
{
	return db_rows(db, a, &select_cases, out, n, V_INT(document_id),
	    V_INT(document_id));
}
