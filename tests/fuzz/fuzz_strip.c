#include "base/buf.h"
#include "files/strip.h"
#include "fuzz.h"

/* Takes the metadata out of what a picture is said to be. */
static enum err
strip(struct arena *a, const char *name, const void *p, size_t n,
    struct buf *out)
{
	struct memory_source m;
	struct buf_sink sink;

	buf_init(out, a, n + 1);
	return stream_copy(strip_source(a, type_of_name(name),
	    memory_source(&m, p, n)), buf_sink(&sink, out), n, NULL);
}

/* What is left is never more, and nothing can be taken from it again. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const names[] = { "a.jpg", "a.png" };
	struct arena *a = arena_new();

	for (int i = 0; i < 2; i++) {
		struct buf once, twice;
		enum err e = strip(a, names[i], data, size, &once);

		MUST(e == ERR_OK || e == ERR_FORMAT);
		if (e != ERR_OK)
			continue;
		MUST(strip(a, names[i], once.data, once.len, &twice) ==
		    ERR_OK);
		MUST(once.len == twice.len);
	}
	arena_free(&a);
	return 0;
}
