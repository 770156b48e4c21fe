#include <string.h>

#include "app/keep_inner.h"
#include "app/mail.h"
#include "app/notify_form.h"
#include "base/log.h"
#include "law/moved.h"
#include "store/case.h"
#include "store/date_move.h"
#include "store/edition.h"
#include "store/recipient.h"

/* One walk; the calendar before is read once for many cases. */
struct projecting {
	const struct keep *keep;
	struct arena *arena;
	const struct calendar *before;
	struct date released;		/* the newest; DATE_NONE: unread */
	int64_t projected;
};

/* One last day that moved, and the clock as whoever is told sees it now. */
struct move {
	struct date_move row;
	struct clock_view clock;
	int is_operators;		/* the operator is shown this clock */
};

/* One case in its transaction. */
struct projection {
	struct projecting *all;
	struct arena *arena;
	struct kept_case c;
	struct move moves[PERIOD__MAX];
	int n_moves;
	int is_done;			/* somebody else was faster */
};

static enum err
cases(const struct keep *k, struct arena *a, int64_t after_id,
    struct case_row **out, int *n)
{
	return cases_open(k->app->db, a, after_id, KEEP_BATCH, out, n);
}

static int
is_projected(const struct keep *k, const struct kept_case *c)
{
	const struct case_row *row = &c->row;

	return strcmp(row->calendar_edition,
	    calendar_edition(k->app->calendar)) == 0 &&
	    row->last_seq == c->n && case_is_projected(row, &c->position);
}

/* The calendar under which the row was projected. */
static enum err
load_before(struct projecting *all, const char *edition)
{
	struct db *db = all->keep->app->db;
	struct calendar *calendar;
	struct edition found;
	const char *why = "";
	enum err e;

	if (all->before != NULL &&
	    strcmp(calendar_edition(all->before), edition) == 0)
		return ERR_OK;
	e = calendar_edition_find(db, all->arena, edition, &found);
	if (e == ERR_OK)
		e = calendar_parse(all->arena, found.edition, found.content,
		    &calendar, &why);
	if (e == ERR_DATABASE || e == ERR_RETRY)
		return e;
	if (e != ERR_OK)
		return log_fault(ERR_INTERNAL, "keep.calendar", edition);
	all->before = calendar;
	return ERR_OK;
}

/*
 * What moved is judged as of the day of the release: nothing is lost with a
 * keeper that is late, or whose clock runs ahead.
 */
static enum err
load_released(struct projecting *all)
{
	const struct keep *k = all->keep;
	struct edition found;
	enum err e;

	if (date_is_set(all->released))
		return ERR_OK;
	e = calendar_edition_find(k->app->db, all->arena,
	    calendar_edition(k->app->calendar), &found);
	if (e != ERR_OK && e != ERR_NOT_FOUND)
		return e;
	/* one that is tried out was not released */
	all->released = e == ERR_OK ? date_of(found.imported) : k->today;
	if (date_cmp(all->released, k->today) > 0)
		all->released = k->today;
	return ERR_OK;
}

/* What was judged under the newest calendar was told with its dates. */
static int
events_before(const struct kept_case *c, const char *edition)
{
	int n = 0;

	while (n < c->n && strcmp(c->records[n].calendar_edition, edition) !=
	    0)
		n++;
	return n;
}

static enum err
find_moves(struct projection *j)
{
	const struct calendar *newest = j->all->keep->app->calendar;
	const char *edition = calendar_edition(newest);
	struct moved moved[PERIOD__MAX];
	enum err e;

	j->n_moves = 0;
	if (strcmp(j->c.row.calendar_edition, edition) == 0)
		return ERR_OK;
	if ((e = load_before(j->all, j->c.row.calendar_edition)) != ERR_OK ||
	    (e = load_released(j->all)) != ERR_OK)
		return e;
	j->n_moves = dates_moved(j->c.rules, j->all->before, newest,
	    j->c.events, events_before(&j->c, edition), j->c.n,
	    j->all->released, moved);
	for (int i = 0; i < j->n_moves; i++)
		j->moves[i] = (struct move){ { (int)moved[i].period,
		    j->c.row.calendar_edition, edition, moved[i].before.due,
		    moved[i].after.due, j->all->keep->now, NULL },
		    moved[i].after, moved[i].is_operators };
	return ERR_OK;
}

static enum err
tell(struct projection *j, struct tx *tx, const struct move *m,
    const struct recipient *to)
{
	struct app *app = j->all->keep->app;
	enum period period = (enum period)m->row.period;
	struct app_mail mail = { .notice = NOTICE_DATE_MOVED, .to = *to,
	    .case_number = j->c.row.number, .case_id = j->c.row.id,
	    .last_day = m->row.to, .provisional = m->clock.provisional,
	    .period = period_words(period), .before = m->row.from };

	mail.id = arena_printf(j->arena, "moved-%lld.%s.%s.%lld",
	    (long long)j->c.row.id, m->row.to_edition, period_name(period),
	    (long long)to->person_id);
	mail.link = arena_printf(j->arena, "%s%s/%s", app_link(app, j->arena,
	    m->is_operators ? SET_HOST_OPERATOR : SET_HOST_OFFICE,
	    (enum lang)to->lang), m->is_operators ? "cases" :
	    "circulations", j->c.row.number);
	return app_mail(app, j->arena, tx, &mail);
}

/* Whoever was told of the day and still goes by it. */
static enum err
tell_parties(struct projection *j, struct tx *tx, const struct move *m)
{
	int to_members = m->row.period == PERIOD_REPLY;
	struct recipient *to;
	int n;
	enum err e;

	if (!notice_tells((enum period)m->row.period) ||
	    m->clock.state != PERIOD_RUNNING ||
	    (!to_members && !m->is_operators))
		return ERR_OK;
	e = to_members ? recipients_of_members(tx_db(tx), j->arena, &to, &n) :
	    recipients_of_case(tx_db(tx), j->arena, j->c.row.id, &to, &n);
	for (int i = 0; e == ERR_OK && i < n; i++)
		if (!to_members || is_silent(&j->c.position, &to[i]))
			e = tell(j, tx, m, &to[i]);
	return e;
}

static enum err
project(struct tx *tx, void *ctx)
{
	struct projection *j = ctx;
	const struct keep *k = j->all->keep;
	int64_t id = j->c.row.id;
	enum err e;

	if ((e = case_lock(tx, j->arena, id, &j->c.row)) != ERR_OK ||
	    (e = kept_case_load(k, j->arena, &j->c)) != ERR_OK)
		return e;
	if ((j->is_done = is_projected(k, &j->c)))
		return ERR_OK;
	if ((e = find_moves(j)) != ERR_OK)
		return e;
	for (int i = 0; i < j->n_moves; i++)
		if ((e = date_move_insert(tx, id, &j->moves[i].row)) !=
		    ERR_OK ||
		    (e = tell_parties(j, tx, &j->moves[i])) != ERR_OK)
			return e;
	if ((e = case_project(tx, id, &j->c.position, j->c.n)) != ERR_OK)
		return e;
	return case_moved_to(tx, id, calendar_edition(k->app->calendar));
}

static void
tell_moves(const struct projection *j)
{
	char from[DATE_TEXT], to[DATE_TEXT];

	for (int i = 0; i < j->n_moves; i++)
		j->all->keep->tell("move", arena_printf(j->arena,
		    "%s %s %s %s", j->c.row.number,
		    period_name((enum period)j->moves[i].row.period),
		    date_text(j->moves[i].row.from, from),
		    date_text(j->moves[i].row.to, to)), 1);
}

static enum err
visit(void *ctx, struct arena *a, const struct case_row *row)
{
	struct projecting *all = ctx;
	struct projection j = { .all = all, .arena = a, .c = { .row = *row } };
	enum err e = kept_case_load(all->keep, a, &j.c);

	/* most are as they should be: those are not even locked */
	if (e != ERR_OK || is_projected(all->keep, &j.c))
		return e;
	e = keep_transaction(all->keep, project, &j);
	if (e != ERR_OK || j.is_done)
		return e;
	all->projected++;
	tell_moves(&j);
	return ERR_OK;
}

enum err
keep_project(const struct keep *k)
{
	struct projecting all = { .keep = k, .arena = arena_new(),
	    .released = DATE_NONE };
	enum err e = keep_walk(k, cases, visit, &all);

	if (all.projected > 0)
		k->tell("project", "cases", all.projected);
	arena_free(&all.arena);
	return e;
}
