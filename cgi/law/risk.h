#ifndef LAW_RISK_H
#define LAW_RISK_H

#include "base/lang.h"

/* The four triggers of Article 6, and what an operator says of each. */
enum trigger {
	TRIGGER_SHUTDOWN,	/* (i) */
	TRIGGER_DATA,		/* (ii) */
	TRIGGER_SUPPLY_CHAIN,	/* (iii) */
	TRIGGER_OTHER,		/* (iv) */
	TRIGGER__MAX
};

enum likelihood { LIKELY_UNSAID, LIKELY_YES, LIKELY_POSSIBLE, LIKELY_NO,
	LIKELIHOOD__MAX };

enum duty {
	DUTY_UNKNOWN,		/* something is unsaid */
	DUTY_APPLY,		/* at least one yes or possible */
	DUTY_NONE,		/* four times no */
	DUTY__MAX
};

enum duty
risk_duty(const enum likelihood answers[TRIGGER__MAX]);

/* Text of a trigger in the Measures; the Chinese is an unofficial rendering. */
const struct words *
trigger_words(enum trigger t);

/* "(i)", "（一）" */
const struct words *
trigger_mark(enum trigger t);

/* The seven factors of Article 10. */
enum { FACTOR__MAX = 7 };

const struct words *
factor_words(int factor);

const struct words *
factor_mark(int factor);

/* The four pledges of Article 18 that make "secure and controllable". */
enum { PLEDGE__MAX = 4 };

const struct words *
pledge_words(int pledge);

/* Grounds of non-acceptance: the closed list (A46). */
enum ground {
	GROUND_NOT_DESIGNATED, GROUND_NO_RISK, GROUND_OTHER_LAW,
	GROUND_STATE_SECRET, GROUND_UNDER_REVIEW, GROUND__MAX
};

const char *
ground_name(enum ground g);

int
ground_parse(const char *name, enum ground *out);

const struct words *
ground_words(enum ground g);

/* Of the draft of 2019; "-" where none is meant. */
const char *
ground_article(enum ground g);

/* What the ground means for the contract. */
const struct words *
ground_contract(enum ground g);

#endif
