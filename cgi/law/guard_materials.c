#include <stddef.h>

#include "law/apply.h"
#include "law/guard.h"
#include "law/refusals.h"

enum { ITEMS_MAX = 400 };	/* that may still be missing */

/* Article 14: requests for materials, refusal, falsehood, intended Fail. */

const struct refusal *
guard_request(const struct asked *q)
{
	if (q->p->request_open)
		return &refusal_request_open;
	if (q->p->round_open)
		return &refusal_round_open;
	if (q->p->clocks[review_period(q->p->stage)].n_pauses == PAUSE__MAX)
		return &refusal_too_many_pauses;
	return guard_days(q);
}

const struct refusal *
guard_join(const struct asked *q)
{
	if (!q->p->inner.ex_officio)
		return &refusal_only_on_proposal;
	return q->p->inner.asked_alone ? &refusal_done_once : guard_days(q);
}

const struct refusal *
guard_recall(const struct asked *q)
{
	return q->p->inner.reopened ? &refusal_is_reopened : NULL;
}

const struct refusal *
guard_submitted(const struct asked *q)
{
	if (!q->p->request_open)
		return &refusal_no_request;
	if (date_cmp(q->next->on, q->p->inner.request_on) < 0)
		return &refusal_before_request;
	return q->next->days < 0 || q->next->days > ITEMS_MAX ?
	    &refusal_bad_days : NULL;
}

const struct refusal *
guard_complete(const struct asked *q)
{
	if (!q->p->request_open)
		return &refusal_no_request;
	if (q->p->determination && q->p->inner.is_false)
		return &refusal_never_after_falsehood;
	if (date_is_set(q->p->inner.submitted_on) &&
	    date_cmp(q->next->on, q->p->inner.submitted_on) != 0)
		return &refusal_another_day;
	return date_cmp(q->next->on, q->p->inner.request_on) < 0 ?
	    &refusal_before_request : NULL;
}

const struct refusal *
guard_remind(const struct asked *q)
{
	if (!q->p->request_open)
		return &refusal_no_request;
	if (q->p->determination)
		return &refusal_determined;
	if (q->p->inner.reminded)
		return &refusal_reminded_once;
	return guard_days(q);
}

static const struct refusal *
guard_determination(const struct asked *q)
{
	if (rule_is(q->rules, RULE_ART14_DETERMINATION, "false"))
		return &refusal_no_such_fail;
	return q->p->determination ? &refusal_determined : NULL;
}

const struct refusal *
guard_refused(const struct asked *q)
{
	return q->p->request_open ? guard_determination(q) : &refusal_no_request;
}

const struct refusal *
guard_false(const struct asked *q)
{
	if (q->p->round_open)
		return &refusal_round_open;
	if (q->p->stage == STAGE_CONCLUDED && q->p->finding == FINDING_FAIL)
		return &refusal_concluded_fail;
	return guard_determination(q);
}

const struct refusal *
guard_determination_withdrawn(const struct asked *q)
{
	if (!q->p->determination)
		return &refusal_not_determined;
	return q->p->round_open ? &refusal_round_open : NULL;
}

const struct refusal *
guard_intend_fail(const struct asked *q)
{
	if (!q->p->determination)
		return &refusal_not_determined;
	if (q->p->round_open)
		return &refusal_round_open;
	return q->p->inner.intended ? &refusal_intended_once : NULL;
}

const struct refusal *
guard_comment(const struct asked *q)
{
	if (!q->p->determination || !q->p->inner.intended)
		return &refusal_nothing_told;
	return q->p->round_open ? &refusal_round_open : NULL;
}
