#ifndef OFFICE_OFFICE_H
#define OFFICE_OFFICE_H

#include "app/case.h"
#include "app/copied.h"
#include "portal/page.h"
#include "record/suggestion.h"

/* What the pages of the case team share. */

/* "govuk-tag--blue": the tag of a stage. */
const char *
stage_tag(enum stage s);

/*
 * Opens the case of the path for the page and fills its head
 * (office/case-head.tpl): number, facts, tabs with `here` marked, what is
 * next. Members' people get ERR_NOT_FOUND: their pages are others.
 */
enum case_tab {
	TAB_OVERVIEW, TAB_PROPOSAL, TAB_MATERIALS, TAB_SUPPLEMENT, TAB_ASSESSMENT,
	TAB_SPECIAL, TAB_SUGGESTION, TAB_LETTERS, TAB_MESSAGES, TAB_HISTORY,
	TAB_NONE
};

enum err
case_page(struct page *p, enum case_tab here, struct case_view *out)
    MUST_CHECK;

/* The events of the case, as the law takes them; *n of them. */
const struct event *
case_events(struct page *p, const struct case_view *v, int *n);

/*
 * What happened on paper (parts/on-paper.tpl): number, date and scan of the
 * event; nothing where it has no number.
 */
void
put_paper(struct page *p, struct dict *d, const struct case_view *v,
    const struct event_record *r);

/*
 * The way to report a file or a text as secret (parts/spill-link.tpl), for
 * whoever may: "document-12"; what: the words that tell it from others, or
 * NULL; text: what stands there, for what is withheld, or "", is not offered.
 */
void
put_spill(struct page *p, struct dict *d, const char *what, const char *text,
    const char *place);

/* The same of what the page itself has not read. */
enum err
put_spill_unread(struct page *p, struct dict *d, const char *what,
    const char *place) MUST_CHECK;

/*
 * The alarm on pages of the Office (office/missing-year.tpl) while the calendar
 * lacks the notice of the year that is due.
 */
void
put_missing_year(struct page *p);

/* Choices of a field: the officers at work. */
enum err
offer_officers(struct page *p, struct field *f) MUST_CHECK;

/* Choices of a field: the documents of a case, of one kind or (NULL) all. */
void
offer_documents(struct page *p, const struct case_view *v, const char *kind,
    struct field *f);

/* A number in the path; 0 where it is none. */
int64_t
param_id(const struct page *p, const char *name);

/* A number sent by a form; 0 where it is none. */
int64_t
page_id(const struct page *p, const char *name);

/* What a colleague did first, for the summary of errors. */
const char *
conflict_text(struct page *p, const struct event_record *other);

/* Which passage of a text stands in which confidential source. */
const char *
copied_text(struct page *p, const struct copied *c);

/*
 * Buttons for the acts open to this person (CAN_ACT, ACT_ROW), those of one
 * article alone or, with NULL, all of them, and why others are closed.
 */
void
put_acts_of(struct page *p, const struct case_view *v, const char *article);

/* What must be done next in a case, and by whom: one sentence. */
const struct words *
next_step(const struct position *p, const struct suggestion_draft *draft);

/* Before any other step: the case has lost its officer to a tie. */
extern const struct words next_officer;

/* "2026-0812" … the latest safe day, in one sentence; NULL: none runs. */
const char *
safe_day(struct page *p, const struct case_view *v);

/* "12ab34cd…": the short form of a digest. */
const char *
short_digest(struct arena *a, const unsigned char digest[32]);

#endif
