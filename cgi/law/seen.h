#ifndef LAW_SEEN_H
#define LAW_SEEN_H

#include "law/replay.h"

/*
 * Who may see what of a case (A51). The operator is told that it was lodged,
 * returned, accepted, refused, extended, that materials are requested, that
 * a Fail is intended, that the special review opened, what was found and
 * under which conditions: never that a round runs, an answer, agreement, or
 * a step of the Commission.
 */
enum reader {
	READER_OFFICE,
	READER_OPERATOR,
	READER_MEMBER,
	READER__MAX
};

/* Whether the reader may know that events[i] happened: see event_effect. */
int
event_is_seen(const struct rules *r, const struct calendar *c,
    const struct event *events, int i, enum reader reader);

/*
 * What it is called to that reader: to an operator the close of a round is
 * that the review goes on, and nothing says that others were told before it.
 */
const struct words *
event_words(enum event_kind kind, enum reader reader);

/*
 * The position as the operator may know it: what follows from the events that
 * it was told of, and from nothing else. Rounds are review going on; clocks of
 * the Office and of the members are idle; a review that passed its last day
 * ended on it. Of the determination it knows from the intended Fail on.
 */
void
replay_for_operator(const struct rules *r, const struct calendar *c,
    const struct event *events, int n, struct date today,
    struct position *out);

/*
 * The position as that member may know it: of the answers only its own, and
 * not whether the others agreed. MEMBER__MAX: none at all.
 */
struct position
position_for_member(const struct position *p, enum member member);

#endif
