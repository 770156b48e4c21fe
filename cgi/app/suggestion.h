#ifndef APP_SUGGESTION_H
#define APP_SUGGESTION_H

#include "app/act.h"
#include "record/suggestion.h"

/*
 * The suggested finding (Articles 11, 12): an officer drafts it, the chief or
 * deputy returns it with remarks or signs it, never anybody who wrote any of
 * it. Signing
 * sends it: to every member that the rule set addresses, bound by the digest
 * of its exact content, the assessments of Article 10 included.
 */

/* Canonical JSON: the same suggestion always gives the same bytes. */
const char *
suggestion_json(struct arena *a, const struct suggestion *s);

/* ERR_FORMAT where the text is no suggestion. */
enum err
suggestion_parse(struct arena *a, const char *json, struct suggestion *out)
    MUST_CHECK;

/*
 * What keeps it from being submitted: field "finding", "reasons",
 * "condition.2.wording", … Returns the number written to fields and words,
 * at most max.
 */
int
suggestion_judge(struct arena *a, const struct suggestion *s,
    const char *fields[], struct words words[], int max);

/*
 * Saves a draft, whole or not: needs RIGHT_CASE_WORK. Whoever saves becomes
 * the drafter, and one of its authors. ERR_COPIED (app/copied.h). version: of the draft the page showed, 0 for a new one.
 * ERR_STALE: a colleague changed it since; ERR_REFUSED: it waits for the
 * signature, and must be returned first.
 */
enum err
suggestion_save(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int version, const struct suggestion *s) MUST_CHECK;

/*
 * Saves it and hands it to the chief, both or nothing. ERR_INPUT while
 * suggestion_judge finds anything; otherwise as suggestion_save.
 */
enum err
suggestion_submit(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int version, const struct suggestion *s) MUST_CHECK;

/* Gives it back with remarks: needs RIGHT_CASE_DECIDE. */
enum err
suggestion_return(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int version, const char *remarks) MUST_CHECK;

/*
 * Signs and sends it (EVENT_CIRCULATE, or EVENT_REVISE while a round runs).
 * how: case, expected_seq, form key, date and paper of the act; the rest of
 * it is made here. ERR_FORBIDDEN to its authors; ERR_STALE if the draft is
 * not that version; otherwise as act().
 */
enum err
suggestion_sign(struct app *app, struct arena *a, const struct actor *who,
    int version, const struct act *how, struct act_result *result) MUST_CHECK;

/* For the case team. ERR_NOT_FOUND: nothing is being written. */
enum err
suggestion_draft_of(struct app *app, struct arena *a,
    const struct actor *who, int64_t case_id, struct suggestion_draft *out,
    struct suggestion *content) MUST_CHECK;

/* ERR_OK: the actor wrote of the draft, and cannot sign it. ERR_NOT_FOUND. */
enum err
suggestion_wrote(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id) MUST_CHECK;

/* Every version that was signed, oldest first; for the case team. */
enum err
suggestion_versions_of(struct app *app, struct arena *a,
    const struct actor *who, int64_t case_id,
    struct suggestion_version **out, int *n) MUST_CHECK;

#endif
