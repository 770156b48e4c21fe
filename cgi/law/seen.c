#include "law/clock.h"
#include "law/seen.h"

/* What it tells depends on where the case stood before it. */
static enum visibility
visibility_of(const struct rules *r, const struct calendar *c,
    const struct event *events, int i)
{
	enum event_kind kind = events[i].kind;
	struct position before;

	if (kind != EVENT_ANNUL && kind != EVENT_CLOSE_CIRCULATION)
		return event_row(kind)->seen;
	replay(r, c, events, i, events[i].on, &before);
	return event_effect(kind, before.stage, before.last_act > 0 ?
	    before.inner.last_kind : EVENT__MAX).seen;
}

int
event_is_seen(const struct rules *r, const struct calendar *c,
    const struct event *events, int i, enum reader reader)
{
	static const unsigned readers[VISIBILITY__MAX] = {
		[SEEN_BY_OFFICE] = 1u << READER_OFFICE,
		[SEEN_BY_ALL_PARTIES] = 1u << READER_OFFICE |
		    1u << READER_OPERATOR,
		[SEEN_WHEN_SERVED] = 1u << READER_OFFICE |
		    1u << READER_OPERATOR,
		[SEEN_BY_ADDRESSED] = 1u << READER_OFFICE |
		    1u << READER_MEMBER,
	};

	return (readers[visibility_of(r, c, events, i)] >> reader) & 1;
}

static enum stage
stage_for_operator(const struct position *p)
{
	switch (p->stage) {
	case STAGE_CIRCULATION:
	case STAGE_AGREED:
		return p->in_special ? STAGE_SPECIAL : STAGE_PRELIMINARY;
	case STAGE_COMMISSION:
		return STAGE_SPECIAL;
	default:
		return p->stage;
	}
}

static int
is_of_a_round(enum period p)
{
	return p == PERIOD_REPLY || p == PERIOD_GRACE || p == PERIOD_NOTICE;
}

static enum period
next_of(const struct position *p)
{
	enum period best = PERIOD__MAX;

	for (int i = 0; i < PERIOD__MAX; i++)
		if (p->clocks[i].state == PERIOD_RUNNING &&
		    (best == PERIOD__MAX || date_cmp(p->clocks[i].due,
		    p->clocks[best].due) < 0))
			best = (enum period)i;
	return best;
}

/*
 * The clock of the review, the same whether a round runs or not: it runs to
 * its last day, and behind that it is over. That a last day passed without a
 * finding would otherwise tell whether a round was sent in time.
 */
static void
show_review(struct clock_view *k, const struct calendar *c,
    struct date today)
{
	if (k->state != PERIOD_RUNNING && k->state != PERIOD_ENDED)
		return;
	k->state = PERIOD_RUNNING;
	k->until = DATE_NONE;
	clock_finish(k, c, today);
	if (date_cmp(today, k->due) <= 0)
		return;
	clock_end(k, k->due);
	clock_finish(k, c, today);
}

/* Of a review that is over the last day stays, not how far it was used. */
static void
hide_use(struct clock_view *k)
{
	if (k->state != PERIOD_ENDED)
		return;
	/* it ended with the day on which a round was sent */
	k->until = DATE_NONE;
	k->used = k->left = 0;
}

struct position
position_for_operator(const struct position *p, const struct calendar *c,
    struct date today)
{
	static const struct clock_view idle = { .state = PERIOD_IDLE,
	    .from = { INT32_MIN }, .due = { INT32_MIN },
	    .before = { INT32_MIN }, .until = { INT32_MIN } };
	struct position out = *p;

	out.stage = stage_for_operator(p);
	out.suggested = FINDING_NONE;
	out.version = out.round = out.round_open = 0;
	out.addressed = out.answered = out.agreed = 0;
	for (int i = 0; i < MEMBER__MAX; i++)
		out.answers[i] = ANSWER_NONE;
	if (p->waiting != WAITING_OPERATOR && p->waiting != WAITING_NOBODY)
		out.waiting = WAITING_OFFICE;
	for (int i = 0; i < PERIOD__MAX; i++)
		if (is_of_a_round((enum period)i))
			out.clocks[i] = idle;
	if (out.stage == STAGE_PRELIMINARY)
		show_review(&out.clocks[PERIOD_PRELIMINARY], c, today);
	else
		hide_use(&out.clocks[PERIOD_PRELIMINARY]);
	if (out.stage == STAGE_SPECIAL)
		show_review(&out.clocks[PERIOD_SPECIAL], c, today);
	else
		hide_use(&out.clocks[PERIOD_SPECIAL]);
	out.next = next_of(&out);
	return out;
}

struct position
position_for_member(const struct position *p, enum member member)
{
	uint32_t own = member < MEMBER__MAX ? MEMBER_BIT(member) : 0;
	struct position out = *p;

	if (p->stage == STAGE_AGREED)
		out.stage = p->in_special ? STAGE_SPECIAL : STAGE_CIRCULATION;
	if (p->stage == STAGE_COMMISSION)
		out.stage = STAGE_SPECIAL;
	out.answered &= own;
	out.agreed &= own;
	for (int i = 0; i < MEMBER__MAX; i++)
		if (!(own & MEMBER_BIT(i)))
			out.answers[i] = ANSWER_NONE;
	return out;
}
