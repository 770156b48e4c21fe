#ifndef PUBLIC_DRAFT_H
#define PUBLIC_DRAFT_H

#include "app/report.h"
#include "portal/page.h"

/*
 * A report on its way through the steps of the form. All of it travels in the
 * fields of the form: the texts as they are, a file as "TOKEN NAME". What is
 * trusted of a file is its token; the name is only shown.
 */
struct draft {
	struct report_draft sent;
	const char *names[REPORT_FILES_MOST];
	int64_t sizes[REPORT_FILES_MOST];
};

/* From what the form sent. */
void
draft_take(const struct page *p, struct draft *d);

/* Adds one; 0 if it would be one too many. */
int
draft_add(struct draft *d, const char *token, const char *name,
    int64_t size);

/* Takes one out; none of that token: nothing. */
void
draft_drop(struct draft *d, const char *token);

/* Looks at the texts; what is wrong stands at its field. */
void
draft_judge_text(struct page *p, const struct draft *d);

/*
 * Looks at the texts and at the files; what is wrong stands at its field, a
 * file that is no longer there is dropped from the draft. ERR_DATABASE.
 */
enum err
draft_judge(struct page *p, struct draft *d) MUST_CHECK;

/* Hidden fields: of texts and files, and of the files alone. */
void
draft_keep(struct page *p, const struct draft *d);

void
draft_keep_files(struct page *p, const struct draft *d);

/* One hidden field more. */
void
draft_keep_one(struct page *p, const char *name, const char *value);

/* The rows of the files for a page that lists them. */
void
draft_list(struct page *p, const struct draft *d);

/* The fields of the first step, and how many; also the rows of the check. */
extern const struct field draft_fields[];
extern const int draft_n_fields;

/*
 * Shows a judged draft; where a text of it is wrong the first page instead,
 * where a file is the page of the files.
 */
enum err
draft_show(struct page *p, struct draft *d,
    enum err (*show)(struct page *p, struct draft *d)) MUST_CHECK;

/* Takes, judges and shows. */
enum err
draft_then(struct page *p, enum err (*show)(struct page *p, struct draft *d))
    MUST_CHECK;

/* Something to be told on top of a page that is no fault of the citizen. */
void
page_note(struct page *p, const char *text);

/*
 * After a failure: the page again as it was filled in, and why on top of it,
 * with the status of the error. wait_s: when to try again; 0: not known.
 */
enum err
show_again(struct page *p, enum err e, int wait_s,
    enum err (*show)(struct page *p)) MUST_CHECK;

/* ---- pages for a draft at hand */

enum err
files_show(struct page *p, struct draft *d) MUST_CHECK;

enum err
check_show(struct page *p, struct draft *d) MUST_CHECK;

/* ---- steps, for the table in report.c */

enum err
step_edit(struct page *p) MUST_CHECK;

enum err
step_files(struct page *p) MUST_CHECK;

/* The file that the button names. */
enum err
step_remove(struct page *p) MUST_CHECK;

enum err
step_code(struct page *p) MUST_CHECK;

enum err
step_show(struct page *p) MUST_CHECK;

enum err
step_type(struct page *p) MUST_CHECK;

enum err
step_send(struct page *p) MUST_CHECK;

/* With a file in the form; both end in a page. */
enum err
files_add(struct page *p) MUST_CHECK;

enum err
files_continue(struct page *p) MUST_CHECK;

#endif
