#ifndef LAW_EVENT_TABLE_H
#define LAW_EVENT_TABLE_H

#include <stddef.h>

#include "law/event.h"

/*
 * The Measures, one event a row: name, words, article of the draft of 2019,
 * stages it may come from, why not from others, guard in words, who, who sees
 * it, letter to the operator, mail, stages it leads to. What the guard says
 * in words is judged in guard*.c, what the event does stands in apply*.c.
 * Each event has its row in one of the two tables and an empty one in the
 * other.
 */

/* Applying, being accepted, and the materials of Article 14. */
extern const struct event_row event_table_review[EVENT__MAX];

/* From the suggested finding and the proposal of Article 19 on. */
extern const struct event_row event_table_finding[EVENT__MAX];

/* What the rows are written in. */
#define S(x) (1u << STAGE_##x)
#define ANY_STAGE (((1u << STAGE__MAX) - 1) & ~S(NONE))
#define IN_REVIEW (S(PRELIMINARY) | S(CIRCULATION) | S(AGREED) | \
	S(SPECIAL) | S(COMMISSION))
#define CHIEF ROLE_BIT(ROLE_CHIEF)
#define SECRETARY ROLE_BIT(ROLE_COMMISSION_SECRETARY)
#define SIGNATORY ROLE_BIT(ROLE_MEMBER_SIGNATORY)
#define SAME 0
#define NO_GUARD WORDS("", "")
#define OPERATOR_NOT_TOLD NOTICE_NONE

#endif
