#include <argp.h>
#include <string.h>

#include "admin/program.h"
#include "app/virus.h"

static error_t
parse(int key, char *arg, struct argp_state *state)
{
	switch (key) {
	case ARGP_KEY_ARG:
		if (state->arg_num > 0 || strcmp(arg, "scan") != 0)
			argp_usage(state);
		return 0;
	case ARGP_KEY_NO_ARGS:
		argp_usage(state);
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

int
verb_files(const struct verb_call *call, int argc, char **argv)
{
	static const struct argp argp = { NULL, parse, "scan",
	    "Has the keeper look at every file for viruses again, with what "
	    "the scanner knows today. Meanwhile they can be opened as before; "
	    "what is found now is held from then on.", NULL, NULL, NULL };
	struct app *app;
	enum err e;

	argp_parse(&argp, argc, argv, 0, NULL, NULL);
	if (program_open(call, ACCOUNT_ADMIN, &app) != ERR_OK)
		return 1;
	e = virus_check_again(app);
	return e != ERR_OK && program_say(e, NULL) != ERR_OK;
}
