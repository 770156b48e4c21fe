#include <dirent.h>
#include <string.h>

#include "base/buf.h"
#include "files/files_desk.h"
#include "files/upload.h"

#define PDF "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n"

static struct type_checker *checker;
static struct upload u;

/* Gives a PDF of so many bytes in uneven pieces, then ends with an error. */
struct pdf_source {
	struct source source;
	size_t given, size, piece;
	enum err end;
	size_t asked_after_end;
};

static enum err
pdf_read(struct source *s, void *p, size_t cap, size_t *n)
{
	struct pdf_source *f = (struct pdf_source *)s;
	size_t left = f->size - f->given;

	*n = 0;
	if (left == 0) {
		f->asked_after_end++;
		return f->end;
	}
	*n = left < cap ? left : cap;
	if (*n > f->piece)
		*n = f->piece;
	for (size_t i = 0; i < *n; i++, f->given++)
		((char *)p)[i] = f->given < sizeof(PDF) - 1 ?
		    PDF[f->given] : (char)(f->given * 7 % 251);
	return ERR_OK;
}

static struct pdf_source
pdf(size_t size, enum err last)
{
	return (struct pdf_source){ { pdf_read }, .size = size,
	    .piece = 4099, .end = last };
}

static int
begin(void **state)
{
	return store_begin(state) == 0 &&
	    type_checker_open(a, &checker) == ERR_OK ? 0 : -1;
}

/* Everything below the store but the folder tmp itself. */
static int
entries(const char *path)
{
	DIR *d = opendir(path);
	struct dirent *e;
	int n = 0;

	assert_non_null(d);
	while ((e = readdir(d)) != NULL)
		n += e->d_name[0] != '.' && strcmp(e->d_name, "tmp") != 0;
	closedir(d);
	return n;
}

static void
assert_nothing_stored(void)
{
	assert_int_equal(entries(arena_printf(a, "%s/files", dir)), 0);
	assert_int_equal(entries(arena_printf(a, "%s/files/tmp", dir)), 0);
}

static enum err
take(const char *name, struct pdf_source *f, size_t max)
{
	return upload_take(a, store, checker, name, &f->source, max, &u);
}

static void
test_upload__around_the_head__stored_whole(void **state)
{
	static const size_t sizes[] = { sizeof(PDF) - 1, TYPE_HEAD - 1,
	    TYPE_HEAD, TYPE_HEAD + 1, 5 * TYPE_HEAD + 3 };

	(void)state;
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		struct pdf_source f = pdf(sizes[i], ERR_END);
		struct pdf_source again = pdf(sizes[i], ERR_END);
		struct source *s;
		struct buf got, sent;
		struct buf_sink bs;

		assert_int_equal(take("../采购合同.pdf", &f, sizes[i]), ERR_OK);
		assert_string_equal(u.name, "采购合同.pdf");
		assert_string_equal(u.type->extension, "pdf");
		assert_int_equal(files_open(a, store, u.stored.name,
		    u.stored.wrapped, u.stored.wrapped_n, &s), ERR_OK);
		buf_init(&got, a, sizes[i]);
		buf_init(&sent, a, sizes[i]);
		assert_int_equal(stream_copy(s, buf_sink(&bs, &got), SIZE_MAX,
		    NULL), ERR_OK);
		assert_int_equal(stream_copy(&again.source,
		    buf_sink(&bs, &sent), SIZE_MAX, NULL), ERR_OK);
		assert_int_equal(got.len, sizes[i]);
		assert_memory_equal(got.data, sent.data, sizes[i]);
	}
}

static void
test_upload__nothing__empty(void **state)
{
	struct pdf_source f = pdf(0, ERR_END);

	(void)state;
	assert_int_equal(take("a.pdf", &f, 100), ERR_EMPTY);
	assert_nothing_stored();
}

static void
test_upload__one_byte_over__too_large(void **state)
{
	struct pdf_source f = pdf(200001, ERR_END);
	struct pdf_source small = pdf(101, ERR_END);

	(void)state;
	assert_int_equal(take("a.pdf", &f, 200000), ERR_TOO_LARGE);
	assert_int_equal(take("a.pdf", &small, 100), ERR_TOO_LARGE);
	assert_nothing_stored();
}

static void
test_upload__wrong_type__refused_after_the_head(void **state)
{
	struct pdf_source f = pdf(10 * TYPE_HEAD, ERR_END);

	(void)state;
	assert_int_equal(take("a.pdf.exe", &f, SIZE_MAX), ERR_TYPE);
	assert_int_equal(f.given, TYPE_HEAD);
	assert_non_null(u.why.in[LANG_ZH]);
	assert_non_null(u.why.in[LANG_EN]);
	assert_null(u.type);
	assert_nothing_stored();
}

/* The client went away: in the head, and behind it. */
static void
test_upload__source_breaks__nothing_stored(void **state)
{
	struct pdf_source f = pdf(100, ERR_BAD_REQUEST);
	struct pdf_source late = pdf(3 * TYPE_HEAD, ERR_BAD_REQUEST);

	(void)state;
	assert_int_equal(take("a.pdf", &f, SIZE_MAX), ERR_BAD_REQUEST);
	assert_int_equal(take("a.pdf", &late, SIZE_MAX), ERR_BAD_REQUEST);
	assert_nothing_stored();
}

/* A source is not read again behind its end. */
static void
test_upload__short_file__end_seen_once(void **state)
{
	struct pdf_source f = pdf(100, ERR_END);

	(void)state;
	assert_int_equal(take("a.pdf", &f, 100), ERR_OK);
	assert_int_equal(f.asked_after_end, 1);
}

#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, begin, store_end)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_upload__around_the_head__stored_whole),
		TEST(test_upload__nothing__empty),
		TEST(test_upload__one_byte_over__too_large),
		TEST(test_upload__wrong_type__refused_after_the_head),
		TEST(test_upload__source_breaks__nothing_stored),
		TEST(test_upload__short_file__end_seen_once),
	};

	return RUN(tests);
}
