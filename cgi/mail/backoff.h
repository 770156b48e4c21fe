#ifndef MAIL_BACKOFF_H
#define MAIL_BACKOFF_H

#include <stdint.h>

#include "base/date.h"

/*
 * When a mail that was refused for now is tried again: for ever, since it is
 * owed. Nothing here reads a clock or draws a random number.
 */

enum {
	MAIL_BACKOFF_MOST_S = 3960,	/* no wait is longer */
	MAIL_OVERDUE_S = 3 * 24 * 3600
};

/*
 * Seconds from the n-th failure (1, 2, …) to the next attempt: 1, 5 and 15
 * minutes, then every hour, each up to a tenth longer. The tenth depends on
 * seed (the number of the mail) and n alone: mails that failed together do
 * not come back together.
 */
int64_t
mail_backoff_seconds(int failures, uint64_t seed);

/* The instant of the next attempt. */
struct instant
mail_backoff_next(struct instant failed, int failures, uint64_t seed);

/*
 * 1 if a mail that is still owed is MAIL_OVERDUE_S old or more: a person must
 * look at it, and it is tried on meanwhile.
 */
int
mail_is_overdue(struct instant made, struct instant now);

#endif
