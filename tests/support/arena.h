#ifndef SUPPORT_ARENA_H
#define SUPPORT_ARENA_H

#include "base/arena.h"
#include "support/cmocka.h"

/* One arena for all tests of a program, for RUN_WITH(begin, end). */
static struct arena *a;

static inline int
arena_begin(void **state)
{
	(void)state;
	a = arena_new();
	return 0;
}

static inline int
arena_end(void **state)
{
	(void)state;
	arena_free(&a);
	return 0;
}

#endif
