#ifndef APP_REPORT_H
#define APP_REPORT_H

#include "app/app.h"

/*
 * Public reports (Article 16). What a citizen writes is sealed to the
 * Office's public key before it touches disk, log or database; the reporter
 * alone, by the receipt code, reads the replies. Nobody is asked who they are.
 */
enum report_part {
	REPORT_ABOUT,		/* operator, provider, product */
	REPORT_WHAT, REPORT_WHEN, REPORT_HOW,
	REPORT_EMAIL,		/* for a neutral notice of an answer; "" */
	REPORT_LANG,		/* "zh", "en" */
	REPORT_PART__MAX
};

struct report_text {
	const char *parts[REPORT_PART__MAX];	/* never NULL */
};

/* The field of a part in a form, and in what is sealed: "about". */
const char *
report_part_name(enum report_part part);

/* 1 if the address left for a notice is one, or is empty. */
int
report_address_fits(struct arena *a, const char *address);

struct report_letter {
	int from_office;
	const char *author_name;	/* NULL: not told to reporters */
	struct date on;
	const char *text;
};

/* A report as one of its two sides sees it. */
struct report_view {
	int64_t id;
	struct date on;
	const char *state;
	struct report_text text;	/* for the Office alone */
	struct report_letter *letters;
	int n_letters;
};

/*
 * Seals and keeps it under a code of receipt_make. The same code again is
 * the same report: ERR_OK. About 0.2 s (receipt_derive).
 */
enum err
report_send(struct app *app, struct arena *a, const char *code,
    const struct report_text *text, struct date today) MUST_CHECK;

/* The mailbox of a code as typed. ERR_NOT_FOUND: wrong code or none. */
enum err
report_mailbox(struct app *app, struct arena *a, const char *typed,
    struct report_view *out) MUST_CHECK;

/* The reporter writes again. Errors as report_mailbox; ERR_INPUT: empty. */
enum err
report_reply(struct app *app, struct arena *a, const char *typed,
    const char *text, struct date today) MUST_CHECK;

/* ---- for the Office: RIGHT_PUBLIC_REPORTS */

struct report_item {
	int64_t id;
	struct date on;
	const char *state;
};

enum { REPORTS_PAGE = 50 };

enum err
report_list(struct app *app, struct arena *a, const struct actor *who,
    int64_t before_id, struct report_item **out, int *n) MUST_CHECK;

/* Opens the seal; who read it stands in the audit. ERR_NOT_FOUND. */
enum err
report_read(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct instant now, struct report_view *out) MUST_CHECK;

/*
 * Answers into the reporter's mailbox, and sends the neutral notice where an
 * address was left. ERR_INPUT: empty; ERR_REFUSED: it is closed.
 */
enum err
report_answer(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, const char *text, struct instant now) MUST_CHECK;

/* No more answers; the mailbox stays readable. */
enum err
report_close(struct app *app, struct arena *a, const struct actor *who,
    int64_t id) MUST_CHECK;

#endif
