#include <stdlib.h>
#include <string.h>

#include "app/act.h"
#include "app/keep_inner.h"
#include "app/mail.h"
#include "base/clock.h"
#include "law/due.h"
#include "store/case.h"
#include "store/recipient.h"
#include "store/reminder.h"

/* One line of somebody's digest. */
struct owed {
	struct owed *next;
	const struct recipient *to;
	int64_t case_id;
	const char *case_number;
	struct due due;
	unsigned passed;	/* steps that are written down already */
};

struct people {
	struct recipient *p;
	int n;
};

/* What a walk collects before the first mail is written. */
struct reminding {
	const struct keep *keep;
	struct arena *arena;
	struct people members, by_role[ROLE__MAX];
	struct owed *owed;
	int n;
};

static const enum role staff[] = {
	ROLE_CASE_OFFICER, ROLE_CHIEF, ROLE_DEPUTY_CHIEF,
	ROLE_COMMISSION_SECRETARY,
};

static enum err
load_people(struct reminding *all)
{
	struct db *db = all->keep->app->db;
	enum err e = recipients_of_members(db, all->arena, &all->members.p,
	    &all->members.n);

	for (size_t i = 0; e == ERR_OK && i < sizeof(staff) /
	    sizeof(staff[0]); i++) {
		struct people *group = &all->by_role[staff[i]];

		e = recipients_of_role(db, all->arena, staff[i], &group->p,
		    &group->n);
	}
	return e;
}

static enum err
cases(const struct keep *k, struct arena *a, int64_t after_id,
    struct case_row **out, int *n)
{
	return cases_open_due(k->app->db, a, due_horizon(k->app->calendar,
	    k->today), after_id, KEEP_BATCH, out, n);
}

/* One case with what was told of it before. */
struct looked_at {
	struct reminding *all;
	struct kept_case c;
	struct reminder *told;
	int n_told;
	int64_t of;		/* of several operators: the one looked at */
};

static unsigned
passed_steps(const struct looked_at *l, int64_t person_id,
    const struct due *d)
{
	unsigned steps = 0;

	for (int i = 0; i < l->n_told; i++)
		if (l->told[i].person_id == person_id &&
		    date_cmp(l->told[i].due, d->due) == 0 &&
		    strcmp(l->told[i].what, d->name) == 0)
			steps |= 1u << l->told[i].step;
	return steps;
}

/* Once a person, whatever the roles that make it this person's. */
static int
is_listed(const struct looked_at *l, int64_t person_id, const struct due *d)
{
	for (struct owed *o = l->all->owed; o != NULL &&
	    o->case_id == l->c.row.id; o = o->next)
		if (o->to->person_id == person_id &&
		    strcmp(o->due.name, d->name) == 0)
			return 1;
	return 0;
}

static void
owe(struct looked_at *l, const struct due *d, const struct recipient *to)
{
	struct reminding *all = l->all;
	unsigned passed = passed_steps(l, to->person_id, d);
	struct owed *o;

	if (passed & 1u << d->step || is_listed(l, to->person_id, d))
		return;
	o = NEW(all->arena, struct owed);
	*o = (struct owed){ .next = all->owed, .to = to,
	    .case_id = l->c.row.id, .case_number = arena_strdup(all->arena,
	    l->c.row.number), .due = *d, .passed = passed };
	all->owed = o;
	all->n++;
}

static void
owe_all(struct looked_at *l, const struct due *d, const struct people *group)
{
	for (int i = 0; i < group->n; i++)
		owe(l, d, &group->p[i]);
}

/* Its own operator's; one of several owes what it owes itself. */
static enum err
owe_operator(struct looked_at *l, const struct due *d)
{
	struct reminding *all = l->all;
	struct people group;
	enum err e = recipients_of_case(all->keep->app->db, all->arena,
	    l->c.row.id, &group.p, &group.n);

	for (int i = 0; e == ERR_OK && i < group.n; i++)
		if (l->of == 0 || group.p[i].organisation_id == l->of)
			owe(l, d, &group.p[i]);
	return e;
}

static enum err
owe_members(struct looked_at *l, const struct due *d)
{
	const struct people *all = &l->all->members;

	for (int i = 0; i < all->n; i++)
		if (is_silent(&l->c.position, &all->p[i]))
			owe(l, d, &all->p[i]);
	return ERR_OK;
}

/* The officer of the case; all of them where it has none, or he left. */
static enum err
owe_officer(struct looked_at *l, const struct due *d)
{
	for (size_t i = 0; i < sizeof(staff) / sizeof(staff[0]); i++) {
		const struct people *group = &l->all->by_role[staff[i]];

		for (int j = 0; j < group->n; j++)
			if (group->p[j].person_id == l->c.row.assignee_id) {
				owe(l, d, &group->p[j]);
				return ERR_OK;
			}
	}
	owe_all(l, d, &l->all->by_role[ROLE_CASE_OFFICER]);
	return ERR_OK;
}

static enum err
owe_head(struct looked_at *l, const struct due *d)
{
	owe_all(l, d, &l->all->by_role[ROLE_CHIEF]);
	owe_all(l, d, &l->all->by_role[ROLE_DEPUTY_CHIEF]);
	return ERR_OK;
}

static enum err
owe_secretary(struct looked_at *l, const struct due *d)
{
	owe_all(l, d, &l->all->by_role[ROLE_COMMISSION_SECRETARY]);
	return ERR_OK;
}

static enum err (*const owing[])(struct looked_at *, const struct due *) = {
	[DUE_FROM_OPERATOR] = owe_operator,
	[DUE_FROM_MEMBERS] = owe_members,
	[DUE_FROM_OFFICER] = owe_officer,
	[DUE_FROM_HEAD] = owe_head,
	[DUE_FROM_SECRETARY] = owe_secretary,
};
_Static_assert(sizeof(owing) / sizeof(owing[0]) == DUE_FROM__MAX,
    "everybody who may owe something");

static const unsigned of_operators = DUE_FROM_BIT(DUE_FROM_OPERATOR);

/* What is due at that position from those. */
static enum err
owe_dues(struct looked_at *l, const struct position *at, unsigned from)
{
	const struct keep *k = l->all->keep;
	struct due due[DUE_MOST];
	int n = law_due(l->c.rules, k->app->calendar, at, k->today, due);
	enum err e = ERR_OK;

	for (int i = 0; e == ERR_OK && i < n; i++)
		for (int f = 0; e == ERR_OK && f < DUE_FROM__MAX; f++)
			if (due[i].from & from & DUE_FROM_BIT(f))
				e = owing[f](l, &due[i]);
	return e;
}

/* One of several operators, whose days are its own. */
static enum err
visit_operator(struct looked_at *l, const struct operator_told *who)
{
	const struct keep *k = l->all->keep;
	struct event *own = events_plain(l->all->arena, l->c.records, l->c.n);
	struct position at;

	events_of_operator(own, l->c.n, who);
	replay(l->c.rules, k->app->calendar, own, l->c.n, k->today, &at);
	l->of = who->operator_id;
	return owe_dues(l, &at, of_operators);
}

static enum err
visit(void *ctx, struct arena *a, const struct case_row *row)
{
	struct looked_at l = { .all = ctx, .c = { .row = *row } };
	const struct keep *k = l.all->keep;
	enum err e;

	if ((e = kept_case_load(k, a, &l.c)) != ERR_OK ||
	    (e = reminders_of_case(k->app->db, a, row->id, &l.told,
	    &l.n_told)) != ERR_OK)
		return e;
	if (l.c.n_told == 0)
		return owe_dues(&l, &l.c.position, ~0u);
	e = owe_dues(&l, &l.c.position, ~of_operators);
	for (int i = 0; e == ERR_OK && i < l.c.n_told; i++)
		e = visit_operator(&l, &l.c.told[i]);
	return e;
}

/* ---- the mails */

/* All that one person owes: `n` lines from `owed` on. */
struct digest {
	const struct keep *keep;
	struct arena *arena;
	struct owed *const *owed;
	int n;
};

/* The steps before it that were never told will not be told any more. */
static enum err
write_down(const struct digest *d, struct tx *tx, const struct owed *o)
{
	struct reminder r = { .case_id = o->case_id,
	    .person_id = o->to->person_id, .what = o->due.name,
	    .due = o->due.due, .on = d->keep->today };
	enum err e = ERR_OK;

	for (r.step = 0; e == ERR_OK && r.step <= (int)o->due.step; r.step++) {
		if (!(o->due.steps & ~o->passed & 1u << r.step))
			continue;
		r.told = r.step == (int)o->due.step;
		e = reminder_insert(tx, &r);
	}
	return e;
}

static const char *
link_of(const struct digest *d, enum lang lang)
{
	unsigned from = d->owed[0]->due.from;
	int operator = from & DUE_FROM_BIT(DUE_FROM_OPERATOR);
	const char *page = operator ? "cases" :
	    from & DUE_FROM_BIT(DUE_FROM_MEMBERS) ? "circulations" : "queue";

	return arena_printf(d->arena, "%s%s", app_link(d->keep->app,
	    d->arena, operator ? SET_HOST_OPERATOR : SET_HOST_OFFICE, lang),
	    page);
}

static enum err
write_mail(const struct digest *d, struct tx *tx)
{
	const struct recipient *to = d->owed[0]->to;
	struct mail_due *due = NEW_ARRAY(d->arena, (size_t)d->n,
	    struct mail_due);
	struct app_mail m = { .notice = NOTICE_DIGEST, .to = *to,
	    .last_day = DATE_NONE, .due = due, .n_due = d->n };
	char on[DATE_TEXT];

	for (int i = 0; i < d->n; i++) {
		const struct owed *o = d->owed[i];

		due[i] = (struct mail_due){ o->case_number, o->due.words,
		    o->due.due, o->due.until, o->due.provisional,
		    o->due.left };
	}
	/* one that was set aside had the same day */
	m.id = arena_printf(d->arena, "digest-%s.%lld.%lld",
	    date_text(d->keep->today, on), (long long)to->person_id,
	    (long long)d->keep->now.us);
	m.link = link_of(d, (enum lang)to->lang);
	return app_mail(d->keep->app, d->arena, tx, &m);
}

static enum err
write_digest(struct tx *tx, void *ctx)
{
	const struct digest *d = ctx;
	enum err e = digest_insert(tx, d->owed[0]->to->person_id,
	    d->keep->today, d->keep->now);

	for (int i = 0; e == ERR_OK && i < d->n; i++)
		e = write_down(d, tx, d->owed[i]);
	return e == ERR_OK ? write_mail(d, tx) : e;
}

static void
tell(const struct digest *d)
{
	char due[DATE_TEXT];

	for (int i = 0; i < d->n; i++) {
		const struct owed *o = d->owed[i];

		d->keep->tell("remind", arena_printf(d->arena,
		    "%s %s %s %s", o->case_number, o->due.name,
		    due_step_name(o->due.step), date_text(o->due.due, due)),
		    o->to->person_id);
	}
}

/* Another keeper that was faster, or today's mail, is no fault. */
static enum err
send_digest(const struct digest *d)
{
	enum err e = keep_transaction(d->keep, write_digest, (void *)d);

	if (e == ERR_OK)
		tell(d);
	return e == ERR_DUPLICATE ? ERR_OK : e;
}

/* By person; then the most urgent first. */
static int
by_person(const void *a, const void *b)
{
	const struct owed *x = *(struct owed *const *)a;
	const struct owed *y = *(struct owed *const *)b;
	int64_t p = x->to->person_id, q = y->to->person_id;

	if (p != q)
		return p < q ? -1 : 1;
	if (date_cmp(x->due.due, y->due.due) != 0)
		return date_cmp(x->due.due, y->due.due);
	return (x->case_id > y->case_id) - (x->case_id < y->case_id);
}

static enum err
send_all(const struct reminding *all)
{
	struct owed **sorted = NEW_ARRAY(all->arena, (size_t)all->n + 1,
	    struct owed *);
	struct digest d = { all->keep, arena_new(), sorted, 0 };
	enum err e = ERR_OK;
	int i = 0;

	for (struct owed *o = all->owed; o != NULL; o = o->next)
		sorted[i++] = o;
	qsort(sorted, (size_t)i, sizeof(*sorted), by_person);
	for (i = 0; e == ERR_OK && i < all->n && !*all->keep->stop;
	    i += d.n) {
		d.owed = &sorted[i];
		for (d.n = 1; i + d.n < all->n && sorted[i + d.n]->
		    to->person_id == sorted[i]->to->person_id; d.n++)
			;
		arena_reset(d.arena);
		e = send_digest(&d);
	}
	arena_free(&d.arena);
	return e;
}

/* ---- what a wrong clock told */

struct ahead {
	const struct keep *keep;
	int64_t n;
};

/* Not those of another machine, which began its day a moment earlier. */
static enum err
set_aside(struct tx *tx, void *ctx)
{
	struct ahead *x = ctx;
	struct instant now = x->keep->now, last = clock_furthest(now),
	    next_day = date_start(date_add(x->keep->today, 1));

	if (last.us < next_day.us)
		last.us = next_day.us - 1;
	return digests_set_aside(tx, last, now, &x->n);
}

/*
 * Digests of days to come were made by a clock that was set back since. Once
 * their days are there nothing tells them from right ones: they are set aside
 * now. A trial of a past day says nothing about the clock.
 */
static enum err
set_ahead_aside(const struct keep *k)
{
	struct ahead x = { k, 0 };
	enum err e = k->is_trial ? ERR_OK :
	    keep_transaction(k, set_aside, &x);

	if (e == ERR_OK && x.n > 0)
		k->tell("set aside", "digests", x.n);
	return e;
}

enum err
keep_remind(const struct keep *k)
{
	struct reminding all = { .keep = k, .arena = arena_new() };
	enum err e = set_ahead_aside(k);

	if (e == ERR_OK)
		e = load_people(&all);
	if (e == ERR_OK)
		e = keep_walk(k, cases, visit, &all);
	if (e == ERR_OK && !*k->stop)
		e = send_all(&all);
	arena_free(&all.arena);
	return e;
}
