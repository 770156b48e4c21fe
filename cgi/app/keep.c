#include "app/act.h"
#include "app/keep_inner.h"
#include "app/operators.h"
#include "base/log.h"
#include "store/event.h"

void
keep_at(struct keep *k, struct instant now)
{
	k->now = now;
	k->today = date_of(now);
}

struct trial {
	enum err (*fn)(struct tx *tx, void *ctx);
	void *ctx;
};

/* Did all of it, and now wants none of it: anything but ERR_OK rolls back. */
static enum err
try(struct tx *tx, void *ctx)
{
	const struct trial *t = ctx;
	enum err e = t->fn(tx, t->ctx);

	return e == ERR_OK ? ERR_END : e;
}

enum err
keep_transaction(const struct keep *k,
    enum err (*fn)(struct tx *tx, void *ctx), void *ctx)
{
	struct trial t = { fn, ctx };
	enum err e;

	if (!k->is_trial)
		return app_transaction(k->app, fn, ctx);
	e = app_transaction(k->app, try, &t);
	return e == ERR_END ? ERR_OK : e;
}

enum err
kept_case_load(const struct keep *k, struct arena *a, struct kept_case *c)
{
	struct event_record *events;
	struct event *plain;
	enum err e = events_of_case(k->app->db, a, c->row.id, &events, &c->n);

	if (e != ERR_OK || (e = app_rules(k->app, c->row.rules_edition,
	    &c->rules)) != ERR_OK)
		return e;
	c->records = events;
	if ((e = operators_read(k->app->db, a, &c->row, events, c->n,
	    &c->told, &c->n_told)) != ERR_OK)
		return e;
	plain = events_plain(a, events, c->n);
	events_of_all(plain, c->n, c->told, c->n_told);
	c->events = plain;
	replay(c->rules, k->app->calendar, c->events, c->n, k->today,
	    &c->position);
	return ERR_OK;
}

static enum err
visit_one(enum err (*visit)(void *, struct arena *, const struct case_row *),
    void *ctx, struct arena *a, const struct case_row *row)
{
	enum err e = visit(ctx, a, row);

	/* what may go better next time is tried again then */
	if (e == ERR_OK || e == ERR_DATABASE || e == ERR_RETRY)
		return e;
	log_line("alarm", LOG_TEXT("where", "keep.walk"),
	    LOG_INT("case", row->id), LOG_TEXT("err", err_name(e)));
	return ERR_OK;
}

enum err
keep_walk(const struct keep *k, cases_fn *cases,
    enum err (*visit)(void *ctx, struct arena *a, const struct case_row *row),
    void *ctx)
{
	struct arena *a = arena_new();
	int64_t after_id = 0;
	struct case_row *rows;
	enum err e = ERR_OK;
	int n = 1;

	while (e == ERR_OK && n > 0 && !*k->stop) {
		arena_reset(a);
		e = cases(k, a, after_id, &rows, &n);
		for (int i = 0; e == ERR_OK && i < n && !*k->stop; i++) {
			after_id = rows[i].id;
			e = visit_one(visit, ctx, a, &rows[i]);
		}
	}
	arena_free(&a);
	return e;
}

int
is_silent(const struct position *p, const struct recipient *to)
{
	enum member member;

	return p->round_open && to->organisation_code != NULL &&
	    member_parse(to->organisation_code, &member) &&
	    (p->addressed & ~p->answered & MEMBER_BIT(member)) != 0;
}
