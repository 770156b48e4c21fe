#ifndef APP_OPERATORS_H
#define APP_OPERATORS_H

#include "app/act.h"
#include "record/account.h"
#include "record/case.h"
#include "record/event.h"

/*
 * Whose a case is: the operator that lodged it, or the operators that were
 * told of a review on a member's proposal (Article 19): none, one or many, who
 * do not know of one another.
 */

/* ERR_NOT_FOUND unless the case is one of the actor's operator. */
enum err
operator_knows(struct app *app, struct arena *a, const struct actor *who,
    const struct case_row *row) MUST_CHECK;

/* Whom a letter of the case goes to, by organisation. */
enum err
operators_told(struct db *db, struct arena *a, const struct case_row *row,
    struct case_operator **out, int *n) MUST_CHECK;

/*
 * Whose act it was: the operator's own, or what the Office entered for one of
 * several, which its text TEXT_OPERATOR names. 0: the act is no operator's.
 */
int64_t
operator_of_act(const struct event_record *r, const struct event_text *texts,
    int n_texts);

/*
 * Acts of other operators count for nothing in what this one is shown: in
 * place, they become events that only stand in the Office's record.
 */
void
operators_leave_out(const struct event_record *records, struct event *events,
    int n, const struct event_text *texts, int n_texts, int64_t operator_id);

/* ---- the Office, on a case of a member's proposal */

/* All of them; for whoever sees every case. */
enum err
operators_of(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct case_operator **out, int *n) MUST_CHECK;

/* The operators of the register, by code; for whoever works on cases. */
enum err
operators_registered(struct app *app, struct arena *a,
    const struct actor *who, struct organisation **out, int *n) MUST_CHECK;

/*
 * Joins an operator of the register to the case, or takes one off: before
 * the notice of the review alone (ERR_REFUSED). ERR_NOT_FOUND: no operator of
 * that number; ERR_DUPLICATE. Needs RIGHT_CASE_WORK.
 */
enum err
operator_join(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int64_t operator_id) MUST_CHECK;

enum err
operator_leave(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int64_t operator_id) MUST_CHECK;

/*
 * Completes an act that the Office enters for one of several operators: names
 * it, in a text behind those that the act has (there is room for one more),
 * and keeps the day on which it handed in.
 */
void
operator_enters(struct arena *a, const struct case_operator *whose,
    struct act *what, struct act_text *texts);

/*
 * Proof of service of the notice on paper: date and number of the paper.
 * ERR_INPUT: no number; ERR_RANGE: before the notice, or after today;
 * ERR_NOT_FOUND: not told, or there is a proof. Needs RIGHT_CASE_WORK.
 */
enum err
operator_served(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int64_t operator_id, struct date on,
    const char *number) MUST_CHECK;

#endif
