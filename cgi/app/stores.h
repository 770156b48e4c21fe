#ifndef APP_STORES_H
#define APP_STORES_H

#include "app/app.h"

/*
 * The file stores of the programs, and whether all that a program needs is
 * there. Errors as those of files_store_open and of the keys.
 */

/* Case files, under the master key of the installation. */
enum err
app_case_files(struct arena *a, const struct settings *s,
    struct file_store **out) MUST_CHECK;

/* Files of reports, sealed to the Office: can be put, never opened again. */
enum err
app_sealed_files(struct arena *a, const struct settings *s,
    struct file_store **out) MUST_CHECK;

/* Both at once, without any key: to sweep. */
enum err
app_swept_files(struct arena *a, const struct settings *s,
    struct file_store **out) MUST_CHECK;

/* The Office's pair "reports", made at the first start: before the portals. */
enum err
app_make_keys(const struct settings *s) MUST_CHECK;

/* The list of types is read once a thread, with its first upload. */
enum err
app_type_checker(struct app *app) MUST_CHECK;

/* ERR_OK if database account and file store work: for /healthz. */
enum err
app_healthy(struct app *app) MUST_CHECK;

#endif
