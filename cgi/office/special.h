#ifndef OFFICE_SPECIAL_H
#define OFFICE_SPECIAL_H

#include "app/experts.h"
#include "app/hearing.h"
#include "office/office.h"

/* What the pages of the special review share. */

/* As case_open for the case of the path; members' people get ERR_NOT_FOUND. */
enum err
special_case(struct page *p, struct case_view *v) MUST_CHECK;

/* Number and operator of the case, where a page has no full head. */
void
special_head(struct page *p, const struct case_view *v);

/*
 * Says what the door said, in the summary of errors; 0 where it is none of
 * what a form can say.
 */
int
special_refused(struct page *p, enum err e, const struct act_result *result);

/* The status of the answer, once the page that says it is there. */
enum err
special_status(struct page *p, enum err shown, enum err e) MUST_CHECK;

/* "govuk-tag--blue": the tag of an invitation. */
const char *
invitation_tag(const struct invitation *i);

/* A list of files, each as FILE with a link to BASE/ID. */
void
special_files(struct page *p, struct dict *d, const char *section,
    const char *base, const struct document *files, int n);

/* The page of the special review; errors told before stand on it. */
enum err
special_show(struct page *p) MUST_CHECK;

/* A number of the path; 0 where it is none. */
int64_t
path_id(const struct page *p, const char *name);

/* The sections of who was heard, on the page of the special review. */
enum err
put_hearings(struct page *p, const struct case_view *v) MUST_CHECK;

#endif
