#include <stddef.h>

#include "law/several.h"

/* The last event of such a kind before events[i]; -1: none. */
static int
last_before(const struct event *events, int i, enum event_kind kind)
{
	while (--i >= 0 && events[i].kind != kind)
		;
	return i;
}

/*
 * What this operator did last of two kinds, from events[from] to [to]. Where
 * the Office named none of them, it is every one's.
 */
static const struct event *
last_of(const struct event *events, int from, int to, int64_t operator_id,
    enum event_kind one, enum event_kind other)
{
	for (; to > from; to--)
		if ((events[to].operator_id == operator_id ||
		    events[to].operator_id == 0) &&
		    (events[to].kind == one || events[to].kind == other))
			return &events[to];
	return NULL;
}

/* Whether the request events[request] was made to this operator. */
static int
is_asked(const struct event *events, int request,
    const struct operator_told *who)
{
	return request >= 0 && who->seq < events[request].seq;
}

/* Whether it has nothing more to hand in, as of events[to]. */
static int
is_all_in(const struct event *events, int request, int to, int64_t operator_id)
{
	const struct event *last = last_of(events, request, to, operator_id,
	    EVENT_MATERIALS_SUBMITTED, EVENT_MATERIALS_SUBMITTED);

	return last != NULL && last->days == 0;
}

/* A reminder is of the request that is open, to those who owe something. */
static int
is_reminded(const struct event *events, int i,
    const struct operator_told *who)
{
	int request = last_before(events, i, EVENT_REQUEST_MATERIALS);

	return is_asked(events, request, who) &&
	    !is_all_in(events, request, i, who->operator_id);
}

void
events_of_operator(struct event *events, int n,
    const struct operator_told *who)
{
	for (int i = 0; i < n; i++) {
		struct event *e = &events[i];

		e->apart = (e->operator_id != 0 &&
		    e->operator_id != who->operator_id) ||
		    (e->kind == EVENT_REMIND_MATERIALS &&
		    !is_reminded(events, i, who));
	}
}

static const struct operator_told *
find(const struct operator_told *all, int n, int64_t operator_id)
{
	for (int i = 0; i < n; i++)
		if (all[i].operator_id == operator_id)
			return &all[i];
	return NULL;
}

/* All is in with the last of those that were asked. */
static void
hand_in(struct event *events, int i, const struct operator_told *all, int n)
{
	struct event *e = &events[i];
	int request = last_before(events, i, EVENT_REQUEST_MATERIALS);
	const struct operator_told *who = find(all, n, e->operator_id);

	e->apart = who != NULL && !is_asked(events, request, who);
	for (int k = 0; k < n && e->days == 0; k++)
		if (is_asked(events, request, &all[k]) && !is_all_in(events,
		    request, i, all[k].operator_id))
			e->days = 1;
}

/* The last answer to the conditions stands for what all have answered. */
static void
answer(struct event *events, int i, const struct operator_told *all, int n)
{
	int served = last_before(events, i, EVENT_SERVE), accepted = 0;

	for (int k = 0; k < n; k++) {
		const struct event *said = last_of(events, served, i,
		    all[k].operator_id, EVENT_CONDITIONS_ACCEPTED,
		    EVENT_CONDITIONS_REFUSED);

		if (said == NULL) {
			events[i].apart = 1;
			return;
		}
		accepted |= said->kind == EVENT_CONDITIONS_ACCEPTED;
	}
	events[i].kind = accepted ? EVENT_CONDITIONS_ACCEPTED :
	    EVENT_CONDITIONS_REFUSED;
}

void
events_of_all(struct event *events, int n, const struct operator_told *all,
    int n_all)
{
	/* one operator alone: its acts are those of the case */
	if (n_all == 0)
		return;
	/* from the end: each looks back at what operators did */
	for (int i = n - 1; i >= 0; i--)
		switch (events[i].kind) {
		case EVENT_JOIN:
			events[i].apart = 1;
			break;
		case EVENT_MATERIALS_SUBMITTED:
			hand_in(events, i, all, n_all);
			break;
		case EVENT_CONDITIONS_ACCEPTED:
		case EVENT_CONDITIONS_REFUSED:
			answer(events, i, all, n_all);
			break;
		default:
			break;
		}
}
