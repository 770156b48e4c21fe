#ifndef APP_NOTIFY_FORM_H
#define APP_NOTIFY_FORM_H

#include "app/app.h"
#include "law/event.h"
#include "law/replay.h"

/* What a kind of notice looks like, as letter and as mail. */
struct notice_form {
	const char *letter;		/* template; NULL: never a letter */
	const char *series;		/* kind of document: 受 in 网审受 */
	struct words title;		/* of the letter */
	const char *mail, *mail_text;	/* templates; NULL: never a mail */
	struct words subject;		/* of the mail; NULL: notice_words */
	enum period clock;		/* whose last day it names; or __MAX */
};

const struct notice_form *
notice_form(enum notice n);

/* Kind of notice in words; where the law's would tell too much, our own. */
const struct words *
notice_subject(enum notice n);

/* Whether some notice tells the last day of that period. */
int
notice_tells(enum period p);

/* The pages; opened now where the program has none of its own. */
enum err
app_view(struct app *app, const struct view **out) MUST_CHECK;

#endif
