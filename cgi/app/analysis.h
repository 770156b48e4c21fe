#ifndef APP_ANALYSIS_H
#define APP_ANALYSIS_H

#include "app/act.h"
#include "record/hearing.h"

/*
 * The in-depth analysis of the special review (Article 12): a document in
 * versions that are never changed. When it is finished, the act names the
 * version and its digest.
 */
enum { ANALYSIS_MAX = 100000 };

/* Every version, oldest first: needs RIGHT_CASES_ALL. */
enum err
analysis_read(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct analysis **out, int *n) MUST_CHECK;

/*
 * Adds a version after `version` (0: the first): needs RIGHT_CASE_WORK.
 * ERR_STALE: a colleague added one since; ERR_REFUSED: not in the special
 * review; ERR_INPUT: empty; ERR_TOO_LARGE.
 */
enum err
analysis_save(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int version, const char *body) MUST_CHECK;

/*
 * That version is the finished one (EVENT_ANALYSE). ERR_STALE: there is a
 * newer one, or none; otherwise as act().
 */
enum err
analysis_finish(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int version, int expected_seq, const char *form_key,
    struct act_result *result) MUST_CHECK;

#endif
