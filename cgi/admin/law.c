#include <stdio.h>
#include <string.h>

#include "admin/law.h"
#include "admin/program.h"

const char *const rule_set_names[] = {
	"draft-2019", "measures-2020", "measures-2022", NULL
};

static enum err
complain(enum err e, const char *why)
{
	if (e != ERR_OK)
		fprintf(stderr, "reviewdesk: %s\n",
		    why != NULL ? why : err_words(e, LANG_EN));
	return e;
}

enum err
conf_calendar(const struct verb_call *call, struct calendar **out)
{
	const char *folder = arena_printf(call->arena, "%s/calendar",
	    call->conf), *paths[FOLDER_FILES_MAX], *why = NULL;
	int n = folder_files(call->arena, folder, ".csv", paths);

	if (n == 0)
		return complain(ERR_NOT_FOUND, arena_printf(call->arena,
		    "%s: holds no calendar (*.csv)", folder));
	return complain(calendar_read(call->arena, paths, n, out, &why), why);
}

enum err
conf_rules(const struct verb_call *call, const char *name,
    struct rules **out)
{
	static const char letters[] =
	    "abcdefghijklmnopqrstuvwxyz0123456789-";
	const char *why = NULL;

	if (*name == '\0' || name[strspn(name, letters)] != '\0')
		return complain(ERR_FORMAT, arena_printf(call->arena,
		    "%s: no name of a rule set", name));
	return complain(rules_read(call->arena, arena_printf(call->arena,
	    "%s/rules/%s.conf", call->conf, name), out, &why), why);
}
