#include <argp.h>
#include <stdio.h>

#include "admin/demo.h"

/* Later steps rely on earlier ones: people first, then their cases. */
static demo_step *const steps[] = {
	demo_people,
	demo_cases,
};

int
verb_demo(const struct verb_call *call, int argc, char **argv)
{
	static const struct argp argp = { NULL, NULL, NULL,
	    "Fills an empty installation with made-up operators, accounts and "
	    "cases. The passwords are random and stand in "
	    "VAR/demo-accounts.tsv. Does nothing where accounts exist.",
	    NULL, NULL, NULL };
	struct app *app;

	argp_parse(&argp, argc, argv, 0, NULL, NULL);
	if (program_open(call, ACCOUNT_ADMIN, &app) != ERR_OK ||
	    program_open_people(call, app) != ERR_OK)
		return 1;
	for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]); i++)
		if (steps[i](call, app) != ERR_OK)
			return 1;
	return 0;
}
