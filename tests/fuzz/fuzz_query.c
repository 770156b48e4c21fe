#include <string.h>

#include "base/text.h"
#include "fuzz.h"
#include "http/request.h"

static const char *uri;

static const char *
get(void *ctx, const char *name)
{
	(void)ctx;
	return strcmp(name, "REQUEST_URI") == 0 ? uri : NULL;
}

/* The input is a request line's path and query. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct request_params params = { get, NULL };
	struct arena *a = arena_new();
	struct request r;
	enum err e;

	uri = arena_memdup(a, data, size);
	e = request_read(a, &params, &r);
	MUST(e == ERR_OK || e == ERR_BAD_REQUEST);
	MUST(r.path[0] == '/' && r.rest[0] == '/');
	MUST(text_is_utf8(r.path, strlen(r.path)));
	MUST(strstr(r.path, "//") == NULL && strstr(r.path, "/../") == NULL);
	arena_free(&a);
	return 0;
}
