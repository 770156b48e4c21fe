#include <argp.h>
#include <stdio.h>
#include <string.h>

#include "admin/program.h"
#include "app/calendars.h"
#include "base/clock.h"

struct request {
	const char *paths[FOLDER_FILES_MAX];
	int n;
};

static error_t
parse(int key, char *arg, struct argp_state *state)
{
	struct request *r = state->input;

	switch (key) {
	case ARGP_KEY_ARG:
		if (state->arg_num == 0 && strcmp(arg, "import") != 0)
			argp_usage(state);
		if (state->arg_num > 0 && r->n < FOLDER_FILES_MAX)
			r->paths[r->n++] = arg;
		return 0;
	case ARGP_KEY_END:
		if (r->n == 0)
			argp_usage(state);
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

int
verb_calendar(const struct verb_call *call, int argc, char **argv)
{
	static const struct argp argp = { NULL, parse, "import FILE...",
	    "Proposes the files as the newest edition of the working-day "
	    "calendar; an administrator looks at the last days that would "
	    "move and releases it in the Office's portal. Together they hold "
	    "every year, as those of conf/calendar do; earlier editions are "
	    "kept for the events judged under them. Where there is no "
	    "calendar yet it counts at once.",
	    NULL, NULL, NULL };
	struct request r = { .n = 0 };
	const char *text, *edition, *why = NULL;
	struct app *app;
	int released;
	enum err e;

	argp_parse(&argp, argc, argv, 0, NULL, &r);
	if (files_text(call->arena, r.paths, r.n, &text) != ERR_OK ||
	    program_open(call, ACCOUNT_ADMIN, &app) != ERR_OK)
		return 1;
	e = calendar_import(app, call->arena, text, arena_printf(call->arena,
	    "bin/reviewdesk, %s", r.paths[r.n - 1]), clock_now(), &edition,
	    &released, &why);
	if (e != ERR_OK)
		return program_say(e, why) != ERR_OK;
	printf("%s\n", edition);
	if (!released)
		printf("to be released by an administrator at the Office's "
		    "portal, Calendar\n");
	return 0;
}
