#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>

/*
 * Memory with one owner and one end: everything a request (or a run of a
 * command) needs comes from its arena and goes with it. All memory handed out
 * is zeroed. There is no failure to check: without memory the process aborts,
 * and the supervisor starts another.
 */
struct arena;

struct arena *
arena_new(void);

/* Runs the cleanups, newest first, and gives everything back but one block. */
void
arena_reset(struct arena *a);

/* As arena_reset, then frees the arena and sets *ap to NULL. NULL is fine. */
void
arena_free(struct arena **ap);

void *
arena_alloc(struct arena *a, size_t size);

/* n elements of size bytes; aborts where the product overflows. */
void *
arena_array(struct arena *a, size_t n, size_t size);

/* Copies; the result is NUL-terminated behind the n bytes. */
char *
arena_memdup(struct arena *a, const void *p, size_t n);

/* NULL gives NULL. */
char *
arena_strdup(struct arena *a, const char *s);

char *
arena_printf(struct arena *a, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

char *
arena_vprintf(struct arena *a, const char *fmt, va_list ap);

/* Has fn(arg) run when the arena is reset: for handles of foreign libraries. */
void
arena_cleanup(struct arena *a, void (*fn)(void *arg), void *arg);

/* Bytes held now, blocks included: for memory limits and tests. */
size_t
arena_held(const struct arena *a);

#define NEW(a, type) ((type *)arena_alloc((a), sizeof(type)))
#define NEW_ARRAY(a, n, type) ((type *)arena_array((a), (n), sizeof(type)))

#endif
