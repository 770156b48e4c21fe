#include <assert.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* An amount that is read is read again from what is shown. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	int64_t fen = -1, again = -2;

	if (money_parse(a, arena_memdup(a, data, size), &fen) == ERR_OK) {
		assert(fen >= 0);
		assert(money_parse(a, money_text(a, fen), &again) == ERR_OK);
		assert(fen == again);
	}
	arena_free(&a);
	return 0;
}
