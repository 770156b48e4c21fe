#include <argp.h>
#include <stdio.h>
#include <string.h>

#include "admin/program.h"
#include "app/people.h"
#include "base/clock.h"
#include "store/names.h"

enum { KEY_ZH = 1000, KEY_EN, KEY_USCC, KEY_SECTOR, KEY_ADDRESS };

static error_t
parse_option(int key, char *arg, struct argp_state *state,
    struct organisation *o)
{
	switch (key) {
	case KEY_ZH:
		o->name.in[LANG_ZH] = arg;
		return 0;
	case KEY_EN:
		o->name.in[LANG_EN] = arg;
		return 0;
	case KEY_USCC:
		o->uscc = arg;
		return 0;
	case KEY_SECTOR:
		o->sector = arg;
		return 0;
	case KEY_ADDRESS:
		o->address = arg;
		return 0;
	case 'k':
		if (!name_organisation(arg, &o->kind))
			argp_error(state, "no such kind: %s", arg);
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

static error_t
parse(int key, char *arg, struct argp_state *state)
{
	struct organisation *o = state->input;

	switch (key) {
	case ARGP_KEY_ARG:
		if (state->arg_num > 1 ||
		    (state->arg_num == 0 && strcmp(arg, "add") != 0))
			argp_usage(state);
		o->code = arg;
		return 0;
	case ARGP_KEY_END:
		if (state->arg_num < 2 || o->kind == ORGANISATION_KIND__MAX)
			argp_usage(state);
		return 0;
	default:
		return parse_option(key, arg, state, o);
	}
}

int
verb_organisation(const struct verb_call *call, int argc, char **argv)
{
	static const struct argp_option options[] = {
		{ "kind", 'k', "KIND", 0,
		    "operator, office, member, commission or expert", 0 },
		{ "name-zh", KEY_ZH, "NAME", 0, "in Chinese", 0 },
		{ "name-en", KEY_EN, "NAME", 0, "in English", 0 },
		{ "uscc", KEY_USCC, "CODE", 0, "social credit code", 0 },
		{ "sector", KEY_SECTOR, "CODE", 0, "of an operator", 0 },
		{ "address", KEY_ADDRESS, "TEXT", 0, "postal address", 0 },
		{ 0 }
	};
	static const struct argp argp = { options, parse, "add CODE",
	    "Makes an organisation; a member's code is that of the law "
	    "(mss, miit …).", NULL, NULL, NULL };
	struct organisation o = { .kind = ORGANISATION_KIND__MAX,
	    .name = WORDS("", "") };
	struct people_fault fault;
	struct app *app;
	enum err e;

	argp_parse(&argp, argc, argv, 0, NULL, &o);
	if (program_open(call, ACCOUNT_ADMIN, &app) != ERR_OK)
		return 1;
	e = organisation_create(app, &o, 0, clock_now(), &fault);
	if (e == ERR_INPUT)
		program_say(e, arena_printf(call->arena, "%s: %s",
		    fault.field, fault.words->in[LANG_EN]));
	else if (e != ERR_OK)
		program_say(e, NULL);
	return e != ERR_OK;
}
