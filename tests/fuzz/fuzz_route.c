#include <string.h>

#include "fuzz.h"
#include "http/route.h"

static const struct route routes[] = {
	{ METHOD_GET, "/", 0, 0, NULL, NULL },
	{ METHOD_GET, "/cases/new", 0, 0, NULL, NULL },
	{ METHOD_POST, "/cases/:number", 0, 0, NULL, NULL },
	{ METHOD_GET, "/cases/:number/:part", 0, 0, NULL, NULL },
	{ METHOD_GET, "/:a/:b/files/:c", 0, 0, NULL, NULL },
};

/* The input is the path behind the language, not decoded. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct request r = { .arena = a, .has_lang = 1 };
	struct route_match m;
	enum err e;

	if (path_decode(a, (const char *)data, size, &r.rest) == ERR_OK) {
		e = route_match(a, routes, sizeof(routes) / sizeof(routes[0]),
		    &r, &m);
		MUST((e == ERR_OK) == (m.route != NULL));
		MUST(e == ERR_OK || e == ERR_NOT_FOUND ||
		    *route_allow(a, &m) != '\0');
		for (int i = 0; i < m.n_params; i++)
			MUST(m.params[i].value[0] != '\0' &&
			    strchr(m.params[i].value, '/') == NULL);
	}
	arena_free(&a);
	return 0;
}
