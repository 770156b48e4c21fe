#ifndef LAW_FAIRNESS_H
#define LAW_FAIRNESS_H

#include "law/replay.h"

/*
 * How a case has used the time of both sides (Article 14: a review may be
 * restarted by requests, and nobody should have to wait for ever).
 */
struct fairness {
	int requests;		/* for supplementary materials */
	int restarts;		/* of the period, by materials that came */
	int days;		/* working days since the case was lodged */
	int held[WAITING__MAX];	/* of these, who had the case */
};

/*
 * Counts every working day behind the first event, up to and including
 * until: a day belongs to whoever was waited for when it began. Events that
 * were annulled count as if they had not been.
 */
void
fairness_of(const struct rules *r, const struct calendar *c,
    const struct event *events, int n, struct date until,
    struct fairness *out);

#endif
