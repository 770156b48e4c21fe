#ifndef APP_ANSWER_H
#define APP_ANSWER_H

#include "app/act.h"
#include "app/case.h"
#include "law/risk.h"
#include "record/note.h"
#include "record/answer.h"
#include "record/suggestion.h"

struct stored_file;

/*
 * Members' answers (Article 11). A liaison drafts, another person of the
 * member with that right releases. An answer is bound to the digest of the
 * very version it answers; to an older one it is ERR_STALE, and its text is
 * kept as a draft. A member learns nothing of the others' answers.
 */

/* What a liaison enters, or an officer for a paper. */
struct answer_input {
	const char *digest;	/* hex, of the version on the page */
	enum answer answer;
	int depends;		/* the agreement depends on the comments */
	const char *body;	/* comments or reasons; "" none */
	const char *paper_number;	/* "": not on paper */
	struct date paper_on;	/* its date; DATE_NONE: today */
	int64_t paper_document_id;	/* 0: none */
};

/*
 * How it will count: comments that the agreement depends on make it an
 * objection (A13); no comment counts as agreement (A50).
 */
enum answer
answer_counts_as(enum answer answer, int depends);

/* What is wrong with it: reasons for an objection, comments, paper. NULL. */
const struct words *
answer_judge(const struct answer_input *in, const char **field);

/* Everything a member may know of a case that was circulated to it. */
struct circulation_view {
	struct case_view v;
	struct suggestion_version version;	/* of the newest round */
	struct suggestion content;
	const char *digest;			/* hex */
	int has_before;
	struct suggestion_version before_version;
	struct suggestion before;		/* what it took the place of */
	struct assessment *factors;	/* those of Article 10 that are written */
	int n_factors;
	struct answer_draft draft;
	int has_draft;
	struct answer_row *answers;		/* the member's own */
	int n_answers;
	int is_open;				/* may still be answered */
	/* an answer of ours to an earlier version, to be confirmed */
	const struct answer_row *earlier;	/* NULL: none */
};

enum { CIRCULATIONS_PAGE = 50 };

/* Needs RIGHT_CIRCULATION_SEE; newest case first. */
enum err
circulation_list(struct app *app, struct arena *a, const struct actor *who,
    int64_t before_id, struct circulation_row **out, int *n) MUST_CHECK;

/* ERR_NOT_FOUND unless it was circulated to the actor's member. */
enum err
circulation_open(struct app *app, struct arena *a, const struct actor *who,
    const char *number, struct circulation_view *out) MUST_CHECK;

/*
 * Keeps a draft: needs RIGHT_ANSWER_DRAFT. submit: hands it to the signatory
 * (ERR_INPUT while answer_judge finds anything). ERR_STALE: it answers an
 * older version; the text is kept all the same. ERR_REFUSED: the round is
 * closed.
 */
enum err
answer_save(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, const struct answer_input *in, int submit) MUST_CHECK;

/*
 * Takes the member's earlier answer over for the new version, in one step,
 * ready to be released. ERR_NOT_FOUND: there is none.
 */
enum err
answer_confirm(struct app *app, struct arena *a, const struct actor *who,
    const char *number) MUST_CHECK;

/* Gives it back to the liaison: needs RIGHT_ANSWER_RELEASE. */
enum err
answer_return(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, const char *remarks) MUST_CHECK;

/*
 * Releases it (EVENT_REPLY): needs RIGHT_ANSWER_RELEASE. digest: of the
 * version on the page. ERR_FORBIDDEN to its drafter; ERR_STALE if a newer
 * version was sent; otherwise as act().
 */
enum err
answer_release(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, const char *digest, const char *form_key,
    struct act_result *result) MUST_CHECK;

/*
 * Enters a member's answer on paper for it: needs RIGHT_CASE_WORK, a number,
 * a date and a scan (ERR_INPUT).
 */
enum err
answer_enter_paper(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, enum member member, const struct answer_input *in,
    const char *form_key, struct act_result *result) MUST_CHECK;

/* All answers of a case: needs RIGHT_CASES_ALL. */
enum err
answer_list(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct answer_row **out, int *n) MUST_CHECK;

/*
 * A scan that the file store has taken becomes part of the case; sets *id.
 * For people of the Office and of members to whom it was circulated.
 */
enum err
paper_attach(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, const char *name, const char *media_type,
    const struct stored_file *file, int64_t *id) MUST_CHECK;

#endif
