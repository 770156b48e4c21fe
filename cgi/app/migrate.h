#ifndef APP_MIGRATE_H
#define APP_MIGRATE_H

#include "app/app.h"

/* One numbered file of sql/. */
struct migration_file {
	const char *name;	/* "001-schema.sql" */
	const char *text;
};

/*
 * Applies what was not applied yet, in the order given, and tells each. The
 * first file makes the list itself and runs every time. *why says what failed
 * and where. ERR_CONFLICT: a file that was applied has been changed since;
 * nothing is done then. ERR_DATABASE: a statement failed; what stood before
 * it in that file is done, since the database cannot take it back.
 */
enum err
app_migrate(struct app *app, struct arena *a,
    const struct migration_file *files, int n, struct instant now,
    void (*tell)(const char *name), const char **why) MUST_CHECK;

/* Keeps the rule set as it stands; one that is there already is fine. */
enum err
app_rules_keep(struct app *app, const struct rules *r, struct instant now)
    MUST_CHECK;

#endif
