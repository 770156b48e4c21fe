#include <string.h>

#include "app/queue.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/case.h"
#include "store/queue.h"

#define NEVER "9999-12-31"		/* how the projection says "none" */
#define EVER "1000-01-01"

/* What each view asks for, besides what was asked. */
static const struct {
	enum queue_base base;
	enum stage stage;
	const char *waiting;
	int is_late, is_today;
} views[] = {
	[QUEUE_MINE] = { .base = QUEUE_ASSIGNEE, .waiting = "" },
	[QUEUE_NEW] = { .base = QUEUE_STAGE, .stage = STAGE_LODGED,
	    .waiting = "" },
	[QUEUE_HELD] = { .base = QUEUE_STAGE, .stage = STAGE_HELD,
	    .waiting = "" },
	[QUEUE_TO_SIGN] = { .base = QUEUE_SIGN, .waiting = "" },
	[QUEUE_TODAY] = { .base = QUEUE_OPEN, .waiting = "", .is_today = 1 },
	[QUEUE_OVERDUE] = { .base = QUEUE_OPEN, .waiting = "",
	    .is_late = 1 },
	[QUEUE_NO_OFFICER] = { .base = QUEUE_NOBODY, .waiting = "" },
	[QUEUE_COMMISSION] = { .base = QUEUE_STAGE,
	    .stage = STAGE_COMMISSION, .waiting = "" },
	[QUEUE_OTHERS] = { .base = QUEUE_OPEN,
	    .waiting = "operator,members,commission,department" },
	[QUEUE_ALL] = { .base = QUEUE_OPEN, .waiting = "" },
};
_Static_assert(sizeof(views) / sizeof(views[0]) == QUEUE_VIEW__MAX,
    "a row for each view");

static const enum queue_order orders[] = {
	[SORT_DUE] = QUEUE_DUE, [SORT_DUE_DOWN] = QUEUE_DUE_DOWN,
	[SORT_LODGED] = QUEUE_LODGED, [SORT_LODGED_DOWN] = QUEUE_LODGED_DOWN,
};

static const enum queue_sort reverse[] = {
	[SORT_DUE] = SORT_DUE_DOWN, [SORT_DUE_DOWN] = SORT_DUE,
	[SORT_LODGED] = SORT_LODGED_DOWN, [SORT_LODGED_DOWN] = SORT_LODGED,
};

static struct queue_filter
filter_of(struct arena *a, const struct actor *who,
    const struct queue_ask *ask)
{
	const char *today = date_iso(a, clock_today());
	enum stage stage = ask->stage != STAGE_NONE ? ask->stage :
	    views[ask->view].stage;
	struct queue_filter f = {
	    .stage = stage != STAGE_NONE ? stage_name(stage) : "",
	    .assignee_id = ask->view == QUEUE_MINE ? who->person_id :
	    ask->assignee_id, .waiting = views[ask->view].waiting,
	    .operator_name = ask->operator_name ? ask->operator_name : "",
	    .due_from = EVER, .due_to = NEVER };

	if (views[ask->view].is_today)
		f.due_from = f.due_to = today;
	if (views[ask->view].is_late)
		f.due_to = date_iso(a, date_add(clock_today(), -1));
	return f;
}

/* The narrowest walk that answers what is asked. */
static enum queue_base
base_of(const struct queue_ask *ask)
{
	enum queue_base base = views[ask->view].base;

	if (base != QUEUE_OPEN)
		return base;
	/* "all" with a stage shows the closed cases of that stage too */
	if (ask->view == QUEUE_ALL && ask->stage != STAGE_NONE)
		return QUEUE_STAGE;
	return ask->assignee_id != 0 ? QUEUE_ASSIGNEE : QUEUE_OPEN;
}

static void
turn_round(struct case_row *rows, int n)
{
	for (int i = 0; i < n / 2; i++) {
		struct case_row row = rows[i];

		rows[i] = rows[n - 1 - i];
		rows[n - 1 - i] = row;
	}
}

/* One row more than a page shows whether the walk goes on. */
static enum err
read_page(struct app *app, struct arena *a, const struct actor *who,
    const struct queue_ask *ask, struct queue_page *out)
{
	struct queue_filter f = filter_of(a, who, ask);
	struct queue_key key = { ask->key_date, ask->key_id };
	enum queue_sort sort = ask->backwards ? reverse[ask->sort] :
	    ask->sort;
	int more;
	enum err e = queue_read(app->db, a, base_of(ask), orders[sort], &f,
	    &key, QUEUE_PAGE + 1, &out->rows, &out->n);

	if (e != ERR_OK)
		return e;
	more = out->n > QUEUE_PAGE;
	if (more)
		out->n = QUEUE_PAGE;
	if (ask->backwards)
		turn_round(out->rows, out->n);
	out->has_before = ask->backwards ? more : ask->key_date != NULL;
	out->has_after = ask->backwards ? ask->key_date != NULL : more;
	return ERR_OK;
}

enum err
queue_open(struct app *app, struct arena *a, const struct actor *who,
    const struct queue_ask *ask, struct queue_page *out)
{
	struct queue_counts c;
	enum err e = app_require(who, RIGHT_CASES_ALL);

	memset(out, 0, sizeof(*out));
	if (e == ERR_OK)
		e = read_page(app, a, who, ask, out);
	if (e == ERR_OK)
		e = queue_count(app->db, a, who->person_id, date_iso(a,
		    clock_today()), &c);
	if (e != ERR_OK)
		return e;
	out->counts[QUEUE_MINE] = c.mine;
	out->counts[QUEUE_NEW] = c.fresh;
	out->counts[QUEUE_HELD] = c.held;
	out->counts[QUEUE_TO_SIGN] = c.sign;
	out->counts[QUEUE_TODAY] = c.today;
	out->counts[QUEUE_OVERDUE] = c.overdue;
	out->counts[QUEUE_NO_OFFICER] = c.nobody;
	out->counts[QUEUE_COMMISSION] = c.commission;
	out->counts[QUEUE_OTHERS] = c.others;
	out->counts[QUEUE_ALL] = c.all;
	return ERR_OK;
}

const char *
queue_key_date(struct arena *a, enum queue_sort sort,
    const struct case_row *row)
{
	struct date d = sort == SORT_DUE || sort == SORT_DUE_DOWN ?
	    row->next_due : row->lodged_on;

	return date_is_set(d) ? date_iso(a, d) : NEVER;
}

enum err
queue_number(struct app *app, struct arena *a, const struct actor *who,
    const char *typed, const char **number)
{
	const char *text = text_upper(a, text_without(a, text_narrow(a,
	    typed), " "));
	struct case_row row;
	int64_t id;
	enum err e = app_require(who, RIGHT_CASES_ALL);

	if (e != ERR_OK)
		return e;
	if (int_parse(text, 1, INT64_MAX, &id) == ERR_OK)
		e = case_by_id(app->db, a, id, &row);
	else
		e = case_by_number(app->db, a, text, &row);
	if (e == ERR_OK)
		*number = row.number;
	return e;
}
