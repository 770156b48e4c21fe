#ifndef APP_COMMISSION_H
#define APP_COMMISSION_H

#include "app/act.h"
#include "app/dissent.h"
#include "app/hearing.h"
#include "app/proposal.h"
#include "base/stream.h"
#include "record/commission.h"
#include "record/note.h"
#include "record/suggestion.h"

/*
 * What lies before the Commission: a report of the Office (Articles 12, 13) or
 * a member's proposal of a review (Article 19), for its secretaries
 * (RIGHT_COMMISSION); the case team (RIGHT_CASES_ALL) may read along. A
 * secretary sees of a case what is put before the Commission, and nothing
 * else. One secretary enters a decision, another confirms it.
 */
struct commission_view {
	struct case_row row;
	const struct rules *rules;
	struct position position;
	struct event_record *events;
	int n_events;
	/* the last one; of a proposal what stands in the place of a report:
	 * seq, digest, when and by whom it was released */
	struct covering_report report;
	struct proposal_view proposal;	/* row.case_id 0: a report lies there */
	struct suggestion_version version;	/* what it reports */
	struct suggestion content;
	struct dissent *dissent;
	int n_dissent;
	struct party *parties;
	int n_parties;
	struct assessment *factors;	/* those of Article 10 that are written */
	int n_factors;
	struct hearing_record *hearings;
	int n_hearings;
	int n_opinions;			/* of experts; never their words */
	struct event_text *waived;	/* about: the class; body: why */
	int n_waived;
	struct analysis analysis;	/* as it was finished; version 0: none */
	struct commission_decision draft;	/* entered, not confirmed */
	int has_draft;
	struct commission_decision *decisions;	/* confirmed, oldest first */
	int n_decisions;
	int is_waiting;			/* for the Commission */
};

/* ERR_NOT_FOUND: no such case, or none that ever lay there. */
enum err
commission_open(struct app *app, struct arena *a, const struct actor *who,
    const char *number, struct commission_view *out) MUST_CHECK;

enum { COMMISSION_PAGE = 200 };

/* What waits for the Commission, the most urgent first. */
enum err
commission_list(struct app *app, struct arena *a, const struct actor *who,
    struct commission_item **out, int *n) MUST_CHECK;

/* Whether a case of that stage waits for the Commission. */
int
commission_waits(int stage);

/* What lies there, as it stands in the transaction; ERR_NOT_FOUND: nothing. */
enum err
commission_subject(struct db *db, struct arena *a, int64_t case_id,
    struct covering_report *report, struct proposal_view *proposal)
    MUST_CHECK;

/* Tells the secretaries of what the act puts before the Commission. */
enum err
commission_tell(const struct act_run *r) MUST_CHECK;

/* "hear", "analyse", "suggest" in words; NULL: no such step. */
const struct words *
commission_step_words(const char *step);

/* The steps a return can go back to; NULL ends the list. */
extern const char *const commission_steps[];

/*
 * What can be decided: on a report "approved" or "returned", on a proposal
 * "approved" or "declined". NULL: no such outcome there.
 */
struct decision_outcome {
	const char *name;
	int on_proposal;
	enum event_kind kind;
	int is_reasoned;	/* the Commission's words are a must */
	int goes_back;		/* to one of commission_steps */
};

const struct decision_outcome *
decision_outcome(const struct commission_view *v, const char *name);

/*
 * What is wrong with a decision and at which field: "outcome", "direction",
 * "back_to", "decided_on" (between the report and today), "number",
 * "signatory", "document". NULL: nothing.
 */
const struct words *
decision_judge(const struct commission_view *v,
    const struct commission_decision *d, struct date today,
    const char **field);

/*
 * Enters what was decided, ready to be confirmed. d->digest: of the version on
 * the page; d->version: of the entry it takes the place of, 0 for none.
 * ERR_STALE: another version lies there, or a colleague entered one since;
 * ERR_REFUSED: nothing lies before the Commission; ERR_INPUT:
 * decision_judge finds something; ERR_NOT_FOUND: a scan of another case.
 */
enum err
decision_enter(struct app *app, struct arena *a, const struct actor *who,
    const char *number, struct commission_decision *d) MUST_CHECK;

/* The second secretary gives it back. ERR_INPUT: no remarks; ERR_STALE. */
enum err
decision_send_back(struct app *app, struct arena *a, const struct actor *who,
    const char *number, int version, const char *remarks) MUST_CHECK;

/*
 * The second secretary confirms it (the outcome's event), with the date, number and scan of the decision. ERR_FORBIDDEN to whoever
 * entered it; ERR_STALE; otherwise as act().
 */
enum err
decision_confirm(struct app *app, struct arena *a, const struct actor *who,
    const char *number, int version, const char *form_key,
    struct act_result *result) MUST_CHECK;

/* The scan of a decision becomes part of the case; errors as attach_upload. */
enum err
decision_upload(struct app *app, struct arena *a, const struct actor *who,
    const char *number, const char *name, struct source *in,
    struct words *why, int64_t *id) MUST_CHECK;

/* Scans of decisions in the case, for the secretaries to choose from. */
enum err
decision_scans(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct document **out, int *n) MUST_CHECK;

/* ---- sittings and their agendas: RIGHT_COMMISSION */

enum { SITTINGS_PAGE = 50, AGENDA_MAX = 30 };

enum err
sitting_list(struct app *app, struct arena *a, const struct actor *who,
    struct sitting **out, int *n) MUST_CHECK;

/* ERR_INPUT: no title or no date, or too long. Sets s->id. */
enum err
sitting_make(struct app *app, struct arena *a, const struct actor *who,
    struct sitting *s) MUST_CHECK;

enum err
sitting_open(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct sitting *out, struct commission_item **items, int *n)
    MUST_CHECK;

/*
 * Puts a case on the agenda. ERR_NOT_FOUND: no such sitting or case;
 * ERR_REFUSED: it does not lie before the Commission; ERR_DUPLICATE;
 * ERR_TOO_MANY: the agenda is full.
 */
enum err
sitting_add(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, const char *number) MUST_CHECK;

enum err
sitting_remove(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, const char *number) MUST_CHECK;

#endif
