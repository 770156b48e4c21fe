#ifndef OPERATOR_DRAFT_H
#define OPERATOR_DRAFT_H

#include "app/application.h"
#include "app/case.h"
#include "app/reference.h"
#include "portal/page.h"

/* An application being worked on, for the pages below /applications/:id. */
struct draft {
	int64_t id;
	struct application_view view;
	struct references refs;
	/* what the Office wants corrected, while it is being corrected */
	struct event_text *defects;
	int n_defects;
};

/*
 * Opens the application of the path; fills TASKS_PATH and APPLICATION_TITLE.
 * ERR_NOT_FOUND: there is none, or it is not this operator's.
 */
enum err
draft_open(struct page *p, struct draft *d) MUST_CHECK;

/*
 * As draft_open for pages that change it. Where it cannot be changed now, the
 * page goes to its case or to the register, and this is ERR_END.
 */
enum err
draft_edit(struct page *p, struct draft *d) MUST_CHECK;

/* Its answers and files again, after a save. */
enum err
draft_reload(struct page *p, struct draft *d) MUST_CHECK;

int
draft_is(const struct draft *d, const char *state);

/* Fills SECTIONS_DONE and SECTIONS_ALL: of those that must be filled. */
void
draft_progress(struct dict *d, const struct application_check *c);

/* Where a page leads back to: "/applications/7", or its check page. */
const char *
draft_back(const struct page *p, const struct draft *d);

/* Fills FROM_CHECK where the form came from the check page. */
void
draft_keep_way(struct page *p);

/* A decimal number above zero of the path; ERR_NOT_FOUND. */
enum err
param_number(const struct page *p, const char *name, int64_t max,
    int64_t *out) MUST_CHECK;

#endif
