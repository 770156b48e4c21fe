#include <argp.h>
#include <stdio.h>
#include <string.h>

#include "admin/program.h"
#include "app/actor.h"
#include "app/people.h"
#include "base/clock.h"
#include "vault/password.h"

enum { KEY_EMAIL = 1000, KEY_PHONE, KEY_ROLE, KEY_STDIN, KEY_INVITE, KEY_LANG };

struct request {
	struct new_person person;
	const char *organisation;
	int from_stdin, invite;
};

static void
add_role(struct argp_state *state, struct request *r, const char *name)
{
	enum role role;

	if (!role_parse(name, &role))
		argp_error(state, "no such role: %s", name);
	else
		r->person.roles |= ROLE_BIT(role);
}

static error_t
parse_option(int key, char *arg, struct argp_state *state, struct request *r)
{
	switch (key) {
	case 'n':
		r->person.name = arg;
		return 0;
	case 'o':
		r->organisation = arg;
		return 0;
	case KEY_EMAIL:
		r->person.email = arg;
		return 0;
	case KEY_PHONE:
		r->person.phone = arg;
		return 0;
	case KEY_LANG:
		if (!lang_parse(arg, &r->person.lang))
			argp_error(state, "no such language: %s", arg);
		return 0;
	case 'r':
		add_role(state, r, arg);
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

static error_t
parse(int key, char *arg, struct argp_state *state)
{
	struct request *r = state->input;

	switch (key) {
	case KEY_STDIN:
		r->from_stdin = 1;
		return 0;
	case KEY_INVITE:
		r->invite = 1;
		return 0;
	case ARGP_KEY_ARG:
		if (state->arg_num > 1 ||
		    (state->arg_num == 0 && strcmp(arg, "add") != 0))
			argp_usage(state);
		r->person.login = arg;
		return 0;
	case ARGP_KEY_END:
		if (state->arg_num < 2 || r->organisation == NULL ||
		    r->from_stdin == r->invite)
			argp_usage(state);
		return 0;
	default:
		return parse_option(key, arg, state, r);
	}
}

/* One line of standard input, so that it stands in no list of processes. */
static enum err
read_password(struct arena *a, const char **out)
{
	char *line = arena_alloc(a, PASSWORD_MOST + 3);

	if (fgets(line, PASSWORD_MOST + 3, stdin) == NULL)
		return program_say(ERR_INPUT, "no password on standard input");
	line[strcspn(line, "\r\n")] = '\0';
	*out = line;
	return ERR_OK;
}

static enum err
add(const struct verb_call *call, struct request *r)
{
	struct actor nobody = actor_nobody(LANG_EN);
	struct people_fault fault;
	struct organisation o;
	struct app *app;
	int64_t id;
	enum err e;

	if ((r->from_stdin && (e = read_password(call->arena,
	    &r->person.password)) != ERR_OK) ||
	    (e = program_open(call, ACCOUNT_ADMIN, &app)) != ERR_OK ||
	    (e = program_open_people(call, app)) != ERR_OK)
		return e;
	e = organisation_find(app, call->arena, r->organisation, &o);
	if (e != ERR_OK)
		return program_say(e, e == ERR_NOT_FOUND ?
		    "no such organisation; reviewdesk organisation add makes "
		    "one" : NULL);
	r->person.organisation_id = o.id;
	e = person_create(app, call->arena, &r->person, &nobody, clock_now(), &id,
	    &fault);
	if (e == ERR_INPUT)
		return program_say(e, arena_printf(call->arena, "%s: %s",
		    fault.field, fault.words->in[LANG_EN]));
	return e == ERR_OK ? e : program_say(e, NULL);
}

int
verb_person(const struct verb_call *call, int argc, char **argv)
{
	static const struct argp_option options[] = {
		{ "name", 'n', "NAME", 0, "of the person", 0 },
		{ "email", KEY_EMAIL, "ADDRESS", 0, "for notices", 0 },
		{ "phone", KEY_PHONE, "NUMBER", 0, "telephone", 0 },
		{ "organisation", 'o', "CODE", 0, "where he or she works", 0 },
		{ "role", 'r', "ROLE", 0, "may be given several times", 0 },
		{ "lang", KEY_LANG, "zh|en", 0, "of mails (default zh)", 0 },
		{ "password-stdin", KEY_STDIN, NULL, 0,
		    "reads the password as one line", 0 },
		{ "invite", KEY_INVITE, NULL, 0,
		    "sends a link that sets the password", 0 },
		{ 0 }
	};
	static const struct argp argp = { options, parse, "add LOGIN",
	    "Makes an account, active with a password or invited by mail.",
	    NULL, NULL, NULL };
	struct request r = { .person = { .name = "", .email = "",
	    .lang = LANG_ZH } };

	argp_parse(&argp, argc, argv, 0, NULL, &r);
	return add(call, &r) != ERR_OK;
}
