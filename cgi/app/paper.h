#ifndef APP_PAPER_H
#define APP_PAPER_H

#include "app/app.h"
#include "base/stream.h"

/*
 * Takes a scan as it comes: type check, encrypted store, and part of the
 * case; for people of the Office who work on cases, and of members to whom it
 * was circulated. Errors as application_upload: ERR_TYPE with the
 * reason in *why, ERR_EMPTY, ERR_TOO_LARGE; ERR_NOT_FOUND; ERR_REFUSED to a
 * member that is not asked now.
 */
enum err
paper_upload(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, const char *name, struct source *in, struct words *why,
    int64_t *id) MUST_CHECK;

struct stored_file;

/*
 * A scan that the file store has taken becomes part of the case; sets *id.
 * For people of the Office and of members to whom it was circulated.
 */
enum err
paper_attach(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, const char *name, const char *media_type,
    const struct stored_file *file, int64_t *id) MUST_CHECK;

#endif
