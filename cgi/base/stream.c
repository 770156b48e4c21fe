#include <string.h>

#include "base/buf.h"
#include "base/stream.h"

enum { PIECE = 32 * 1024 };

enum err
stream_copy(struct source *from, struct sink *to, size_t max, size_t *moved)
{
	char piece[PIECE];
	size_t total = 0, n;
	enum err e;

	while ((e = from->read(from, piece, sizeof(piece), &n)) == ERR_OK) {
		if (n > max - total)
			return ERR_TOO_LARGE;
		total += n;
		if ((e = to->write(to, piece, n)) != ERR_OK)
			return e;
	}
	if (moved != NULL)
		*moved = total;
	return e == ERR_END ? ERR_OK : e;
}

static enum err
memory_read(struct source *s, void *p, size_t cap, size_t *n)
{
	struct memory_source *m = (struct memory_source *)s;

	*n = m->left < cap ? m->left : cap;
	if (*n == 0)
		return ERR_END;
	memcpy(p, m->p, *n);
	m->p += *n;
	m->left -= *n;
	return ERR_OK;
}

struct source *
memory_source(struct memory_source *m, const void *p, size_t n)
{
	*m = (struct memory_source){ { memory_read }, p, n };
	return &m->source;
}

static enum err
buf_sink_write(struct sink *s, const void *p, size_t n)
{
	struct buf *b = ((struct buf_sink *)s)->buf;

	buf_add(b, p, n);
	return buf_end(b);
}

struct sink *
buf_sink(struct buf_sink *s, struct buf *b)
{
	*s = (struct buf_sink){ { buf_sink_write }, b };
	return &s->sink;
}
