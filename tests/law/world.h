#ifndef TESTS_LAW_WORLD_H
#define TESTS_LAW_WORLD_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "law/calendar.h"
#include "law/rules.h"
#include "law/script.h"

/* The calendars and rule sets that ship; tests run from the repository. */
static const char *const set_names[] = { "draft-2019", "measures-2020",
    "measures-2022" };

enum { SETS = 3 };

struct world {
	struct arena *arena;
	struct calendar *calendar;
	struct rules *sets[SETS];
};

static inline struct date
day(const char *iso)
{
	struct date d;

	if (date_parse(iso, &d) != ERR_OK)
		abort();
	return d;
}

static inline struct world
world_open(void)
{
	static const char *const files[] = {
		"conf/calendar/holidays-cn.csv",
		"conf/calendar/holidays-cn-2027-provisional.csv"
	};
	struct world w = { .arena = arena_new() };
	const char *why = NULL;

	if (calendar_read(w.arena, files, 2, &w.calendar, &why) != ERR_OK) {
		fprintf(stderr, "%s\n", why);
		abort();
	}
	for (int i = 0; i < SETS; i++)
		if (rules_read(w.arena, arena_printf(w.arena,
		    "conf/rules/%s.conf", set_names[i]), &w.sets[i], &why) !=
		    ERR_OK) {
			fprintf(stderr, "%s\n", why);
			abort();
		}
	return w;
}

static inline const struct rules *
world_rules(void *arg, const char *name, const char **why)
{
	const struct world *w = arg;

	for (int i = 0; i < SETS; i++)
		if (strcmp(name, set_names[i]) == 0)
			return w->sets[i];
	*why = "no such rule set";
	return NULL;
}

/* A whole file as text; aborts where it cannot be read. */
static inline char *
slurp(struct arena *a, const char *path)
{
	enum { MOST = 1 << 20 };
	char *text = arena_alloc(a, MOST + 1);
	FILE *f = fopen(path, "re");

	if (f == NULL) {
		perror(path);
		abort();
	}
	text[fread(text, 1, MOST, f)] = '\0';
	fclose(f);
	return text;
}

#endif
