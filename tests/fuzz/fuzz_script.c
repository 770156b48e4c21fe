#include <assert.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "law/script.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct world {
	struct calendar *calendar;
	struct rules *rules;
};

/* One day off, one worked Saturday: enough to count with, needs no file. */
static const char days[] = "date,kind,name_en,name_zh,source_notice\n"
    "2019-01-01,holiday,New Year's Day,元旦,notice\n"
    "2026-02-14,workday,Spring Festival,春节,notice\n"
    "2026-10-01,holiday,National Day,国庆节,notice\n";

static const struct rules *
find_rules(void *arg, const char *name, const char **why)
{
	const struct world *w = arg;

	*why = "no such rule set";
	return strncmp(name, "draft", 5) == 0 ? w->rules : NULL;
}

/* Made once: reading it takes longer than most scripts. */
static const struct script_world *
world_made(void)
{
	static struct script_world world;
	static struct world w;
	static struct arena *a;
	const char *why;

	if (world.calendar != NULL)
		return &world;
	a = arena_new();
	if (calendar_parse(a, "fuzz", days, &w.calendar, &why) != ERR_OK ||
	    rules_parse(a, "draft-2019", "", &w.rules, &why) != ERR_OK)
		assert(0);
	world = (struct script_world){ w.calendar, find_rules, &w };
	return &world;
}

/* Whatever the text, the run ends, and says where and why where it fails. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	const char *what = NULL;
	int line = -1;
	enum err e;

	e = script_run(a, world_made(), arena_memdup(a, data, size), &line,
	    &what);
	assert(e == ERR_OK || e == ERR_REFUSED || e == ERR_FORMAT);
	assert(line >= 0);
	assert(e == ERR_OK || what != NULL);
	arena_free(&a);
	return 0;
}
