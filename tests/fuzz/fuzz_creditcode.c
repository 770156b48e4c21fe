#include <assert.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "law/creditcode.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What stands is 18 characters, and stays what it is when typed again. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	const char *typed = arena_memdup(a, data, size);
	const char *code = credit_code_normalise(a, typed);
	const struct words *warning;

	assert(strcmp(code, credit_code_normalise(a, code)) == 0);
	if (credit_code_check(typed, &warning) == NULL) {
		assert(strlen(typed) == 18);
		assert(strcmp(code, typed) == 0);
	}
	arena_free(&a);
	return 0;
}
