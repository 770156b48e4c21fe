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

/*
 * Whether the reader may know that events[i] happened: by its row, but a round
 * closed inside the special review is the Office's own matter, and an
 * annulment is known to those who knew of the annulled act.
 */
int
event_is_seen(const struct rules *r, const struct calendar *c,
    const struct event *events, int i, enum reader reader);

/* The position as the operator may know it: rounds are review going on. */
struct position
position_for_operator(const struct position *p, const struct calendar *c,
    struct date today);

/*
 * The position as that member may know it: of the answers only its own, and
 * not whether the others agreed. MEMBER__MAX: none at all.
 */
struct position
position_for_member(const struct position *p, enum member member);

#endif
