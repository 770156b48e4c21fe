#ifndef STORE_CASE_OPERATOR_H
#define STORE_CASE_OPERATOR_H

#include "law/several.h"
#include "record/case.h"
#include "store/db.h"

/* The operators of a case on a member's proposal (Article 19). */

/* All of them, by name; a case with an applicant has none here. */
enum err
case_operators(struct db *db, struct arena *a, int64_t case_id,
    struct case_operator **out, int *n) MUST_CHECK;

/* ERR_NOT_FOUND unless that operator was told of the case. */
enum err
case_operator_find(struct db *db, struct arena *a, int64_t case_id,
    int64_t operator_id, struct case_operator *out) MUST_CHECK;

/* Those that were told, and by which event. */
enum err
case_operators_who_know(struct db *db, struct arena *a, int64_t case_id,
    struct operator_told **out, int *n) MUST_CHECK;

/* ERR_DUPLICATE: it has joined already. */
enum err
case_operator_join(struct tx *tx, int64_t case_id, int64_t operator_id,
    int64_t by, struct instant now) MUST_CHECK;

/* Joins, and is told at once by the event seq. ERR_DUPLICATE as above. */
enum err
case_operator_tell(struct tx *tx, int64_t case_id, int64_t operator_id,
    int64_t by, struct instant now, int seq) MUST_CHECK;

/* ERR_NOT_FOUND: it is none of the case, or it was told. */
enum err
case_operator_leave(struct tx *tx, int64_t case_id, int64_t operator_id)
    MUST_CHECK;

/* The event seq tells all of them. */
enum err
case_operators_told(struct tx *tx, int64_t case_id, int seq) MUST_CHECK;

/*
 * The proof of service of the notice: acknowledged by the operator, or on a
 * paper of that number. The first proof stands (on paper: ERR_NOT_FOUND).
 */
enum err
case_operator_served(struct tx *tx, int64_t case_id, int64_t operator_id,
    struct date on) MUST_CHECK;

enum err
case_operator_served_paper(struct tx *tx, int64_t case_id,
    int64_t operator_id, struct date on, const char *number) MUST_CHECK;

/* It handed in on that day. */
enum err
case_operator_submitted(struct tx *tx, int64_t case_id, int64_t operator_id,
    struct date on) MUST_CHECK;

/* A new request waits for all of them. */
enum err
case_operators_asked(struct tx *tx, int64_t case_id) MUST_CHECK;

#endif
