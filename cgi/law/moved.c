#include "law/moved.h"
#include "law/seen.h"

/* A case under one calendar, as it is and as its operator is shown it. */
struct views {
	struct position whole, operator;
};

static void
replay_views(const struct rules *r, const struct calendar *c,
    const struct event *events, int n, struct date today, struct views *out)
{
	replay(r, c, events, n, today, &out->whole);
	replay_for_operator(r, c, events, n, today, &out->operator);
}

/* A last day that stands, kept or not. */
static int
has_due(const struct clock_view *k)
{
	return k->state != PERIOD_IDLE && date_is_set(k->due);
}

/* The same count, with another end: no act in between set it anew. */
static int
is_moved(const struct clock_view *old, const struct clock_view *new)
{
	return has_due(old) && has_due(new) &&
	    date_cmp(old->due, new->due) != 0 &&
	    old->from_seq == new->from_seq && old->base == new->base &&
	    old->extension == new->extension &&
	    old->n_pauses == new->n_pauses;
}

int
dates_moved(const struct rules *r, const struct calendar *before,
    const struct calendar *after, const struct event *events, int n_before,
    int n, struct date today, struct moved out[PERIOD__MAX])
{
	struct views old, new;
	int count = 0;

	replay_views(r, before, events, n_before, today, &old);
	replay_views(r, after, events, n, today, &new);
	for (int i = 0; i < PERIOD__MAX; i++) {
		int is_operators = is_moved(&old.operator.clocks[i],
		    &new.operator.clocks[i]);
		const struct position *a = is_operators ? &old.operator :
		    &old.whole;
		const struct position *b = is_operators ? &new.operator :
		    &new.whole;

		if (is_operators || is_moved(&a->clocks[i], &b->clocks[i]))
			out[count++] = (struct moved){ (enum period)i,
			    a->clocks[i], b->clocks[i], is_operators };
	}
	return count;
}
