#include <string.h>

#include "http/disposition.h"
#include "http/multipart.h"

enum { WINDOW = 64 * 1024, EPILOGUE_MAX = 1024 };

/*
 * A window slides over the body. The delimiter is CR LF "--" boundary; a CR LF
 * is put before the body, so that the first one is found like the others.
 */
struct multipart {
	struct source source;		/* of the file; first, to cast back */
	struct arena *arena;
	struct source *body;
	const char *delimiter;
	size_t delimiter_len;
	char *window;
	size_t start, end;		/* what is not consumed yet */
	size_t clear;			/* bytes from start known as data */
	size_t field_bytes;
	char *value;			/* room for one field */
	int parts;
	int at_file, in_file, is_closed;
	struct part file;
	enum err broken;		/* the first error stays */
};

static enum err
fail(struct multipart *m, enum err e)
{
	if (m->broken == ERR_OK)
		m->broken = e;
	return m->broken;
}

/* Reads more behind what is there. ERR_END at the end of the body. */
static enum err
fill(struct multipart *m)
{
	size_t n;
	enum err e;

	if (m->start > 0) {
		memmove(m->window, m->window + m->start, m->end - m->start);
		m->end -= m->start;
		m->start = 0;
	}
	e = m->body->read(m->body, m->window + m->end, WINDOW - m->end, &n);
	if (e == ERR_OK)
		m->end += n;
	return e;
}

/* Has at least n bytes in the window, or the body is broken off. */
static enum err
need(struct multipart *m, size_t n)
{
	while (m->end - m->start < n) {
		enum err e = fill(m);

		if (e != ERR_OK)
			return fail(m, e == ERR_END ? ERR_BAD_REQUEST : e);
	}
	return ERR_OK;
}

/*
 * Finds how many bytes of data stand at the start. ERR_END if the delimiter
 * stands right there. Reads on only if nothing can be said yet.
 */
static enum err
data(struct multipart *m)
{
	while (m->clear == 0) {
		char *p = m->window + m->start;
		size_t held = m->end - m->start;
		char *hit = held == 0 ? NULL :
		    memmem(p, held, m->delimiter, m->delimiter_len);

		if (hit == p)
			return ERR_END;
		if (hit != NULL)
			m->clear = (size_t)(hit - p);
		else if (held >= m->delimiter_len)
			m->clear = held - (m->delimiter_len - 1);
		else {
			enum err e = need(m, held + 1);

			if (e != ERR_OK)
				return e;
		}
	}
	return ERR_OK;
}

static void
consume(struct multipart *m, size_t n)
{
	m->start += n;
	m->clear -= m->clear < n ? m->clear : n;
}

/* Moves data out of the part; ERR_END behind its last byte. */
static enum err
read_data(struct multipart *m, void *p, size_t cap, size_t *n)
{
	enum err e = m->broken != ERR_OK ? m->broken : data(m);

	*n = 0;
	if (e != ERR_OK)
		return e;
	*n = m->clear < cap ? m->clear : cap;
	memcpy(p, m->window + m->start, *n);
	consume(m, *n);
	return ERR_OK;
}

static enum err
skip_data(struct multipart *m)
{
	enum err e;

	while ((e = data(m)) == ERR_OK)
		consume(m, m->clear);
	return e == ERR_END ? ERR_OK : e;
}

/* Finds the end of the headers; *n is their length with line ends. */
static enum err
headers_end(struct multipart *m, size_t *n)
{
	for (size_t want = 2;; want = m->end - m->start + 1) {
		char *p, *hit;
		enum err e;

		if (want > MULTIPART_HEADERS_MAX)
			want = MULTIPART_HEADERS_MAX;
		if ((e = need(m, want)) != ERR_OK)
			return e;
		p = m->window + m->start;
		hit = memmem(p, m->end - m->start, "\r\n\r\n", 4);
		if (hit != NULL) {
			*n = (size_t)(hit - p) + 2;
			return *n <= MULTIPART_HEADERS_MAX ? ERR_OK :
			    fail(m, ERR_TOO_LARGE);
		}
		if (m->end - m->start >= MULTIPART_HEADERS_MAX)
			return fail(m, ERR_TOO_LARGE);
	}
}

/* Nothing of substance may follow the last delimiter. */
static enum err
read_epilogue(struct multipart *m)
{
	size_t total = m->end - m->start;
	enum err e = ERR_OK;

	m->start = m->end;
	while (total <= EPILOGUE_MAX && (e = fill(m)) == ERR_OK) {
		total += m->end - m->start;
		m->start = m->end;
	}
	if (e == ERR_END)
		return ERR_END;
	return fail(m, e == ERR_OK ? ERR_BAD_REQUEST : e);
}

/*
 * Passes the delimiter that stands at the start, and reads the headers behind
 * it. ERR_END if it was the last one.
 */
static enum err
next_part(struct multipart *m, struct part *out)
{
	size_t n;
	enum err e;

	if (m->is_closed)
		return ERR_END;
	consume(m, m->delimiter_len);
	if ((e = need(m, 2)) != ERR_OK)
		return e;
	if (memcmp(m->window + m->start, "--", 2) == 0) {
		m->is_closed = 1;
		consume(m, 2);
		return read_epilogue(m);
	}
	if (memcmp(m->window + m->start, "\r\n", 2) != 0)
		return fail(m, ERR_BAD_REQUEST);
	if (++m->parts > MULTIPART_PARTS_MAX)
		return fail(m, ERR_TOO_LARGE);
	consume(m, 2);
	if ((e = headers_end(m, &n)) != ERR_OK)
		return e;
	e = part_parse(m->arena, m->window + m->start, n, out);
	if (e != ERR_OK)
		return fail(m, e);
	consume(m, n + 2);
	return ERR_OK;
}

enum err
multipart_open(struct arena *a, const char *content_type, struct source *body,
    struct multipart **out)
{
	struct multipart *m = NEW(a, struct multipart);
	const char *boundary;
	enum err e;

	if (body == NULL)
		return ERR_BAD_REQUEST;
	if ((e = boundary_parse(a, content_type, &boundary)) != ERR_OK)
		return e;
	m->arena = a;
	m->body = body;
	m->delimiter = arena_printf(a, "\r\n--%s", boundary);
	m->delimiter_len = strlen(m->delimiter);
	m->window = arena_alloc(a, WINDOW);
	m->value = arena_alloc(a, FORM_VALUE_MAX + 1);
	memcpy(m->window, "\r\n", 2);
	m->end = 2;
	*out = m;
	/* no preamble: what stands before the first delimiter is not read */
	if ((e = need(m, m->delimiter_len)) != ERR_OK)
		return e;
	return data(m) == ERR_END ? ERR_OK : fail(m, ERR_BAD_REQUEST);
}

/* Reads the value of a field, which ends at the next delimiter. */
static enum err
read_field(struct multipart *m, const struct part *part,
    const char *const raw[], struct form *out)
{
	size_t len = 0, n;
	enum err e;

	while ((e = read_data(m, m->value + len, FORM_VALUE_MAX + 1 - len,
	    &n)) == ERR_OK)
		if ((len += n) > FORM_VALUE_MAX)
			return fail(m, ERR_TOO_LARGE);
	if (e != ERR_END)
		return e;
	m->field_bytes += len;
	if (m->field_bytes > FORM_BYTES_MAX)
		return fail(m, ERR_TOO_LARGE);
	e = form_take(out, part->field, strlen(part->field), m->value, len,
	    raw);
	return e == ERR_OK ? ERR_OK : fail(m, e);
}

/* A file field without a file carries no bytes. */
static enum err
pass_unchosen(struct multipart *m)
{
	enum err e = data(m);

	if (e == ERR_END)
		return ERR_OK;
	return fail(m, e == ERR_OK ? ERR_BAD_REQUEST : e);
}

enum err
multipart_fields(struct multipart *m, const char *const raw[],
    struct form *out)
{
	struct part part;
	enum err e;

	form_init(out, m->arena);
	if (m->broken != ERR_OK)
		return m->broken;
	while ((e = next_part(m, &part)) == ERR_OK) {
		if (part.filename != NULL && *part.filename != '\0') {
			m->file = part;
			m->at_file = 1;
			return ERR_OK;
		}
		e = part.filename != NULL ? pass_unchosen(m) :
		    read_field(m, &part, raw, out);
		if (e != ERR_OK)
			return e;
	}
	return e == ERR_END ? ERR_OK : e;
}

static enum err
file_read(struct source *s, void *p, size_t cap, size_t *n)
{
	return read_data((struct multipart *)s, p, cap, n);
}

enum err
multipart_file(struct multipart *m, struct upload *out)
{
	memset(out, 0, sizeof(*out));
	if (m->broken != ERR_OK)
		return m->broken;
	if (!m->at_file)
		return ERR_END;
	m->source.read = file_read;
	out->field = m->file.field;
	out->name = m->file.filename;
	out->type = m->file.type;
	out->source = &m->source;
	return ERR_OK;
}

enum err
multipart_end(struct multipart *m)
{
	struct part part;
	enum err e;

	if (m->broken != ERR_OK)
		return m->broken;
	if (m->at_file && (e = skip_data(m)) != ERR_OK)
		return e;
	m->at_file = 0;
	while ((e = next_part(m, &part)) == ERR_OK) {
		if (part.filename != NULL && *part.filename != '\0')
			return fail(m, ERR_BAD_REQUEST);
		if ((e = skip_data(m)) != ERR_OK)
			return e;
	}
	return e == ERR_END ? ERR_OK : e;
}
