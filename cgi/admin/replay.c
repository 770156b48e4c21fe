#include <argp.h>
#include <stdio.h>
#include <string.h>

#include "admin/law.h"
#include "law/script.h"

enum { SCRIPT_MAX = 1024 * 1024, SETS_MAX = 8 };

/* The rule sets that the scripts have named so far. */
struct sets {
	const struct verb_call *call;
	struct rules *rules[SETS_MAX];
	int n;
};

static const struct rules *
find_rules(void *arg, const char *name, const char **why)
{
	struct sets *s = arg;

	for (int i = 0; i < s->n; i++)
		if (strcmp(rules_name(s->rules[i]), name) == 0)
			return s->rules[i];
	for (int i = 0; rule_set_names[i] != NULL; i++)
		if (strcmp(rule_set_names[i], name) == 0 &&
		    s->n < SETS_MAX && conf_rules(s->call, name,
		    &s->rules[s->n]) == ERR_OK)
			return s->rules[s->n++];
	*why = "no such rule set";
	return NULL;
}

/* NULL where the file cannot be read, is too long or holds a NUL. */
static const char *
read_text(struct arena *a, const char *path)
{
	char *text = arena_alloc(a, SCRIPT_MAX + 2);
	FILE *f = fopen(path, "re");
	size_t n;
	int bad;

	if (f == NULL)
		return NULL;
	n = fread(text, 1, SCRIPT_MAX + 1, f);
	bad = ferror(f);
	fclose(f);
	return bad || n > SCRIPT_MAX || strlen(text) != n ? NULL : text;
}

/* "s01" of "scenarios/s01.case". */
static const char *
name_of(struct arena *a, const char *path)
{
	const char *slash = strrchr(path, '/');
	char *name = arena_strdup(a, slash == NULL ? path : slash + 1);
	size_t n = strlen(name);

	if (n > 5 && strcmp(name + n - 5, ".case") == 0)
		name[n - 5] = '\0';
	return name;
}

/* 0 where all holds. */
static int
replay_file(const struct script_world *world, const char *path)
{
	struct arena *a = arena_new();
	const char *name = name_of(a, path), *text = read_text(a, path), *what;
	int line, failed = 1;

	if (text == NULL)
		printf("%s 0: cannot be read as a text\n", name);
	else if (script_run(a, world, text, &line, &what) != ERR_OK)
		printf("%s %d: %s\n", name, line, what);
	else {
		printf("%s ok\n", name);
		failed = 0;
	}
	arena_free(&a);
	return failed;
}

struct files {
	char **paths;
	int n;
};

static error_t
parse(int key, char *arg, struct argp_state *state)
{
	struct files *f = state->input;

	(void)arg;
	switch (key) {
	case ARGP_KEY_ARGS:
		f->paths = state->argv + state->next;
		f->n = state->argc - state->next;
		return 0;
	case ARGP_KEY_NO_ARGS:
		argp_usage(state);
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

int
verb_replay(const struct verb_call *call, int argc, char **argv)
{
	static const struct argp argp = { NULL, parse, "FILE...",
	    "Run case scripts through the law: NAME ok, or NAME LINE: what "
	    "does not hold.\vExit status 0 only if all hold.", NULL, NULL,
	    NULL };
	struct sets sets = { .call = call };
	struct script_world world = { NULL, find_rules, &sets };
	struct calendar *calendar;
	struct files files = { 0 };
	int failed = 0;

	argp_parse(&argp, argc, argv, 0, NULL, &files);
	if (conf_calendar(call, &calendar) != ERR_OK)
		return 2;
	world.calendar = calendar;
	for (int i = 0; i < files.n; i++)
		failed |= replay_file(&world, files.paths[i]);
	return failed;
}
