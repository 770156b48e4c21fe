#ifndef LAW_APPLY_H
#define LAW_APPLY_H

#include "law/replay.h"

/* What replay carries from event to event; for replay.c and apply*.c alone. */
struct fold {
	const struct rules *rules;
	const struct calendar *calendar;
	struct position *p;
};

/* Nothing has happened yet. */
void
fold_begin(struct fold *f);

/* Derives from the clocks what they say as of today, and who must act. */
void
fold_finish(struct fold *f, struct date today);

/* An open request for materials ends; the review that waited runs on. */
void
fold_end_request(struct fold *f, const struct event *e);

/* Does to the position what the event does; never refuses. */
void
apply(struct fold *f, const struct event *e);

/* Which clock of review runs in a stage: special from there on. */
enum period
review_period(enum stage s);

/* The clock of a period begins on the day of the event, or ends on it. */
void
fold_start(struct fold *f, enum period p, const struct event *e);

void
fold_end(struct fold *f, enum period p, const struct event *e);

/* Nothing is due any more from anybody. */
void
fold_end_all(struct fold *f, const struct event *e);

/* Which period runs between lodging and acceptance under these rules. */
enum period
lodged_period(const struct rules *r);

/* Lodging and the question to the department (apply_lodge.c). */
void
apply_lodge(struct fold *f, const struct event *e);

void
apply_lodge_held(struct fold *f, const struct event *e);

void
apply_ask_department(struct fold *f, const struct event *e);

void
apply_designation_confirmed(struct fold *f, const struct event *e);

void
apply_designation_denied(struct fold *f, const struct event *e);

/* A review on a member's proposal (apply_proposal.c). */
void
apply_propose(struct fold *f, const struct event *e);

void
apply_approve_review(struct fold *f, const struct event *e);

void
apply_decline_review(struct fold *f, const struct event *e);

void
apply_join(struct fold *f, const struct event *e);

/* The events of a round (apply_round.c). */
void
apply_circulate(struct fold *f, const struct event *e);

void
apply_revise(struct fold *f, const struct event *e);

void
apply_recall(struct fold *f, const struct event *e);

void
apply_reply(struct fold *f, const struct event *e);

void
apply_close(struct fold *f, const struct event *e);

#endif
