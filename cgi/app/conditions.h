#ifndef APP_CONDITIONS_H
#define APP_CONDITIONS_H

#include "app/act.h"
#include "app/case.h"
#include "record/condition.h"

/*
 * The conditions of a Conditional Pass (Article 7, A4). They stand as texts in
 * the event that serves the finding, so that both sides read the same words;
 * an officer looks at each and writes down whether it is met; when every
 * precedent one is, the chief or a deputy confirms them all in one act.
 */
struct served_condition {
	int n;			/* 1, 2, … as in the letter */
	int is_precedent;	/* before the contract takes effect */
	const char *wording;
	struct date due;	/* DATE_NONE: none of its own */
	const char *evidence, *verifier;	/* NULL: not said */
	const struct condition_check *check;	/* the last look; NULL: none */
};

struct conditions_view {
	struct case_view v;
	int seq;		/* of the event that served them; 0: none */
	struct served_condition *rows;
	int n;
};

/* For the case team and the operator of the case; else ERR_NOT_FOUND. */
enum err
conditions_open(struct app *app, struct arena *a, const struct actor *who,
    const char *number, struct conditions_view *out) MUST_CHECK;

/* Precedent ones that nobody has found to be met. */
int
conditions_missing(const struct conditions_view *c);

/*
 * Adds to an act of service the conditions of the version that was agreed to,
 * as its texts. Needs RIGHT_CASES_ALL. ERR_REFUSED with *why: a Conditional
 * Pass without any.
 */
enum err
conditions_serve(struct app *app, struct arena *a, const struct actor *who,
    const struct case_view *v, struct act *what, struct refusal *why)
    MUST_CHECK;

/*
 * Writes down a look at condition n: needs RIGHT_CASE_WORK. document_id: what
 * shows it, of this case, or 0. ERR_INPUT: no words, or no such document;
 * ERR_NOT_FOUND: no such condition.
 */
enum err
conditions_check(struct app *app, struct arena *a, const struct actor *who,
    const struct conditions_view *c, int n, int met, const char *body,
    int64_t document_id) MUST_CHECK;

/*
 * Adds to an act of confirmation (EVENT_CONDITIONS_CONFIRMED) what was seen of
 * each precedent condition. ERR_REFUSED with *why while one is not met; the
 * door asks again.
 */
enum err
conditions_confirm(struct arena *a, const struct conditions_view *c,
    struct act *what, struct refusal *why) MUST_CHECK;

#endif
