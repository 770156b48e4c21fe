#ifndef APP_TIES_H
#define APP_TIES_H

#include "app/act.h"
#include "app/parties.h"
#include "record/tie.h"

/*
 * Ties of those who work on reviews to operators and providers (Article 15):
 * whoever is tied to a party takes no part in its case. Everybody declares
 * his own; of experts the Office keeps them (app/experts.h). What a tie shuts
 * is asked where a case is opened, changed or given to somebody, by
 * case_untied and case_untied_person of app/parties.h.
 */

/* The kinds of ties; NULL ends the list. */
extern const char *const tie_kinds[];

/* "work", … in words; NULL where there is no such kind. */
const struct words *
tie_words(const char *kind);

/* What is wrong with the name of a body, or its credit code; NULL: nothing. */
const struct words *
body_name_judge(const char *name);

/* Makes the code canonical; NULL where it is empty. */
const struct words *
body_code_judge(struct arena *a, const char **uscc);

/*
 * What is wrong with a tie, and at which field ("name", "uscc", "kind",
 * "remarks"); NULL: nothing. Makes the credit code canonical.
 */
const struct words *
tie_judge(struct arena *a, struct tie *t, const char **field);

/* "name：kind；remarks": how it stands in the record, with a checked kind. */
const char *
tie_text(struct arena *a, const struct tie *t);

/* One's own, ended ones too. */
enum err
ties_own(struct app *app, struct arena *a, const struct actor *who,
    struct tie **out, int *n) MUST_CHECK;

/* Those that stand of all reviewers: needs RIGHT_CASE_DECIDE. */
enum err
ties_all(struct app *app, struct arena *a, const struct actor *who,
    struct tie **out, int *n) MUST_CHECK;

/* Somebody whom a tie kept out of a case. */
struct kept_out {
	int64_t id;
	struct instant at;
	const char *person_name, *case_number;
};

enum { KEPT_OUT_PAGE = 50 };

/*
 * Who tried to open a case, or to act on it, and was kept out: the newest
 * before that id (0: from the newest). Needs RIGHT_CASE_DECIDE.
 */
enum err
ties_kept_out(struct app *app, struct arena *a, const struct actor *who,
    int64_t before_id, struct kept_out **out, int *n) MUST_CHECK;

/*
 * Declares one's own, and steps down from every open case that one holds and
 * it bars (case_recuse); *n_cases of them. The same tie again is ERR_OK.
 * ERR_INPUT: tie_judge finds something.
 */
enum err
tie_declare(struct app *app, struct arena *a, const struct actor *who,
    struct tie *t, int *n_cases) MUST_CHECK;

/*
 * Somebody's tie no longer stands: needs RIGHT_CASE_DECIDE, and is never said
 * of oneself (ERR_FORBIDDEN). ERR_NOT_FOUND.
 */
enum err
tie_lift(struct app *app, struct arena *a, const struct actor *who,
    int64_t id) MUST_CHECK;

/*
 * A tie found out during a case (EVENT_RECUSE): it is entered, and the case
 * has no officer any more if it was this one; chief and deputy are told, and
 * one of them must name another. party: of case_parties. ERR_INPUT as above;
 * otherwise as act().
 */
enum err
case_recuse(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int party, const char *kind, const char *remarks,
    const char *form_key, struct act_result *result) MUST_CHECK;

#endif
