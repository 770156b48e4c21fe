#ifndef APP_DISSENT_H
#define APP_DISSENT_H

#include "app/app.h"
#include "record/event.h"

/* A member that did not agree when the round was closed (Article 12). */
struct dissent {
	enum member member;
	enum answer answer;	/* ANSWER_NONE: silent */
	const char *reasons;	/* "": none were given */
};

/*
 * Who did not agree to what the event `seq` reports, and why: out of the
 * events before it, which nobody can change. *n of them, in the order of the
 * members.
 */
struct dissent *
dissent_find(struct arena *a, const struct rules *r,
    const struct calendar *c, const struct event_record *events, int n_events,
    const struct event_text *texts, int n_texts, int seq, int *n);

#endif
