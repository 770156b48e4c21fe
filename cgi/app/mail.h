#ifndef APP_MAIL_H
#define APP_MAIL_H

#include "app/app.h"
#include "law/event.h"
#include "record/outbox.h"

struct dict;
struct mail_attachment;

/* One line of a digest: what is to be done in a case, and by when. */
struct mail_due {
	const char *case_number;
	const struct words *what;
	struct date due, until;		/* until: later still counts; or none */
	int provisional;
	int left;			/* working days; below 0: since */
};

/* More lines than that are counted only. */
enum { MAIL_DUE_MOST = 50 };

/*
 * One mail to one person, of templates/mail, into the outbox. It names case
 * number, kind of notice, document number, the last day if one runs and for
 * a finding its type: never the purchase, the provider, reasons or
 * conditions. What is NULL or 0 does not appear.
 */
struct app_mail {
	enum notice notice;
	const char *id;			/* Message-ID before "@"; NULL: below */
	struct recipient to;
	const char *link;		/* page to go to; NULL: none */
	const char *login;		/* of an account; else NULL */
	const struct words *changed;	/* of an account: what; else NULL */
	const char *case_number;
	int64_t case_id;		/* with seq: for the Message-ID too */
	const struct rules *rules;	/* of the case; NULL: those in use */
	int seq;			/* 0: about no event of the case */
	const char *document_number;
	struct date last_day;		/* 0 is no date: set DATE_NONE */
	int provisional;
	const struct words *period;	/* of which it is the last day */
	struct date before;		/* what it was; with period only */
	const struct mail_due *due;	/* of a digest */
	int n_due;
	enum finding finding;
	const struct mail_attachment *attachments;
	size_t n_attachments;
};

/*
 * Composes in the recipient's language and queues, within the transaction. A
 * mail about an event of a case has the Message-ID "case.seq.person@domain",
 * others a random one. An address that is none is logged and passed over: no
 * act fails for it. ERR_INTERNAL: a template is missing.
 */
enum err
app_mail(struct app *app, struct arena *a, struct tx *tx,
    const struct app_mail *m) MUST_CHECK;

/*
 * Invitation and reset (NOTICE_INVITATION, NOTICE_RESET): the link holds the
 * single-use token and stands in the mail alone.
 */
enum err
mail_account(struct app *app, struct tx *tx, struct arena *a,
    const struct person *p, enum notice kind, const char *link) MUST_CHECK;

/*
 * Tells the owner of an account what was changed in it, at the address that
 * p holds: of an e-mail address, the old one.
 */
enum err
mail_account_changed(struct app *app, struct tx *tx, struct arena *a,
    const struct person *p, const struct words *what) MUST_CHECK;

/*
 * Article 16: somebody who left an address learns that there is an answer.
 * Subject and text are neutral; nothing ties the mail to the report.
 */
enum err
app_mail_report_answered(struct app *app, struct tx *tx, struct arena *a,
    const char *address, enum lang lang) MUST_CHECK;

/* "http://operator.localhost:8080/zh/", of a portal's host setting. */
const char *
app_link(const struct app *app, struct arena *a, enum setting host,
    enum lang lang);

#endif
