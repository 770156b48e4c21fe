#include "law/apply.h"
#include "law/clock.h"

enum period
lodged_period(const struct rules *r)
{
	return rule_is(r, RULE_SCOPE_DECIDER, "office") ? PERIOD_DECISION :
	    PERIOD_ACCEPTANCE;
}

void
apply_lodge(struct fold *f, const struct event *e)
{
	struct position *p = f->p;

	fold_end_all(f, e);
	p->stage = STAGE_LODGED;
	p->inner.asked = p->inner.confirmed = p->inner.denied = 0;
	fold_start(f, lodged_period(f->rules), e);
}

/* Article 18: nothing of the Office's time goes by before it is known. */
static void
hold(struct fold *f, const struct event *e)
{
	clock_stop(&f->p->clocks[lodged_period(f->rules)], e->on);
	f->p->stage = STAGE_HELD;
}

void
apply_lodge_held(struct fold *f, const struct event *e)
{
	apply_lodge(f, e);
	hold(f, e);
}

void
apply_ask_department(struct fold *f, const struct event *e)
{
	hold(f, e);
	f->p->inner.asked = 1;
	fold_start(f, PERIOD_DESIGNATION, e);
}

void
apply_designation_confirmed(struct fold *f, const struct event *e)
{
	fold_end(f, PERIOD_DESIGNATION, e);
	clock_resume(&f->p->clocks[lodged_period(f->rules)], e->on);
	f->p->stage = STAGE_LODGED;
	f->p->inner.confirmed = 1;
}

void
apply_designation_denied(struct fold *f, const struct event *e)
{
	fold_end(f, PERIOD_DESIGNATION, e);
	f->p->inner.denied = 1;
}
