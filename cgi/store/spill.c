#include "store/spill.h"

static const struct column spill_columns[] = {
	COLUMN(I64, struct spill, id),
	COLUMN(TEXT, struct spill, number),
	COLUMN(I64, struct spill, case_id),
	COLUMN(TEXT, struct spill, case_number),
	COLUMN(I64, struct spill, reported_by),
	COLUMN(TEXT, struct spill, reported_name),
	COLUMN(INSTANT, struct spill, reported),
	COLUMN(INT, struct spill, decided),
	COLUMN(INT, struct spill, erased),
	COLUMN(TEXT, struct spill, reason),
	COLUMN(TEXT, struct spill, decided_name),
	COLUMN(INSTANT, struct spill, at),
	COLUMN(INT, struct spill, n_places),
};

#define SPILL_SELECT "SELECT s.id, s.number, s.case_id, c.number, " \
	"s.reported_by, r.name, s.reported_us, d.spill_id IS NOT NULL, " \
	"COALESCE(d.erased, 0), d.reason, b.name, d.decided_us, " \
	"(SELECT COUNT(*) FROM spill_place p WHERE p.spill_id = s.id) " \
	"FROM spill s JOIN person r ON r.id = s.reported_by " \
	"LEFT JOIN case_file c ON c.id = s.case_id " \
	"LEFT JOIN spill_decision d ON d.spill_id = s.id " \
	"LEFT JOIN person b ON b.id = d.decided_by "

STATEMENT(select_all, BY(OFFICE), SPILL_SELECT
    "ORDER BY s.id DESC LIMIT 500", spill_columns, struct spill);
STATEMENT(select_one, BY(OFFICE), SPILL_SELECT "WHERE s.id = ?",
    spill_columns, struct spill);
COMMAND(insert, BY(OFFICE), "INSERT INTO spill (number, case_id, "
    "reported_by, reported_us) VALUES (?, ?, ?, ?)");

struct name_row {
	const char *name;
};

static const struct column name_columns[] = {
	COLUMN(TEXT, struct name_row, name),
};

STATEMENT(select_of_place, BY(OFFICE), "SELECT s.number FROM spill_place p "
    "JOIN spill s ON s.id = p.spill_id "
    "LEFT JOIN spill_decision d ON d.spill_id = s.id "
    "WHERE p.place = ? AND COALESCE(d.erased, 1) = 1 LIMIT 1",
    name_columns, struct name_row);

static const struct column hold_columns[] = {
	COLUMN(TEXT, struct spill_hold, place),
	COLUMN(TEXT, struct spill_hold, path),
	COLUMN(TEXT, struct spill_hold, mask),
	COLUMN(TEXT, struct spill_hold, name),
	COLUMN(I64, struct spill_hold, name_n),
	COLUMN(TEXT, struct spill_hold, cipher_name),
	COLUMN(TEXT, struct spill_hold, key),
	COLUMN(I64, struct spill_hold, key_n),
	COLUMN(HASH, struct spill_hold, digest),
	COLUMN(HASH, struct spill_hold, other_digest),
};

STATEMENT(select_holds, BY(OFFICE), "SELECT place, path, mask, name, "
    "LENGTH(name), cipher_name, file_key, LENGTH(file_key), digest, "
    "other_digest "
    "FROM spill_hold WHERE spill_id = ? ORDER BY place FOR UPDATE",
    hold_columns, struct spill_hold);
STATEMENT(select_files, BY(ADMIN), "SELECT cipher_name FROM spill_hold",
    name_columns, struct name_row);
COMMAND(insert_place, BY(OFFICE), "INSERT INTO spill_place (spill_id, place) "
    "VALUES (?, ?)");
COMMAND(insert_hold, BY(OFFICE), "INSERT INTO spill_hold (place, path, "
    "spill_id, mask, name, cipher_name, file_key, digest, other_digest) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
COMMAND(insert_decision, BY(OFFICE), "INSERT INTO spill_decision (spill_id, "
    "erased, reason, decided_by, decided_us) VALUES (?, ?, ?, ?, ?)");
COMMAND(wipe_holds, BY(OFFICE), "UPDATE spill_hold SET "
    "file_key = REPEAT('\\0', LENGTH(file_key)), "
    "name = REPEAT('\\0', LENGTH(name)) WHERE spill_id = ?");
COMMAND(delete_holds, BY(OFFICE),
    "DELETE FROM spill_hold WHERE spill_id = ?");

static const struct column digest_columns[] = {
	COLUMN(INT, struct spill_digest, seq),
	COLUMN(HASH, struct spill_digest, digest),
};

COMMAND(insert_digest, BY(OFFICE), "INSERT INTO spill_digest (case_id, seq, "
    "digest, spill_id) VALUES (?, ?, ?, ?)");
STATEMENT(select_digests, BY(ADMIN), "SELECT seq, digest FROM spill_digest "
    "WHERE case_id = ?", digest_columns, struct spill_digest);

enum err
spill_insert(struct tx *tx, struct spill *s)
{
	return tx_insert(tx, &insert, &s->id, V_TEXT(s->number),
	    V_ID(s->case_id), V_INT(s->reported_by), V_AT(s->reported));
}

enum err
spills_all(struct db *db, struct arena *a, struct spill **out, int *n)
{
	return db_rows(db, a, &select_all, out, n, V_NULL);
}

enum err
spill_by_id(struct db *db, struct arena *a, int64_t id, struct spill *out)
{
	return db_one(db, a, &select_one, out, V_INT(id));
}

enum err
spill_of_place(struct db *db, struct arena *a, const char *place,
    const char **number)
{
	struct name_row row = { NULL };
	enum err e = db_one(db, a, &select_of_place, &row, V_TEXT(place));

	*number = row.name;
	return e;
}

enum err
spill_hold_insert(struct tx *tx, int64_t spill_id, const struct spill_hold *h)
{
	enum err e = tx_run(tx, &insert_hold, V_TEXT(h->place),
	    V_TEXT(h->path), V_INT(spill_id), V_TEXT(h->mask),
	    V_BYTES(h->name, h->name_n), V_TEXT(h->cipher_name),
	    V_BYTES(h->key, h->key_n), V_HASH(h->digest),
	    V_HASH(h->other_digest));

	return e != ERR_OK ? e : tx_run(tx, &insert_place, V_INT(spill_id),
	    V_TEXT(h->place));
}

enum err
spill_holds_of(struct db *db, struct arena *a, int64_t spill_id,
    struct spill_hold **out, int *n)
{
	return db_rows(db, a, &select_holds, out, n, V_INT(spill_id));
}

enum err
spill_hold_files(struct db *db, struct arena *a, const char *const **out,
    int *n)
{
	struct name_row *rows;
	const char **names;
	enum err e = db_rows(db, a, &select_files, &rows, n, V_NULL);

	if (e != ERR_OK)
		return e;
	names = NEW_ARRAY(a, (size_t)*n + 1, const char *);
	for (int i = 0; i < *n; i++)
		names[i] = rows[i].name;
	*out = names;
	return ERR_OK;
}

enum err
spill_decide(struct tx *tx, int64_t id, int erased, const char *reason,
    int64_t by, struct instant now)
{
	return tx_run(tx, &insert_decision, V_INT(id), V_INT(erased),
	    V_TEXT(reason), V_INT(by), V_AT(now));
}

enum err
spill_holds_wipe(struct tx *tx, int64_t id)
{
	return tx_run(tx, &wipe_holds, V_INT(id));
}

enum err
spill_holds_drop(struct tx *tx, int64_t id)
{
	return tx_run(tx, &delete_holds, V_INT(id));
}

enum err
spill_digest_insert(struct tx *tx, int64_t case_id, int seq,
    const unsigned char digest[32], int64_t spill_id)
{
	enum err e = tx_run(tx, &insert_digest, V_INT(case_id), V_INT(seq),
	    V_HASH(digest), V_INT(spill_id));

	return e == ERR_DUPLICATE ? ERR_OK : e;
}

enum err
spill_digests_of(struct db *db, struct arena *a, int64_t case_id,
    struct spill_digest **out, int *n)
{
	return db_rows(db, a, &select_digests, out, n, V_INT(case_id));
}
