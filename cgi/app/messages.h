#ifndef APP_MESSAGES_H
#define APP_MESSAGES_H

#include "app/case.h"
#include "app/copied.h"
#include "record/message.h"

/*
 * What an operator and the Office write to each other about a case. No
 * message is an act of the Measures: none has legal effect, stops a clock, or
 * asks for materials (Article 14 has requests for that). Each operator has a
 * thread of its own with the Office; nobody else sees any.
 */
enum {
	MESSAGE_MAX = 4000,		/* characters */
	MESSAGES_PAGE = 50,
	MESSAGES_AN_HOUR = 30		/* that one person may write */
};

struct thread {
	struct message *messages;	/* newest first */
	int n;
	int has_older;
	struct case_operator *operators;	/* whom the Office can write to */
	int n_operators;
};

/*
 * Those of a case that case_open gave this actor, below the message with that
 * id (0: from the newest): an operator its own, the Office all. What was
 * written to people who may answer is read from then on; the page still shows
 * as unread what was. ERR_NOT_FOUND for a member.
 */
enum err
messages_read(struct app *app, struct arena *a, const struct actor *who,
    const struct case_view *v, int64_t before_id, struct instant now,
    struct thread *out) MUST_CHECK;

/*
 * Writes one; a form once (app/once.h). operator_id: to whom the Office
 * writes. The first that the other side has not read goes along with a mail
 * without content. ERR_INPUT: empty; ERR_TOO_LARGE: above MESSAGE_MAX;
 * ERR_NOT_FOUND: that operator has no part in the case, or the actor is a
 * member's; ERR_TOO_MANY: above MESSAGES_AN_HOUR; ERR_COPIED: of the Office,
 * with *copied.
 */
enum err
message_send(struct app *app, struct arena *a, const struct actor *who,
    const struct case_view *v, int64_t operator_id, const char *body,
    struct instant now, struct copied *copied) MUST_CHECK;

/* What this operator has not read, by case. Needs RIGHT_CASES_OWN. */
enum err
messages_waiting(struct app *app, struct arena *a, const struct actor *who,
    struct message_count **out, int *n) MUST_CHECK;

#endif
