#include <assert.h>
#include <stddef.h>
#include <stdint.h>

#include "law/calendar.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A text is refused with a reason, or is a calendar that can count. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	const char *why = NULL;
	struct calendar *c = NULL;
	struct date start, due;
	int provisional = -1;

	if (calendar_parse(a, NULL, arena_memdup(a, data, size), &c, &why) !=
	    ERR_OK)
		assert(why != NULL);
	else {
		int year = calendar_published_to(c);

		assert(calendar_first_year(c) <= year);
		if (date_make(year, 1, 1, &start) == ERR_OK &&
		    calendar_due(c, start, 5, &due, &provisional) == ERR_OK) {
			assert(calendar_is_working(c, due));
			assert(calendar_between(c, start, due) == 5);
		}
	}
	arena_free(&a);
	return 0;
}
