#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "admin/program.h"
#include "base/log.h"
#include "store/db.h"
#include "vault/password.h"
#include "view/template.h"

enum err
program_say(enum err e, const char *why)
{
	fprintf(stderr, "reviewdesk: %s\n", why != NULL ? why :
	    err_words(e, LANG_EN));
	return e;
}

const char *
program_folder(const struct verb_call *call, const char *name)
{
	return arena_printf(call->arena, "%s/../%s", call->conf, name);
}

/* NULL: the environment says, or the defaults count. */
static const char *
find_settings(const struct verb_call *call)
{
	const char *var = getenv("VAR");
	const char *copy = var != NULL && *var == '/' ?
	    arena_printf(call->arena, "%s/run/reviewdesk.conf", var) :
	    program_folder(call, arena_printf(call->arena,
	    "%s/run/reviewdesk.conf", var != NULL ? var : "var"));

	return getenv("REVIEWDESK_CONF") == NULL && access(copy, R_OK) == 0 ?
	    copy : NULL;
}

enum err
program_open(const struct verb_call *call, enum account who,
    struct app **out)
{
	struct settings *s;
	const char *why = NULL;
	enum err e;

	log_program("admin");
	e = settings_load(call->arena, find_settings(call), &s, &why);
	if (e != ERR_OK)
		return program_say(e, why);
	if ((e = app_open(call->arena, s, who, out)) != ERR_OK)
		return program_say(e, "the rule set cannot be read");
	if ((e = db_ping((*out)->db)) != ERR_OK)
		return program_say(e, arena_printf(call->arena,
		    "no database at %s; is Review Desk running? "
		    "REVIEWDESK_CONF names its settings",
		    setting_text(s, SET_DB_SOCKET)));
	return ERR_OK;
}

enum err
program_open_people(const struct verb_call *call, struct app *app)
{
	const struct settings *s = app->settings;
	struct passwords *passwords;
	struct view *view;
	const char *why = NULL;
	enum err e = passwords_open(call->arena,
	    setting_text(s, SET_PASSWORDS_REFUSED),
	    setting_int(s, SET_HASH_MEMORY_MB), &passwords, &why);

	if (e != ERR_OK)
		return program_say(e, why);
	e = view_open(call->arena, setting_text(s, SET_TEMPLATES), &view);
	if (e != ERR_OK)
		return program_say(e, "the templates cannot be read");
	app->passwords = passwords;
	app->view = view;
	return ERR_OK;
}
