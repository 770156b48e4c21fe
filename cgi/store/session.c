#include <string.h>

#include "store/names.h"
#include "store/session.h"

static const struct column session_columns[] = {
	COLUMN(TEXT, struct session_row, portal),
	COLUMN(HASH, struct session_row, csrf),
	COLUMN(INSTANT, struct session_row, created),
	COLUMN(INSTANT, struct session_row, seen),
	COLUMN(INSTANT, struct session_row, ends),
	COLUMN(I64, struct session_row, person.id),
	COLUMN(TEXT, struct session_row, person.login),
	COLUMN(TEXT, struct session_row, person.name),
	COLUMN(TEXT, struct session_row, person.state),
	COLUMN(INT, struct session_row, person.undertaken),
	COLUMN(TEXT, struct session_row, roles),
	COLUMN(INT, struct session_row, ties),
	COLUMN(I64, struct session_row, organisation.id),
	COLUMN_PARSED(struct session_row, organisation.kind,
	    name_organisation),
	COLUMN(TEXT, struct session_row, organisation.code),
	COLUMN(TEXT, struct session_row, organisation.name.in[LANG_ZH]),
	COLUMN(TEXT, struct session_row, organisation.name.in[LANG_EN]),
	COLUMN(I64, struct session_row, editions.calendar_id),
	COLUMN(TEXT, struct session_row, editions.rules),
};

/* One row of each table, all found by their primary keys. */
STATEMENT(select_session, BY_PORTALS, "SELECT s.portal, s.csrf, "
    "s.created_us, s.seen_us, s.ends_us, p.id, p.login, p.name, p.state, "
    "p.undertaken_year, p.roles, p.ties, o.id, o.kind, o.code, o.name_zh, "
    "o.name_en, f.calendar_id, f.rules FROM session s "
    "JOIN person p ON p.id = s.person_id "
    "JOIN organisation o ON o.id = p.organisation_id "
    "JOIN in_force f ON f.id = 1 WHERE s.token_hash = ?",
    session_columns, struct session_row);

static const struct column listed_columns[] = {
	COLUMN(HASH, struct session_row, hash),
	COLUMN(TEXT, struct session_row, portal),
	COLUMN(INSTANT, struct session_row, created),
	COLUMN(INSTANT, struct session_row, seen),
	COLUMN(INSTANT, struct session_row, ends),
};

STATEMENT(select_of, BY_PORTALS, "SELECT token_hash, portal, created_us, "
    "seen_us, ends_us FROM session WHERE person_id = ? AND portal = ? "
    "AND ends_us > ? ORDER BY created_us DESC, token_hash",
    listed_columns, struct session_row);

COMMAND(sweep_ended, BY(KEEPER), "DELETE FROM session WHERE ends_us < ? "
    "LIMIT ?");
COMMAND(sweep_idle, BY(KEEPER), "DELETE FROM session WHERE seen_us < ? "
    "LIMIT ?");

COMMAND(insert, BY_PORTALS, "INSERT INTO session (token_hash, portal, "
    "person_id, csrf, created_us, seen_us, ends_us) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)");
COMMAND(see, BY_PORTALS,
    "UPDATE session SET seen_us = ? WHERE token_hash = ?");
COMMAND(delete_one, BY_PORTALS,
    "DELETE FROM session WHERE person_id = ? AND token_hash = ?");
COMMAND(delete_others, BY_STAFF,
    "DELETE FROM session WHERE person_id = ? AND token_hash <> ?");

enum err
session_find(struct db *db, struct arena *a, const unsigned char hash[32],
    struct session_row *out)
{
	enum err e = db_one(db, a, &select_session, out, V_HASH(hash));

	if (e == ERR_OK)
		memcpy(out->hash, hash, 32);
	return e;
}

enum err
sessions_of(struct db *db, struct arena *a, int64_t person_id,
    const char *portal, struct instant now, struct session_row **out, int *n)
{
	return db_rows(db, a, &select_of, out, n, V_INT(person_id),
	    V_TEXT(portal), V_AT(now));
}

enum err
session_insert(struct tx *tx, const struct session_row *s)
{
	return tx_run(tx, &insert, V_HASH(s->hash), V_TEXT(s->portal),
	    V_INT(s->person.id), V_HASH(s->csrf), V_AT(s->created),
	    V_AT(s->seen), V_AT(s->ends));
}

enum err
session_seen(struct tx *tx, const unsigned char hash[32], struct instant now)
{
	return tx_run(tx, &see, V_AT(now), V_HASH(hash));
}

enum err
session_delete(struct tx *tx, int64_t person_id,
    const unsigned char hash[32], int64_t *touched)
{
	return tx_touch(tx, &delete_one, touched, V_INT(person_id),
	    V_HASH(hash));
}

enum err
session_delete_others(struct tx *tx, int64_t person_id,
    const unsigned char *keep)
{
	static const unsigned char none[32];

	return tx_run(tx, &delete_others, V_INT(person_id),
	    V_HASH(keep != NULL ? keep : none));
}

enum err
session_sweep_ended(struct tx *tx, struct instant before, int limit,
    int64_t *touched)
{
	return tx_touch(tx, &sweep_ended, touched, V_AT(before),
	    V_INT(limit));
}

enum err
session_sweep_idle(struct tx *tx, struct instant before, int limit,
    int64_t *touched)
{
	return tx_touch(tx, &sweep_idle, touched, V_AT(before), V_INT(limit));
}
