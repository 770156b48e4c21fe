#include <stddef.h>

#include "law/apply.h"
#include "law/guard.h"
#include "law/refusals.h"

/* NULL behind the last day of that period, where it is a day to rest on. */
static const struct refusal *
check_over(const struct asked *q, enum period p,
    const struct refusal *not_over)
{
	const struct clock_view *k = &q->p->clocks[p];

	if (!date_is_set(k->due) || date_cmp(q->next->on, k->due) <= 0)
		return not_over;
	return k->provisional ? &refusal_is_provisional : NULL;
}

/* Silence of the department is no answer: somebody decides after its time. */
const struct refusal *
guard_refuse(const struct asked *q)
{
	if (q->p->stage == STAGE_RETURNED)
		return check_over(q, PERIOD_CORRECTION,
		    &refusal_correction_runs);
	if (q->p->stage != STAGE_HELD || q->p->inner.denied)
		return NULL;
	return q->p->inner.asked ? check_over(q, PERIOD_DESIGNATION,
	    &refusal_department_first) : &refusal_department_first;
}

const struct refusal *
guard_accept(const struct asked *q)
{
	return lodged_period(q->rules) == PERIOD_DECISION ?
	    &refusal_office_decides : NULL;
}

const struct refusal *
guard_decide(const struct asked *q)
{
	return lodged_period(q->rules) == PERIOD_DECISION ?
	    NULL : &refusal_operator_first;
}

const struct refusal *
guard_ask_department(const struct asked *q)
{
	const struct clock_view *k = &q->p->clocks[PERIOD_DESIGNATION];

	if (q->p->inner.confirmed)
		return &refusal_is_confirmed;
	if (q->p->inner.denied)
		return &refusal_is_denied;
	return k->state == PERIOD_RUNNING &&
	    date_cmp(q->next->on, k->due) <= 0 ? &refusal_is_asked : NULL;
}

const struct refusal *
guard_designation_denied(const struct asked *q)
{
	if (!q->p->inner.asked)
		return &refusal_not_asked;
	return q->p->inner.denied ? &refusal_is_denied : NULL;
}
