#include <string.h>

#include "fuzz.h"
#include "http/cookie.h"

/* The input is the header Cookie. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct request r = { .arena = a };
	const char *value;

	r.headers[HEADER_COOKIE] = arena_memdup(a, data, size);
	value = cookie_get(&r, "__Host-sid");
	if (value != NULL) {
		MUST(strchr(value, ';') == NULL);
		MUST(strstr(r.headers[HEADER_COOKIE], value) != NULL);
	}
	arena_free(&a);
	return 0;
}
