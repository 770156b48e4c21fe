#include <argp.h>
#include <errno.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "admin/verbs.h"

/* One row a verb; the file of the same name in this folder holds it. */
static const struct verb verbs[] = {
	{ "deadline", verb_deadline,
	    "the last day of N working days after START" },
	{ "replay", verb_replay, "run case scripts through the law" },
	{ "credit-code", verb_credit_code,
	    "judge a unified social credit code" },
	{ "statute", verb_statute, "print the tables of the law as Markdown" },
	{ "migrate", verb_migrate, "bring the database up to date" },
	{ "calendar", verb_calendar, "import an edition of the calendar" },
	{ "organisation", verb_organisation, "add an organisation" },
	{ "person", verb_person, "add a person" },
	{ "backup", verb_backup, "copy a running installation" },
	{ "restore", verb_restore, "restore a backup into a new one" },
	{ "verify", verb_verify,
	    "check that the record is what was written" },
	{ "files", verb_files, "look at all files for viruses again" },
	{ "demo", verb_demo, "fill an empty installation for trying it out" },
};

enum { VERBS = sizeof(verbs) / sizeof(verbs[0]), EXIT_USAGE = 64 };

struct choice {
	const char *conf;
	int at;			/* index of the verb in argv */
};

static error_t
parse(int key, char *arg, struct argp_state *state)
{
	struct choice *c = state->input;

	switch (key) {
	case 'c':
		c->conf = arg;
		return 0;
	case ARGP_KEY_ARG:
		/* what follows the verb is the verb's own */
		c->at = state->next - 1;
		state->next = state->argc;
		return 0;
	case ARGP_KEY_NO_ARGS:
		argp_usage(state);
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

/* What --help prints, the verbs last. */
static const char *
document(struct arena *a)
{
	const char *text = "The administrator's program of Review Desk.\v"
	    "Verbs (reviewdesk VERB --help says more):\n";

	for (int i = 0; i < VERBS; i++)
		text = arena_printf(a, "%s\n  %-14s %s", text, verbs[i].name,
		    verbs[i].help);
	return text;
}

/* conf/ beside the folder of the program, wherever it is called from. */
static const char *
find_conf(struct arena *a, const char *given)
{
	char path[4096];
	ssize_t n;

	if (given != NULL)
		return given;
	if ((given = getenv("REVIEWDESK_LAW")) != NULL)
		return given;
	if ((n = readlink("/proc/self/exe", path, sizeof(path) - 1)) < 0)
		return "conf";
	path[n] = '\0';
	return arena_printf(a, "%s/../conf", dirname(path));
}

static int
run(const struct verb_call *call, const struct verb *v, int argc,
    char **argv)
{
	argv[0] = arena_printf(call->arena, "reviewdesk %s", v->name);
	program_invocation_name = argv[0];
	return v->run(call, argc, argv);
}

int
main(int argc, char **argv)
{
	static const struct argp_option options[] = {
		{ "conf", 'c', "DIR", 0,
		    "folder of rules/ and calendar/ (default: conf beside "
		    "the program's folder, or REVIEWDESK_LAW)", 0 },
		{ 0 }
	};
	struct verb_call call = { .arena = arena_new() };
	const struct argp argp = { options, parse, "VERB [ARGUMENT...]",
	    document(call.arena), NULL, NULL, NULL };
	struct choice c = { 0 };
	int status = EXIT_USAGE;

	argp_parse(&argp, argc, argv, ARGP_IN_ORDER, NULL, &c);
	call.conf = find_conf(call.arena, c.conf);
	for (int i = 0; i < VERBS; i++)
		if (strcmp(verbs[i].name, argv[c.at]) == 0) {
			status = run(&call, &verbs[i], argc - c.at,
			    argv + c.at);
			break;
		}
	if (status == EXIT_USAGE)
		fprintf(stderr, "reviewdesk: no such verb: %s; see "
		    "reviewdesk --help\n", argv[c.at]);
	arena_free(&call.arena);
	return status;
}
