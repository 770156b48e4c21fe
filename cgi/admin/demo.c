#include <argp.h>
#include <stdio.h>

#include "admin/demo.h"
#include "store/person.h"

/* Later steps rely on earlier ones: people first, then their cases. */
static demo_step *const steps[] = {
	demo_people,
	demo_cases,
};

/* Somebody may be at work already: then nothing is made up. */
static enum err
run_steps(const struct verb_call *call, struct app *app)
{
	int64_t n;
	enum err e = people_count(app->db, call->arena, &n);

	if (e != ERR_OK)
		return program_say(e, NULL);
	if (n > 0)
		printf("there are accounts already; nothing is made up\n");
	for (size_t i = 0; n == 0 && e == ERR_OK &&
	    i < sizeof(steps) / sizeof(steps[0]); i++)
		e = steps[i](call, app);
	return e;
}

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
	return program_open(call, ACCOUNT_ADMIN, &app) != ERR_OK ||
	    program_open_people(call, app) != ERR_OK ||
	    run_steps(call, app) != ERR_OK;
}
