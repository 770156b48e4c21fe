#ifndef APP_PROPOSAL_H
#define APP_PROPOSAL_H

#include "app/act.h"
#include "law/risk.h"
#include "record/proposal.h"

/*
 * A member proposes a review (Article 19). A liaison drafts; another person of
 * the member with that right, who wrote none of it, releases exactly what he
 * read. The release begins a case that lies before the Commission: the Office
 * cannot drop it.
 */

/* An operator that a member names, and whether the register knows it. */
struct proposal_operator {
	const char *line;	/* as the member wrote it */
	int64_t id;		/* 0: not in the register, or named twice */
	struct words name;	/* in the register; NULL: not in it */
};

struct proposal_view {
	struct proposal_draft draft;	/* of a draft; id 0: released */
	struct proposal row;		/* as released; case_id 0: not yet */
	struct proposal_content content;
	const char *digest;		/* hex, of the content as it stands */
	struct author *authors;		/* of the draft */
	int n_authors;
	struct proposal_operator *operators;
	int n_operators;
	/* of a released one */
	struct proposal_line line;
};

enum { PROPOSALS_PAGE = 25, PROPOSAL_OPERATORS_MAX = 50 };

/*
 * What is wrong with it and at which field ("object", "title", "provider",
 * "provider_code", "operators", "factors", "reasons"). A draft may lack what
 * it likes: proposal_too_long alone judges it.
 */
const struct words *
proposal_judge(struct arena *a, const struct proposal_content *c,
    const char **field);

const struct words *
proposal_too_long(const struct proposal_content *c, const char **field);

/* "purchase", "service" in words; NULL: no such object. */
const struct words *
proposal_object_words(const char *object);

/*
 * Drafts of the actor's member, and what it released with what became of it,
 * newest first, PROPOSALS_PAGE of them before that case. Needs
 * RIGHT_PROPOSAL_DRAFT, as all that follows but the release.
 */
enum err
proposal_list(struct app *app, struct arena *a, const struct actor *who,
    int64_t before_id, struct proposal_view **drafts, int *n_drafts,
    struct proposal_line **released, int *n_released) MUST_CHECK;

/* ERR_NOT_FOUND: no such draft, or another member's. */
enum err
proposal_open(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct proposal_view *out) MUST_CHECK;

/* One that the actor's member released, by the number of its case. */
enum err
proposal_released(struct app *app, struct arena *a, const struct actor *who,
    const char *number, struct proposal_view *out) MUST_CHECK;

/*
 * Keeps a draft (*id 0: a new one, sets it); whoever saves is one of its
 * authors. submit: hands it to the signatory (ERR_INPUT while proposal_judge
 * finds anything). ERR_CONFLICT: a colleague saved another text since `seen`,
 * which stays.
 */
enum err
proposal_save(struct app *app, struct arena *a, const struct actor *who,
    int64_t *id, const struct proposal_content *c, struct instant seen,
    int submit) MUST_CHECK;

/* Throws the draft away, and with it who wrote of it. */
enum err
proposal_discard(struct app *app, struct arena *a, const struct actor *who,
    int64_t id) MUST_CHECK;

/*
 * Gives it back to the liaison: needs RIGHT_PROPOSAL_RELEASE. ERR_INPUT: no
 * remarks; ERR_STALE: it does not wait to be released.
 */
enum err
proposal_return(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, const char *remarks) MUST_CHECK;

/*
 * Releases it (EVENT_PROPOSE) and begins the case; operators that the register
 * knows join it. Needs RIGHT_PROPOSAL_RELEASE. digest: of what the page
 * showed. ERR_FORBIDDEN to whoever wrote of it; ERR_STALE if the draft is
 * another by now, or was returned; otherwise as act().
 */
enum err
proposal_release(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, const char *digest, const char *form_key,
    struct act_result *result) MUST_CHECK;

/* ---- as released, for others than its member */

/*
 * Of a case; for whoever sees every case. ERR_NOT_FOUND: it is none on a
 * proposal.
 */
enum err
proposal_of(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct proposal_view *out) MUST_CHECK;

/* As proposal_of, for verbs that have asked who is asking. */
enum err
proposal_read(struct db *db, struct arena *a, int64_t case_id,
    struct proposal_view *out) MUST_CHECK;

/* Whose it is. */
enum member
proposal_member(const struct proposal_view *v);

#endif
