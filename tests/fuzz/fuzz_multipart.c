#include <string.h>

#include "base/text.h"
#include "fuzz.h"
#include "http/multipart.h"

/* Gives a few bytes at a time: the first byte of the input says how many. */
struct pieces {
	struct source source;
	const uint8_t *p;
	size_t left, step;
};

static enum err
read_piece(struct source *s, void *p, size_t cap, size_t *n)
{
	struct pieces *d = (struct pieces *)s;

	*n = d->left < d->step ? d->left : d->step;
	if (*n > cap)
		*n = cap;
	if (*n == 0)
		return ERR_END;
	memcpy(p, d->p, *n);
	d->p += *n;
	d->left -= *n;
	return ERR_OK;
}

static enum err
drop(struct sink *s, const void *p, size_t n)
{
	(void)s;
	(void)p;
	(void)n;
	return ERR_OK;
}

/* The input is a body with the boundary "b", behind the size of the pieces. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct pieces d = { { read_piece }, data + 1, size - 1, 0 };
	struct sink sink = { drop };
	struct arena *a;
	struct multipart *m;
	struct upload up;
	struct form f;
	enum err e;

	if (size == 0)
		return 0;
	d.step = data[0] == 0 ? 65536 : data[0];
	a = arena_new();
	e = multipart_open(a, "multipart/form-data; boundary=b", &d.source, &m);
	if (e == ERR_OK)
		e = multipart_fields(m, NULL, &f);
	if (e == ERR_OK && multipart_file(m, &up) == ERR_OK) {
		MUST(*up.name != '\0' && strchr(up.name, '/') == NULL);
		MUST(text_is_utf8(up.name, strlen(up.name)));
		e = stream_copy(up.source, &sink, SIZE_MAX, NULL);
	}
	if (e == ERR_OK)
		e = multipart_end(m);
	MUST(e == ERR_OK || e == ERR_BAD_REQUEST || e == ERR_TOO_LARGE);
	arena_free(&a);
	return 0;
}
