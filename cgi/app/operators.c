#include <string.h>

#include "app/once.h"
#include "app/operators.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/case.h"
#include "store/case_operator.h"
#include "store/event.h"
#include "store/organisation.h"

enum { NUMBER_CHARS = 64 };

enum err
operator_knows(struct app *app, struct arena *a, const struct actor *who,
    const struct case_row *row)
{
	struct case_operator own;

	if (row->operator_id != 0)
		return row->operator_id == who->organisation_id ? ERR_OK :
		    ERR_NOT_FOUND;
	return case_operator_find(app->db, a, row->id, who->organisation_id,
	    &own);
}

enum err
operators_told(struct db *db, struct arena *a, const struct case_row *row,
    struct case_operator **out, int *n)
{
	struct case_operator *all;
	int n_all;
	enum err e = ERR_OK;

	*n = 0;
	if (row->operator_id != 0) {
		*out = NEW(a, struct case_operator);
		(*out)[(*n)++] = (struct case_operator){ .operator_id =
		    row->operator_id, .name = row->operator_name,
		    .uscc = row->operator_uscc };
		return ERR_OK;
	}
	if ((e = case_operators(db, a, row->id, &all, &n_all)) != ERR_OK)
		return e;
	*out = NEW_ARRAY(a, (size_t)n_all + 1, struct case_operator);
	for (int i = 0; i < n_all; i++)
		if (all[i].notified_seq != 0)
			(*out)[(*n)++] = all[i];
	return ERR_OK;
}

enum err
operators_read(struct db *db, struct arena *a, const struct case_row *row,
    struct event_record *events, int n, struct operator_told **told,
    int *n_told)
{
	struct event *named;
	int n_named;
	enum err e;

	*n_told = 0;
	if (row->operator_id != 0)
		return ERR_OK;
	if ((e = events_whose(db, a, row->id, &named, &n_named)) != ERR_OK)
		return e;
	for (int i = 0; i < n; i++)
		if (ROLE_BIT(events[i].actor_role) & ROLES_OPERATOR)
			events[i].event.operator_id = events[i].actor_org;
	for (int i = 0; i < n_named; i++)
		events[named[i].seq - 1].event.operator_id =
		    named[i].operator_id;
	return case_operators_who_know(db, a, row->id, told, n_told);
}

int64_t
operator_of_act(const struct case_row *row, const struct actor *who,
    const struct act *what)
{
	int64_t id;

	if (row->operator_id != 0)
		return 0;
	if (who->organisation_kind == ORGANISATION_OPERATOR)
		return who->organisation_id;
	for (int i = 0; i < what->n_texts; i++)
		if (strcmp(what->texts[i].part, TEXT_OPERATOR) == 0 &&
		    int_parse(what->texts[i].about, 1, INT64_MAX, &id) ==
		    ERR_OK)
			return id;
	return 0;
}

struct operator_told
operator_told_of(const struct operator_told *told, int n, int64_t id)
{
	for (int i = 0; i < n; i++)
		if (told[i].operator_id == id)
			return told[i];
	return (struct operator_told){ id, INT32_MAX };
}

enum err
operators_of(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct case_operator **out, int *n)
{
	enum err e = app_require(who, RIGHT_CASES_ALL);

	return e == ERR_OK ? case_operators(app->db, a, case_id, out, n) : e;
}

enum err
operators_several(struct app *app, struct arena *a, const struct actor *who,
    const struct case_row *row, struct case_operator **out, int *n)
{
	*n = 0;
	return row->operator_id != 0 ? ERR_OK : operators_of(app, a, who,
	    row->id, out, n);
}

const struct words *
operator_name(const struct case_operator *all, int n, int64_t id)
{
	for (int i = 0; i < n; i++)
		if (all[i].operator_id == id)
			return &all[i].name;
	return NULL;
}

static void
stand(struct app *app, struct arena *a, const struct case_view *v,
    struct case_operator *one)
{
	struct event *own = events_plain(a, v->events, v->n_events);
	struct position at;

	events_of_operator(own, v->n_events, &(struct operator_told){
	    one->operator_id, one->notified_seq });
	replay(v->rules, app->calendar, own, v->n_events, clock_today(), &at);
	one->contract = at.contract;
	one->answered_on = DATE_NONE;
	for (int i = 0; i < v->n_events; i++)
		if (own[i].kind == EVENT_SERVE)
			one->answered_on = DATE_NONE;
		else if (!own[i].apart &&
		    (own[i].kind == EVENT_CONDITIONS_ACCEPTED ||
		    own[i].kind == EVENT_CONDITIONS_REFUSED))
			one->answered_on = own[i].on;
}

void
operators_stand(struct app *app, struct arena *a, const struct case_view *v,
    struct case_operator *all, int n)
{
	for (int i = 0; i < n; i++)
		stand(app, a, v, &all[i]);
}

enum err
operators_registered(struct app *app, struct arena *a,
    const struct actor *who, struct organisation **out, int *n)
{
	int kept = 0;
	enum err e = app_require(who, RIGHT_CASE_WORK);

	if (e == ERR_OK)
		e = organisations_all(app->db, a, out, n);
	if (e != ERR_OK)
		return e;
	for (int i = 0; i < *n; i++)
		if ((*out)[i].kind == ORGANISATION_OPERATOR)
			(*out)[kept++] = (*out)[i];
	*n = kept;
	return ERR_OK;
}

static enum err
write_entered(struct act_run *run, void *ctx)
{
	return case_operator_submitted(run->tx, run->row.id,
	    *(const int64_t *)ctx, run->events[run->n_events - 1].event.on);
}

void
operator_enters(struct arena *a, const struct case_operator *whose,
    struct act *what, struct act_text *texts)
{
	texts[what->n_texts++] = (struct act_text){ TEXT_OPERATOR,
	    arena_printf(a, "%lld", (long long)whose->operator_id),
	    whose->name.in[LANG_ZH] };
	what->texts = texts;
	if (what->kind != EVENT_MATERIALS_SUBMITTED)
		return;
	what->ctx = arena_memdup(a, &whose->operator_id,
	    sizeof(whose->operator_id));
	what->write = write_entered;
}

/* ---- joining, leaving, proof of service: each under the case's lock */

struct joining {
	struct arena *arena;
	const struct actor *who;
	int64_t case_id, operator_id;
	struct date on;
	const char *number;
	struct instant now;
};

/* A case on a proposal, whose notice is not given yet. */
static enum err
lock_open(struct tx *tx, const struct joining *j)
{
	struct case_row row;
	enum err e = case_lock(tx, j->arena, j->case_id, &row);

	if (e != ERR_OK)
		return e;
	return row.stage == STAGE_PROPOSED || row.stage == STAGE_APPROVED ?
	    ERR_OK : ERR_REFUSED;
}

static enum err
do_join(struct tx *tx, void *ctx)
{
	struct joining *j = ctx;
	struct organisation o;
	enum err e = lock_open(tx, j);

	if (e == ERR_OK)
		e = organisation_by_id(tx_db(tx), j->arena, j->operator_id,
		    &o);
	if (e != ERR_OK)
		return e;
	return o.kind == ORGANISATION_OPERATOR ? case_operator_join(tx,
	    j->case_id, j->operator_id, j->who->person_id, j->now) :
	    ERR_NOT_FOUND;
}

static enum err
do_leave(struct tx *tx, void *ctx)
{
	struct joining *j = ctx;
	enum err e = lock_open(tx, j);

	return e == ERR_OK ? case_operator_leave(tx, j->case_id,
	    j->operator_id) : e;
}

static enum err
do_serve(struct tx *tx, void *ctx)
{
	struct joining *j = ctx;
	struct event_record *events;
	struct case_operator own;
	struct case_row row;
	int n;
	enum err e;

	if ((e = case_lock(tx, j->arena, j->case_id, &row)) != ERR_OK ||
	    (e = case_operator_find(tx_db(tx), j->arena, j->case_id,
	    j->operator_id, &own)) != ERR_OK ||
	    (e = events_of_case(tx_db(tx), j->arena, j->case_id, &events,
	    &n)) != ERR_OK)
		return e;
	if (own.notified_seq > n || date_cmp(j->on,
	    events[own.notified_seq - 1].event.on) < 0)
		return ERR_RANGE;
	return case_operator_served_paper(tx, j->case_id, j->operator_id,
	    j->on, j->number);
}

static enum err
change(struct app *app, struct joining *j,
    enum err (*fn)(struct tx *tx, void *ctx))
{
	enum err e = app_require(j->who, RIGHT_CASE_WORK);

	j->now = clock_now();
	return e == ERR_OK ? app_once(app, j->arena, j->who, fn, j, NULL) :
	    e;
}

enum err
operator_join(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int64_t operator_id)
{
	struct joining j = { .arena = a, .who = who, .case_id = case_id,
	    .operator_id = operator_id };

	return change(app, &j, do_join);
}

enum err
operator_leave(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int64_t operator_id)
{
	struct joining j = { .arena = a, .who = who, .case_id = case_id,
	    .operator_id = operator_id };

	return change(app, &j, do_leave);
}

enum err
operator_served(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int64_t operator_id, struct date on,
    const char *number)
{
	struct joining j = { .arena = a, .who = who, .case_id = case_id,
	    .operator_id = operator_id, .on = on, .number = number };

	if (*number == '\0' || text_length(number) > NUMBER_CHARS)
		return ERR_INPUT;
	if (!date_is_set(on) || date_cmp(on, clock_today()) > 0)
		return ERR_RANGE;
	return change(app, &j, do_serve);
}
