#include <stddef.h>

#include "law/apply.h"
#include "law/clock.h"
#include "law/guard.h"
#include "law/refusals.h"

enum { DAYS_MAX = 400 };	/* of one extension or request */

const struct refusal *
guard_days(const struct asked *q)
{
	struct date due;
	int provisional;

	if (q->next->days < 1 || q->next->days > DAYS_MAX)
		return &refusal_bad_days;
	return calendar_due(q->calendar, q->next->on, q->next->days, &due,
	    &provisional) == ERR_OK ? NULL : &refusal_too_far;
}

static const struct refusal *
guard_extend(const struct asked *q)
{
	enum period review = review_period(q->p->stage);
	struct clock_view k = q->p->clocks[review];
	const struct refusal *why = guard_days(q);
	int provisional;

	if (why != NULL)
		return why;
	if (k.state != PERIOD_RUNNING)
		return &refusal_is_stopped;
	if (date_cmp(q->next->on, k.due) > 0)
		return &refusal_too_late;
	if (review == PERIOD_PRELIMINARY && q->p->inner.extended)
		return &refusal_extended_once;
	if (review == PERIOD_PRELIMINARY && q->next->days >
	    rule_number(q->rules, RULE_PRELIMINARY_EXTENSION_WD))
		return &refusal_extended_too_far;
	k.extension += q->next->days;
	return clock_due(&k, q->calendar, &k.due, &provisional) == ERR_OK ?
	    NULL : &refusal_too_far;
}

/* What any suggestion must keep, the first as well as a revised one. */
static const struct refusal *
check_suggestion(const struct asked *q)
{
	const struct clock_view *k = &q->p->clocks[PERIOD_COMMENT];

	if (q->next->finding <= FINDING_NONE ||
	    q->next->finding >= FINDING__MAX)
		return &refusal_no_finding;
	if (q->p->stage == STAGE_SPECIAL && !q->p->inner.analysed)
		return &refusal_not_analysed;
	if (!q->p->determination)
		return q->p->request_open ? &refusal_request_open : NULL;
	if (q->next->finding != FINDING_FAIL)
		return &refusal_only_fail;
	if (!q->p->inner.intended)
		return &refusal_not_intended;
	if (!date_is_set(k->due) || date_cmp(q->next->on, k->due) <= 0)
		return &refusal_comment_runs;
	return k->provisional ? &refusal_is_provisional : NULL;
}

static const struct refusal *
guard_circulate(const struct asked *q)
{
	if (q->p->round_open)
		return &refusal_use_revise;
	if (q->p->inner.recalled && !q->p->determination)
		return &refusal_request_first;
	return check_suggestion(q);
}

static const struct refusal *
guard_revise(const struct asked *q)
{
	return q->p->round_open ? check_suggestion(q) : &refusal_no_round;
}

static const struct refusal *
guard_reply(const struct asked *q)
{
	if (!q->p->round_open)
		return &refusal_no_round;
	if (q->next->members == 0 || (q->next->members & ~q->p->addressed))
		return &refusal_not_addressed;
	return q->next->answer <= ANSWER_NONE ||
	    q->next->answer >= ANSWER__MAX ? &refusal_no_answer : NULL;
}

static const struct refusal *
guard_close(const struct asked *q)
{
	const struct clock_view *k = &q->p->clocks[PERIOD_GRACE];

	if (!q->p->round_open)
		return &refusal_no_round;
	if (q->p->answered == q->p->addressed)
		return NULL;
	if (!date_is_set(k->due) || date_cmp(q->next->on, k->due) <= 0)
		return &refusal_grace_runs;
	return k->provisional ? &refusal_is_provisional : NULL;
}

static const unsigned all_classes = (1u << HEARING__MAX) - 1;

static const struct refusal *
guard_hear(const struct asked *q)
{
	return q->next->hearings == 0 || (q->next->hearings & ~all_classes) ?
	    &refusal_no_class : NULL;
}

static const struct refusal *
guard_waive(const struct asked *q)
{
	if (q->next->hearings & q->p->inner.heard)
		return &refusal_was_heard;
	return guard_hear(q);
}

static const struct refusal *
guard_analyse(const struct asked *q)
{
	return (q->p->inner.heard | q->p->inner.waived) == all_classes ?
	    NULL : &refusal_not_heard;
}

static const struct refusal *
guard_submit(const struct asked *q)
{
	if (q->p->request_open)
		return &refusal_request_open;
	if (q->p->round_open || !q->p->inner.closed)
		return &refusal_not_closed;
	return q->p->determination && q->p->suggested != FINDING_FAIL ?
	    &refusal_only_fail : NULL;
}

static const struct refusal *
guard_commission_approve(const struct asked *q)
{
	return q->next->finding == q->p->suggested ? NULL : &refusal_not_submitted;
}

static const struct refusal *
guard_change(const struct asked *q)
{
	return q->p->clocks[PERIOD_CHANGE].state == PERIOD_RUNNING ? NULL :
	    &refusal_no_change;
}

/* What is served must not rest on what nobody has ruled on. */
static const struct refusal *
guard_serve(const struct asked *q)
{
	return q->p->clocks[PERIOD_CHANGE].state == PERIOD_RUNNING ?
	    &refusal_change_open : NULL;
}

static const struct refusal *
guard_propose(const struct asked *q)
{
	uint32_t who = q->next->members;

	return who == 0 || (who & (who - 1)) != 0 ||
	    (who & ~rules_roster(q->rules)) ? &refusal_not_member : NULL;
}

static const struct refusal *
check_conditional(const struct asked *q, int done)
{
	if (q->p->finding != FINDING_CONDITIONAL)
		return &refusal_not_conditional;
	return done ? &refusal_done_once : NULL;
}

static const struct refusal *
guard_conditions_accepted(const struct asked *q)
{
	return check_conditional(q, q->p->conditions_accepted);
}

static const struct refusal *
guard_conditions_refused(const struct asked *q)
{
	return check_conditional(q, q->p->conditions_accepted ||
	    q->p->conditions_refused);
}

static const struct refusal *
guard_conditions_confirmed(const struct asked *q)
{
	return check_conditional(q, q->p->conditions_confirmed);
}

/* A40: free until a suggestion is signed or an intended Fail notified. */
static const struct refusal *
guard_withdraw(const struct asked *q)
{
	if (q->p->inner.ex_officio)
		return &refusal_no_application;
	if (q->p->inner.reopened)
		return &refusal_was_served;
	return (q->p->version > 0 || q->p->inner.intended) &&
	    !(q->roles & ROLES_HEAD) ? &refusal_needs_consent : NULL;
}

static const struct refusal *
guard_annul(const struct asked *q)
{
	if (q->p->last_act == 0)
		return &refusal_nothing_to_annul;
	if (q->p->inner.last_kind == EVENT_SERVE)
		return &refusal_is_served;
	return event_is_annullable(q->p->inner.last_kind) ? NULL :
	    &refusal_act_of_others;
}

static guard_fn *const table[EVENT__MAX] = {
	[EVENT_ASK_DEPARTMENT] = guard_ask_department,
	[EVENT_DESIGNATION_DENIED] = guard_designation_denied,
	[EVENT_REFUSE] = guard_refuse,
	[EVENT_ACCEPT] = guard_accept,
	[EVENT_DECIDE_TO_REVIEW] = guard_decide,
	[EVENT_DECIDE_NO_REVIEW] = guard_decide,
	[EVENT_EXTEND] = guard_extend,
	[EVENT_REQUEST_MATERIALS] = guard_request,
	[EVENT_RECALL] = guard_recall,
	[EVENT_MATERIALS_SUBMITTED] = guard_submitted,
	[EVENT_MATERIALS_COMPLETE] = guard_complete,
	[EVENT_REMIND_MATERIALS] = guard_remind,
	[EVENT_MATERIALS_REFUSED] = guard_refused,
	[EVENT_MATERIALS_FALSE] = guard_false,
	[EVENT_DETERMINATION_WITHDRAWN] = guard_determination_withdrawn,
	[EVENT_INTEND_FAIL] = guard_intend_fail,
	[EVENT_COMMENT] = guard_comment,
	[EVENT_CIRCULATE] = guard_circulate,
	[EVENT_REVISE] = guard_revise,
	[EVENT_REPLY] = guard_reply,
	[EVENT_CLOSE_CIRCULATION] = guard_close,
	[EVENT_HEAR] = guard_hear,
	[EVENT_WAIVE_HEARING] = guard_waive,
	[EVENT_ANALYSE] = guard_analyse,
	[EVENT_SUBMIT] = guard_submit,
	[EVENT_COMMISSION_APPROVE] = guard_commission_approve,
	[EVENT_CHANGE_IMMATERIAL] = guard_change,
	[EVENT_CHANGE_MATERIAL] = guard_change,
	[EVENT_SERVE] = guard_serve,
	[EVENT_PROPOSE] = guard_propose,
	[EVENT_JOIN] = guard_join,
	[EVENT_CONDITIONS_ACCEPTED] = guard_conditions_accepted,
	[EVENT_CONDITIONS_REFUSED] = guard_conditions_refused,
	[EVENT_CONDITIONS_CONFIRMED] = guard_conditions_confirmed,
	[EVENT_WITHDRAW] = guard_withdraw,
	[EVENT_ANNUL] = guard_annul,
};

const struct refusal *
guard(const struct asked *q)
{
	return table[q->next->kind] == NULL ? NULL :
	    table[q->next->kind](q);
}
