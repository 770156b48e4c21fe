#include "store/outbox.h"

#define SECOND INT64_C(1000000)

COMMAND(insert, BY_STAFF | BY(KEEPER), "INSERT INTO outbox (case_id, seq, notice, "
    "recipient, message_id, content, state, attempts, created_us, next_us) "
    "VALUES (?, ?, ?, ?, ?, ?, 'queued', 0, ?, ?)");

struct id_row {
	int64_t id;
};

static const struct column id_columns[] = {
	COLUMN(I64, struct id_row, id),
};

/* One statement each, so that each walks along the index. */
STATEMENT(select_due, BY(NOTIFIER), "SELECT id FROM outbox "
    "WHERE state = 'queued' AND next_us <= ? ORDER BY next_us, id LIMIT ? "
    "FOR UPDATE SKIP LOCKED", id_columns, struct id_row);
STATEMENT(select_run_out, BY(NOTIFIER), "SELECT id FROM outbox "
    "WHERE state = 'leased' AND lease_us <= ? ORDER BY next_us, id LIMIT ? "
    "FOR UPDATE SKIP LOCKED", id_columns, struct id_row);
/* What waits for a day that comes again, since the clock was set back. */
STATEMENT(select_far, BY(NOTIFIER), "SELECT id FROM outbox "
    "WHERE state = 'queued' AND next_us > ? ORDER BY next_us, id LIMIT ? "
    "FOR UPDATE SKIP LOCKED", id_columns, struct id_row);
STATEMENT(select_lent_far, BY(NOTIFIER), "SELECT id FROM outbox "
    "WHERE state = 'leased' AND lease_us > ? ORDER BY next_us, id LIMIT ? "
    "FOR UPDATE SKIP LOCKED", id_columns, struct id_row);
COMMAND(lease, BY(NOTIFIER), "UPDATE outbox SET state = 'leased', "
    "owner = ?, lease_us = ? WHERE id = ?");
COMMAND(free_all, BY(NOTIFIER), "UPDATE outbox SET state = 'queued', "
    "owner = '', lease_us = 0 WHERE state = 'leased' AND owner = ?");
COMMAND(settle, BY(NOTIFIER), "UPDATE outbox SET state = ?, attempts = ?, "
    "next_us = ?, sent_us = ?, owner = '', lease_us = 0 "
    "WHERE id = ? AND state = 'leased' AND owner = ?");
COMMAND(insert_reply, BY(NOTIFIER), "INSERT INTO outbox_reply (outbox_id, "
    "n, at_us, code, outcome, said) VALUES (?, ?, ?, ?, ?, ?)");

struct number_row {
	int n;
};

static const struct column number_columns[] = {
	COLUMN(INT, struct number_row, n),
};

/* No MAX() inside the INSERT: MariaDB refuses to execute that one twice. */
STATEMENT(select_last, BY(NOTIFIER), "SELECT n FROM outbox_reply "
    "WHERE outbox_id = ? ORDER BY n DESC LIMIT 1", number_columns,
    struct number_row);

struct mail_row {
	struct outbox_mail mail;
	struct bytes content;
};

static const struct column mail_columns[] = {
	COLUMN(I64, struct mail_row, mail.id),
	COLUMN(TEXT, struct mail_row, mail.recipient),
	COLUMN(TEXT, struct mail_row, mail.message_id),
	COLUMN(INT, struct mail_row, mail.attempts),
	COLUMN(INSTANT, struct mail_row, mail.created),
	COLUMN(BYTES, struct mail_row, content),
};

STATEMENT(select_mail, BY(NOTIFIER), "SELECT id, recipient, message_id, "
    "attempts, created_us, content FROM outbox WHERE id = ?", mail_columns,
    struct mail_row);

enum err
outbox_insert(struct tx *tx, const struct outbox_mail *m)
{
	return tx_run(tx, &insert, V_ID(m->case_id), V_ID(m->seq),
	    V_TEXT(m->notice), V_TEXT(m->recipient), V_TEXT(m->message_id),
	    V_BYTES(m->content, m->content_n), V_AT(m->created),
	    V_AT(m->created));
}

/*
 * What is claimed, in this order, and how far from now its moment lies.
 * Nobody waits as long as OUTBOX_FAR_S, nor borrows for as long.
 */
static const struct {
	const struct statement *which;
	int64_t ahead_s;
} claims[] = {
	{ &select_due, 0 },
	{ &select_run_out, 0 },
	{ &select_far, OUTBOX_FAR_S },
	{ &select_lent_far, OUTBOX_FAR_S },
};

/* Adds what the statement finds to ids, up to the limit. */
static enum err
claim_some(struct tx *tx, struct arena *a, const struct statement *which,
    struct instant at, int limit, int64_t *ids, int *n)
{
	struct id_row *rows;
	int found;
	enum err e;

	if (*n == limit)
		return ERR_OK;
	e = db_rows(tx_db(tx), a, which, &rows, &found, V_AT(at),
	    V_INT(limit - *n));
	for (int i = 0; e == ERR_OK && i < found; i++)
		ids[(*n)++] = rows[i].id;
	return e;
}

enum err
outbox_claim(struct tx *tx, struct arena *a, const char *owner,
    struct instant now, struct instant until, int limit, int64_t **ids,
    int *n)
{
	int64_t *found = NEW_ARRAY(a, (size_t)limit, int64_t);
	enum err e = ERR_OK;

	*n = 0;
	*ids = found;
	for (size_t i = 0; e == ERR_OK && i < sizeof(claims) /
	    sizeof(claims[0]); i++)
		e = claim_some(tx, a, claims[i].which, (struct instant){
		    now.us + claims[i].ahead_s * SECOND }, limit, found, n);
	for (int i = 0; e == ERR_OK && i < *n; i++)
		e = tx_run(tx, &lease, V_TEXT(owner), V_AT(until),
		    V_INT(found[i]));
	return e;
}

enum err
outbox_free(struct tx *tx, const char *owner, int64_t *freed)
{
	return tx_touch(tx, &free_all, freed, V_TEXT(owner));
}

enum err
outbox_fetch(struct db *db, struct arena *a, int64_t id,
    struct outbox_mail *out)
{
	struct mail_row row;
	enum err e = db_one(db, a, &select_mail, &row, V_INT(id));

	if (e != ERR_OK)
		return e;
	*out = row.mail;
	out->content = row.content.p;
	out->content_n = row.content.n;
	return ERR_OK;
}

static enum err
keep_reply(struct tx *tx, int64_t id, const struct outbox_reply *r)
{
	struct arena *a = arena_new();
	struct number_row last = { 0 };
	enum err e = db_one(tx_db(tx), a, &select_last, &last, V_INT(id));

	arena_free(&a);
	if (e != ERR_OK && e != ERR_NOT_FOUND)
		return e;
	return tx_run(tx, &insert_reply, V_INT(id), V_INT(last.n + 1),
	    V_AT(r->at), V_INT(r->code), V_TEXT(r->outcome), V_TEXT(r->said));
}

enum err
outbox_settle(struct tx *tx, int64_t id, const char *owner,
    const struct outbox_outcome *o)
{
	const struct outbox_reply *r = &o->reply;
	int is_sent = o->state[0] == 's';
	int64_t touched;
	enum err e = keep_reply(tx, id, r);

	if (e != ERR_OK)
		return e;
	e = tx_touch(tx, &settle, &touched, V_TEXT(o->state),
	    V_INT(o->failures), V_AT(o->next),
	    is_sent ? V_AT(r->at) : V_NULL, V_INT(id), V_TEXT(owner));
	return e == ERR_OK && touched == 0 ? ERR_CONFLICT : e;
}
