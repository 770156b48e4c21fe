#ifndef OFFICE_MEMBER_H
#define OFFICE_MEMBER_H

#include "app/answer.h"
#include "office/office.h"

/* What the members' pages share. */

/* "Agree with comments, depending on them" … as given. */
const char *
given_words(const struct page *p, int answer, int depends);

/* Of a member who is still asked; when that is over: answer_words(). */
extern const struct words no_answer_yet;

/* What an answer counts as, in one sentence. */
const char *
counts_words(const struct page *p, enum answer answer, int depends);

/*
 * Opens what was circulated under the number of the path and fills
 * member/head.tpl: facts, suggested finding with its differences, digest.
 */
enum err
circulation_page(struct page *p, struct circulation_view *out) MUST_CHECK;

/* Whether the assessments differ from those that the member knew. */
int
factors_changed(const struct circulation_view *c);

/* Who wrote what the event released; seq 0: the draft. "A, B". */
const char *
authors_words(const struct page *p, const struct author *all, int n,
    int seq);

/*
 * What the form sent. digest and seen: of the version and the draft that the
 * page showed. A form that does not say whether secrets are involved is wrong.
 */
void
take_answer(struct page *p, struct answer_input *in);

/*
 * The fields of an answer at {{>FIELDS}}: of this draft, or (NULL) what was
 * sent, of which no text is shown again that was said to hold a secret.
 */
void
put_answer_fields(struct page *p, const struct answer_draft *d);

/*
 * The comments or reasons; where they are secret, on which paper they are
 * (answer_secret_paper) in place of them.
 */
const char *
reasons_words(const struct page *p, const char *body, const char *paper);

/* The same of a draft. */
const char *
draft_reasons(const struct page *p, const struct answer_draft *d);

/* What answer_judge says, at its field. */
void
judge_answer(struct page *p, const struct answer_input *in);

#endif
