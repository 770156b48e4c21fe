#include "store/edition.h"

static const struct column edition_columns[] = {
	COLUMN(I64, struct edition, id),
	COLUMN(TEXT, struct edition, edition),
	COLUMN(TEXT, struct edition, content),
	COLUMN(INSTANT, struct edition, imported),
};

#define BY_LAWFUL (BY_STAFF | BY(KEEPER) | BY(PUBLIC) | BY(MIGRATE))

STATEMENT(select_newest, BY_LAWFUL, "SELECT id, edition, days, imported_us "
    "FROM calendar_edition ORDER BY id DESC LIMIT 1",
    edition_columns, struct edition);

STATEMENT(select_named, BY(KEEPER), "SELECT id, edition, days, imported_us "
    "FROM calendar_edition WHERE edition = ?", edition_columns,
    struct edition);

static const struct column current_columns[] = {
	COLUMN(I64, struct current_editions, calendar_id),
	COLUMN(TEXT, struct current_editions, rules),
};

/* With a session they come along. */
STATEMENT(select_current, BY_LAWFUL, "SELECT calendar_id, rules "
    "FROM in_force WHERE id = 1", current_columns, struct current_editions);

COMMAND(insert_calendar, BY(OFFICE) | BY(ADMIN) | BY(MIGRATE),
    "INSERT INTO calendar_edition (edition, days, imported_by, "
    "imported_us) VALUES (?, ?, ?, ?)");

static const struct column rules_columns[] = {
	COLUMN(TEXT, struct edition, content),
};

static const struct column name_columns[] = {
	COLUMN(TEXT, struct edition, edition),
};

STATEMENT(select_names, BY(OFFICE), "SELECT edition FROM rules_edition "
    "ORDER BY edition", name_columns, struct edition);

STATEMENT(select_rules, BY_STAFF | BY(KEEPER) | BY(PUBLIC), "SELECT content "
    "FROM rules_edition WHERE edition = ?", rules_columns, struct edition);

COMMAND(insert_rules, BY_STAFF | BY(MIGRATE),
    "INSERT INTO rules_edition (edition, content, added_us) "
    "VALUES (?, ?, ?)");

enum err
calendar_edition_newest(struct db *db, struct arena *a, struct edition *out)
{
	return db_one(db, a, &select_newest, out, V_NULL);
}

enum err
calendar_edition_find(struct db *db, struct arena *a, const char *edition,
    struct edition *out)
{
	return db_one(db, a, &select_named, out, V_TEXT(edition));
}

enum err
editions_current(struct db *db, struct arena *a, struct current_editions *out)
{
	return db_one(db, a, &select_current, out, V_NULL);
}

enum err
calendar_edition_insert(struct tx *tx, const char *edition,
    const char *content, int64_t imported_by, struct instant now)
{
	return tx_run(tx, &insert_calendar, V_TEXT(edition), V_TEXT(content),
	    V_ID(imported_by), V_AT(now));
}

enum err
rules_editions_all(struct db *db, struct arena *a, struct edition **out,
    int *n)
{
	return db_rows(db, a, &select_names, out, n, V_NULL);
}

enum err
rules_edition_find(struct db *db, struct arena *a, const char *edition,
    const char **content)
{
	struct edition row;
	enum err e = db_one(db, a, &select_rules, &row, V_TEXT(edition));

	if (e == ERR_OK)
		*content = row.content;
	return e;
}

enum err
rules_edition_insert(struct tx *tx, const char *edition, const char *content,
    struct instant now)
{
	return tx_run(tx, &insert_rules, V_TEXT(edition), V_TEXT(content),
	    V_AT(now));
}
