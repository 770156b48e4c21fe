#ifndef OFFICE_ACTS_H
#define OFFICE_ACTS_H

#include "app/act.h"
#include "office/office.h"

/*
 * The acts that have a page of their own, as a table (acts_table.c): what
 * stands on the page, and what becomes of it. Each is done in two steps: a
 * form, and a look at what will happen before it does. Any act may have
 * happened on paper.
 */
enum {
	ACT_REASON = 1,		/* a reason is written, and must be */
	ACT_HARD = 2,		/* cannot be taken back */
	ACT_EVIDENCE = 4,	/* rests on a document of the case */
	ACT_INTENT = 8,		/* says why it was deliberate */
	ACT_COMMENT = 16,	/* holds what the operator wrote */
	ACT_PAPER_ONLY = 32,	/* enters a paper: its number is a must */
	ACT_MISSING = 64,	/* names the items that are still missing */
	ACT_CHANGE = 128	/* holds a change that the operator notified */
};

/* The number that an act carries (struct act, days). */
struct act_number {
	enum rule proposes;	/* what stands in it at first; RULE__MAX: 0 */
	int min;
	struct words label;
};

struct office_act {
	enum event_kind kind;
	const char *path;	/* last segment: "extend" */
	unsigned flags;
	struct words words;	/* what leads there, and its heading */
	struct words effect;	/* what it does, in one or two sentences */
	struct words button;
	const struct act_number *number;	/* NULL: none */
	struct words special;	/* effect in the special review, if another */
};

/* NULL: that kind has no page of this sort. */
const struct office_act *
office_act(enum event_kind kind);

/* By its path; NULL: none. */
const struct office_act *
office_act_at(const char *path);

/*
 * Where the act is done: path below the case, and in *words what leads there;
 * NULL: nowhere here.
 */
const char *
act_path(enum event_kind kind, const struct words **words);

/*
 * An act on its way from its form to the door. The two shows are pages; what
 * is typed travels between them as hidden fields.
 */
struct act_flow {
	const struct case_view *v;
	const char *path;	/* of the form below the case: "extend" */
	struct words title, button;
	int is_hard;
	struct act what;
	/* shows the form again, with errors */
	enum err (*form)(struct page *p, struct act_flow *f);
	const void *arg;	/* the form's own */
};

/* The empty form; or at once what the law says against such an act today. */
enum err
act_ask(struct page *p, struct act_flow *f) MUST_CHECK;

/*
 * Carries a POST on by its field "step": "edit" shows the form, "letter" the
 * letter that would go out, "send" acts; otherwise the preview is shown.
 * f->what is complete, and its fields are right.
 */
enum err
act_carry_on(struct page *p, struct act_flow *f) MUST_CHECK;

/* The form key, expected seq, case and paper fields of what was sent. */
void
act_begin(struct page *p, const struct case_view *v, struct act *out);

/* Date, number and scan of an act on paper; errors at their fields. */
void
act_take_paper(struct page *p, struct act *out);

/* The door took the scan for none of this case's: an error at its field. */
void
act_wrong_scan(struct page *p);

/*
 * The fields for them (office/paper-fields.tpl): any act may be on paper. on:
 * the date that stands there at first, DATE_NONE: today.
 */
void
act_paper_fields(struct page *p, const struct case_view *v, struct date on);

/* The scan alone, "paper_document": a choice of the case's papers. */
void
act_scan_field(struct page *p, const struct case_view *v,
    const char *include);

/* The clocks that the act would start, move or end, each as CLOCK. */
void
act_clocks_after(struct page *p, const struct case_view *v,
    const struct act *what);

/*
 * Of several operators (Article 19) the one that a paper came from: a field of
 * the form, and what it says added to the act; an error at the field. Nothing
 * where there is no choice.
 */
enum err
put_whose(struct page *p, const struct case_view *v, enum event_kind kind)
    MUST_CHECK;

enum err
take_whose(struct page *p, const struct case_view *v, struct act *what)
    MUST_CHECK;

/*
 * The operators of the register that are none of the case (Article 19): a
 * field of the form, and the one that was chosen; an error at the field.
 */
enum err
put_newcomers(struct page *p, const struct case_view *v) MUST_CHECK;

enum err
take_newcomer(struct page *p, const struct case_view *v,
    struct case_operator *out) MUST_CHECK;

/* What one operator answered to the conditions, and of its contract. */
void
put_standing(struct page *p, struct dict *d, const struct case_operator *o);

/* "The operator is told: …", for a kind at this stage. */
const char *
act_told(struct page *p, const struct case_view *v, enum event_kind kind);

#endif
