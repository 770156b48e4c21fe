#ifndef APP_NOTIFY_H
#define APP_NOTIFY_H

#include "app/act.h"

/*
 * Writes the letter and the mails that the row of the new event names, within
 * the act's transaction: the letter as finished bytes with its document
 * number, in Chinese and as an English reading copy, to the operator; a mail
 * as finished bytes in the outbox to each active person who must know, in
 * that person's language. What the law keeps from the operator (A51) sends
 * nothing. An event without either costs nothing.
 *
 * Of the act's texts a letter repeats these, by their part: "reason";
 * "defect" (about: the key of the question); "ground" (body: a name of the
 * closed list in law/risk.h); "item" and "answered" (about: the number of the
 * item; body: its words, or a name of law/material.h); "checked": a condition
 * that was confirmed. Reasons and conditions of a finding are those
 * of the version that was agreed to.
 *
 * Of a review on a member's proposal each operator that was told gets a letter
 * of its own; EVENT_NOTIFY_REVIEW tells them.
 *
 * ERR_INPUT: a notice of a review or a finding reaches no operator here, and
 * there is no paper; ERR_INTERNAL: a template is missing; the database's errors as they come.
 */
enum err
notify(struct act_run *run) MUST_CHECK;

#endif
