#ifndef APP_CASE_H
#define APP_CASE_H

#include "app/app.h"
#include "base/stream.h"
#include "law/seen.h"
#include "law/several.h"
#include "record/application.h"
#include "record/case.h"
#include "record/document.h"
#include "record/event.h"
#include "record/reminder.h"

/*
 * A case as one reader may know it: the replay of its events, not the stored
 * projection. What the reader may not see is not in it.
 */
struct case_view {
	struct case_row row;
	enum reader reader;
	const struct rules *rules;
	struct position position;	/* masked for operators */
	struct event_record *events;	/* only those the reader may see */
	int n_events;
	struct operator_told *told;	/* of several operators (several.h) */
	int n_told;
	struct event_text *texts;	/* of those events */
	int n_texts;
	enum event_kind possible[EVENT__MAX];	/* acts open to this actor */
	int n_possible;
	struct application_version *versions;	/* what was lodged */
	int n_versions;
	struct document *documents;
	int n_documents;
	struct date_move *moves;	/* of last days; oldest first */
	int n_moves;
	int officer_tied;	/* READER_OFFICE: a tie bars the officer */
};

/* The row alone. Errors as case_open. */
enum err
case_find(struct app *app, struct arena *a, const struct actor *who,
    const char *number, struct case_row *out) MUST_CHECK;

/*
 * Opens a case by its number for whoever asks. ERR_NOT_FOUND: there is none,
 * it is another operator's, or it was not circulated to the actor's member.
 * ERR_TIED: a tie to a party bars the actor (Article 15).
 * A member gets no versions, and of the documents the scans of its own.
 */
enum err
case_open(struct app *app, struct arena *a, const struct actor *who,
    const char *number, struct case_view *out) MUST_CHECK;

/* As case_open, by its id. */
enum err
case_open_id(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct case_view *out) MUST_CHECK;

/*
 * Whether the case has lost its officer to a tie (Article 15): chief or
 * deputy must name another, and nobody else may.
 */
int
case_wants_officer(const struct case_view *v);

/*
 * ERR_TIED, and a line in the audit, where a tie bars the actor. case_open
 * asks this itself.
 */
enum err
case_bar(struct app *app, struct arena *a, const struct actor *who,
    const struct case_row *row) MUST_CHECK;

/* Its events as replay takes them, for this reader. */
struct event *
case_events_read(struct arena *a, const struct case_view *v) MUST_CHECK;

/* Whether this kind of act stands open to the actor on that case. */
int
case_is_possible(const struct case_view *v, enum event_kind kind);

/* Why the last day of this clock is not the one it was; NULL: it still is. */
const struct date_move *
case_move(const struct case_view *v, enum period p);

/* The text of an event ("reason", "remarks"); NULL if it has none. */
const char *
case_text(const struct case_view *v, int seq, const char *part);

/*
 * The date of the paper on which it happened: the event's own, but for a
 * member's answer, which counts from the day on which it was received.
 */
struct date
case_paper_date(const struct case_view *v, const struct event_record *r);

/* One line of "my cases": an operator's, each as it may know it. */
struct own_case {
	struct case_row row;
	const struct rules *rules;
	struct position position;
	int has_letter;		/* that waits to be acknowledged */
};

enum { OWN_CASES_PAGE = 25 };

/*
 * The operator's cases, OWN_CASES_PAGE of them behind that key, in the order of
 * store/case.h: what it is to do first. Needs RIGHT_CASES_OWN.
 */
enum err
case_list_own(struct app *app, struct arena *a, const struct actor *who,
    const struct own_key *after, struct own_case **out, int *n) MUST_CHECK;

/*
 * A document of a case or of an application for download: asks who may see
 * it. ERR_NOT_FOUND where this actor may not. Members come by another door:
 * circulation_document.
 */
enum err
document_open(struct app *app, struct arena *a, const struct actor *who,
    int64_t document_id, struct document *out, struct source **bytes)
    MUST_CHECK;

#endif
