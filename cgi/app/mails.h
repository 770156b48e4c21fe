#ifndef APP_MAILS_H
#define APP_MAILS_H

#include "app/app.h"
#include "record/outbox.h"

/*
 * What became of mails: for those who hold RIGHT_MAIL_QUEUE, and for the
 * case page of the Office. Everybody else: ERR_FORBIDDEN.
 */
enum { MAILS_PAGE = 50, MAILS_LATE_MIN = 15 };

/*
 * Mails that need a person: dead, refused for now, or owed for more than
 * MAILS_LATE_MIN minutes (is the notifier running?). Newest first, before
 * that id (0: from the newest), at most MAILS_PAGE.
 */
enum err
mails_troubled(struct app *app, struct arena *a, const struct actor *who,
    int64_t before, struct outbox_mail **out, int *n) MUST_CHECK;

/* 1: still owed after three days (mail/backoff.h); it is tried on. */
int
mails_is_overdue(const struct outbox_mail *m);

/* late: of those that wait; overdue: of those that are late. */
struct mails_count {
	int64_t waiting, late, overdue, dead;
};

enum err
mails_count(struct app *app, struct arena *a, const struct actor *who,
    struct mails_count *out) MUST_CHECK;

/* Every answer that a mail got, oldest first. ERR_NOT_FOUND: no such mail. */
enum err
mails_replies(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct outbox_reply **out, int *n) MUST_CHECK;

/* All mails of a case with the last answer of each; needs RIGHT_CASES_ALL. */
enum err
mails_of_case(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct outbox_mail **out, int *n) MUST_CHECK;

/*
 * RIGHT_MAIL_RETRY. Has a mail tried at once, by hand. Twice is once.
 * ERR_CONFLICT: it is being sent, or was.
 */
enum err
mails_retry(struct app *app, const struct actor *who, int64_t id) MUST_CHECK;

#endif
