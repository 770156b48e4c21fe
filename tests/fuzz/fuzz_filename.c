#include <assert.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/text.h"
#include "files/name.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Whatever comes, the name is short, whole, harmless, and clean for good. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	const char *name = name_clean(a, arena_memdup(a, data, size));
	const char *extension = name_extension(a, name);
	size_t n = strlen(name);

	assert(n > 0 && n <= NAME_MOST);
	assert(text_is_utf8(name, n));
	assert(name[0] != '.' && name[0] != ' ');
	assert(name[n - 1] != '.' && name[n - 1] != ' ');
	for (const char *p = name; *p != '\0'; p++)
		assert((unsigned char)*p >= ' ' && *p != 0x7f && *p != '/' &&
		    *p != '\\');
	assert(strchr(extension, '.') == NULL);
	assert(strcmp(name, name_clean(a, name)) == 0);
	arena_free(&a);
	return 0;
}
