#include <argp.h>
#include <stdio.h>

#include "admin/law.h"
#include "law/statute.h"

enum { STATUTE_MAX = 1024 * 1024, SETS_MAX = 8 };

static error_t
parse(int key, char *arg, struct argp_state *state)
{
	enum lang *lang = state->input;

	if (key == 'l') {
		if (!lang_parse(arg, lang))
			argp_error(state, "no such language: %s", arg);
		return 0;
	}
	if (key == ARGP_KEY_ARG)
		argp_usage(state);
	return ARGP_ERR_UNKNOWN;
}

int
verb_statute(const struct verb_call *call, int argc, char **argv)
{
	static const struct argp_option options[] = {
		{ "lang", 'l', "LANG", 0, "zh or en (default en)", 0 }, { 0 }
	};
	static const struct argp argp = { options, parse, "",
	    "Print the tables of the law as Markdown: stages, events, roles, "
	    "rights, periods and rule sets.", NULL, NULL, NULL };
	const struct rules *sets[SETS_MAX];
	enum lang lang = LANG_EN;
	struct buf out;
	int n = 0;

	argp_parse(&argp, argc, argv, 0, NULL, &lang);
	for (; rule_set_names[n] != NULL; n++) {
		struct rules *r;

		if (conf_rules(call, rule_set_names[n], &r) != ERR_OK)
			return 2;
		sets[n] = r;
	}
	buf_init(&out, call->arena, STATUTE_MAX);
	statute_write(&out, lang, sets, n);
	if (buf_end(&out) != ERR_OK)
		return 2;
	return fwrite(out.data, 1, out.len, stdout) == out.len ? 0 : 2;
}
