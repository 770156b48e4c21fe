#include <assert.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "law/rules.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A text is refused with a reason, or is a rule set with every value set. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	const char *text = arena_memdup(a, data, size), *why = NULL;
	struct rules *r = NULL;

	if (rules_parse(a, "fuzz", text, &r, &why) != ERR_OK)
		assert(why != NULL);
	else {
		for (int k = 0; k < RULE__MAX; k++)
			assert(*rule_text(r, (enum rule)k) != '\0');
		assert((rules_members(r) & ~rules_roster(r)) == 0);
		assert(rules_members(r) != 0);
		assert(strcmp(rules_source(r), text) == 0);
	}
	arena_free(&a);
	return 0;
}
