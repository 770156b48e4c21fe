#include <string.h>

#include "files/name.h"
#include "files/strip.h"
#include "files/upload.h"

static enum err
peek_read(struct source *s, void *p, size_t cap, size_t *n)
{
	struct peek_source *k = (struct peek_source *)s;

	*n = 0;
	if (k->given == k->head_n) {
		if (k->ended != ERR_OK)
			return k->ended;
		return k->rest->read(k->rest, p, cap, n);
	}
	*n = k->head_n - k->given < cap ? k->head_n - k->given : cap;
	memcpy(p, k->head + k->given, *n);
	k->given += *n;
	return ERR_OK;
}

enum err
peek_source(struct arena *a, struct peek_source *p, struct source *in,
    size_t n)
{
	char *head = arena_alloc(a, n);
	size_t some;

	*p = (struct peek_source){ { peek_read }, .rest = in, .head = head };
	while (p->head_n < n && p->ended == ERR_OK) {
		p->ended = in->read(in, head + p->head_n, n - p->head_n,
		    &some);
		if (p->ended == ERR_OK)
			p->head_n += some;
	}
	return p->ended == ERR_END ? ERR_OK : p->ended;
}

/* Up to the point where its bytes would be stored: name and type. */
static enum err
look(struct arena *a, struct type_checker *c, const char *raw_name,
    struct source *in, struct peek_source *p, struct upload *out)
{
	enum err e = peek_source(a, p, in, TYPE_HEAD);

	*out = (struct upload){ .name = name_clean(a, raw_name) };
	if (e != ERR_OK)
		return e;
	return p->head_n == 0 ? ERR_EMPTY : type_check(a, c, out->name,
	    p->head, p->head_n, &out->type, &out->why);
}

enum err
upload_take(struct arena *a, const struct file_store *store,
    struct type_checker *c, const char *raw_name, struct source *in,
    size_t max, struct upload *out)
{
	struct peek_source p;
	enum err e = look(a, c, raw_name, in, &p, out);

	return e != ERR_OK ? e :
	    files_put(a, store, &p.source, max, &out->stored);
}

enum err
upload_take_stripped(struct arena *a, const struct file_store *store,
    struct type_checker *c, const char *raw_name, struct source *in,
    size_t max, struct upload *out)
{
	struct peek_source p;
	enum err e = look(a, c, raw_name, in, &p, out);

	return e != ERR_OK ? e : files_put(a, store, strip_source(a,
	    out->type, &p.source), max, &out->stored);
}
