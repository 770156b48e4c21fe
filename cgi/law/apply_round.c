#include <string.h>

#include "law/apply.h"
#include "law/clock.h"

/* A round on a new version: all answers void (A15), a full period. */
void
apply_revise(struct fold *f, const struct event *e)
{
	struct position *p = f->p;

	p->suggested = e->finding;
	p->version = p->round = ++p->inner.versions;
	p->round_open = 1;
	p->addressed = rules_members(f->rules);
	p->answered = p->agreed = 0;
	memset(p->answers, 0, sizeof(p->answers));
	p->inner.closed = 0;
	p->inner.on_determination = p->determination;
	fold_start(f, PERIOD_REPLY, e);
	p->clocks[PERIOD_REPLY].base = rule_number(f->rules,
	    p->stage == STAGE_SPECIAL ? RULE_SPECIAL_REPLY_WD :
	    RULE_CIRCULATION_REPLY_WD);
}

void
fold_end_request(struct fold *f, const struct event *e)
{
	struct position *p = f->p;

	if (!p->request_open || p->inner.asked_alone)
		return;
	p->request_open = 0;
	fold_end(f, PERIOD_MATERIALS, e);
	fold_end(f, PERIOD_CHECK, e);
	clock_resume(&p->clocks[review_period(p->stage)], e->on);
}

void
apply_circulate(struct fold *f, const struct event *e)
{
	struct position *p = f->p;

	fold_end(f, PERIOD_COMMENT, e);
	fold_end_request(f, e);
	if (p->stage != STAGE_SPECIAL) {
		fold_end(f, PERIOD_PRELIMINARY, e);
		p->stage = STAGE_CIRCULATION;
	}
	p->inner.recalled = 0;
	apply_revise(f, e);
}

static void
close_round(struct fold *f, const struct event *e)
{
	f->p->round_open = 0;
	f->p->inner.closed = 1;
	fold_end(f, PERIOD_REPLY, e);
}

void
apply_recall(struct fold *f, const struct event *e)
{
	struct position *p = f->p;
	struct clock_view *k = &p->clocks[PERIOD_PRELIMINARY];

	p->stage = STAGE_PRELIMINARY;
	p->round_open = 0;
	p->answered = p->agreed = 0;
	memset(p->answers, 0, sizeof(p->answers));
	p->clocks[PERIOD_REPLY].state = PERIOD_IDLE;
	p->inner.recalled = 1;
	k->state = PERIOD_STOPPED;
	k->until = e->on;
}

void
apply_reply(struct fold *f, const struct event *e)
{
	struct position *p = f->p;
	uint32_t who = e->members & p->addressed;

	for (int m = 0; m < MEMBER__MAX; m++)
		if (who & MEMBER_BIT(m))
			p->answers[m] = e->answer;
	p->answered |= who;
	p->agreed = answer_agrees(e->answer) ? p->agreed | who :
	    p->agreed & ~who;
	if (p->stage != STAGE_CIRCULATION || p->agreed != p->addressed)
		return;
	close_round(f, e);
	p->stage = STAGE_AGREED;
	fold_start(f, PERIOD_NOTICE, e);
}

/* Article 11: no unanimity; Article 13: its 45 days begin (A20). */
void
apply_close(struct fold *f, const struct event *e)
{
	struct position *p = f->p;
	int first = p->stage != STAGE_SPECIAL;

	close_round(f, e);
	if (!first)
		return;
	fold_end_request(f, e);
	fold_end(f, PERIOD_PRELIMINARY, e);
	fold_end(f, PERIOD_COMMENT, e);
	p->stage = STAGE_SPECIAL;
	p->in_special = 1;
	p->inner.closed = 0;
	p->inner.heard = p->inner.waived = 0;
	p->inner.analysed = 0;
	p->inner.extended = p->inner.extensions_wd = 0;
	fold_start(f, PERIOD_SPECIAL, e);
}
