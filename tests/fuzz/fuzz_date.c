#include <assert.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/date.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A date that is read is the one that is written. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	const char *text = arena_memdup(a, data, size);
	struct date d;

	if (date_parse(text, &d) == ERR_OK) {
		assert(strcmp(date_iso(a, d), text) == 0);
		assert(date_weekday(d) >= 1 && date_weekday(d) <= 7);
		assert(date_of(date_start(d)).day == d.day);
	}
	arena_free(&a);
	return 0;
}
