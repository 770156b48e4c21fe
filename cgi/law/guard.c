#include <stddef.h>

#include "law/apply.h"
#include "law/clock.h"
#include "law/guard.h"

#define REFUSAL(name, art, zh, en) \
	static const struct refusal name = { WORDS(zh, en), art }

typedef const struct refusal *guard_fn(const struct asked *);

enum { DAYS_MAX = 400 };	/* of one extension or request */

REFUSAL(office_decides, "9",
    "按照本规则，由办公室书面告知是否需要审查，不适用受理。",
    "Under these rules the Office gives notice whether a review is needed; "
    "there is no acceptance.");
REFUSAL(operator_first, "6",
    "按照本规则，是否影响国家安全由运营者预判，办公室受理申报。",
    "Under these rules the operator judges first, and the Office accepts the "
    "application.");
REFUSAL(correction_runs, "8", "补正期限尚未届满。",
    "The period to correct the application is not over.");
REFUSAL(is_provisional, "9",
    "届满日所在年度的放假安排尚未公布，不得据此作出不利决定。",
    "The last day is provisional: nothing adverse may rest on it until the "
    "calendar of that year is published.");
REFUSAL(bad_days, "9", "工作日数应为1至400。",
    "The number of working days must be 1 to 400.");
REFUSAL(too_far, "9", "该期限超出工作日历的范围。",
    "The period goes beyond the calendar.");
REFUSAL(is_stopped, "14", "等待补充材料期间期限中止，不能延长。",
    "The clock is stopped; a stopped period cannot be extended.");
REFUSAL(too_late, "9", "期限已经届满，不能再延长。",
    "The period is over; it is extended on or before its last day.");
REFUSAL(extended_once, "9", "初步审查期限只能延长一次。",
    "The preliminary review is extended once only.");
REFUSAL(extended_too_far, "9", "超过初步审查可以延长的工作日数。",
    "The preliminary review cannot be extended by so many working days.");
REFUSAL(request_open, "14", "已有一项补充材料要求尚未结束。",
    "A request for supplementary materials is open.");
REFUSAL(no_request, "14", "没有待补充的材料。",
    "No request for supplementary materials is open.");
REFUSAL(round_open, "11", "正在征求意见，此事项须待征求意见结束。",
    "A round is open; this must wait until it is closed.");
REFUSAL(no_round, "11", "没有正在进行的征求意见。", "No round is open.");
REFUSAL(too_many_pauses, "14", "补充材料要求的次数已达上限。",
    "There have been too many requests for supplementary materials.");
REFUSAL(is_reopened, "14", "重新启动的案件不能退回初步审查。",
    "A reopened case does not go back to the preliminary review.");
REFUSAL(never_after_falsehood, "14", "已认定虚假材料，不能以补充材料补救。",
    "Falsehood was determined; supplementary materials do not cure it.");
REFUSAL(before_request, "14", "提交日期不能早于要求补充材料的日期。",
    "The submission cannot lie before the request.");
REFUSAL(reminded_once, "14", "每项补充材料要求只能催告一次。",
    "A request is reminded of once only.");
REFUSAL(determined, "14", "已有一项认定。", "A determination stands already.");
REFUSAL(not_determined, "14", "没有认定。", "No determination stands.");
REFUSAL(no_such_fail, "14", "本规则没有因拒绝或者虚假而未通过的规定。",
    "These rules know no Fail for refusal or falsehood.");
REFUSAL(concluded_fail, "14", "审查结论已经是未通过审查。",
    "The finding is Fail already.");
REFUSAL(intended_once, "14", "拟未通过的告知每项认定只能作出一次。",
    "The intended Fail is notified once a determination.");
REFUSAL(no_finding, "11", "审查结论建议应为通过、附条件通过或者未通过。",
    "A suggested finding is Pass, Conditional Pass or Fail.");
REFUSAL(use_revise, "11", "正在征求意见，变更结论建议须以修改方式进行。",
    "A round is open; the suggested finding is changed by a revision.");
REFUSAL(only_fail, "14", "认定存续期间，只能建议未通过审查。",
    "While a determination stands only Fail may be suggested.");
REFUSAL(not_intended, "14", "须先告知运营者拟作出未通过结论。",
    "The operator must first be told of the intended Fail.");
REFUSAL(comment_runs, "14", "运营者陈述意见的期限尚未届满。",
    "The operator's period to comment is not over.");
REFUSAL(not_analysed, "12", "特别审查须先听取意见并完成深入分析评估。",
    "In the special review the opinions are heard and the analysis is "
    "finished first.");
REFUSAL(request_first, "14", "撤回征求意见后，须先要求补充材料。",
    "After a recall a request for materials must come first.");
REFUSAL(not_addressed, "11", "所列单位不是被征求意见的成员单位。",
    "A member named was not addressed by this circulation.");
REFUSAL(no_answer, "11", "回复应为同意或者不同意。",
    "An answer agrees or objects.");
REFUSAL(grace_runs, "11", "尚有成员单位未回复，且宽限期未届满。",
    "Not all members have answered and the grace is not over.");
REFUSAL(no_class, "12", "应指明有关部门、专业机构或者专家。",
    "Departments, agencies or experts must be named.");
REFUSAL(was_heard, "12", "该类意见已经听取。", "This class was heard.");
REFUSAL(not_heard, "12", "有关部门、专业机构、专家的意见尚未全部听取或者说明不再听取的理由。",
    "Departments, agencies and experts are not all heard or waived.");
REFUSAL(not_closed, "12", "本次结论建议尚未征求成员单位意见并结束。",
    "This suggested finding has not been through a closed round.");
REFUSAL(not_submitted, "12", "只能批准所报的审查结论。",
    "Only the finding that was submitted can be approved.");
REFUSAL(not_member, "19", "提议单位不是工作机制的成员单位。",
    "A review is proposed by one member of the working mechanism.");
REFUSAL(not_conditional, "7", "审查结论不是附条件通过审查。",
    "The finding is not a Conditional Pass.");
REFUSAL(done_once, "7", "此事项已经办理。", "This was done already.");
REFUSAL(no_application, "19", "依职权启动的审查没有可以撤回的申报。",
    "A review of the Office's own motion has no application to withdraw.");
REFUSAL(needs_consent, "6",
    "结论建议已签发或者已告知拟未通过，撤回须经办公室负责人同意。",
    "After a suggested finding was signed or an intended Fail notified, the "
    "withdrawal needs the chief's consent.");
REFUSAL(nothing_to_annul, "5", "没有可以撤销的事项。",
    "There is no act to annul.");
REFUSAL(act_of_others, "5", "他人所为的事项不能由办公室撤销。",
    "An act of others is not annulled by the Office.");
REFUSAL(is_served, "5", "审查结论已经送达，不能撤销。",
    "A served finding is not annulled.");

static const struct refusal *
guard_refuse(const struct asked *q)
{
	const struct clock_view *k = &q->p->clocks[PERIOD_CORRECTION];

	if (q->p->stage != STAGE_RETURNED)
		return NULL;
	if (!date_is_set(k->due) || date_cmp(q->next->on, k->due) <= 0)
		return &correction_runs;
	return k->provisional ? &is_provisional : NULL;
}

static const struct refusal *
guard_accept(const struct asked *q)
{
	return rule_is(q->rules, RULE_SCOPE_DECIDER, "office") ?
	    &office_decides : NULL;
}

static const struct refusal *
guard_decide(const struct asked *q)
{
	return rule_is(q->rules, RULE_SCOPE_DECIDER, "office") ?
	    NULL : &operator_first;
}

static const struct refusal *
check_days(const struct asked *q)
{
	struct date due;
	int provisional;

	if (q->next->days < 1 || q->next->days > DAYS_MAX)
		return &bad_days;
	return calendar_due(q->calendar, q->next->on, q->next->days, &due,
	    &provisional) == ERR_OK ? NULL : &too_far;
}

static const struct refusal *
guard_extend(const struct asked *q)
{
	enum period review = review_period(q->p->stage);
	struct clock_view k = q->p->clocks[review];
	const struct refusal *why = check_days(q);
	int provisional;

	if (why != NULL)
		return why;
	if (k.state != PERIOD_RUNNING)
		return &is_stopped;
	if (date_cmp(q->next->on, k.due) > 0)
		return &too_late;
	if (review == PERIOD_PRELIMINARY && q->p->inner.extended)
		return &extended_once;
	if (review == PERIOD_PRELIMINARY && q->next->days >
	    rule_number(q->rules, RULE_PRELIMINARY_EXTENSION_WD))
		return &extended_too_far;
	k.extension += q->next->days;
	return clock_due(&k, q->calendar, &k.due, &provisional) == ERR_OK ?
	    NULL : &too_far;
}

static const struct refusal *
guard_request(const struct asked *q)
{
	if (q->p->request_open)
		return &request_open;
	if (q->p->round_open)
		return &round_open;
	if (q->p->clocks[review_period(q->p->stage)].n_pauses == PAUSE__MAX)
		return &too_many_pauses;
	return check_days(q);
}

static const struct refusal *
guard_recall(const struct asked *q)
{
	return q->p->inner.reopened ? &is_reopened : NULL;
}

static const struct refusal *
guard_complete(const struct asked *q)
{
	if (!q->p->request_open)
		return &no_request;
	if (q->p->determination && q->p->inner.is_false)
		return &never_after_falsehood;
	return date_cmp(q->next->on, q->p->inner.request_on) < 0 ?
	    &before_request : NULL;
}

static const struct refusal *
guard_remind(const struct asked *q)
{
	if (!q->p->request_open)
		return &no_request;
	if (q->p->determination)
		return &determined;
	if (q->p->inner.reminded)
		return &reminded_once;
	return check_days(q);
}

static const struct refusal *
guard_determination(const struct asked *q)
{
	if (rule_is(q->rules, RULE_ART14_DETERMINATION, "false"))
		return &no_such_fail;
	return q->p->determination ? &determined : NULL;
}

static const struct refusal *
guard_refused(const struct asked *q)
{
	return q->p->request_open ? guard_determination(q) : &no_request;
}

static const struct refusal *
guard_false(const struct asked *q)
{
	if (q->p->round_open)
		return &round_open;
	if (q->p->stage == STAGE_CONCLUDED && q->p->finding == FINDING_FAIL)
		return &concluded_fail;
	return guard_determination(q);
}

static const struct refusal *
guard_determination_withdrawn(const struct asked *q)
{
	if (!q->p->determination)
		return &not_determined;
	return q->p->round_open ? &round_open : NULL;
}

static const struct refusal *
guard_intend_fail(const struct asked *q)
{
	if (!q->p->determination)
		return &not_determined;
	if (q->p->round_open)
		return &round_open;
	return q->p->inner.intended ? &intended_once : NULL;
}

/* What any suggestion must keep, the first as well as a revised one. */
static const struct refusal *
check_suggestion(const struct asked *q)
{
	const struct clock_view *k = &q->p->clocks[PERIOD_COMMENT];

	if (q->next->finding <= FINDING_NONE ||
	    q->next->finding >= FINDING__MAX)
		return &no_finding;
	if (q->p->stage == STAGE_SPECIAL && !q->p->inner.analysed)
		return &not_analysed;
	if (!q->p->determination)
		return q->p->request_open ? &request_open : NULL;
	if (q->next->finding != FINDING_FAIL)
		return &only_fail;
	if (!q->p->inner.intended)
		return &not_intended;
	if (!date_is_set(k->due) || date_cmp(q->next->on, k->due) <= 0)
		return &comment_runs;
	return k->provisional ? &is_provisional : NULL;
}

static const struct refusal *
guard_circulate(const struct asked *q)
{
	if (q->p->round_open)
		return &use_revise;
	if (q->p->inner.recalled && !q->p->determination)
		return &request_first;
	return check_suggestion(q);
}

static const struct refusal *
guard_revise(const struct asked *q)
{
	return q->p->round_open ? check_suggestion(q) : &no_round;
}

static const struct refusal *
guard_reply(const struct asked *q)
{
	if (!q->p->round_open)
		return &no_round;
	if (q->next->members == 0 || (q->next->members & ~q->p->addressed))
		return &not_addressed;
	return q->next->answer <= ANSWER_NONE ||
	    q->next->answer >= ANSWER__MAX ? &no_answer : NULL;
}

static const struct refusal *
guard_close(const struct asked *q)
{
	const struct clock_view *k = &q->p->clocks[PERIOD_GRACE];

	if (!q->p->round_open)
		return &no_round;
	if (q->p->answered == q->p->addressed)
		return NULL;
	if (!date_is_set(k->due) || date_cmp(q->next->on, k->due) <= 0)
		return &grace_runs;
	return k->provisional ? &is_provisional : NULL;
}

static const unsigned all_classes = (1u << HEARING__MAX) - 1;

static const struct refusal *
guard_hear(const struct asked *q)
{
	return q->next->hearings == 0 || (q->next->hearings & ~all_classes) ?
	    &no_class : NULL;
}

static const struct refusal *
guard_waive(const struct asked *q)
{
	if (q->next->hearings & q->p->inner.heard)
		return &was_heard;
	return guard_hear(q);
}

static const struct refusal *
guard_analyse(const struct asked *q)
{
	return (q->p->inner.heard | q->p->inner.waived) == all_classes ?
	    NULL : &not_heard;
}

static const struct refusal *
guard_submit(const struct asked *q)
{
	if (q->p->request_open)
		return &request_open;
	if (q->p->round_open || !q->p->inner.closed)
		return &not_closed;
	return q->p->determination && q->p->suggested != FINDING_FAIL ?
	    &only_fail : NULL;
}

static const struct refusal *
guard_commission_approve(const struct asked *q)
{
	return q->next->finding == q->p->suggested ? NULL : &not_submitted;
}

static const struct refusal *
guard_propose(const struct asked *q)
{
	uint32_t who = q->next->members;

	return who == 0 || (who & (who - 1)) != 0 ||
	    (who & ~rules_roster(q->rules)) ? &not_member : NULL;
}

static const struct refusal *
check_conditional(const struct asked *q, int done)
{
	if (q->p->finding != FINDING_CONDITIONAL)
		return &not_conditional;
	return done ? &done_once : NULL;
}

static const struct refusal *
guard_conditions_accepted(const struct asked *q)
{
	return check_conditional(q, q->p->conditions_accepted);
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
		return &no_application;
	return (q->p->version > 0 || q->p->inner.intended) &&
	    !(q->roles & ROLES_HEAD) ? &needs_consent : NULL;
}

static const struct refusal *
guard_annul(const struct asked *q)
{
	if (q->p->last_act == 0)
		return &nothing_to_annul;
	if (q->p->inner.last_kind == EVENT_SERVE)
		return &is_served;
	return event_is_annullable(q->p->inner.last_kind) ? NULL :
	    &act_of_others;
}

static guard_fn *const table[EVENT__MAX] = {
	[EVENT_REFUSE] = guard_refuse,
	[EVENT_ACCEPT] = guard_accept,
	[EVENT_DECIDE_TO_REVIEW] = guard_decide,
	[EVENT_DECIDE_NO_REVIEW] = guard_decide,
	[EVENT_EXTEND] = guard_extend,
	[EVENT_REQUEST_MATERIALS] = guard_request,
	[EVENT_RECALL] = guard_recall,
	[EVENT_MATERIALS_COMPLETE] = guard_complete,
	[EVENT_REMIND_MATERIALS] = guard_remind,
	[EVENT_MATERIALS_REFUSED] = guard_refused,
	[EVENT_MATERIALS_FALSE] = guard_false,
	[EVENT_DETERMINATION_WITHDRAWN] = guard_determination_withdrawn,
	[EVENT_INTEND_FAIL] = guard_intend_fail,
	[EVENT_CIRCULATE] = guard_circulate,
	[EVENT_REVISE] = guard_revise,
	[EVENT_REPLY] = guard_reply,
	[EVENT_CLOSE_CIRCULATION] = guard_close,
	[EVENT_HEAR] = guard_hear,
	[EVENT_WAIVE_HEARING] = guard_waive,
	[EVENT_ANALYSE] = guard_analyse,
	[EVENT_SUBMIT] = guard_submit,
	[EVENT_COMMISSION_APPROVE] = guard_commission_approve,
	[EVENT_PROPOSE] = guard_propose,
	[EVENT_CONDITIONS_ACCEPTED] = guard_conditions_accepted,
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
