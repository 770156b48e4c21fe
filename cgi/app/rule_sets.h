#ifndef APP_RULE_SETS_H
#define APP_RULE_SETS_H

#include "app/app.h"
#include "record/edition.h"

/*
 * Which rule set is for new cases (A39): one administrator proposes an
 * edition with a reason, another activates it. A case that is lodged keeps
 * the edition it has. All of them need RIGHT_SETTINGS.
 */

/* Every edition that was ever kept, by name. */
enum err
rule_sets_all(struct app *app, struct arena *a, const struct actor *who,
    const struct rules ***out, int *n) MUST_CHECK;

enum err
rule_sets_proposed(struct app *app, struct arena *a,
    const struct actor *who, struct rules_proposal **out, int *n) MUST_CHECK;

/* ERR_INPUT: no reason, or one of more than 2000 characters; ERR_NOT_FOUND:
 * no such edition; ERR_DUPLICATE: it is for new cases already. */
enum err
rule_set_propose(struct app *app, struct arena *a, const struct actor *who,
    const char *edition, const char *reason, struct instant now) MUST_CHECK;

/*
 * ERR_FORBIDDEN: who proposed it does not activate it; ERR_CONFLICT: somebody
 * decided before.
 */
enum err
rule_set_activate(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct instant now) MUST_CHECK;

enum err
rule_set_drop(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct instant now) MUST_CHECK;

#endif
