#ifndef FILES_NAME_H
#define FILES_NAME_H

#include "base/arena.h"

enum { NAME_MOST = 200 };		/* bytes */

/*
 * The name of an uploaded file, made harmless without being changed: folders
 * before it, control characters, marks that turn the writing direction, bytes
 * that are no UTF-8, blanks and dots at the ends go. Cut to NAME_MOST bytes
 * on a character, keeping the extension. Never empty: "unnamed".
 */
char *
name_clean(struct arena *a, const char *raw);

/* The extension in lower case ("pdf"), or "" if there is none. */
const char *
name_extension(struct arena *a, const char *name);

#endif
