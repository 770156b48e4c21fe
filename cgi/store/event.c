#include "store/event.h"
#include "store/names.h"

static const struct column event_columns[] = {
	COLUMN(INT, struct event_record, event.seq),
	COLUMN_PARSED(struct event_record, event.kind, name_event),
	COLUMN(DATE, struct event_record, event.on),
	COLUMN(INSTANT, struct event_record, entered),
	COLUMN(I64, struct event_record, actor_id),
	COLUMN(I64, struct event_record, actor_org),
	COLUMN(TEXT, struct event_record, actor_name),
	COLUMN_PARSED(struct event_record, actor_role, name_role),
	COLUMN(TEXT, struct event_record, article),
	COLUMN(TEXT, struct event_record, rules_edition),
	COLUMN(TEXT, struct event_record, calendar_edition),
	COLUMN(INT, struct event_record, event.days),
	COLUMN_PARSED(struct event_record, event.finding, name_finding),
	COLUMN(INT, struct event_record, event.members),
	COLUMN_PARSED(struct event_record, event.answer, name_answer),
	COLUMN(INT, struct event_record, event.hearings),
	COLUMN(TEXT, struct event_record, paper_number),
	COLUMN(I64, struct event_record, paper_document_id),
	COLUMN(HASH, struct event_record, text_digest),
	COLUMN(HASH, struct event_record, previous),
	COLUMN(HASH, struct event_record, hash),
};

STATEMENT(select_events, BY_STAFF | BY(KEEPER),
    "SELECT e.seq, e.kind, e.on_date, e.entered_us, e.actor_id, "
    "p.organisation_id, p.name, "
    "e.actor_role, e.article, e.rules_edition, e.calendar_edition, e.days, "
    "e.finding, e.members, e.answer, e.hearings, e.paper_number, "
    "e.paper_document_id, e.text_digest, e.previous, e.hash "
    "FROM case_event e LEFT JOIN person p ON p.id = e.actor_id "
    "WHERE e.case_id = ? ORDER BY e.seq", event_columns, struct event_record);

static const struct column replayed_columns[] = {
	COLUMN(INT, struct event_record, event.seq),
	COLUMN_PARSED(struct event_record, event.kind, name_event),
	COLUMN(DATE, struct event_record, event.on),
	COLUMN(INSTANT, struct event_record, entered),
	COLUMN(INT, struct event_record, event.days),
	COLUMN_PARSED(struct event_record, event.finding, name_finding),
	COLUMN(INT, struct event_record, event.members),
	COLUMN_PARSED(struct event_record, event.answer, name_answer),
	COLUMN(INT, struct event_record, event.hearings),
	COLUMN(HASH, struct event_record, hash),
};

STATEMENT(select_replayed, BY_PORTALS, "SELECT seq, kind, on_date, "
    "entered_us, days, finding, members, answer, hearings, hash "
    "FROM case_event WHERE case_id = ? ORDER BY seq", replayed_columns,
    struct event_record);

COMMAND(insert_event, BY_PORTALS, "INSERT INTO case_event (case_id, seq, "
    "kind, on_date, entered_us, actor_id, actor_role, article, "
    "rules_edition, calendar_edition, days, finding, members, answer, "
    "hearings, paper_number, paper_document_id, text_digest, previous, "
    "hash, form_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
    "?, ?, ?, ?, ?, ?)");

static const struct column text_columns[] = {
	COLUMN(INT, struct event_text, seq),
	COLUMN(INT, struct event_text, n),
	COLUMN(TEXT, struct event_text, part),
	COLUMN(TEXT, struct event_text, about),
	COLUMN(TEXT, struct event_text, body),
};

STATEMENT(select_texts, BY_STAFF, "SELECT seq, n, part, about, body "
    "FROM event_text WHERE case_id = ? ORDER BY seq, n",
    text_columns, struct event_text);

static const struct column whose_columns[] = {
	COLUMN(INT, struct event, seq),
	COLUMN(I64, struct event, operator_id),
};

STATEMENT(select_whose, BY_PORTALS | BY(KEEPER),
    "SELECT seq, CAST(about AS SIGNED) FROM event_text "
    "WHERE case_id = ? AND part = 'operator' ORDER BY seq", whose_columns,
    struct event);

COMMAND(insert_text, BY_PORTALS, "INSERT INTO event_text (case_id, seq, n, "
    "part, about, body) VALUES (?, ?, ?, ?, ?, ?)");

struct result_row {
	const char *result;
};

static const struct column result_columns[] = {
	COLUMN(TEXT, struct result_row, result),
};

/* Of whatever kept it: an event does so itself. */
STATEMENT(select_result, BY_STAFF, "SELECT result FROM idempotency "
    "WHERE person_id = ? AND form_key = ? UNION ALL SELECT c.number "
    "FROM case_event e JOIN case_file c ON c.id = e.case_id "
    "WHERE e.actor_id = ? AND e.form_key = ? LIMIT 1", result_columns,
    struct result_row);

COMMAND(insert_result, BY_STAFF, "INSERT INTO idempotency (person_id, "
    "form_key, result, created_us) VALUES (?, ?, ?, ?)");
COMMAND(sweep_results, BY(KEEPER), "DELETE FROM idempotency "
    "WHERE created_us < ? LIMIT ?");

enum err
events_of_case(struct db *db, struct arena *a, int64_t case_id,
    struct event_record **out, int *n)
{
	return db_rows(db, a, &select_events, out, n, V_INT(case_id));
}

enum err
events_to_replay(struct db *db, struct arena *a, int64_t case_id,
    struct event_record **out, int *n)
{
	return db_rows(db, a, &select_replayed, out, n, V_INT(case_id));
}

enum err
events_whose(struct db *db, struct arena *a, int64_t case_id,
    struct event **out, int *n)
{
	return db_rows(db, a, &select_whose, out, n, V_INT(case_id));
}

enum err
event_append(struct tx *tx, int64_t case_id, const struct event_record *e,
    const unsigned char *form_key)
{
	return tx_run(tx, &insert_event, V_INT(case_id), V_INT(e->event.seq),
	    V_TEXT(event_row(e->event.kind)->name), V_DATE(e->event.on),
	    V_AT(e->entered), V_INT(e->actor_id),
	    V_TEXT(role_name((enum role)e->actor_role)), V_TEXT(e->article),
	    V_TEXT(e->rules_edition), V_TEXT(e->calendar_edition),
	    V_INT(e->event.days), V_TEXT(finding_name(e->event.finding)),
	    V_INT(e->event.members), V_TEXT(answer_name(e->event.answer)),
	    V_INT(e->event.hearings), V_TEXT(e->paper_number),
	    V_ID(e->paper_document_id), V_HASH(e->text_digest),
	    V_HASH(e->previous), V_HASH(e->hash), form_key == NULL ? V_NULL :
	    V_BYTES(form_key, FORM_KEY_BYTES));
}

enum err
event_text_append(struct tx *tx, int64_t case_id, const struct event_text *t)
{
	return tx_run(tx, &insert_text, V_INT(case_id), V_INT(t->seq),
	    V_INT(t->n), V_TEXT(t->part), V_TEXT(t->about), V_TEXT(t->body));
}

enum err
event_texts_of_case(struct db *db, struct arena *a, int64_t case_id,
    struct event_text **out, int *n)
{
	return db_rows(db, a, &select_texts, out, n, V_INT(case_id));
}

enum err
idempotency_find(struct db *db, struct arena *a, int64_t person_id,
    const unsigned char key[FORM_KEY_BYTES], const char **result)
{
	struct result_row row;
	const struct value who = V_INT(person_id),
	    form = V_BYTES(key, FORM_KEY_BYTES);
	enum err e = db_one(db, a, &select_result, &row, who, form, who,
	    form);

	if (e == ERR_OK)
		*result = row.result;
	return e;
}

enum err
idempotency_keep(struct tx *tx, int64_t person_id,
    const unsigned char key[FORM_KEY_BYTES], const char *result,
    struct instant now)
{
	return tx_run(tx, &insert_result, V_INT(person_id),
	    V_BYTES(key, FORM_KEY_BYTES), V_TEXT(result), V_AT(now));
}

enum err
idempotency_sweep(struct tx *tx, struct instant before, int limit,
    int64_t *touched)
{
	return tx_touch(tx, &sweep_results, touched, V_AT(before),
	    V_INT(limit));
}
