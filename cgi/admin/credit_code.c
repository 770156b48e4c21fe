#include <argp.h>
#include <stdio.h>

#include "admin/verbs.h"
#include "law/creditcode.h"

static error_t
parse(int key, char *arg, struct argp_state *state)
{
	const char **code = state->input;

	if (key == ARGP_KEY_ARG && *code == NULL) {
		*code = arg;
		return 0;
	}
	if (key == ARGP_KEY_ARG || key == ARGP_KEY_NO_ARGS)
		argp_usage(state);
	return ARGP_ERR_UNKNOWN;
}

int
verb_credit_code(const struct verb_call *call, int argc, char **argv)
{
	static const struct argp argp = { NULL, parse, "CODE",
	    "Judge a unified social credit code (GB 32100-2015), exactly as "
	    "given.\vExit status 0: valid; 1: invalid, and why.", NULL, NULL,
	    NULL };
	const struct words *why, *warning;
	const char *code = NULL;

	(void)call;
	argp_parse(&argp, argc, argv, 0, NULL, &code);
	if ((why = credit_code_check(code, &warning)) != NULL) {
		printf("invalid: %s\n", why->in[LANG_EN]);
		return 1;
	}
	printf("valid\n");
	if (warning != NULL)
		printf("warning: %s\n", warning->in[LANG_EN]);
	return 0;
}
