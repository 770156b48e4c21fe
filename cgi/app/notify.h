#ifndef APP_NOTIFY_H
#define APP_NOTIFY_H

#include "app/act.h"

/*
 * Writes the letter and the mails that the row of the new event names, in
 * the language of each addressee, within the act's transaction: letters as
 * finished bytes with their document number, mails as finished bytes into
 * the outbox. An event without either costs nothing.
 */
enum err
notify(struct act_run *run) MUST_CHECK;

#endif
