#ifndef APP_COVERING_H
#define APP_COVERING_H

#include "app/act.h"
#include "record/commission.h"

/*
 * The covering report with which a suggested finding goes to the Commission
 * (Article 12): an officer drafts it, the chief signs it, never its drafter.
 * It is bound to the version that was circulated; who did not agree, and why,
 * goes along. Short on purpose: the brief of an item has two pages.
 */
enum { COVERING_MAX = 1500 };

/*
 * Saves a draft: needs RIGHT_CASE_WORK. version: of the page, 0 for a new
 * one. submit: hands it to the chief. ERR_STALE: changed since; ERR_REFUSED:
 * it waits for the signature, or no round on this suggestion was closed;
 * ERR_INPUT: empty; ERR_TOO_LARGE.
 */
enum err
covering_save(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int version, const char *body, int submit) MUST_CHECK;

/* Gives it back with remarks: needs RIGHT_CASE_DECIDE. ERR_INPUT, ERR_STALE. */
enum err
covering_return(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int version, const char *remarks) MUST_CHECK;

/*
 * Signs it (EVENT_SUBMIT); the secretaries are told. ERR_FORBIDDEN to its
 * drafter; ERR_STALE: not that draft, or it reports on an older version;
 * otherwise as act().
 */
enum err
covering_sign(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int version, int expected_seq, const char *form_key,
    struct act_result *result) MUST_CHECK;

/* For the case team. ERR_NOT_FOUND: nobody writes one. */
enum err
covering_draft_of(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct covering_draft *out) MUST_CHECK;

#endif
