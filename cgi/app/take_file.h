#ifndef APP_TAKE_FILE_H
#define APP_TAKE_FILE_H

#include "app/app.h"
#include "base/stream.h"
#include "files/upload.h"
#include "record/document.h"

/*
 * Takes a file as it comes, up to files.max.mb: name, type check, encrypted
 * store. Whoever calls has asked whether this person may attach anything.
 * ERR_TYPE with the reason in *why, ERR_EMPTY, ERR_TOO_LARGE, ERR_STORAGE.
 */
enum err
take_file(struct app *app, struct arena *a, const char *name,
    struct source *in, struct words *why, struct upload *out) MUST_CHECK;

/*
 * The bytes of a document; whoever calls has asked who may read it.
 * ERR_WITHHELD; as virus_may_open; else as files_open.
 */
enum err
document_bytes(struct app *app, struct arena *a, const struct document *d,
    struct source **out) MUST_CHECK;

/* The row of a file that was taken; kind and what it belongs to come after. */
struct document
taken_document(const struct actor *who, const struct upload *up);

#endif
