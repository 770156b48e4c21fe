#include <string.h>

#include "law/apply.h"
#include "law/clock.h"
#include "law/seen.h"

/* Kinds whose row does not say it all: see event_effect. */
static int
depends_on_position(enum event_kind kind)
{
	return kind == EVENT_ANNUL || kind == EVENT_CLOSE_CIRCULATION ||
	    kind == EVENT_MATERIALS_FALSE ||
	    kind == EVENT_DETERMINATION_WITHDRAWN;
}

static enum visibility
visibility_of(const struct rules *r, const struct calendar *c,
    const struct event *events, int i)
{
	enum event_kind kind = events[i].kind;
	struct position before;

	if (!depends_on_position(kind))
		return event_row(kind)->seen;
	replay(r, c, events, i, events[i].on, &before);
	return event_effect(kind, &before).seen;
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

const struct words *
event_words(enum event_kind kind, enum reader reader)
{
	static const struct words special = WORDS("启动特别审查程序",
	    "Special review opened");

	if (reader == READER_OPERATOR && kind == EVENT_CLOSE_CIRCULATION)
		return &special;
	if (reader == READER_OPERATOR && kind == EVENT_JOIN)
		kind = EVENT_NOTIFY_REVIEW;
	return &event_row(kind)->words;
}

/* That a last day passed would tell whether a round was sent in time. */
static void
show_to_last_day(struct clock_view *k, const struct calendar *c,
    struct date today)
{
	if (k->state != PERIOD_RUNNING || date_cmp(today, k->due) <= 0)
		return;
	clock_end(k, k->due);
	clock_finish(k, c, today);
}

/*
 * A request ends with the circulation of a Fail, which the operator is not
 * told of; when the determination is withdrawn it learns that the request is
 * over and when its review ends.
 */
static void
tell_request_over(struct fold *f, const struct event *events, int n)
{
	struct position real;

	replay(f->rules, f->calendar, events, n, events[n - 1].on, &real);
	if (!f->p->request_open || real.request_open)
		return;
	fold_end_request(f, &events[n - 1]);
	f->p->clocks[PERIOD_SPECIAL] = real.clocks[PERIOD_SPECIAL];
}

/* What was found is told by its letter, whatever came before. */
static enum finding
served_by(const struct fold *f, const struct event *events, int i)
{
	struct position real;

	replay(f->rules, f->calendar, events, i, events[i].on, &real);
	return real.suggested;
}

static int
is_told(const struct fold *f, const struct event *events, int n, int i)
{
	return !events[i].apart && !event_is_annulled(events, n, i) &&
	    event_is_seen(f->rules, f->calendar, events, i, READER_OPERATOR);
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

/* Clocks and steps that are the Office's and the members' own. */
static void
leave_out_inside(struct position *p)
{
	static const enum period inside[] = { PERIOD_REPLY, PERIOD_GRACE,
	    PERIOD_NOTICE, PERIOD_STEP };
	static const struct clock_view idle = { .state = PERIOD_IDLE,
	    .from = { INT32_MIN }, .due = { INT32_MIN },
	    .before = { INT32_MIN }, .until = { INT32_MIN } };

	for (size_t i = 0; i < sizeof(inside) / sizeof(inside[0]); i++)
		p->clocks[inside[i]] = idle;
	if (p->waiting != WAITING_OPERATOR && p->waiting != WAITING_NOBODY &&
	    p->waiting != WAITING_DEPARTMENT)
		p->waiting = WAITING_OFFICE;
	p->suggested = FINDING_NONE;
	memset(&p->inner, 0, sizeof(p->inner));
}

void
replay_for_operator(const struct rules *r, const struct calendar *c,
    const struct event *events, int n, struct date today,
    struct position *out)
{
	static const enum period reviews[] = { PERIOD_PRELIMINARY,
	    PERIOD_SPECIAL, PERIOD_COMMENT, PERIOD_DESIGNATION };
	struct fold f = { r, c, out };

	fold_begin(&f);
	for (int i = 0; i < n; i++) {
		const struct event *e = &events[i];

		if (!is_told(&f, events, n, i))
			continue;
		if (e->kind == EVENT_SERVE)
			out->suggested = served_by(&f, events, i);
		apply(&f, e);
		if (e->kind == EVENT_DETERMINATION_WITHDRAWN)
			tell_request_over(&f, events, i + 1);
	}
	fold_finish(&f, today);
	for (size_t i = 0; i < sizeof(reviews) / sizeof(reviews[0]); i++)
		show_to_last_day(&out->clocks[reviews[i]], c, today);
	leave_out_inside(out);
	out->next = next_of(out);
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
