#ifndef LAW_CREDITCODE_H
#define LAW_CREDITCODE_H

#include "base/arena.h"
#include "base/lang.h"

/* Unified social credit codes, GB 32100-2015. */

/* What a person typed, made a code: full-width, blanks, hyphens, case. */
char *
credit_code_normalise(struct arena *a, const char *typed);

/*
 * Judges the string exactly as given. NULL if it is valid, else why not.
 * *warning (may be NULL) is set where the code stands but its organisation
 * part does not check.
 */
const struct words *
credit_code_check(const char *code, const struct words **warning);

#endif
