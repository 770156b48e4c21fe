#ifndef APP_EXPERTS_H
#define APP_EXPERTS_H

#include "app/ties.h"
#include "record/expert.h"

/*
 * The register of experts (Article 12), kept by the Office: who may be asked,
 * what they know, whom they work for, what ties them to operators and
 * providers. Reading needs RIGHT_CASES_ALL, changing RIGHT_EXPERTS_KEEP.
 */
struct expert_view {
	struct expert expert;
	struct tie *ties;	/* ended ones too, oldest first */
	int n_ties;
};

enum err
experts_list(struct app *app, struct arena *a, const struct actor *who,
    struct expert **out, int *n) MUST_CHECK;

/* By login. ERR_NOT_FOUND: not in the register. */
enum err
expert_open(struct app *app, struct arena *a, const struct actor *who,
    const char *login, struct expert_view *out) MUST_CHECK;

/* Accounts of experts that do not stand in the register yet. */
enum err
experts_candidates(struct app *app, struct arena *a, const struct actor *who,
    struct person **out, int *n) MUST_CHECK;

/*
 * What is wrong with an entry, and at which field ("employer", "fields",
 * "employer_uscc"); NULL: nothing. Makes the credit code canonical.
 */
const struct words *
expert_judge(struct arena *a, struct expert *x, const char **field);

/*
 * Takes an account into the register. ERR_INPUT: expert_judge finds
 * something; ERR_NOT_FOUND: no account of an expert has that login;
 * ERR_DUPLICATE: it stands there already.
 */
enum err
expert_enrol(struct app *app, struct arena *a, const struct actor *who,
    const char *login, struct expert *x) MUST_CHECK;

/* On top of x->version. ERR_STALE: a colleague changed it since. */
enum err
expert_change(struct app *app, struct arena *a, const struct actor *who,
    const char *login, struct expert *x) MUST_CHECK;

/* ERR_INPUT: tie_judge finds something. */
enum err
expert_tie_add(struct app *app, struct arena *a, const struct actor *who,
    const char *login, struct tie *t) MUST_CHECK;

/* It no longer stands; the row stays. ERR_NOT_FOUND. */
enum err
expert_tie_end(struct app *app, struct arena *a, const struct actor *who,
    const char *login, int64_t id) MUST_CHECK;

#endif
