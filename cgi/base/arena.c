#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

enum { BLOCK = 32 * 1024, SPARE_MAX = 8, ALIGN = 16 };

/* All zero but for what is used: cleared once, behind its use. */
struct block {
	struct block *next;
	size_t size, used;
	_Alignas(ALIGN) char data[];
};

struct cleanup {
	struct cleanup *next;
	void (*fn)(void *);
	void *arg;
};

struct arena {
	struct block *blocks;		/* the newest is filled */
	struct block *spare;		/* of BLOCK, for the next request */
	int n_spare;
	struct cleanup *cleanups;
	size_t held;
};

static void *
take(size_t size)
{
	void *p = calloc(1, size);

	if (p == NULL) {
		fputs("out of memory\n", stderr);
		abort();
	}
	return p;
}

static struct block *
new_block(struct arena *a, size_t size)
{
	struct block *b = a->spare;

	if (size != BLOCK || b == NULL) {
		b = take(sizeof(*b) + size);
		b->size = size;
		return b;
	}
	a->spare = b->next;
	a->n_spare--;
	return b;
}

static void
add_block(struct arena *a, size_t size)
{
	struct block *b = new_block(a, size);

	b->next = a->blocks;
	a->blocks = b;
	a->held += size;
}

/* What a request held must not be found afterwards. */
static void
end_block(struct arena *a, struct block *b)
{
	explicit_bzero(b->data, b->used);
	b->used = 0;
	a->held -= b->size;
	if (b->size != BLOCK || a->n_spare == SPARE_MAX) {
		free(b);
		return;
	}
	b->next = a->spare;
	a->spare = b;
	a->n_spare++;
}

struct arena *
arena_new(void)
{
	struct arena *a = take(sizeof(*a));

	add_block(a, BLOCK);
	return a;
}

static void
empty(struct arena *a)
{
	while (a->cleanups != NULL) {
		struct cleanup *c = a->cleanups;

		a->cleanups = c->next;
		c->fn(c->arg);
	}
	while (a->blocks != NULL) {
		struct block *b = a->blocks;

		a->blocks = b->next;
		end_block(a, b);
	}
}

void
arena_reset(struct arena *a)
{
	empty(a);
	add_block(a, BLOCK);
}

void
arena_free(struct arena **ap)
{
	struct arena *a = *ap;

	if (a == NULL)
		return;
	*ap = NULL;
	empty(a);
	while (a->spare != NULL) {
		struct block *b = a->spare;

		a->spare = b->next;
		free(b);
	}
	free(a);
}

void *
arena_alloc(struct arena *a, size_t size)
{
	struct block *b = a->blocks;
	void *p;

	if (size > SIZE_MAX / 2)
		abort();
	size = (size + ALIGN - 1) / ALIGN * ALIGN;
	if (b->size - b->used < size) {
		add_block(a, size > BLOCK ? size : BLOCK);
		b = a->blocks;
	}
	p = b->data + b->used;
	b->used += size;
	return p;
}

void *
arena_array(struct arena *a, size_t n, size_t size)
{
	size_t total;

	if (__builtin_mul_overflow(n, size, &total))
		abort();
	return arena_alloc(a, total);
}

char *
arena_memdup(struct arena *a, const void *p, size_t n)
{
	char *copy = arena_alloc(a, n + 1);

	if (n > 0)
		memcpy(copy, p, n);
	return copy;
}

char *
arena_strdup(struct arena *a, const char *s)
{
	return s ? arena_memdup(a, s, strlen(s)) : NULL;
}

char *
arena_printf(struct arena *a, const char *fmt, ...)
{
	va_list ap;
	char *s;

	va_start(ap, fmt);
	s = arena_vprintf(a, fmt, ap);
	va_end(ap);
	return s;
}

char *
arena_vprintf(struct arena *a, const char *fmt, va_list ap)
{
	char shorter[256], *s;
	va_list again;
	int n;

	/* most fit; to count alone would cost as much as to write */
	va_copy(again, ap);
	n = vsnprintf(shorter, sizeof(shorter), fmt, again);
	va_end(again);
	if (n < 0)
		abort();
	if ((size_t)n < sizeof(shorter))
		return arena_memdup(a, shorter, (size_t)n);
	s = arena_alloc(a, (size_t)n + 1);
	vsnprintf(s, (size_t)n + 1, fmt, ap);
	return s;
}

void
arena_cleanup(struct arena *a, void (*fn)(void *arg), void *arg)
{
	struct cleanup *c = NEW(a, struct cleanup);

	c->fn = fn;
	c->arg = arg;
	c->next = a->cleanups;
	a->cleanups = c;
}

size_t
arena_held(const struct arena *a)
{
	return a->held;
}
