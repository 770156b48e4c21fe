#ifndef APP_REPORT_H
#define APP_REPORT_H

#include "app/app.h"
#include "base/stream.h"

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

/* The field of a part in a form, and in what is sealed: "about". */
const char *
report_part_name(enum report_part part);

struct report_text {
	const char *parts[REPORT_PART__MAX];	/* never NULL */
};

enum { REPORT_FILES_MOST = 20 };	/* whatever the settings say */

/* What is sent: a text, and files by the tokens of report_file_put. */
struct report_draft {
	struct report_text text;
	const char *tokens[REPORT_FILES_MOST];
	int n_files;
};

/* 1 if the address left for a notice is one, or is empty. */
int
report_address_fits(struct arena *a, const char *address);

/*
 * When the Office means to have confirmed receipt, and said how it goes on:
 * targets of its own from the rule set, in working days after the report.
 */
struct report_targets {
	int acknowledge_wd, triage_wd;
	struct date acknowledge, triage;	/* DATE_NONE: no calendar */
	int provisional;	/* reaches into a year without notice */
};

/* The lengths alone: needs no database. */
struct report_targets
report_target_days(const struct app *app);

/* Reads the calendar if need be; without one the days stand alone. */
struct report_targets
report_targets(struct app *app, struct date on);

/*
 * Seals and keeps it under a code of receipt_make; its files belong to it
 * from then on. The same code with the same text again is the same report:
 * ERR_OK. About 0.2 s (receipt_derive).
 * ERR_CONFLICT: another text was sent with that code; that one stands.
 * ERR_NOT_FOUND: a file is no longer there (report_file_size tells which).
 * ERR_TOO_LARGE: too many files. ERR_TOO_MANY: too many reports at the
 * moment, whoever they are from; *wait_s: seconds to wait, 0: a moment.
 */
enum err
report_send(struct app *app, struct arena *a, const char *code,
    const struct report_draft *draft, struct date today, int *wait_s)
    MUST_CHECK;

/* ---- files, while a report is being written */

/* What came of a file. */
struct report_upload {
	const char *token;	/* 43 characters: the only way to it */
	const char *name;	/* cleaned */
	int64_t size;		/* of what is kept, bytes */
	struct words why;	/* with ERR_TYPE */
	int wait_s;		/* with ERR_TOO_MANY */
};

/*
 * Takes a file: its type is judged, metadata of pictures is taken out, and
 * it is sealed at once to the Office, name and key too. ERR_TYPE;
 * ERR_FORMAT: a damaged picture; ERR_EMPTY, ERR_TOO_LARGE, ERR_STORAGE;
 * ERR_TOO_MANY as report_send; or the error of the source.
 */
enum err
report_file_put(struct app *app, struct arena *a, const char *name,
    struct source *in, struct date today, struct report_upload *out)
    MUST_CHECK;

/* ERR_NOT_FOUND: removed, sent or swept. */
enum err
report_file_size(struct app *app, struct arena *a, const char *token,
    int64_t *size) MUST_CHECK;

/* Takes it away for good. ERR_OK as well where it is gone already. */
enum err
report_file_drop(struct app *app, struct arena *a, const char *token)
    MUST_CHECK;

/* What the page says beforehand. */
int
report_files_max(const struct app *app);

int
report_file_max_mb(const struct app *app);

/* ---- the mailbox */

struct report_letter {
	int64_t id;			/* for the Office alone */
	int from_office;
	const char *author_name;	/* NULL: not told to reporters */
	struct date on;
	const char *text;
};

struct report_attachment {
	int n;				/* within the report, from 1 */
	const char *name;
	const char *media_type;
	int64_t size;
};

/* A report as one of its two sides sees it. */
struct report_view {
	int64_t id;
	struct date on;
	const char *state;	/* record/report.h */
	struct report_letter *letters;
	int n_letters;
	/* for the Office alone */
	struct report_text text;
	struct report_attachment *files;
	int n_files;
};

/* The mailbox of a code as typed. ERR_NOT_FOUND: wrong code or none. */
enum err
report_mailbox(struct app *app, struct arena *a, const char *typed,
    struct report_view *out) MUST_CHECK;

/*
 * The reporter writes again; the report becomes "new". The same text with
 * the same form key is the same message: ERR_OK. Errors as report_mailbox;
 * ERR_INPUT: empty; ERR_REFUSED: the report is closed; ERR_CSRF: no form
 * key; ERR_TOO_MANY as report_send.
 */
enum err
report_reply(struct app *app, struct arena *a, const char *typed,
    const char *text, const char *form_key, struct date today, int *wait_s)
    MUST_CHECK;

/* ---- for the Office: RIGHT_PUBLIC_REPORTS */

struct report_item {
	int64_t id;
	struct date on;
	const char *state;
	int is_message;		/* "new": for a message, not the report alone */
	struct date due;	/* the target while unanswered; or DATE_NONE */
};

enum { REPORTS_PAGE = 50 };

/* What waits for the Office, oldest first, after that id. */
enum err
report_waiting(struct app *app, struct arena *a, const struct actor *who,
    int64_t after_id, struct report_item **out, int *n) MUST_CHECK;

/* All of them, newest first, before that id (0: from the newest). */
enum err
report_list(struct app *app, struct arena *a, const struct actor *who,
    int64_t before_id, struct report_item **out, int *n) MUST_CHECK;

/*
 * Opens the seal. Who read it stands in the audit, once a day; what was new is
 * read from then on, by the log of readings. ERR_NOT_FOUND.
 */
enum err
report_read(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct instant now, struct report_view *out) MUST_CHECK;

/* The n-th file, opened; who took it stands in the audit. ERR_NOT_FOUND. */
enum err
report_file_open(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, int n, struct instant now, struct report_attachment *out,
    struct source **bytes) MUST_CHECK;

struct report_answer {
	const char *text;
	int seen;		/* letters on the page it was written on */
};

/*
 * Answers into the reporter's mailbox, and sends the neutral notice where an
 * address was left; a form once (app/once.h). ERR_INPUT: empty; ERR_REFUSED:
 * it is closed; ERR_CONFLICT: there are more letters than were seen.
 */
enum err
report_answer(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, const struct report_answer *answer, struct instant now)
    MUST_CHECK;

/*
 * No more letters of either side; the mailbox stays readable. Closed already:
 * ERR_OK. ERR_CONFLICT: something came that nobody has read, or there are
 * more letters than were seen.
 */
enum err
report_close(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, int seen, struct instant now) MUST_CHECK;

#endif
