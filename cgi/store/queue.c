#include "store/queue.h"
#include "store/case_row.h"

/* Of a case only what a queue shows: a page reads fifty. */
#define QUEUE_COLUMNS \
	"c.id, c.number, " CASE_ABOUT ", c.title, p.name, c.stage, " \
	"c.waiting, c.lodged_on, c.next_period, c.next_due, " \
	"c.next_provisional, c.to_sign, c.messages_unread "

static const struct column queue_columns[] = {
	COLUMN(I64, struct case_row, id),
	COLUMN(TEXT, struct case_row, number),
	COLUMN(TEXT, struct case_row, operator_name.in[LANG_ZH]),
	COLUMN(TEXT, struct case_row, operator_name.in[LANG_EN]),
	COLUMN(TEXT, struct case_row, title),
	COLUMN(TEXT, struct case_row, assignee_name),
	COLUMN_PARSED(struct case_row, stage, name_stage),
	COLUMN_PARSED(struct case_row, waiting, name_waiting),
	COLUMN(DATE, struct case_row, lodged_on),
	COLUMN_PARSED(struct case_row, next_period, name_period),
	COLUMN(DATE, struct case_row, next_due),
	COLUMN(INT, struct case_row, next_provisional),
	COLUMN(INT, struct case_row, to_sign),
	COLUMN(INT, struct case_row, messages_unread),
};

#define ASKED \
	"AND (? = '' OR c.stage = ?) " \
	"AND (? = 0 OR c.assignee_id = ?) " \
	"AND (? = '' OR FIND_IN_SET(c.waiting, ?)) " \
	"AND c.next_due BETWEEN ? AND ? " \
	"AND (? = '' OR LOCATE(?, o.name_zh) OR LOCATE(?, o.name_en) " \
	"OR LOCATE(?, c.provider)) "

/* The long form of a key: one range of the index, no rows thrown away. */
#define BEHIND(column, sign) \
	"AND c." column " " sign "= ? AND (c." column " " sign " ? OR c.id " \
	sign " ?) "

#define QUEUE(name, index, where, column, sign, down) \
	STATEMENT(name, BY(OFFICE), "SELECT STRAIGHT_JOIN " QUEUE_COLUMNS \
	    "FROM case_file c FORCE INDEX (" index ") " CASE_NAMES \
	    "WHERE " where ASKED BEHIND(column, sign) \
	    "ORDER BY c." column down ", c.id" down " LIMIT ?", \
	    queue_columns, struct case_row)

#define ORDERS(name, where, due_index, lodged_index) \
	QUEUE(name##_due, due_index, where, "next_due", ">", ""); \
	QUEUE(name##_due_down, due_index, where, "next_due", "<", " DESC"); \
	QUEUE(name##_lodged, lodged_index, where, "lodged_on", ">", ""); \
	QUEUE(name##_lodged_down, lodged_index, where, "lodged_on", "<", \
	    " DESC")

#define ORDERS_OF(name) { [QUEUE_DUE] = &name##_due, \
	[QUEUE_DUE_DOWN] = &name##_due_down, \
	[QUEUE_LODGED] = &name##_lodged, \
	[QUEUE_LODGED_DOWN] = &name##_lodged_down }

ORDERS(open, "c.closed = 0 ", "case_open_due", "case_open_lodged");
ORDERS(stage, "c.stage = ? ", "case_stage_due", "case_stage_lodged");
ORDERS(assignee, "c.assignee_id = ? AND c.closed = 0 ", "case_assignee_due",
    "case_assignee_lodged");
ORDERS(nobody, "c.assignee_id IS NULL AND c.closed = 0 ",
    "case_assignee_due", "case_assignee_lodged");
/* few cases wait for a signature: they may be sorted as they come */
ORDERS(sign, "c.to_sign = 1 AND c.closed = 0 ", "case_sign_due",
    "case_sign_due");

static const struct statement *const queues[][QUEUE_ORDER__MAX] = {
	[QUEUE_OPEN] = ORDERS_OF(open),
	[QUEUE_STAGE] = ORDERS_OF(stage),
	[QUEUE_ASSIGNEE] = ORDERS_OF(assignee),
	[QUEUE_NOBODY] = ORDERS_OF(nobody),
	[QUEUE_SIGN] = ORDERS_OF(sign),
};
_Static_assert(sizeof(queues) / sizeof(queues[0]) == QUEUE_BASE__MAX,
    "a row for each base");

/* Where a walk begins that has seen nothing yet. */
static struct queue_key
start_of(enum queue_order order, const struct queue_key *after)
{
	int is_down = order == QUEUE_DUE_DOWN || order == QUEUE_LODGED_DOWN;

	if (after->date != NULL)
		return *after;
	return is_down ? (struct queue_key){ "9999-12-31", INT64_MAX } :
	    (struct queue_key){ "1000-01-01", 0 };
}

enum err
queue_read(struct db *db, struct arena *a, enum queue_base base,
    enum queue_order order, const struct queue_filter *f,
    const struct queue_key *after, int limit, struct case_row **out, int *n)
{
	struct queue_key key = start_of(order, after);
	struct value args[20];
	int k = 0;

	if (base == QUEUE_STAGE)
		args[k++] = V_TEXT(f->stage);
	if (base == QUEUE_ASSIGNEE)
		args[k++] = V_INT(f->assignee_id);
	args[k++] = V_TEXT(f->stage);
	args[k++] = V_TEXT(f->stage);
	args[k++] = V_INT(f->assignee_id);
	args[k++] = V_INT(f->assignee_id);
	args[k++] = V_TEXT(f->waiting);
	args[k++] = V_TEXT(f->waiting);
	args[k++] = V_TEXT(f->due_from);
	args[k++] = V_TEXT(f->due_to);
	for (int i = 0; i < 4; i++)
		args[k++] = V_TEXT(f->operator_name);
	args[k++] = V_TEXT(key.date);
	args[k++] = V_TEXT(key.date);
	args[k++] = V_INT(key.id);
	args[k++] = V_INT(limit);
	return db_select(db, a, queues[base][order], args, out, n);
}

/* Where the thousandth is met, nobody counts on. */
#define COUNTED(where) \
	"COALESCE((SELECT 1000 FROM case_file WHERE " where " LIMIT 999, 1), " \
	"(SELECT COUNT(*) FROM case_file WHERE " where "))"

static const struct column count_columns[] = {
	COLUMN(INT, struct queue_counts, mine),
	COLUMN(INT, struct queue_counts, fresh),
	COLUMN(INT, struct queue_counts, held),
	COLUMN(INT, struct queue_counts, sign),
	COLUMN(INT, struct queue_counts, today),
	COLUMN(INT, struct queue_counts, overdue),
	COLUMN(INT, struct queue_counts, nobody),
	COLUMN(INT, struct queue_counts, commission),
	COLUMN(INT, struct queue_counts, others),
	COLUMN(INT, struct queue_counts, all),
};

STATEMENT(select_counts, BY(OFFICE), "SELECT "
    COUNTED("assignee_id = ? AND closed = 0") ", "
    COUNTED("stage = 'lodged'") ", "
    COUNTED("stage = 'held'") ", "
    COUNTED("to_sign = 1 AND closed = 0") ", "
    COUNTED("closed = 0 AND next_due = ?") ", "
    COUNTED("closed = 0 AND next_due < ?") ", "
    COUNTED("assignee_id IS NULL AND closed = 0") ", "
    COUNTED("stage = 'commission'") ", "
    COUNTED("waiting IN ('operator', 'members', 'commission', "
    "'department') "
    "AND closed = 0") ", "
    COUNTED("closed = 0"), count_columns, struct queue_counts);

enum err
queue_count(struct db *db, struct arena *a, int64_t person_id,
    const char *today, struct queue_counts *out)
{
	/* each condition stands twice */
	return db_one(db, a, &select_counts, out, V_INT(person_id),
	    V_INT(person_id), V_TEXT(today), V_TEXT(today), V_TEXT(today),
	    V_TEXT(today));
}
