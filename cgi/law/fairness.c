#include <string.h>

#include "law/fairness.h"
#include "law/waiting.h"

enum { EVENTS_MAX = 1024 };	/* more of them are not looked at */

/* The events dated before that day, in their order; their number. */
static int
before(const struct event *events, int n, struct date day,
    struct event out[EVENTS_MAX])
{
	int kept = 0;

	for (int i = 0; i < n && kept < EVENTS_MAX; i++)
		if (date_cmp(events[i].on, day) < 0)
			out[kept++] = events[i];
	return kept;
}

/* Review runs once with the case, and once more with each completion. */
static void
count_acts(const struct rules *r, const struct event *events, int n,
    struct fairness *out)
{
	int restarts = rule_is(r, RULE_SUPPLEMENT_MODE, "restart_stage");

	for (int i = 0; i < n; i++) {
		if (event_is_annulled(events, n, i))
			continue;
		out->requests += events[i].kind == EVENT_REQUEST_MATERIALS;
		out->restarts += restarts &&
		    events[i].kind == EVENT_MATERIALS_COMPLETE;
	}
}

void
fairness_of(const struct rules *r, const struct calendar *c,
    const struct event *events, int n, struct date until,
    struct fairness *out)
{
	struct event past[EVENTS_MAX];
	struct position p;
	int known = -1;

	memset(out, 0, sizeof(*out));
	if (n == 0)
		return;
	count_acts(r, events, n, out);
	for (struct date d = date_add(events[0].on, 1);
	    date_cmp(d, until) <= 0; d = date_add(d, 1)) {
		int k = before(events, n, d, past);

		if (!calendar_knows(c, d) || !calendar_is_working(c, d))
			continue;
		if (k != known)
			replay(r, c, past, known = k, d, &p);
		if (stage_is_closed(p.stage) &&
		    waiting_for(&p, d) == WAITING_NOBODY)
			continue;
		out->days++;
		out->held[waiting_for(&p, d)]++;
	}
}
