#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "admin/law.h"

enum { FILES_MAX = 64 };

const char *const rule_set_names[] = {
	"draft-2019", "measures-2020", "measures-2022", NULL
};

static int
is_csv(const char *name)
{
	size_t n = strlen(name);

	return name[0] != '.' && n > 4 && strcmp(name + n - 4, ".csv") == 0;
}

static int
by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The paths of the calendar files, in the order of their names. */
static int
list(struct arena *a, const char *folder, const char *paths[FILES_MAX])
{
	DIR *d = opendir(folder);
	struct dirent *entry;
	int n = 0;

	if (d == NULL)
		return 0;
	while (n < FILES_MAX && (entry = readdir(d)) != NULL)
		if (is_csv(entry->d_name))
			paths[n++] = arena_printf(a, "%s/%s", folder,
			    entry->d_name);
	closedir(d);
	qsort(paths, (size_t)n, sizeof(paths[0]), by_name);
	return n;
}

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
	    call->conf), *paths[FILES_MAX], *why = NULL;
	int n = list(call->arena, folder, paths);

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
