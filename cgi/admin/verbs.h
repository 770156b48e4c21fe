#ifndef ADMIN_VERBS_H
#define ADMIN_VERBS_H

#include "base/arena.h"

/*
 * The verbs of bin/reviewdesk. To add one: a file of its own here with a
 * function verb_NAME, its prototype below, and a row in the table of main.c.
 */
struct verb_call {
	struct arena *arena;
	const char *conf;	/* folder of rules/ and calendar/ */
};

/*
 * argv[0] is "reviewdesk NAME"; each verb reads its own arguments with argp
 * and answers --help. Returns the exit status of the program.
 */
typedef int verb_fn(const struct verb_call *call, int argc, char **argv);

struct verb {
	const char *name;
	verb_fn *run;
	const char *help;	/* one line */
};

verb_fn verb_deadline;
verb_fn verb_replay;
verb_fn verb_credit_code;
verb_fn verb_statute;
verb_fn verb_migrate;
verb_fn verb_calendar;
verb_fn verb_organisation;
verb_fn verb_person;
verb_fn verb_backup;
verb_fn verb_restore;
verb_fn verb_verify;
verb_fn verb_files;
verb_fn verb_demo;

#endif
