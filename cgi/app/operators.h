#ifndef APP_OPERATORS_H
#define APP_OPERATORS_H

#include "app/act.h"
#include "app/case.h"
#include "law/several.h"
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
 * Of a case of several operators: whose each event is, in the records, and
 * when each operator was told (law/several.h). Leaves the records of a case
 * with an applicant as they are, and *n_told 0.
 */
enum err
operators_read(struct db *db, struct arena *a, const struct case_row *row,
    struct event_record *events, int n, struct operator_told **told,
    int *n_told) MUST_CHECK;

/* Whose act that is; 0: the case has an applicant, or it is nobody's. */
int64_t
operator_of_act(const struct case_row *row, const struct actor *who,
    const struct act *what);

/*
 * One operator among those told; of an operator that was not told, one that
 * was told of nothing yet.
 */
struct operator_told
operator_told_of(const struct operator_told *told, int n, int64_t id);

/* ---- the Office, on a case of a member's proposal */

/* All of them; for whoever sees every case. */
enum err
operators_of(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct case_operator **out, int *n) MUST_CHECK;

/* As operators_of; of a case with an applicant *n is 0. */
enum err
operators_several(struct app *app, struct arena *a, const struct actor *who,
    const struct case_row *row, struct case_operator **out, int *n)
    MUST_CHECK;

/* NULL: it is none of them. */
const struct words *
operator_name(const struct case_operator *all, int n, int64_t id);

/*
 * What holds of each by itself: its contract, and when it last answered the
 * conditions of the finding that stands. v: as the Office sees the case.
 */
void
operators_stand(struct app *app, struct arena *a, const struct case_view *v,
    struct case_operator *all, int n);

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
