#include <string.h>

#include "base/text.h"
#include "fuzz.h"
#include "http/form.h"

/* The input is the body of an ordinary form, or a query string. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const raw[] = { "password", NULL };
	struct arena *a = arena_new();
	struct form f;
	enum err e;

	e = form_parse(a, (const char *)data, size, raw, &f);
	MUST(e == ERR_OK || e == ERR_BAD_REQUEST || e == ERR_TOO_LARGE);
	MUST(f.n <= FORM_FIELDS_MAX);
	for (int i = 0; i < f.n; i++) {
		size_t n = strlen(f.fields[i].value);

		MUST(n <= FORM_VALUE_MAX);
		MUST(text_is_utf8(f.fields[i].value, n));
		MUST(form_has(&f, f.fields[i].name));
	}
	arena_free(&a);
	return 0;
}
