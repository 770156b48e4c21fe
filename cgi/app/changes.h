#ifndef APP_CHANGES_H
#define APP_CHANGES_H

#include "app/act.h"
#include "app/case.h"
#include "base/stream.h"

/*
 * The operator notifies a change of the purchase (Article 14, A41). Files
 * that belong to it are added one by one before; until the change is notified
 * they are the operator's own. Everything needs RIGHT_APPLICATION_EDIT.
 */
enum { CHANGE_FILES_MAX = 20 };

/* Of the event that binds a file: about is its id, the body its digest. */
#define TEXT_FILE "file"

/* Those that wait for the change to be notified, in order of upload. */
enum err
change_files(struct app *app, struct arena *a, const struct actor *who,
    const struct case_view *v, struct document **out, int *n) MUST_CHECK;

/*
 * Adds one, of a case that case_open gave; the same file twice is one.
 * ERR_REFUSED: no change can be notified now, or there are CHANGE_FILES_MAX;
 * else as take_file.
 */
enum err
change_upload(struct app *app, struct arena *a, const struct actor *who,
    const struct case_view *v, const char *name, struct source *in,
    struct words *why) MUST_CHECK;

/* Takes one out again. ERR_NOT_FOUND: it does not wait. */
enum err
change_drop(struct app *app, struct arena *a, const struct actor *who,
    const struct case_view *v, int64_t document_id) MUST_CHECK;

/*
 * As act, with the files that wait: they become part of the case. ERR_STALE:
 * a colleague added one or took one out meanwhile; ERR_VIRUS: one was found in
 * a file that waits.
 */
enum err
change_notify(struct app *app, struct arena *a, const struct actor *who,
    const struct act *how, struct act_result *result) MUST_CHECK;

#endif
