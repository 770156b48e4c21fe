#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stddef.h>

#include "base/arena.h"
#include "base/err.h"

/*
 * A growing byte string in an arena. Each declares its maximum; what goes
 * beyond is dropped, and buf_end says ERR_TOO_LARGE, so that appends need no
 * check one by one. data is NUL-terminated behind len, and never NULL.
 */
struct buf {
	struct arena *arena;
	char *data;
	size_t len, cap, max;
	int over;
};

void
buf_init(struct buf *b, struct arena *a, size_t max);

void
buf_add(struct buf *b, const void *p, size_t n);

void
buf_puts(struct buf *b, const char *s);

void
buf_putc(struct buf *b, char c);

void
buf_printf(struct buf *b, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* ERR_OK, or ERR_TOO_LARGE if anything was dropped. */
enum err
buf_end(const struct buf *b) MUST_CHECK;

#endif
