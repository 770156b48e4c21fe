#include <stddef.h>

#include "law/guard.h"

static const struct refusal not_entitled = { .words = WORDS(
    "您的角色无权办理此事项。",
    "Your role does not entitle you to this act."), .article = "15" };
static const struct refusal unknown_act = { .words = WORDS(
    "没有这种事项。", "There is no such act."), .article = "5" };
static const struct refusal before_last = { .words = WORDS(
    "日期不能早于上一事项的日期。",
    "The date cannot lie before that of the act before it."),
    .article = "5" };
static const struct refusal no_calendar = { .words = WORDS(
    "工作日历不包括该日期（2019年以前）。",
    "The calendar does not cover that date; it begins in 2019."),
    .article = "9" };

/*
 * Materials are dated on the day of their submission (Article 14), which for
 * a paper is the day on which it came.
 */
static int
may_lie_back(const struct event *next)
{
	return next->kind == EVENT_MATERIALS_COMPLETE ||
	    next->kind == EVENT_MATERIALS_SUBMITTED;
}

/* 1 where the next event is allowed at this position, else 0 and why not. */
static int
judge_at(const struct asked *q, struct refusal *why)
{
	const struct event_row *row = event_row(q->next->kind);
	const struct refusal *no = NULL;

	if (!calendar_knows(q->calendar, q->next->on))
		no = &no_calendar;
	else if (!(row->from & 1u << q->p->stage)) {
		*why = (struct refusal){ .words = row->wrong_stage,
		    .article = row->article };
		return 0;
	} else if (date_is_set(q->p->inner.last_on) &&
	    !may_lie_back(q->next) &&
	    date_cmp(q->next->on, q->p->inner.last_on) < 0)
		no = &before_last;
	else
		no = guard(q);
	if (no == NULL)
		return 1;
	*why = *no;
	if (no->is_early) {
		const struct clock_view *k = &q->p->clocks[no->runs];

		why->is_early = date_is_set(k->due);
		why->last = k->due;
		why->provisional = k->provisional;
	}
	return 0;
}

enum err
law_judge(const struct rules *r, const struct calendar *c,
    const struct event *events, int n, const struct event *next,
    unsigned roles, struct refusal *why)
{
	struct position p;
	struct asked q = { r, c, &p, next, roles };

	if ((unsigned)next->kind >= EVENT__MAX) {
		*why = unknown_act;
		return ERR_REFUSED;
	}
	if (!(event_row(next->kind)->roles & roles)) {
		*why = not_entitled;
		return ERR_FORBIDDEN;
	}
	replay(r, c, events, n, next->on, &p);
	return judge_at(&q, why) ? ERR_OK : ERR_REFUSED;
}

/* The k-th event worth trying of its kind; 0 where there is no more. */
static int
candidate(const struct position *p, const struct rules *r, int k,
    struct event *e)
{
	switch (e->kind) {
	case EVENT_CIRCULATE:
	case EVENT_REVISE:
	case EVENT_COMMISSION_APPROVE:
		e->finding = (enum finding)(k + 1);
		return k + 1 < FINDING__MAX;
	case EVENT_HEAR:
	case EVENT_WAIVE_HEARING:
		e->hearings = 1u << k;
		return k < HEARING__MAX;
	case EVENT_REPLY:
		e->members = p->addressed;
		e->answer = ANSWER_AGREE;
		return k == 0;
	case EVENT_PROPOSE:
		e->members = rules_roster(r) & (~rules_roster(r) + 1);
		return k == 0;
	case EVENT_MATERIALS_COMPLETE:
		if (date_is_set(p->inner.submitted_on))
			e->on = p->inner.submitted_on;
		return k == 0;
	default:
		e->days = 1;
		return k == 0;
	}
}

static int
allows(const struct asked *at, struct date today, enum event_kind kind,
    struct refusal *why)
{
	struct event e = { .kind = kind, .on = today };
	struct asked q = *at;

	q.next = &e;
	*why = not_entitled;
	if (!(event_row(kind)->roles & q.roles))
		return 0;
	for (int k = 0; candidate(q.p, q.rules, k, &e); k++)
		if (judge_at(&q, why))
			return 1;
	return 0;
}

int
law_allows(const struct rules *r, const struct calendar *c,
    const struct event *events, int n, struct date today, unsigned roles,
    enum event_kind kind, struct refusal *why)
{
	struct position p;
	struct asked q = { r, c, &p, NULL, roles };

	replay(r, c, events, n, today, &p);
	return allows(&q, today, kind, why);
}

int
law_possible(const struct rules *r, const struct calendar *c,
    const struct event *events, int n, struct date today, unsigned roles,
    enum event_kind kinds[EVENT__MAX])
{
	struct position p;
	struct asked q = { r, c, &p, NULL, roles };
	struct refusal why;
	int count = 0;

	replay(r, c, events, n, today, &p);
	for (int k = 0; k < EVENT__MAX; k++)
		if (allows(&q, today, (enum event_kind)k, &why))
			kinds[count++] = (enum event_kind)k;
	return count;
}
