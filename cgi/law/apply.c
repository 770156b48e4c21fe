#include <stddef.h>

#include "law/apply.h"
#include "law/clock.h"
#include "law/period.h"

typedef void apply_fn(struct fold *, const struct event *);

enum period
review_period(enum stage s)
{
	return s == STAGE_SPECIAL || s == STAGE_COMMISSION ?
	    PERIOD_SPECIAL : PERIOD_PRELIMINARY;
}

void
fold_start(struct fold *f, enum period p, const struct event *e)
{
	clock_start(&f->p->clocks[p], f->rules, f->calendar, e,
	    rule_number(f->rules, period_row(p)->length));
}

void
fold_end(struct fold *f, enum period p, const struct event *e)
{
	clock_end(&f->p->clocks[p], e->on);
}

void
fold_end_all(struct fold *f, const struct event *e)
{
	for (int p = 0; p < PERIOD__MAX; p++)
		fold_end(f, (enum period)p, e);
	f->p->round_open = 0;
	f->p->request_open = 0;
}

static void
apply_return(struct fold *f, const struct event *e)
{
	fold_end_all(f, e);
	f->p->stage = STAGE_RETURNED;
	fold_start(f, PERIOD_CORRECTION, e);
}

static void
apply_refuse(struct fold *f, const struct event *e)
{
	fold_end_all(f, e);
	f->p->stage = STAGE_REFUSED;
}

/* Acceptance, the decision to review, the notice of Article 19. */
static void
apply_begin(struct fold *f, const struct event *e)
{
	struct event from = *e;

	fold_end_all(f, e);
	f->p->stage = STAGE_PRELIMINARY;
	if (e->kind == EVENT_NOTIFY_REVIEW &&
	    rule_is(f->rules, RULE_EXOFFICIO_START, "approval") &&
	    date_is_set(f->p->inner.approved_on))
		from.on = f->p->inner.approved_on;
	fold_start(f, PERIOD_PRELIMINARY, &from);
}

static void
apply_no_review(struct fold *f, const struct event *e)
{
	fold_end_all(f, e);
	f->p->stage = STAGE_NO_REVIEW;
}

static void
apply_extend(struct fold *f, const struct event *e)
{
	struct clock_view *k = &f->p->clocks[review_period(f->p->stage)];
	int provisional;

	if (clock_due(k, f->calendar, &k->before, &provisional) != ERR_OK)
		k->before = DATE_NONE;
	k->extension += e->days;
	f->p->inner.extended = 1;
	f->p->inner.extensions_wd += e->days;
}

static void
apply_request(struct fold *f, const struct event *e)
{
	struct position *p = f->p;

	clock_stop(&p->clocks[review_period(p->stage)], e->on);
	/* after a recall it stands already: the day of the request counts */
	if (p->inner.recalled)
		p->clocks[review_period(p->stage)].until = e->on;
	clock_start(&p->clocks[PERIOD_MATERIALS], f->rules, f->calendar, e,
	    e->days);
	p->request_open = 1;
	p->inner.reminded = 0;
	p->inner.recalled = 0;
	p->inner.request_on = e->on;
	p->inner.submitted_on = DATE_NONE;
	p->inner.all_in = 0;
	p->inner.asked_alone = 0;
}

/* Runs on, with the last day that it had. */
static void
revive(struct clock_view *k)
{
	k->state = PERIOD_RUNNING;
	k->until = DATE_NONE;
}

/*
 * Nothing starts anew yet. With nothing missing the officer has to look; an
 * answer taken back makes it the operator's turn again.
 */
static void
apply_submitted(struct fold *f, const struct event *e)
{
	struct position *p = f->p;

	p->inner.submitted_on = e->on;
	p->inner.all_in = e->days == 0;
	if (p->inner.all_in && p->inner.asked_alone) {
		fold_end(f, PERIOD_MATERIALS, e);
		p->request_open = p->inner.asked_alone = 0;
	} else if (p->inner.all_in) {
		fold_end(f, PERIOD_MATERIALS, e);
		fold_start(f, PERIOD_CHECK, e);
	} else if (p->clocks[PERIOD_CHECK].state == PERIOD_RUNNING) {
		fold_end(f, PERIOD_CHECK, e);
		revive(&p->clocks[PERIOD_MATERIALS]);
	}
}

/* More days from the date of the reminder, but never fewer than before. */
static void
apply_remind(struct fold *f, const struct event *e)
{
	struct clock_view *k = &f->p->clocks[PERIOD_MATERIALS], more;
	struct date before, after;
	int provisional;

	f->p->inner.reminded = 1;
	f->p->inner.all_in = 0;
	fold_end(f, PERIOD_CHECK, e);
	clock_start(&more, f->rules, f->calendar, e, e->days);
	if (clock_due(k, f->calendar, &before, &provisional) == ERR_OK &&
	    clock_due(&more, f->calendar, &after, &provisional) == ERR_OK &&
	    date_cmp(after, before) < 0) {
		revive(k);
		return;
	}
	if (k->state != PERIOD_IDLE)
		more.before = before;
	*k = more;
}

static void
lift_determination(struct position *p)
{
	p->determination = 0;
	p->inner.is_false = 0;
	p->inner.intended = p->inner.commented = 0;
}

static void
apply_complete(struct fold *f, const struct event *e)
{
	enum period review = review_period(f->p->stage);
	struct clock_view *k = &f->p->clocks[review];

	f->p->request_open = f->p->inner.asked_alone;
	if (!f->p->inner.asked_alone)
		fold_end(f, PERIOD_MATERIALS, e);
	fold_end(f, PERIOD_CHECK, e);
	fold_end(f, PERIOD_COMMENT, e);
	lift_determination(f->p);
	if (rule_is(f->rules, RULE_SUPPLEMENT_MODE, "pause")) {
		clock_resume(k, e->on);
		return;
	}
	clock_restart(k, f->rules, f->calendar, e,
	    rule_number(f->rules, period_row(review)->length));
	f->p->inner.extended = k->extension > 0;
	f->p->inner.extensions_wd = k->extension;
}

static void
apply_refused(struct fold *f, const struct event *e)
{
	fold_end(f, PERIOD_MATERIALS, e);
	fold_end(f, PERIOD_CHECK, e);
	lift_determination(f->p);
	f->p->determination = 1;
}

static void
apply_false(struct fold *f, const struct event *e)
{
	(void)e;
	lift_determination(f->p);
	f->p->determination = 1;
	f->p->inner.is_false = 1;
	if (f->p->stage != STAGE_CONCLUDED)
		return;
	f->p->stage = STAGE_REOPENED;
	f->p->inner.reopened = 1;
	f->p->in_special = 0;
	f->p->inner.closed = 0;
}

/*
 * A suggestion that rested on the determination falls with it, and a request
 * that was held refused is open again, with the last day that it had.
 */
static void
apply_determination_withdrawn(struct fold *f, const struct event *e)
{
	struct position *p = f->p;

	lift_determination(p);
	fold_end(f, PERIOD_COMMENT, e);
	if (p->request_open)
		revive(&p->clocks[p->inner.all_in ? PERIOD_CHECK :
		    PERIOD_MATERIALS]);
	if (p->inner.on_determination)
		p->inner.closed = 0;
	if (!p->inner.reopened)
		return;
	fold_end_all(f, e);
	p->inner.reopened = 0;
	p->stage = STAGE_CONCLUDED;
}

static void
apply_intend_fail(struct fold *f, const struct event *e)
{
	f->p->inner.intended = 1;
	fold_start(f, PERIOD_COMMENT, e);
}

static void
apply_comment(struct fold *f, const struct event *e)
{
	(void)e;
	f->p->inner.commented = 1;
}

static void
apply_hear(struct fold *f, const struct event *e)
{
	f->p->inner.heard |= e->hearings;
}

static void
apply_waive(struct fold *f, const struct event *e)
{
	f->p->inner.waived |= e->hearings;
}

static void
apply_analyse(struct fold *f, const struct event *e)
{
	(void)e;
	f->p->inner.analysed = 1;
}

static void
apply_submit(struct fold *f, const struct event *e)
{
	f->p->stage = STAGE_COMMISSION;
	if (rule_is(f->rules, RULE_SPECIAL_PAUSE_DURING_APPROVAL, "true"))
		clock_stop(&f->p->clocks[PERIOD_SPECIAL], e->on);
}

static void
apply_commission_approve(struct fold *f, const struct event *e)
{
	f->p->stage = STAGE_AGREED;
	fold_end(f, PERIOD_SPECIAL, e);
	fold_start(f, PERIOD_NOTICE, e);
}

/* What was heard and analysed stands; the suggestion must go round again. */
static void
apply_commission_return(struct fold *f, const struct event *e)
{
	f->p->stage = STAGE_SPECIAL;
	f->p->inner.closed = 0;
	clock_resume(&f->p->clocks[PERIOD_SPECIAL], e->on);
}

static void
apply_serve(struct fold *f, const struct event *e)
{
	struct position *p = f->p;

	fold_end_all(f, e);
	lift_determination(p);
	p->stage = STAGE_CONCLUDED;
	p->finding = p->suggested;
	p->conditions_accepted = p->conditions_confirmed = 0;
	p->conditions_refused = 0;
	p->inner.reopened = 0;
}

static void
apply_conditions_accepted(struct fold *f, const struct event *e)
{
	(void)e;
	f->p->conditions_accepted = 1;
	f->p->conditions_refused = 0;
}

static void
apply_conditions_refused(struct fold *f, const struct event *e)
{
	(void)e;
	f->p->conditions_refused = 1;
}

static void
apply_conditions_confirmed(struct fold *f, const struct event *e)
{
	(void)e;
	f->p->conditions_confirmed = 1;
}

static void
apply_withdraw(struct fold *f, const struct event *e)
{
	fold_end_all(f, e);
	f->p->stage = STAGE_WITHDRAWN;
}

/* A further one before the ruling is ruled on with it: no new period. */
static void
apply_notify_change(struct fold *f, const struct event *e)
{
	if (f->p->clocks[PERIOD_CHANGE].state != PERIOD_RUNNING)
		fold_start(f, PERIOD_CHANGE, e);
}

static void
apply_change_ruled(struct fold *f, const struct event *e)
{
	fold_end(f, PERIOD_CHANGE, e);
}

static apply_fn *const table[EVENT__MAX] = {
	[EVENT_LODGE] = apply_lodge,
	[EVENT_LODGE_HELD] = apply_lodge_held,
	[EVENT_ASK_DEPARTMENT] = apply_ask_department,
	[EVENT_DESIGNATION_CONFIRMED] = apply_designation_confirmed,
	[EVENT_DESIGNATION_DENIED] = apply_designation_denied,
	[EVENT_RETURN] = apply_return,
	[EVENT_REFUSE] = apply_refuse,
	[EVENT_ACCEPT] = apply_begin,
	[EVENT_DECIDE_TO_REVIEW] = apply_begin,
	[EVENT_DECIDE_NO_REVIEW] = apply_no_review,
	[EVENT_EXTEND] = apply_extend,
	[EVENT_REQUEST_MATERIALS] = apply_request,
	[EVENT_RECALL] = apply_recall,
	[EVENT_MATERIALS_SUBMITTED] = apply_submitted,
	[EVENT_MATERIALS_COMPLETE] = apply_complete,
	[EVENT_REMIND_MATERIALS] = apply_remind,
	[EVENT_MATERIALS_REFUSED] = apply_refused,
	[EVENT_MATERIALS_FALSE] = apply_false,
	[EVENT_DETERMINATION_WITHDRAWN] = apply_determination_withdrawn,
	[EVENT_INTEND_FAIL] = apply_intend_fail,
	[EVENT_COMMENT] = apply_comment,
	[EVENT_CIRCULATE] = apply_circulate,
	[EVENT_REVISE] = apply_revise,
	[EVENT_REPLY] = apply_reply,
	[EVENT_CLOSE_CIRCULATION] = apply_close,
	[EVENT_HEAR] = apply_hear,
	[EVENT_WAIVE_HEARING] = apply_waive,
	[EVENT_ANALYSE] = apply_analyse,
	[EVENT_SUBMIT] = apply_submit,
	[EVENT_COMMISSION_APPROVE] = apply_commission_approve,
	[EVENT_COMMISSION_RETURN] = apply_commission_return,
	[EVENT_APPROVE_REVIEW] = apply_approve_review,
	[EVENT_DECLINE_REVIEW] = apply_decline_review,
	[EVENT_PROPOSE] = apply_propose,
	[EVENT_NOTIFY_REVIEW] = apply_begin,
	[EVENT_JOIN] = apply_join,
	[EVENT_SERVE] = apply_serve,
	[EVENT_CONDITIONS_ACCEPTED] = apply_conditions_accepted,
	[EVENT_CONDITIONS_REFUSED] = apply_conditions_refused,
	[EVENT_CONDITIONS_CONFIRMED] = apply_conditions_confirmed,
	[EVENT_WITHDRAW] = apply_withdraw,
	[EVENT_NOTIFY_CHANGE] = apply_notify_change,
	[EVENT_CHANGE_IMMATERIAL] = apply_change_ruled,
	[EVENT_CHANGE_MATERIAL] = apply_change_ruled,
	/* annulments are resolved by replay; the record alone keeps these */
	[EVENT_ANNUL] = NULL,
	[EVENT_ASSIGN] = NULL,
	[EVENT_RECUSE] = NULL,
	[EVENT_LETTER_OPENED] = NULL,
};

void
apply(struct fold *f, const struct event *e)
{
	if (table[e->kind] != NULL)
		table[e->kind](f, e);
}
