#ifndef APP_ANSWER_H
#define APP_ANSWER_H

#include "app/act.h"
#include "app/circulation.h"

/*
 * Members' answers (Article 11). A liaison drafts; another person of the
 * member with that right, who wrote none of it, releases exactly what he
 * read. An answer is bound to the digest of the very version it answers; one
 * to an older version is ERR_STALE, and its text is kept as a draft.
 */

/* What a liaison enters, or an officer for a paper; what a signatory read. */
struct answer_input {
	const char *digest;	/* hex, of the version on the page */
	enum answer answer;
	int depends;		/* the agreement depends on the comments */
	const char *body;	/* comments or reasons; "" none */
	struct secret_paper secret;	/* where they are instead (Article 20) */
	const char *paper_number;	/* "": not on paper */
	struct date paper_on;	/* its date; DATE_NONE: not on paper */
	int64_t paper_document_id;	/* 0: none */
	struct instant seen;	/* the draft on the page, as it was saved */
};

/*
 * How it will count: comments that the agreement depends on make it an
 * objection (A13); no comment counts as agreement (A50).
 */
enum answer
answer_counts_as(enum answer answer, int depends);

/*
 * What is wrong with it: reasons for an objection, comments, here or on a
 * paper that is named. NULL: nothing.
 */
const struct words *
answer_judge(const struct answer_input *in, const char **field);

/* "国安函〔2026〕7号，2026-11-25", as the event keeps it; NULL: none. */
const char *
answer_secret_paper(struct arena *a, const struct secret_paper *s);

/*
 * Keeps a draft: needs RIGHT_ANSWER_DRAFT; whoever saves is one of its
 * authors. submit: hands it to the signatory (ERR_INPUT while answer_judge
 * finds anything). ERR_STALE: it answers an older version; ERR_CONFLICT: a
 * colleague saved another text since in->seen, which stays. ERR_REFUSED: the
 * round is closed. The text is kept with ERR_STALE only.
 */
enum err
answer_save(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, const struct answer_input *in, int submit) MUST_CHECK;

/*
 * Throws the draft away, and with it who wrote of it: needs
 * RIGHT_ANSWER_DRAFT. ERR_NOT_FOUND: there is none.
 */
enum err
answer_discard(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id) MUST_CHECK;

/*
 * Takes the member's earlier answer over for the new version, in one step,
 * ready to be released; its authors are the draft's too. ERR_NOT_FOUND:
 * there is none; ERR_CONFLICT: a colleague writes another one.
 */
enum err
answer_confirm(struct app *app, struct arena *a, const struct actor *who,
    const char *number) MUST_CHECK;

/*
 * Gives it back to the liaison: needs RIGHT_ANSWER_RELEASE. ERR_INPUT: no
 * remarks; ERR_STALE: it does not wait to be released.
 */
enum err
answer_return(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, const char *remarks) MUST_CHECK;

/*
 * Releases it (EVENT_REPLY): needs RIGHT_ANSWER_RELEASE. seen: what the page
 * showed. ERR_FORBIDDEN to whoever wrote of it; ERR_STALE if the draft is
 * another by now, was returned, or answers an older version, and it stays as
 * it is; otherwise as act(), and as case_open to whoever may not know of it.
 */
enum err
answer_release(struct app *app, struct arena *a, const struct actor *who,
    const char *number, const struct answer_input *seen,
    const char *form_key, struct act_result *result) MUST_CHECK;

/*
 * Enters a member's answer on sealed paper: its own people (who need
 * RIGHT_ANSWER_DRAFT; a draft of theirs gives way), or the Office's (who need
 * RIGHT_CASE_WORK). Needs a number, a date and a scan (ERR_INPUT), which is
 * one that the act door takes. The answer counts from today; ERR_RANGE: the
 * paper is dated after it, or before the version that it answers was sent.
 */
enum err
answer_enter_paper(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, enum member member, const struct answer_input *in,
    const char *form_key, struct act_result *result) MUST_CHECK;

#endif
