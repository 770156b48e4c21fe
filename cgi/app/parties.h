#ifndef APP_PARTIES_H
#define APP_PARTIES_H

#include "app/app.h"
#include "record/expert.h"

/*
 * The operator and the providers of a case, and whether a person is tied to
 * any of them (Articles 12, 15). For verbs that have asked who is asking.
 */
struct party {
	struct words name;	/* of a provider the same text twice */
	const char *uscc;	/* NULL: not known */
	int is_provider;
};

/*
 * The operator first, or those of a proposal; then the providers as last
 * lodged.
 */
enum err
case_parties(struct app *app, struct arena *a, int64_t case_id,
    struct party **out, int *n) MUST_CHECK;

/*
 * 1 if both are the same body: the same credit code, or names that are the
 * same or hold one another once blanks, marks and legal forms are left out
 * (four characters at least). Wide on purpose: a doubt is a tie.
 */
int
party_is(struct arena *a, const struct party *p, const char *name,
    const char *uscc);

/* What stands between a person and a case. */
struct conflict {
	struct words party;	/* NULL: nothing does */
	const char *tie;	/* what the register says: employer or tie */
};

/* By the employer and the ties that stand in the register. */
enum err
conflict_among(struct app *app, struct arena *a, const struct party *parties,
    int n, const struct expert *x, struct conflict *out) MUST_CHECK;

/* As conflict_among, with the parties of that case. */
enum err
conflict_find(struct app *app, struct arena *a, int64_t case_id,
    const struct expert *x, struct conflict *out) MUST_CHECK;

/* By the ties that stand of that person alone: reviewers have no employer. */
enum err
conflict_of_person(struct app *app, struct arena *a, int64_t case_id,
    int64_t person_id, struct conflict *out) MUST_CHECK;

/*
 * ERR_TIED where a tie bars the actor from that case; operators' people are
 * parties themselves and never asked.
 */
enum err
case_untied(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id) MUST_CHECK;

#endif
