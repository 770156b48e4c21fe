#ifndef BASE_STREAM_H
#define BASE_STREAM_H

#include <stddef.h>

#include "base/err.h"

/*
 * Where bytes come from and where they go, without knowing which: a request
 * body, a file, a cipher, a digest. Embed as the first member and cast back.
 */
struct source {
	/*
	 * Reads at most cap bytes into p and sets *n. ERR_END with *n == 0
	 * at the end; any other error ends the stream.
	 */
	enum err (*read)(struct source *s, void *p, size_t cap, size_t *n);
};

struct sink {
	/* Takes all n bytes, or fails. */
	enum err (*write)(struct sink *s, const void *p, size_t n);
};

/*
 * Moves everything from one to the other, in pieces of constant size.
 * max: ERR_TOO_LARGE as soon as more would come. *moved (may be NULL): bytes.
 */
enum err
stream_copy(struct source *from, struct sink *to, size_t max, size_t *moved)
    MUST_CHECK;

/* A source over bytes that stay the caller's. */
struct memory_source {
	struct source source;
	const char *p;
	size_t left;
};

struct source *
memory_source(struct memory_source *m, const void *p, size_t n);

struct buf;

/* A sink that appends to a buf. */
struct buf_sink {
	struct sink sink;
	struct buf *buf;
};

struct sink *
buf_sink(struct buf_sink *s, struct buf *b);

#endif
