#ifndef TESTS_HTTP_TEST_H
#define TESTS_HTTP_TEST_H

/* cmocka wants these before it, in this order. */
#include "support/cmocka.h"

#include <string.h>

#include "base/arena.h"

static struct arena *arena;

static inline int
set_up(void **state)
{
	(void)state;
	arena = arena_new();
	return 0;
}

static inline int
tear_down(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

#define TEST(fn) cmocka_unit_test_setup_teardown(fn, set_up, tear_down)
#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

/* CGI variables as "NAME", "value" pairs, NULL after the last. */
static inline const char *
get_var(void *ctx, const char *name)
{
	for (const char **v = ctx; *v != NULL; v += 2)
		if (strcmp(v[0], name) == 0)
			return v[1];
	return NULL;
}

#define VARS(...) (const char *[]){ __VA_ARGS__, NULL }

#endif
