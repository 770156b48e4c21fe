#ifndef APP_REMINDERS_H
#define APP_REMINDERS_H

#include "app/app.h"
#include "record/reminder.h"

enum { REMINDERS_MOST = 200 };

/*
 * Who was reminded of what in a case, and when: the newest, at most
 * REMINDERS_MOST. For the Office alone, which must show it before a round is
 * closed without an answer (A11). Needs RIGHT_CASES_ALL.
 */
enum err
reminders_read(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct reminder **out, int *n) MUST_CHECK;

#endif
