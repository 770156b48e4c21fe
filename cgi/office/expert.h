#ifndef OFFICE_EXPERT_H
#define OFFICE_EXPERT_H

#include "office/special.h"

/* What the experts' own pages share. */

/* Opens the question of the path and fills number and article. */
enum err
expert_case(struct page *p, struct invitation_view *v) MUST_CHECK;

/* The page of one question; typed: what this form sent stands in it. */
enum err
expert_show(struct page *p, const struct invitation_view *v, int typed)
    MUST_CHECK;

/* Back to the question, with one sentence. */
enum err
expert_said(struct page *p, const struct words *words) MUST_CHECK;

/* The page again, and why it was not done; or the error itself. */
enum err
expert_refused(struct page *p, const struct invitation_view *v, enum err e)
    MUST_CHECK;

#endif
