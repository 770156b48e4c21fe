#include <argp.h>
#include <stdio.h>
#include <string.h>

#include "admin/authorities.h"
#include "admin/law.h"
#include "admin/program.h"
#include "app/calendars.h"
#include "app/migrate.h"
#include "app/stores.h"
#include "base/clock.h"
#include "store/edition.h"

static void
tell(const char *name)
{
	printf("applying %s\n", name);
	fflush(stdout);
}

static enum err
read_files(const struct verb_call *call, struct migration_file *files, int *n)
{
	const char *paths[FOLDER_FILES_MAX];
	int found = folder_files(call->arena, program_folder(call, "sql"),
	    ".sql", paths);

	*n = 0;
	for (int i = 0; i < found; i++) {
		const char *name = strrchr(paths[i], '/') + 1;
		enum err e;

		/* grants.sql is the server's administrator's to apply */
		if (strspn(name, "0123456789") == 0)
			continue;
		files[*n].name = name;
		e = file_text(call->arena, paths[i], &files[(*n)++].text);
		if (e != ERR_OK)
			return program_say(e, paths[i]);
	}
	return *n > 0 ? ERR_OK : program_say(ERR_NOT_FOUND,
	    "there are no migrations in sql/");
}

static enum err
apply(const struct verb_call *call, struct app *app)
{
	struct migration_file files[FOLDER_FILES_MAX];
	const char *why = NULL;
	int n;
	enum err e = read_files(call, files, &n);

	if (e != ERR_OK)
		return e;
	e = app_migrate(app, call->arena, files, n, clock_now(), tell, &why);
	return e == ERR_OK ? e : program_say(e, why);
}

/* Every rule set that ships is kept as it stands now. */
static enum err
keep_rules(const struct verb_call *call, struct app *app)
{
	for (int i = 0; rule_set_names[i] != NULL; i++) {
		struct rules *r;
		enum err e = conf_rules(call, rule_set_names[i], &r);

		if (e == ERR_OK)
			e = app_rules_keep(app, r, clock_now());
		if (e != ERR_OK)
			return program_say(e, rule_set_names[i]);
	}
	return ERR_OK;
}

/* The calendar that ships is the first edition; later ones are imported. */
static enum err
first_calendar(const struct verb_call *call, struct app *app)
{
	const char *paths[FOLDER_FILES_MAX], *text, *edition, *why = NULL;
	struct edition newest;
	int n, released;
	enum err e = calendar_edition_newest(app->db, call->arena, &newest);

	if (e != ERR_NOT_FOUND)
		return e;
	n = folder_files(call->arena, arena_printf(call->arena,
	    "%s/calendar", call->conf), ".csv", paths);
	if ((e = files_text(call->arena, paths, n, &text)) != ERR_OK)
		return e;
	e = calendar_import(app, call->arena, text, "conf/calendar",
	    clock_now(), &edition, &released, &why);
	if (e != ERR_OK)
		return program_say(e, why);
	printf("calendar %s\n", edition);
	return ERR_OK;
}

int
verb_migrate(const struct verb_call *call, int argc, char **argv)
{
	static const struct argp argp = { NULL, NULL, NULL,
	    "Brings the database up to date: applies the files of sql/ that "
	    "were not applied yet, keeps the rule sets and, at the first "
	    "start, the calendar of conf/, and makes the organisations "
	    "that the Measures name and the keys that the portals expect.", NULL, NULL, NULL };
	struct app *app;

	argp_parse(&argp, argc, argv, 0, NULL, NULL);
	return program_open(call, ACCOUNT_MIGRATE, &app) != ERR_OK ||
	    apply(call, app) != ERR_OK || keep_rules(call, app) != ERR_OK ||
	    first_calendar(call, app) != ERR_OK ||
	    authorities_make(app, call->arena, clock_now()) != ERR_OK ||
	    app_make_keys(app->settings) != ERR_OK;
}
