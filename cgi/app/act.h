#ifndef APP_ACT_H
#define APP_ACT_H

#include "app/app.h"
#include "app/copied.h"
#include "record/case.h"
#include "law/several.h"
#include "record/event.h"

/*
 * The one door: nothing else changes a stage. Locks the case, loads its
 * events, asks the law, appends the event with its article, actor, dates,
 * editions and the hash of the one before, lets the verb write its own rows,
 * rewrites the projection, puts letters and mails into the outbox, commits.
 */

enum { ACT_TEXTS_MAX = 64 };

/* Words that belong to the event: a reason, one defect each, … */
struct act_text {
	const char *part;	/* "reason", "defect", "ground", "remarks" */
	const char *about;	/* NULL: nothing in particular */
	const char *body;
};

struct act;

/* An act under way, inside its transaction; for a verb's write function. */
struct act_run {
	struct app *app;
	struct arena *arena;
	struct tx *tx;
	const struct actor *who;
	const struct act *act;
	const struct rules *rules;
	struct case_row row;		/* as locked: case_lock */
	struct event_record *events;	/* the new one is the last */
	int n_events;
	struct operator_told *told;	/* of several operators (several.h) */
	int n_told;
	struct position before, after;
	struct instant now;
	struct date today;
};

struct act {
	int64_t case_id;
	const char *case_number;	/* in place of case_id; NULL */
	enum event_kind kind;
	struct date on;		/* legal date; unset or { 0 }: today */
	int days;
	enum finding finding;
	uint32_t members;
	enum answer answer;
	unsigned hearings;
	int expected_seq;	/* last_seq of the page; 0: does not matter */
	const char *form_key;	/* 32 hex digits; NULL: none (programs) */
	const char *paper_number;	/* NULL: not on paper */
	int64_t paper_document_id;	/* 0: no scan; of kind DOCUMENT_PAPER */
	const struct act_text *texts;
	int n_texts;
	/*
	 * NULL, or the verb's own rows, written after the event and before
	 * projection and letters. An error rolls everything back. May run
	 * again after a lost race: it must not change *ctx for good.
	 */
	enum err (*write)(struct act_run *run, void *ctx);
	void *ctx;
	/*
	 * Lodging, or proposing, of a new case only: makes the case's row
	 * (run->row) before anything is locked. case_id is then 0.
	 */
	enum err (*open_case)(struct act_run *run, void *ctx);
};

/* What became of it; texts live in the arena. */
struct act_result {
	int seq;			/* of the new event */
	int64_t case_id;
	const char *case_number;
	int repeated;			/* the form was carried out before */
	struct refusal refusal;		/* ERR_REFUSED: why not */
	struct event_record other;	/* ERR_CONFLICT: who did what when */
	struct copied copied;		/* ERR_COPIED: what of which source */
};

/*
 * ERR_NOT_FOUND: no such case, or not this actor's (an operator's own only);
 * ERR_TIED: a tie to a party bars the actor (Article 15);
 * ERR_FORBIDDEN: none of the roles may; ERR_REFUSED: the law says no
 * (result->refusal); ERR_CONFLICT: somebody acted since expected_seq
 * (result->other); ERR_RANGE: a legal date in the future; ERR_INPUT: the scan
 * is no paper of this case, a member's not its own, or has no number;
 * ERR_COPIED: a text that goes out holds a passage of a confidential source; ERR_RETRY,
 * ERR_DATABASE: nothing happened. ERR_OK with repeated set: a second click.
 */
enum err
act(struct app *app, struct arena *a, const struct actor *who,
    const struct act *what, struct act_result *result) MUST_CHECK;

/*
 * Whether that form was carried out before: ERR_OK with result->repeated, or
 * ERR_NOT_FOUND. For verbs that look at something the act itself takes away.
 */
enum err
act_seen(struct app *app, struct arena *a, const struct actor *who,
    const char *form_key, struct act_result *result) MUST_CHECK;

/* The i-th text of an act, counted from 0, as its event keeps it. */
struct event_text
event_text_of(int seq, int i, const struct act_text *t);

/* The events as replay takes them. */
struct event *
events_plain(struct arena *a, const struct event_record *events, int n);

struct buf;

enum { EVENT_BYTES_MAX = 8 * 1024 };

/*
 * The event as bytes, field by field: what chain_next links to the hash of
 * the one before. Anybody can check the chain with it.
 */
void
event_canonical(struct buf *b, int64_t case_id, const struct event_record *r);

/* The digest that stands for the event's texts in those bytes. */
void
event_texts_digest(const struct act_text *texts, int n,
    unsigned char out[32]);

/* The same of those that stand in the database now: of n, those of seq. */
void
event_stored_digest(struct arena *a, const struct event_text *texts, int n,
    int seq, unsigned char out[32]);

#endif
