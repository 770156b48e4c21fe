#include <string.h>

#include "files/strip.h"

enum { WINDOW = 16 * 1024 };

/* A picture on its way through: what stands next is copied or left out. */
struct strip {
	struct source source;
	struct source *in;
	/* looks at what comes next and sets copy or skip, or done */
	enum err (*next)(struct strip *s);
	unsigned char window[WINDOW];
	size_t at, end;			/* what is not passed on yet */
	size_t copy, skip;		/* bytes still to be treated so */
	int begun, in_scan, done;
	enum err ended;			/* of in: it is not read again */
	enum err broken;		/* the first error stays */
};

static enum err
fill(struct strip *s)
{
	size_t n;

	if (s->ended != ERR_OK)
		return s->ended;
	memmove(s->window, s->window + s->at, s->end - s->at);
	s->end -= s->at;
	s->at = 0;
	s->ended = s->in->read(s->in, s->window + s->end, WINDOW - s->end,
	    &n);
	if (s->ended == ERR_OK)
		s->end += n;
	return s->ended;
}

/* Has n bytes at hand; a picture that ends before is none. */
static enum err
need(struct strip *s, size_t n)
{
	while (s->end - s->at < n) {
		enum err e = fill(s);

		if (e != ERR_OK)
			return e == ERR_END ? ERR_FORMAT : e;
	}
	return ERR_OK;
}

static size_t
number(const unsigned char *p, int bytes)
{
	size_t v = 0;

	while (bytes-- > 0)
		v = v << 8 | *p++;
	return v;
}

/* ---- JPEG (ITU-T T.81) */

enum {
	JPEG_SOF = 0xc0, JPEG_DAC = 0xcf,	/* frames, tables of codes */
	JPEG_RST = 0xd0, JPEG_RST_LAST = 0xd7,
	JPEG_SOI = 0xd8, JPEG_EOI = 0xd9, JPEG_SOS = 0xda,
	JPEG_DQT = 0xdb, JPEG_EXP = 0xdf,	/* with DNL, DRI, DHP */
	JPEG_APP14 = 0xee, JPEG_MARK = 0xff
};

static int
is_restart(unsigned char m)
{
	return m >= JPEG_RST && m <= JPEG_RST_LAST;
}

/* Without Adobe's marker a picture of four colours is shown wrongly. */
static int
jpeg_keeps(const unsigned char *p, size_t length)
{
	unsigned char m = p[1];

	if (m == JPEG_APP14)
		return length >= 12 && memcmp(p + 4, "Adobe", 5) == 0;
	return m == JPEG_SOS || (m >= JPEG_SOF && m <= JPEG_DAC) ||
	    (m >= JPEG_DQT && m <= JPEG_EXP);
}

/* Coded data goes on until a marker that is neither escape nor restart. */
static enum err
jpeg_scan(struct strip *s)
{
	enum err e = need(s, 2);
	const unsigned char *p = s->window + s->at, *mark;

	if (e != ERR_OK)
		return e;
	mark = memchr(p, JPEG_MARK, s->end - s->at - 1);
	if (mark == NULL)
		s->copy = s->end - s->at - 1;
	else if (mark > p)
		s->copy = (size_t)(mark - p);
	else if (p[1] == 0 || is_restart(p[1]))
		s->copy = 2;
	else
		s->in_scan = 0;
	return ERR_OK;
}

static enum err
jpeg_segment(struct strip *s)
{
	enum err e = need(s, 4);
	const unsigned char *p = s->window + s->at;
	size_t length;

	if (s->end - s->at >= 2 && p[0] == JPEG_MARK && p[1] == JPEG_EOI) {
		s->copy = 2;
		s->done = 1;
		return ERR_OK;
	}
	if (e != ERR_OK)
		return e;
	if (p[0] != JPEG_MARK || p[1] <= 1 || p[1] == JPEG_SOI)
		return ERR_FORMAT;
	if (p[1] == JPEG_MARK) {	/* a fill byte */
		s->skip = 1;
		return ERR_OK;
	}
	length = number(p + 2, 2);
	if (is_restart(p[1]) || length < 2)
		return ERR_FORMAT;
	/* the name at its beginning says whose it is */
	if (p[1] == JPEG_APP14 && length >= 12 && (e = need(s, 9)) != ERR_OK)
		return e;
	p = s->window + s->at;
	*(jpeg_keeps(p, length) ? &s->copy : &s->skip) = 2 + length;
	s->in_scan = p[1] == JPEG_SOS;
	return ERR_OK;
}

static enum err
jpeg_next(struct strip *s)
{
	enum err e;

	if (s->begun)
		return s->in_scan ? jpeg_scan(s) : jpeg_segment(s);
	if ((e = need(s, 2)) != ERR_OK)
		return e;
	s->begun = 1;
	s->copy = 2;
	return s->window[0] == JPEG_MARK && s->window[1] == JPEG_SOI ?
	    ERR_OK : ERR_FORMAT;
}

/* ---- PNG (ISO/IEC 15948) */

static int
png_keeps(const unsigned char *type)
{
	static const char kept[][5] = { "IHDR", "PLTE", "IDAT", "IEND",
	    "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "acTL", "fcTL",
	    "fdAT" };

	for (size_t i = 0; i < sizeof(kept) / sizeof(kept[0]); i++)
		if (memcmp(type, kept[i], 4) == 0)
			return 1;
	return 0;
}

static enum err
png_next(struct strip *s)
{
	enum { FRAME = 12, LONGEST = 0x7fffffff };
	enum err e = need(s, 8);
	const unsigned char *p = s->window + s->at;
	size_t length;

	if (e != ERR_OK)
		return e;
	if (!s->begun) {
		s->begun = 1;
		s->copy = 8;
		return memcmp(p, "\x89PNG\r\n\x1a\n", 8) == 0 ? ERR_OK :
		    ERR_FORMAT;
	}
	length = number(p, 4);
	if (length > LONGEST)
		return ERR_FORMAT;
	*(png_keeps(p + 4) ? &s->copy : &s->skip) = FRAME + length;
	s->done = memcmp(p + 4, "IEND", 4) == 0;
	return ERR_OK;
}

/* ---- both */

/* What hangs behind the end is read away. */
static enum err
pass_rest(struct strip *s)
{
	enum err e;

	do {
		s->at = s->end = 0;
		e = fill(s);
	} while (e == ERR_OK);
	return e;
}

/* Until something is to be copied, or the end. */
static enum err
advance(struct strip *s)
{
	enum err e = ERR_OK;

	while (e == ERR_OK && s->copy == 0) {
		size_t held = s->end - s->at;
		size_t n = s->skip < held ? s->skip : held;

		s->at += n;
		s->skip -= n;
		if (s->skip > 0)
			e = need(s, 1);
		else
			e = s->done ? pass_rest(s) : s->next(s);
	}
	return e;
}

static enum err
strip_read(struct source *source, void *p, size_t cap, size_t *n)
{
	struct strip *s = (struct strip *)source;

	*n = 0;
	if (s->broken == ERR_OK)
		s->broken = advance(s);
	if (s->broken == ERR_OK)
		s->broken = need(s, 1);
	if (s->broken != ERR_OK)
		return s->broken;
	*n = s->end - s->at;
	if (*n > s->copy)
		*n = s->copy;
	if (*n > cap)
		*n = cap;
	memcpy(p, s->window + s->at, *n);
	s->at += *n;
	s->copy -= *n;
	return ERR_OK;
}

static const struct {
	const char *content_type;
	enum err (*next)(struct strip *s);
} types[] = {
	{ "image/jpeg", jpeg_next },
	{ "image/png", png_next },
};

enum { TYPES = sizeof(types) / sizeof(types[0]) };

static int
find(const struct file_type *type)
{
	int i = 0;

	while (i < TYPES &&
	    strcmp(types[i].content_type, type->content_type) != 0)
		i++;
	return i;
}

int
strip_knows(const struct file_type *type)
{
	return find(type) < TYPES;
}

struct source *
strip_source(struct arena *a, const struct file_type *type,
    struct source *in)
{
	struct strip *s;

	if (!strip_knows(type))
		return in;
	s = NEW(a, struct strip);
	s->source.read = strip_read;
	s->in = in;
	s->next = types[find(type)].next;
	return &s->source;
}
