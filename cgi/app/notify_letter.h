#ifndef APP_NOTIFY_LETTER_H
#define APP_NOTIFY_LETTER_H

#include "app/act.h"
#include "app/notify_form.h"
#include "record/suggestion.h"
#include "store/letter.h"

/* Any more than that is no letter. */
enum { LETTER_MAX = 1024 * 1024 };

/* A letter about to be sent. */
struct draft {
	enum notice notice;
	const char *number;		/* "" in a preview */
	struct case_row row;		/* as it stands after the act */
	struct case_operator to;	/* the addressee */
	int to_members;		/* of the mails; else to the addressee's people */
	struct suggestion finding;	/* of NOTICE_FINDING: as agreed */
	const struct event_record *annulled;	/* NULL: nothing is annulled */
	struct letter *old;		/* its letters that lose their force */
	int n_old;
	struct letter_bytes bytes;
};

/* The clock whose last day the notice names, or NULL where none runs. */
const struct clock_view *
notice_clock(const struct act_run *run, enum notice n);

/* Renders both languages into d->bytes. */
enum err
draft_render(const struct act_run *run, struct draft *d) MUST_CHECK;

/*
 * The letter that notify() would write for this run, without a number. The
 * bytes stay empty where there is none. Writes nothing.
 */
enum err
notify_preview(const struct act_run *run, struct draft *out) MUST_CHECK;

#endif
