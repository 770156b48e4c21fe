#ifndef APP_CIRCULATION_H
#define APP_CIRCULATION_H

#include "app/case.h"
#include "record/answer.h"
#include "record/suggestion.h"

/*
 * What was circulated to a member (Article 11), as its people may know it:
 * the suggested finding with the assessments it was signed with, the member's
 * own draft and answers, and nothing of any other member.
 */
struct circulation_view {
	struct case_view v;
	struct suggestion_version version;	/* the one that stands */
	struct suggestion content;
	const char *digest;			/* hex */
	/*
	 * What the differences are shown against: the version that the member
	 * answered last or is writing on, else the one before.
	 */
	int has_before;
	struct suggestion_version before_version;
	struct suggestion before;
	struct answer_draft draft;
	int has_draft;
	int is_stale;			/* the draft answers another version */
	struct answer_row *answers;		/* the member's own */
	int n_answers;
	struct author *authors;		/* of the draft and of the answers */
	int n_authors;
	int is_open;				/* may still be answered */
	/* an answer of ours to an earlier version, to be confirmed */
	const struct answer_row *earlier;	/* NULL: none */
};

/* One line of the list. */
struct circulation_line {
	struct circulation_row row;
	struct position position;	/* as a member may know it */
	int is_open;
	int is_stale;			/* draft or answer: confirm anew */
};

/* Whether the member is asked now. */
int
circulation_asks(const struct position *p, enum member m);

/* The period that runs for the members now: to answer, or the grace. */
enum period
circulation_period(const struct position *p);

enum { CIRCULATIONS_PAGE = 50, CIRCULATIONS_OPEN_MAX = 200 };

/*
 * What is still to be answered, the next last day first, at most
 * CIRCULATIONS_OPEN_MAX. Needs RIGHT_CIRCULATION_SEE.
 */
enum err
circulation_list_open(struct app *app, struct arena *a,
    const struct actor *who, struct circulation_line **out, int *n)
    MUST_CHECK;

/*
 * What is not, newest case first: CIRCULATIONS_PAGE of them before the case
 * *before_id (0: from the newest), which becomes where the next page goes on;
 * 0: there is none. Needs RIGHT_CIRCULATION_SEE.
 */
enum err
circulation_list_over(struct app *app, struct arena *a,
    const struct actor *who, int64_t *before_id,
    struct circulation_line **out, int *n) MUST_CHECK;

/* ERR_NOT_FOUND unless it was circulated to the actor's member. */
enum err
circulation_open(struct app *app, struct arena *a, const struct actor *who,
    const char *number, struct circulation_view *out) MUST_CHECK;

/*
 * A document for download, which the audit log tells of: evidence named in
 * the assessments as circulated while the round is open, and for good the
 * scans of the member's own papers. ERR_NOT_FOUND for any other.
 */
enum err
circulation_document(struct app *app, struct arena *a,
    const struct actor *who, const char *number, int64_t document_id,
    struct document *out, struct source **bytes) MUST_CHECK;

#endif
