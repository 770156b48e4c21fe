#ifndef STORE_RECIPIENT_H
#define STORE_RECIPIENT_H

#include "law/role.h"
#include "record/outbox.h"
#include "store/db.h"

/*
 * Whom a mail goes to: active people of an organisation with a role that must
 * know. Each once, in the order of their numbers.
 */

/*
 * Editors and signatories of the operator of a case, or of each operator that
 * was told of a review on a member's proposal; organisation_id says of which.
 */
enum err
recipients_of_case(struct db *db, struct arena *a, int64_t case_id,
    struct recipient **out, int *n) MUST_CHECK;

/* Liaisons and signatories of all members; organisation_code says of which. */
enum err
recipients_of_members(struct db *db, struct arena *a, struct recipient **out,
    int *n) MUST_CHECK;

/* The officer of a case; while it has none, all case officers. */
enum err
recipients_of_office(struct db *db, struct arena *a, int64_t case_id,
    struct recipient **out, int *n) MUST_CHECK;

/* Whoever holds that role. */
enum err
recipients_of_role(struct db *db, struct arena *a, enum role role,
    struct recipient **out, int *n) MUST_CHECK;

/* Whoever works on that case, if still of the Office; nobody: *n is 0. */
enum err
recipients_in_charge(struct db *db, struct arena *a, int64_t case_id,
    struct recipient **out, int *n) MUST_CHECK;

#endif
