#ifndef MAIL_BACKOFF_H
#define MAIL_BACKOFF_H

#include <stdint.h>

#include "base/date.h"

/*
 * When a mail that was refused for now is tried again. Nothing here reads a
 * clock or draws a random number.
 */

/*
 * Seconds from the n-th failure (1, 2, …) to the next attempt: 1, 5, 15 and
 * 60 minutes, 3 hours, then every 6 hours, each up to a tenth longer. The
 * tenth depends on seed (the number of the mail) and n alone: mails that
 * failed together do not come back together.
 */
int64_t
mail_backoff_seconds(int failures, uint64_t seed);

/* The instant of the next attempt. */
struct instant
mail_backoff_next(struct instant failed, int failures, uint64_t seed);

/* 1 if the mail is 3 days old or more: it is given up, with an alarm. */
int
mail_backoff_is_over(struct instant made, struct instant now);

#endif
