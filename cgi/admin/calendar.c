#include <argp.h>
#include <stdio.h>
#include <string.h>

#include "admin/program.h"
#include "app/migrate.h"
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
	    "Makes the files the newest edition of the working-day calendar. "
	    "Together they hold every year, as those of conf/calendar do; "
	    "earlier editions are kept for the events judged under them.",
	    NULL, NULL, NULL };
	struct request r = { .n = 0 };
	const char *text, *edition, *why = NULL;
	struct app *app;
	enum err e;

	argp_parse(&argp, argc, argv, 0, NULL, &r);
	if (files_text(call->arena, r.paths, r.n, &text) != ERR_OK ||
	    program_open(call, ACCOUNT_ADMIN, &app) != ERR_OK)
		return 1;
	e = app_calendar_import(app, call->arena, text, 0, clock_now(),
	    &edition, &why);
	if (e != ERR_OK)
		return program_say(e, why) != ERR_OK;
	printf("%s\n", edition);
	return 0;
}
