#ifndef ADMIN_PROGRAM_H
#define ADMIN_PROGRAM_H

#include "admin/verbs.h"
#include "app/app.h"

/*
 * What a verb that works with the database needs. Everything here says on
 * standard error what is wrong, and in which file.
 */

/*
 * Settings of REVIEWDESK_CONF, or of the copy in VAR (var beside the
 * program's folder) if there is one; then the connection of that account.
 */
enum err
program_open(const struct verb_call *call, enum account who,
    struct app **out) MUST_CHECK;

/* What hashing passwords and writing mails need besides. */
enum err
program_open_people(const struct verb_call *call, struct app *app)
    MUST_CHECK;

/* Says "reviewdesk: why" (NULL: the words of e) and returns e. */
enum err
program_say(enum err e, const char *why);

/* A folder of the installation beside conf/: "sql". */
const char *
program_folder(const struct verb_call *call, const char *name);

enum { FOLDER_FILES_MAX = 256 };

/*
 * The paths of the files of a folder whose names end so, hidden ones left
 * out, in the order of their names. Returns how many; 0: none, or no folder.
 */
int
folder_files(struct arena *a, const char *folder, const char *ending,
    const char *paths[FOLDER_FILES_MAX]);

/* The text of a file. ERR_NOT_FOUND; ERR_FORMAT: no UTF-8, or above 4 MiB. */
enum err
file_text(struct arena *a, const char *path, const char **out) MUST_CHECK;

/* The text of several, each with a line end behind it. Errors are said. */
enum err
files_text(struct arena *a, const char *const *paths, int n,
    const char **out) MUST_CHECK;

#endif
