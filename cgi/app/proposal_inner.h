#ifndef APP_PROPOSAL_INNER_H
#define APP_PROPOSAL_INNER_H

/* For the files of app/proposal alone. */

#include "app/proposal.h"

enum err
proposal_parse(struct arena *a, const char *json,
    struct proposal_content *out) MUST_CHECK;

const char *
proposal_json(struct arena *a, const struct proposal_content *c);

/* Hex, of the canonical JSON. */
const char *
proposal_digest(struct arena *a, const char *json);

/* The operators of the text, and which the register knows. */
enum err
proposal_operators(struct db *db, struct arena *a, const char *text,
    struct proposal_operator **out, int *n) MUST_CHECK;

#endif
