#ifndef PORTAL_THREAD_H
#define PORTAL_THREAD_H

#include "app/messages.h"
#include "portal/page.h"

/*
 * What an operator and the Office write to each other about a case, as both
 * portals show it (parts/messages.tpl).
 */

/*
 * The form, and the messages, newest first. each: what one side alone shows
 * of a message. Errors as messages_read.
 */
enum err
thread_put(struct page *p, const struct case_view *v,
    void (*each)(struct page *p, struct dict *d, const struct message *m))
    MUST_CHECK;

/*
 * Sends what the form holds, and leads back to the thread. What is wrong
 * stands at the fields then; of ERR_COPIED *copied says what.
 */
enum err
thread_send(struct page *p, const struct case_view *v, struct copied *copied)
    MUST_CHECK;

/* How many of a case an operator has not read: MESSAGES_NEW, if any. */
void
thread_unread(struct page *p, struct dict *d, int64_t case_id,
    const struct message_count *counts, int n);

/* The field of the text. */
extern const char thread_field[];

#endif
