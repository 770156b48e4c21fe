#include <string.h>

#include "law/apply.h"
#include "law/clock.h"
#include "law/contract.h"
#include "law/period.h"
#include "law/waiting.h"

/*
 * Annulments undo from the end: each takes the last act that still stands.
 * Seen from an act, it falls with the first annulment that the acts after it
 * have not used up.
 */
int
event_is_annulled(const struct event *events, int n, int i)
{
	int after = 0;

	if (events[i].kind == EVENT_ANNUL)
		return 1;
	if (!event_is_act(events[i].kind))
		return 0;
	for (int k = i + 1; k < n; k++) {
		if (event_is_act(events[k].kind))
			after++;
		else if (events[k].kind == EVENT_ANNUL && after-- == 0)
			return 1;
	}
	return 0;
}

void
event_mark_annulled(struct event *events, int n)
{
	for (int i = 0; i < n; i++)
		events[i].annulled = (unsigned)event_is_annulled(events, n, i);
}

void
fold_begin(struct fold *f)
{
	struct position *p = f->p;

	memset(p, 0, sizeof(*p));
	p->inner.request_on = p->inner.approved_on = DATE_NONE;
	p->inner.submitted_on = DATE_NONE;
	p->inner.last_on = p->inner.last_act_on = DATE_NONE;
	for (int i = 0; i < PERIOD__MAX; i++) {
		struct clock_view *k = &p->clocks[i];

		k->from = k->due = k->before = k->until = DATE_NONE;
	}
}

/* The grace begins where the time to answer ends, and only then runs. */
static void
finish_grace(struct fold *f, struct date today)
{
	const struct clock_view *reply = &f->p->clocks[PERIOD_REPLY];
	struct clock_view *grace = &f->p->clocks[PERIOD_GRACE];

	if (reply->state == PERIOD_IDLE || !date_is_set(reply->due))
		return;
	*grace = *reply;
	grace->from = reply->due;
	grace->base = rule_number(f->rules, RULE_CIRCULATION_GRACE_WD);
	clock_finish(grace, f->calendar, today);
	if (date_cmp(reply->state == PERIOD_RUNNING ? today : reply->until,
	    reply->due) <= 0)
		grace->state = PERIOD_IDLE;
}

static int
is_over(const struct clock_view *k, struct date today)
{
	return date_is_set(k->due) && date_cmp(today, k->due) > 0;
}

/*
 * Whether some other clock says who is late: not that of a comment which may
 * be left out, nor that of materials about which the Office has determined,
 * nor that of a change, which moves no other.
 */
static int
is_timed(const struct position *p)
{
	for (int i = 0; i < PERIOD_STEP; i++)
		if (p->clocks[i].state == PERIOD_RUNNING &&
		    i != PERIOD_COMMENT && i != PERIOD_CHANGE &&
		    !(i == PERIOD_MATERIALS && p->determination))
			return 1;
	return 0;
}

/*
 * Where no period of the Measures runs the Office has one of its own for its
 * next step, so that no case waits for ever: from the last act, or from the
 * end of the time to comment.
 */
static void
finish_step(struct fold *f, struct date today)
{
	struct position *p = f->p;
	const struct clock_view *comment = &p->clocks[PERIOD_COMMENT];
	struct event from = { .seq = p->last_act, .on = p->inner.last_act_on };

	if (p->stage == STAGE_NONE || stage_is_closed(p->stage) ||
	    is_timed(p))
		return;
	if (comment->state == PERIOD_RUNNING) {
		if (!is_over(comment, today))
			return;
		from.on = comment->due;
	}
	fold_start(f, PERIOD_STEP, &from);
	clock_finish(&p->clocks[PERIOD_STEP], f->calendar, today);
}

void
fold_finish(struct fold *f, struct date today)
{
	struct position *p = f->p;

	for (int i = 0; i < PERIOD__MAX; i++) {
		struct clock_view *k = &p->clocks[i];

		if (i == PERIOD_GRACE)
			finish_grace(f, today);
		else if (i == PERIOD_STEP)
			finish_step(f, today);
		else
			clock_finish(k, f->calendar, today);
		k->article = period_row((enum period)i)->article;
		k->is_statutory = period_row((enum period)i)->is_statutory;
		k->is_checked = k->state == PERIOD_STOPPED &&
		    p->clocks[PERIOD_CHECK].state == PERIOD_RUNNING;
	}
	p->next = PERIOD__MAX;
	for (int i = 0; i < PERIOD__MAX; i++)
		if (p->clocks[i].state == PERIOD_RUNNING &&
		    date_is_set(p->clocks[i].due) &&
		    (p->next == PERIOD__MAX || date_cmp(p->clocks[i].due,
		    p->clocks[p->next].due) < 0))
			p->next = (enum period)i;
	p->contract = contract_of(p);
	p->waiting = waiting_for(p, today);
}

static int
is_moved(const struct clock_view *a, const struct clock_view *b)
{
	return a->state != b->state || date_cmp(a->from, b->from) != 0 ||
	    date_cmp(a->due, b->due) != 0 || a->from_seq != b->from_seq;
}

const struct clock_change *
clock_changes(struct arena *a, const struct rules *r,
    const struct calendar *c, const struct event *events, int n_events,
    enum period p, int *n)
{
	struct clock_change *out = NEW_ARRAY(a, (size_t)n_events + 1,
	    struct clock_change);
	struct position before, after;

	*n = 0;
	replay(r, c, events, 0, DATE_NONE, &before);
	for (int i = 0; i < n_events; i++, before = after) {
		const struct clock_view *k = &after.clocks[p];

		replay(r, c, events, i + 1, events[i].on, &after);
		if (is_moved(&before.clocks[p], k))
			out[(*n)++] = (struct clock_change){ i, k->state,
			    k->due, k->provisional };
	}
	return out;
}

void
replay(const struct rules *r, const struct calendar *c,
    const struct event *events, int n, struct date today,
    struct position *out)
{
	struct fold f = { r, c, out };

	fold_begin(&f);
	for (int i = 0; i < n; i++) {
		const struct event *e = &events[i];

		out->inner.last_on = e->on;
		if (event_is_annulled(events, n, i)) {
			/* the number of what was signed is not given again */
			out->inner.versions += e->kind == EVENT_CIRCULATE ||
			    e->kind == EVENT_REVISE;
			continue;
		}
		if (event_is_act(e->kind)) {
			out->last_act = e->seq;
			out->inner.last_kind = e->kind;
			out->inner.last_act_on = e->on;
			out->inner.last_effect = event_effect(e->kind, out);
		}
		if (!e->apart)
			apply(&f, e);
	}
	fold_finish(&f, today);
}

int
position_awaits_decision(const struct position *p)
{
	return p->stage == STAGE_LODGED &&
	    p->clocks[PERIOD_DECISION].state == PERIOD_RUNNING;
}

const struct words *
stage_to_decide(void)
{
	static const struct words words = WORDS("已申报，待确定是否审查",
	    "Lodged, to be decided whether to review");

	return &words;
}

const struct words *
position_words(const struct position *p)
{
	return position_awaits_decision(p) ? stage_to_decide() :
	    stage_words(p->stage);
}
