#include "store/outbox.h"

#define SECOND INT64_C(1000000)

COMMAND(insert, BY_STAFF | BY(KEEPER), "INSERT INTO outbox (case_id, seq, notice, "
    "recipient, message_id, content, state, attempts, created_us, next_us) "
    "VALUES (?, ?, ?, ?, ?, ?, 'queued', 0, ?, ?)");

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

#define MAIL_SELECT "SELECT id, recipient, message_id, attempts, created_us, " \
	"content FROM outbox "

/* One statement each, so that each walks along the index. */
#define CLAIM(name, state, moment) \
	STATEMENT(name, BY(NOTIFIER), MAIL_SELECT "WHERE state = '" state \
	    "' AND " moment " ? ORDER BY next_us, id LIMIT ? " \
	    "FOR UPDATE SKIP LOCKED", mail_columns, struct mail_row)

CLAIM(select_due, "queued", "next_us <=");
CLAIM(select_run_out, "leased", "lease_us <=");
/* What waits for a day that comes again, since the clock was set back. */
CLAIM(select_far, "queued", "next_us >");
CLAIM(select_lent_far, "leased", "lease_us >");

STATEMENT(select_mail, BY(NOTIFIER), MAIL_SELECT "WHERE id = ?",
    mail_columns, struct mail_row);
/* A mark for each of OUTBOX_BATCH. */
COMMAND(lease, BY(NOTIFIER), "UPDATE outbox FORCE INDEX (PRIMARY) "
    "SET state = 'leased', owner = ?, lease_us = ? "
    "WHERE id IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
COMMAND(free_all, BY(NOTIFIER), "UPDATE outbox SET state = 'queued', "
    "owner = '', lease_us = 0 WHERE state = 'leased' AND owner = ?");
/* One that an incident withheld meanwhile stays so unless it went out. */
COMMAND(settle, BY(NOTIFIER), "UPDATE outbox FORCE INDEX (PRIMARY) SET "
    "state = IF(state = 'withheld', state, ?), attempts = ?, next_us = ?, "
    "owner = '', lease_us = 0 "
    "WHERE id = ? AND state IN ('leased', 'withheld') AND owner = ?");
/* From the few that are lent to their answers, never from those of all. */
COMMAND(settle_sent, BY(NOTIFIER), "UPDATE outbox o "
    "FORCE INDEX (outbox_next) STRAIGHT_JOIN outbox_reply r "
    "FORCE INDEX (PRIMARY) ON r.outbox_id = o.id AND r.outcome = 'sent' "
    "SET o.state = 'sent', o.sent_us = r.at_us, o.owner = '', "
    "o.lease_us = 0 WHERE o.state IN ('leased', 'withheld')");
COMMAND(insert_reply, BY(NOTIFIER), "INSERT INTO outbox_reply (outbox_id, "
    "n, at_us, code, outcome, said) VALUES (?, ?, ?, ?, ?, ?)");

static const struct column last_columns[] = {
	COLUMN(INT, struct outbox_reply, n),
	COLUMN(INSTANT, struct outbox_reply, at),
};

/* No MAX() inside the INSERT: MariaDB refuses to execute that one twice. */
STATEMENT(select_last, BY(NOTIFIER), "SELECT n, at_us FROM outbox_reply "
    "WHERE outbox_id = ? ORDER BY n DESC LIMIT 1", last_columns,
    struct outbox_reply);

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

static struct outbox_mail
mail_of(const struct mail_row *row)
{
	struct outbox_mail m = row->mail;

	m.content = row->content.p;
	m.content_n = row->content.n;
	return m;
}

/* Adds what the statement finds to mails, up to a batch. */
static enum err
claim_some(struct tx *tx, struct arena *a, const struct statement *which,
    struct instant at, struct outbox_mail *mails, int *n)
{
	struct mail_row *rows;
	int found = 0;
	enum err e;

	if (*n == OUTBOX_BATCH)
		return ERR_OK;
	e = db_rows(tx_db(tx), a, which, &rows, &found, V_AT(at),
	    V_INT(OUTBOX_BATCH - *n));
	for (int i = 0; i < found; i++)
		mails[(*n)++] = mail_of(&rows[i]);
	return e;
}

static enum err
lease_all(struct tx *tx, const struct outbox_mail *mails, int n,
    const char *owner, struct instant until)
{
	struct value args[2 + OUTBOX_BATCH] = { V_TEXT(owner), V_AT(until) };

	/* where there are fewer, the last one stands several times */
	for (int i = 0; i < OUTBOX_BATCH; i++)
		args[2 + i] = V_INT(mails[i < n ? i : n - 1].id);
	return n == 0 ? ERR_OK : tx_write(tx, &lease, args, NULL, NULL);
}

enum err
outbox_claim(struct tx *tx, struct arena *a, const char *owner,
    struct instant now, struct instant until, struct outbox_mail **out,
    int *n)
{
	struct outbox_mail *mails = NEW_ARRAY(a, OUTBOX_BATCH,
	    struct outbox_mail);
	enum err e = outbox_settle_sent(tx);

	*n = 0;
	*out = mails;
	for (size_t i = 0; e == ERR_OK && i < sizeof(claims) /
	    sizeof(claims[0]); i++)
		e = claim_some(tx, a, claims[i].which, (struct instant){
		    now.us + claims[i].ahead_s * SECOND }, mails, n);
	return e == ERR_OK ? lease_all(tx, mails, *n, owner, until) : e;
}

enum err
outbox_free(struct tx *tx, const char *owner, int64_t *freed)
{
	enum err e = outbox_settle_sent(tx);

	return e == ERR_OK ? tx_touch(tx, &free_all, freed, V_TEXT(owner)) :
	    e;
}

enum err
outbox_fetch(struct db *db, struct arena *a, int64_t id,
    struct outbox_mail *out)
{
	struct mail_row row;
	enum err e = db_one(db, a, &select_mail, &row, V_INT(id));

	if (e != ERR_OK)
		return e;
	*out = mail_of(&row);
	return ERR_OK;
}

static enum err
insert_as(struct db *db, int64_t id, int n, const struct outbox_reply *r)
{
	return db_write(db, &insert_reply, (const struct value[]){ V_INT(id),
	    V_INT(n), V_AT(r->at), V_INT(r->code), V_TEXT(r->outcome),
	    V_TEXT(r->said) });
}

/*
 * Most mails need one attempt; only behind an answer the last is asked for. It
 * may be this one, of which it was in doubt whether it was kept.
 */
static enum err
keep_reply(struct db *db, int64_t id, const struct outbox_reply *r)
{
	struct arena *a;
	struct outbox_reply last;
	enum err e = insert_as(db, id, 1, r);

	if (e != ERR_DUPLICATE)
		return e;
	a = arena_new();
	e = db_one(db, a, &select_last, &last, V_INT(id));
	arena_free(&a);
	return e == ERR_OK && last.at.us != r->at.us ?
	    insert_as(db, id, last.n + 1, r) : e;
}

enum err
outbox_keep_sent(struct db *db, int64_t id, const struct outbox_reply *r)
{
	return keep_reply(db, id, r);
}

enum err
outbox_settle_sent(struct tx *tx)
{
	return tx_run(tx, &settle_sent, V_NULL);
}

enum err
outbox_settle(struct tx *tx, int64_t id, const char *owner,
    const struct outbox_outcome *o)
{
	int64_t touched;
	enum err e = keep_reply(tx_db(tx), id, &o->reply);

	if (e != ERR_OK)
		return e;
	e = tx_touch(tx, &settle, &touched, V_TEXT(o->state),
	    V_INT(o->failures), V_AT(o->next), V_INT(id), V_TEXT(owner));
	return e == ERR_OK && touched == 0 ? ERR_CONFLICT : e;
}
