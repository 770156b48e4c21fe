#ifndef APP_ATTACH_H
#define APP_ATTACH_H

#include "app/app.h"
#include "base/stream.h"
#include "record/document.h"

struct stored_file;

/* Where an uploaded file belongs. */
struct attach {
	int64_t case_id;
	const char *kind;	/* of the document: "paper", "opinion", … */
	/* Ties its row to what it belongs to, in the same transaction. */
	enum err (*link)(struct tx *tx, const struct document *d, void *ctx);
	void *ctx;
};

/*
 * Takes an uploaded file into the store and a row for it into the database.
 * Whoever calls has asked who may: nothing of a file is read for others.
 * ERR_TYPE with *why, ERR_TOO_LARGE, ERR_EMPTY as upload_take; *id: of the
 * document. The same file on the same form again is that document again.
 */
enum err
attach_upload(struct app *app, struct arena *a, const struct actor *who,
    const struct attach *what, const char *name, struct source *in,
    struct words *why, int64_t *id) MUST_CHECK;

/* As attach_upload, for a file that the store has taken already. */
enum err
attach_stored(struct app *app, struct arena *a, const struct actor *who,
    const struct attach *what, const char *name, const char *media_type,
    const struct stored_file *file, int64_t *id) MUST_CHECK;

/* The scan of a paper that belongs to the case: a link of its own. */
enum err
attach_to_case(struct tx *tx, const struct document *d, void *ctx)
    MUST_CHECK;

#endif
