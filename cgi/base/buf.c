#include <stdarg.h>
#include <string.h>

#include "base/buf.h"

void
buf_init(struct buf *b, struct arena *a, size_t max)
{
	memset(b, 0, sizeof(*b));
	b->arena = a;
	b->max = max;
	b->cap = max < 256 ? max : 256;
	b->data = arena_alloc(a, b->cap + 1);
}

static void
grow(struct buf *b, size_t need)
{
	size_t cap = b->cap;
	char *data;

	while (cap < need)
		cap = cap > b->max / 2 ? b->max : (cap + 1) * 2;
	data = arena_alloc(b->arena, cap + 1);
	memcpy(data, b->data, b->len);
	b->data = data;
	b->cap = cap;
}

void
buf_add(struct buf *b, const void *p, size_t n)
{
	if (b->over || n > b->max - b->len) {
		b->over = 1;
		return;
	}
	if (n == 0)
		return;
	if (b->cap - b->len < n)
		grow(b, b->len + n);
	memcpy(b->data + b->len, p, n);
	b->len += n;
	b->data[b->len] = '\0';
}

void
buf_puts(struct buf *b, const char *s)
{
	buf_add(b, s, strlen(s));
}

void
buf_putc(struct buf *b, char c)
{
	buf_add(b, &c, 1);
}

void
buf_printf(struct buf *b, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	buf_puts(b, arena_vprintf(b->arena, fmt, ap));
	va_end(ap);
}

enum err
buf_end(const struct buf *b)
{
	return b->over ? ERR_TOO_LARGE : ERR_OK;
}
