#include "law/apply.h"
#include "law/clock.h"

/* A review on a member's proposal (Article 19). */

void
apply_propose(struct fold *f, const struct event *e)
{
	(void)e;
	f->p->stage = STAGE_PROPOSED;
	f->p->inner.ex_officio = 1;
}

void
apply_approve_review(struct fold *f, const struct event *e)
{
	f->p->stage = STAGE_APPROVED;
	f->p->inner.approved_on = e->on;
}

void
apply_decline_review(struct fold *f, const struct event *e)
{
	(void)e;
	f->p->stage = STAGE_DECLINED;
}

/*
 * An operator that is told after the others is asked at once (A36), beside the
 * review, whose period runs on: no officer's word ends that, but its answer.
 */
void
apply_join(struct fold *f, const struct event *e)
{
	struct position *p = f->p;

	clock_start(&p->clocks[PERIOD_MATERIALS], f->rules, f->calendar, e,
	    e->days);
	p->request_open = 1;
	p->inner.request_on = e->on;
	p->inner.submitted_on = DATE_NONE;
	p->inner.all_in = 0;
	p->inner.asked_alone = 1;
}
