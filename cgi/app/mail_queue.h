#ifndef APP_MAIL_QUEUE_H
#define APP_MAIL_QUEUE_H

#include "app/app.h"
#include "record/outbox.h"

/* What could not be sent (yet). Needs RIGHT_MAIL_QUEUE. */
enum { MAIL_PAGE = 50, MAIL_LATE_MIN = 10 };

struct mail_troubles {
	struct outbox_mail *mails;
	int n, has_more;
	int64_t waiting, late, dead;
};

/* Before the id (0: from the newest). */
enum err
mail_troubles(struct app *app, struct arena *a, const struct actor *who,
    int64_t before, struct mail_troubles *out) MUST_CHECK;

/* The answers that a mail got, oldest first. */
enum err
mail_replies(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct outbox_reply **out, int *n) MUST_CHECK;

/* Has it tried again at once. ERR_CONFLICT: it is being sent, or was. */
enum err
mail_retry(struct app *app, const struct actor *who, int64_t id) MUST_CHECK;

/* The mails of a case, oldest first. Needs RIGHT_CASES_ALL. */
enum err
mails_of_case(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct outbox_mail **out, int *n) MUST_CHECK;

#endif
