#include <assert.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "files/name.h"
#include "files/type.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/*
 * A name up to the first line end, then the head of a file. What is taken
 * has an extension of the list; what is not has words for the person.
 */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct arena *forever;
	static struct type_checker *checker;
	const uint8_t *line = memchr(data, '\n', size);
	size_t n = line == NULL ? size : (size_t)(line - data);
	size_t rest = line == NULL ? 0 : size - n - 1;
	const struct file_type *type = NULL;
	struct words why = { { NULL } };
	struct arena *a = arena_new();
	const char *name = name_clean(a, arena_memdup(a, data, n));
	enum err e;

	if (forever == NULL)
		forever = arena_new();
	if (checker == NULL && type_checker_open(forever, &checker) != ERR_OK)
		__builtin_trap();
	/* from its place in data: one byte read too far is seen */
	e = type_check(a, checker, name, data + size - rest, rest, &type,
	    &why);
	if (e == ERR_OK)
		assert(type != NULL && type == type_of_name(name));
	else
		assert(e == ERR_TYPE && why.in[LANG_ZH] && why.in[LANG_EN]);
	arena_free(&a);
	return 0;
}
