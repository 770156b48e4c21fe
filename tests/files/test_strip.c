#include "support/cmocka.h"

#include <string.h>

#include "base/buf.h"
#include "files/strip.h"

/* A picture put together by hand: what stays, and what must go. */
struct piece {
	const char *bytes;
	size_t n;
	int stays;
};

#define STAYS(text) { (text), sizeof(text) - 1, 1 }
#define GOES(text) { (text), sizeof(text) - 1, 0 }

static const struct piece jpeg[] = {
	STAYS("\xff\xd8"),
	GOES("\xff\xe0\0\x10JFIF\0\1\2\0\0\1\0\1\0\0"),
	GOES("\xff\xe1\0\x11" "Exif\0\0GPS 39.9N"),
	GOES("\xff"),				/* a fill byte */
	GOES("\xff\xe2\0\x0bICC_PHONE"),
	GOES("\xff\xed\0\x0aPhoto by"),
	STAYS("\xff\xee\0\x0e" "Adobe\0d\0\0\0\0\1"),
	GOES("\xff\xee\0\x0eNobody      "),
	GOES("\xff\xfe\0\x08zhangs"),		/* a comment */
	STAYS("\xff\xdb\0\5\0\1\2"),		/* DQT */
	STAYS("\xff\xc2\0\x0b\x08\0\1\0\1\1\1\x11\0"),
	STAYS("\xff\xc4\0\5\0\1\2"),
	STAYS("\xff\xda\0\x08\1\1\0\0\x3f\0"),
	STAYS("coded\xff\0data\xff\xd0more\xff\xd7" "end"),
	GOES("\xff\xe1\0\x08later!"),		/* between two scans */
	STAYS("\xff\xda\0\x08\1\1\0\1\x3f\0"),
	STAYS("\xff\0\xff\0x"),
	STAYS("\xff\xd9"),
	GOES("MPF: another picture, a film, a trailer \xff\xd8\xff\xd9"),
};

static const struct piece png[] = {
	STAYS("\x89PNG\r\n\x1a\n"),
	STAYS("\0\0\0\x0dIHDR\0\0\0\1\0\0\0\1\x08\0\0\0\0crcc"),
	GOES("\0\0\0\x0ciCCPmy own phonecrcc"),
	GOES("\0\0\0\7tIMEsecondscrcc"),
	STAYS("\0\0\0\4gAMA\0\0\1\1crcc"),
	GOES("\0\0\0\x0ftEXt" "Author\0zhang sacrcc"),
	GOES("\0\0\0\6eXIfMM\0*GPcrcc"),
	STAYS("\0\0\0\4IDAT\1\2\3\4crcc"),
	STAYS("\0\0\0\0IDATcrcc"),
	GOES("\0\0\0\4iTXtXMP!crcc"),
	STAYS("\0\0\0\0IENDcrcc"),
	GOES("\0\0\0\4tEXtlatecrcc"),
};

#define N(pieces) ((int)(sizeof(pieces) / sizeof((pieces)[0])))

/* Gives bytes in small pieces, then ends with an error of choice. */
struct drip {
	struct source source;
	const char *p;
	size_t left, piece;
	enum err end;
};

static enum err
drip_read(struct source *s, void *p, size_t cap, size_t *n)
{
	struct drip *d = (struct drip *)s;

	*n = 0;
	if (d->left == 0)
		return d->end;
	*n = d->left < cap ? d->left : cap;
	if (*n > d->piece)
		*n = d->piece;
	memcpy(p, d->p, *n);
	d->p += *n;
	d->left -= *n;
	return ERR_OK;
}

static enum err
strip(struct arena *a, const char *name, struct drip *d, size_t cap,
    struct buf *out)
{
	struct source *s = strip_source(a, type_of_name(name), &d->source);
	enum err e;
	size_t n;
	char some[64];

	assert_true(cap <= sizeof(some));
	buf_init(out, a, 4096);
	while ((e = s->read(s, some, cap, &n)) == ERR_OK) {
		assert_in_range(n, 1, cap);
		buf_add(out, some, n);
	}
	assert_int_equal(n, 0);
	/* and it says the same again */
	assert_int_equal(s->read(s, some, cap, &n), e);
	return e;
}

static void
join(struct arena *a, const struct piece *p, int n, int all, struct buf *out)
{
	buf_init(out, a, 4096);
	for (int i = 0; i < n; i++)
		if (all || p[i].stays)
			buf_add(out, p[i].bytes, p[i].n);
}

/* However the bytes come, what is left is what stays. */
static void
check(const char *name, const struct piece *p, int n)
{
	struct arena *a = arena_new();
	struct buf whole, want, got;

	join(a, p, n, 1, &whole);
	join(a, p, n, 0, &want);
	for (size_t piece = 1; piece <= whole.len; piece++) {
		struct drip d = { { drip_read }, whole.data, whole.len, piece,
		    ERR_END };

		assert_int_equal(strip(a, name, &d, 1 + piece % 64, &got),
		    ERR_END);
		assert_int_equal(got.len, want.len);
		assert_memory_equal(got.data, want.data, want.len);
		assert_int_equal(d.left, 0);
	}
	arena_free(&a);
}

static void
test_strip__jpeg__picture_alone(void **state)
{
	(void)state;
	check("a.jpg", jpeg, N(jpeg));
	check("a.jpeg", jpeg, N(jpeg));
}

static void
test_strip__png__picture_alone(void **state)
{
	(void)state;
	check("a.png", png, N(png));
}

/* Cut anywhere before its end it is damaged, and an error stays an error. */
static void
check_cut(const char *name, const struct piece *p, int n)
{
	struct arena *a = arena_new();
	struct buf whole, got;
	size_t end;

	join(a, p, n - 1, 1, &whole);
	for (end = 0; end < whole.len; end++) {
		struct drip d = { { drip_read }, whole.data, end, 5, ERR_END };
		struct drip b = { { drip_read }, whole.data, end, 5,
		    ERR_BAD_REQUEST };

		assert_int_equal(strip(a, name, &d, 64, &got), ERR_FORMAT);
		assert_int_equal(strip(a, name, &b, 64, &got),
		    ERR_BAD_REQUEST);
	}
	arena_free(&a);
}

static void
test_strip__cut_short__damaged(void **state)
{
	(void)state;
	check_cut("a.jpg", jpeg, N(jpeg));
	check_cut("a.png", png, N(png));
}

static void
test_strip__broken_within__damaged(void **state)
{
	static const struct {
		const char *name, *bytes;
		size_t n;
	} rows[] = {
#define ROW(name, text) { name, text, sizeof(text) - 1 }
		ROW("a.jpg", "\xff\xd8 no marker here"),
		ROW("a.jpg", "\xff\xd8\xff\xdb\0\1 too short a length"),
		ROW("a.jpg", "\xff\xd8\xff\xd3 a restart outside of a scan"),
		ROW("a.jpg", "\xff\xd8\xff\xd8\xff\xd9 a picture in one"),
		ROW("a.jpg", "not at all what it is called"),
		ROW("a.png", "\x89PNG\r\n\x1a\n\xff\xff\xff\xffIDATlength"),
		ROW("a.png", "not at all what it is called"),
	};
	struct arena *a = arena_new();

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct drip d = { { drip_read }, rows[i].bytes, rows[i].n, 7,
		    ERR_END };
		struct buf got;

		assert_int_equal(strip(a, rows[i].name, &d, 64, &got),
		    ERR_FORMAT);
	}
	arena_free(&a);
}

static void
test_strip__other_types__the_source_itself(void **state)
{
	struct arena *a = arena_new();
	struct drip d = { { drip_read }, "%PDF-", 5, 5, ERR_END };

	(void)state;
	assert_false(strip_knows(type_of_name("a.pdf")));
	assert_ptr_equal(strip_source(a, type_of_name("a.pdf"), &d.source),
	    &d.source);
	assert_true(strip_knows(type_of_name("a.png")));
	arena_free(&a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_strip__jpeg__picture_alone),
		cmocka_unit_test(test_strip__png__picture_alone),
		cmocka_unit_test(test_strip__cut_short__damaged),
		cmocka_unit_test(test_strip__broken_within__damaged),
		cmocka_unit_test(test_strip__other_types__the_source_itself),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
