#include "law/due.h"
#include "store/names.h"
#include "store/reminder.h"

#define REMINDER_COLUMNS \
	COLUMN(I64, struct reminder, case_id), \
	COLUMN(I64, struct reminder, person_id), \
	COLUMN(TEXT, struct reminder, what), \
	COLUMN(DATE, struct reminder, due), \
	COLUMN_PARSED(struct reminder, step, name_due_step), \
	COLUMN(DATE, struct reminder, on), \
	COLUMN(INT, struct reminder, told)

static const struct column columns[] = {
	REMINDER_COLUMNS,
};

STATEMENT(select_of_case, BY(KEEPER), "SELECT case_id, person_id, what, "
    "due, step, on_date, told FROM reminder WHERE case_id = ? "
    "AND set_aside_us = 0 ORDER BY person_id, what, due, step", columns,
    struct reminder);

static const struct column told_columns[] = {
	REMINDER_COLUMNS,
	COLUMN(TEXT, struct reminder, person_name),
	COLUMN(TEXT, struct reminder, organisation.in[LANG_ZH]),
	COLUMN(TEXT, struct reminder, organisation.in[LANG_EN]),
};

STATEMENT(select_told, BY(OFFICE), "SELECT r.case_id, r.person_id, r.what, "
    "r.due, r.step, r.on_date, r.told, p.name, o.name_zh, o.name_en "
    "FROM reminder r JOIN person p ON p.id = r.person_id "
    "JOIN organisation o ON o.id = p.organisation_id "
    "WHERE r.case_id = ? AND r.told = 1 AND r.set_aside_us = 0 "
    "ORDER BY r.on_date DESC, r.person_id, r.what LIMIT ?", told_columns,
    struct reminder);
COMMAND(insert_digest, BY(KEEPER), "INSERT INTO digest (person_id, on_date, "
    "made_us) VALUES (?, ?, ?)");
COMMAND(set_aside, BY(KEEPER), "UPDATE digest SET set_aside_us = ? "
    "WHERE set_aside_us = 0 AND made_us > ?");
COMMAND(insert_reminder, BY(KEEPER), "INSERT INTO reminder (case_id, "
    "person_id, what, due, step, on_date, told) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)");

enum err
digest_insert(struct tx *tx, int64_t person_id, struct date on,
    struct instant now)
{
	return tx_run(tx, &insert_digest, V_INT(person_id), V_DATE(on),
	    V_AT(now));
}

enum err
digests_set_aside(struct tx *tx, struct instant last, struct instant now,
    int64_t *touched)
{
	return tx_touch(tx, &set_aside, touched, V_AT(now), V_AT(last));
}

enum err
reminder_insert(struct tx *tx, const struct reminder *r)
{
	return tx_run(tx, &insert_reminder, V_INT(r->case_id),
	    V_INT(r->person_id), V_TEXT(r->what), V_DATE(r->due),
	    V_TEXT(due_step_name((enum due_step)r->step)), V_DATE(r->on),
	    V_INT(r->told));
}

enum err
reminders_of_case(struct db *db, struct arena *a, int64_t case_id,
    struct reminder **out, int *n)
{
	return db_rows(db, a, &select_of_case, out, n, V_INT(case_id));
}

enum err
reminders_told(struct db *db, struct arena *a, int64_t case_id, int limit,
    struct reminder **out, int *n)
{
	return db_rows(db, a, &select_told, out, n, V_INT(case_id),
	    V_INT(limit));
}
