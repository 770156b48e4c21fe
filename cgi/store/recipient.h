#ifndef STORE_RECIPIENT_H
#define STORE_RECIPIENT_H

#include "law/role.h"
#include "record/outbox.h"
#include "store/db.h"

/*
 * Whom a mail goes to: active people of an organisation with a role that must
 * know. Each once, in the order of their numbers.
 */

/* Editors and signatories of an operator. */
enum err
recipients_of_operator(struct db *db, struct arena *a, int64_t operator_id,
    struct recipient **out, int *n) MUST_CHECK;

/* Liaisons and signatories of all members; organisation_code says of which. */
enum err
recipients_of_members(struct db *db, struct arena *a, struct recipient **out,
    int *n) MUST_CHECK;

/* Whoever holds that role. */
enum err
recipients_of_role(struct db *db, struct arena *a, enum role role,
    struct recipient **out, int *n) MUST_CHECK;

#endif
