#ifndef APP_ASSIGN_H
#define APP_ASSIGN_H

#include "app/act.h"
#include "record/account.h"

/*
 * The Office's active people who may hold a case, by login: id and name.
 * Needs RIGHT_CASES_ALL.
 */
enum err
officers(struct app *app, struct arena *a, const struct actor *who,
    struct person **out, int *n) MUST_CHECK;

/*
 * Hands a case over (EVENT_ASSIGN): its text "officer" names whom, "remarks"
 * what the one before has to say ("" nothing). ERR_INPUT: no such officer,
 * or a tie to that party bars him (*why; else NULL). ERR_FORBIDDEN: the case
 * lost its officer to a tie, and only the chief or a deputy names another.
 * Otherwise as act().
 */
enum err
case_hand_over(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int64_t person_id, const char *remarks,
    const char *form_key, struct words *why, struct act_result *result)
    MUST_CHECK;

#endif
