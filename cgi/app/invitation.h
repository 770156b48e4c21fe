#ifndef APP_INVITATION_H
#define APP_INVITATION_H

#include "app/app.h"
#include "app/parties.h"
#include "base/stream.h"
#include "record/document.h"
#include "record/hearing.h"

/*
 * Experts are asked (Article 12). An officer invites an expert of the register
 * to a question with a date of its own; a tie to the operator or a provider
 * makes that impossible. The expert learns of the parties, declares that
 * nothing ties him to them, and only then sees the question and what was
 * given with it. His opinion is confidential: the case team alone reads it.
 * What is open when the special review ends lapses with it.
 */
enum { QUESTION_MAX = 4000, OPINION_MAX = 50000, REMARKS_MAX = 1000,
	GIVEN_MAX = 20 };

/* ---- the Office's side: RIGHT_EXPERTS_KEEP */

struct question_input {
	const char *login;		/* of the expert */
	const char *question;
	struct date due;
	int64_t documents[GIVEN_MAX];	/* of the case */
	int n_documents;
};

/*
 * Invites; the mail goes out with it. ERR_NOT_FOUND: no such case or expert,
 * or a document of another case; ERR_REFUSED: not in the special review, or
 * the expert may not be invited (*why: to whom he is tied; why->tie NULL:
 * the stage, or the entry is at rest); ERR_DUPLICATE: asked and not done yet;
 * ERR_INPUT: no question, or too long; ERR_RANGE: the date is not to come.
 */
enum err
invitation_send(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, const struct question_input *in, struct conflict *why,
    int64_t *id) MUST_CHECK;

/*
 * The register as it stands for a case: each active expert, and whom he is
 * tied to (conflicts[i].tie NULL: nobody). Needs RIGHT_EXPERTS_KEEP.
 */
enum err
invitation_candidates(struct app *app, struct arena *a,
    const struct actor *who, int64_t case_id, struct expert **out,
    struct conflict **conflicts, int *n) MUST_CHECK;

/*
 * Takes an open one back, with a reason that the expert reads. ERR_CONFLICT:
 * it is over. ERR_INPUT: no reason.
 */
enum err
invitation_withdraw(struct app *app, struct arena *a,
    const struct actor *who, int64_t id, const char *reason) MUST_CHECK;

/* An invitation with all that belongs to it. */
struct invitation_view {
	struct invitation i;
	struct party *parties;
	int n_parties;
	struct document *given, *files;
	int n_given, n_files;
	struct opinion opinion;
	int has_opinion;
	int is_open;			/* may still be answered */
	int shows_question;		/* to this expert */
};

/* All of a case, with opinions: needs RIGHT_CASES_ALL. */
enum err
invitations_read(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct invitation_view **out, int *n) MUST_CHECK;

/* "sent", … in words. */
const struct words *
invitation_words(const char *state);

int
invitation_is_open(const struct invitation *i);

/* ---- the expert's side: RIGHT_OPINION_GIVE, and his own alone */

enum { INVITATIONS_PAGE = 100 };

enum err
invitations_mine(struct app *app, struct arena *a, const struct actor *who,
    struct invitation **out, int *n) MUST_CHECK;

/*
 * ERR_NOT_FOUND: none, or another's. Before he has declared, and once it is
 * over without an opinion, neither question nor documents are in it.
 */
enum err
invitation_open(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct invitation_view *out) MUST_CHECK;

/*
 * Declares that nothing ties him to the parties and that he keeps secret
 * what he learns (Article 15). ERR_CONFLICT: it is over; ERR_REFUSED: the
 * register knows of a tie by now.
 */
enum err
invitation_declare(struct app *app, struct arena *a, const struct actor *who,
    int64_t id) MUST_CHECK;

/*
 * Says that he is tied to a party: the invitation ends, and the tie goes into
 * the register. party: one of view.parties, by its place.
 */
enum err
invitation_tied(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, int party, const char *kind, const char *remarks) MUST_CHECK;

/* ERR_INPUT: no reason. */
enum err
invitation_decline(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, const char *reason) MUST_CHECK;

/*
 * Keeps what he has written so far. version: of the page; ERR_STALE: it was
 * changed since, in another window. ERR_TOO_LARGE: above OPINION_MAX.
 */
enum err
opinion_save(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, int version, const char *body) MUST_CHECK;

/*
 * Hands it in, for good. ERR_INPUT: nothing is written. ERR_REFUSED: the
 * register knows of a tie by now. ERR_CONFLICT: it is over.
 */
enum err
opinion_hand_in(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, int version, const char *body) MUST_CHECK;

/* A file with the opinion; errors as attach_upload. */
enum err
opinion_upload(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, const char *name, struct source *in, struct words *why)
    MUST_CHECK;

enum err
opinion_drop(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, int64_t document_id) MUST_CHECK;

/*
 * A document given with the question, or a file of an opinion: for the expert
 * who was asked and for the case team. ERR_NOT_FOUND for anybody else.
 */
enum err
invitation_document(struct app *app, struct arena *a,
    const struct actor *who, int64_t id, int64_t document_id,
    struct document *out, struct source **bytes) MUST_CHECK;

#endif
