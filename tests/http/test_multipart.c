#include "http_test.h"

#include <stdio.h>

#include "base/buf.h"
#include "http/multipart.h"

#define TYPE "multipart/form-data; boundary=XyZ"
#define PART(head) "--XyZ\r\n" head "\r\n\r\n"
#define FIELD(name, value) \
	PART("Content-Disposition: form-data; name=\"" name "\"") value "\r\n"
#define FILE_HEAD(name) \
	PART("Content-Disposition: form-data; name=\"file\"; filename=\"" name \
	"\"\r\nContent-Type: application/pdf")
#define END "--XyZ--\r\n"

/* Gives step bytes at a time, and counts them. */
struct slow_source {
	struct source source;
	const char *p;
	size_t left, step, given;
};

static enum err
slow_read(struct source *s, void *p, size_t cap, size_t *n)
{
	struct slow_source *slow = (struct slow_source *)s;

	*n = slow->left < slow->step ? slow->left : slow->step;
	if (*n > cap)
		*n = cap;
	if (*n == 0)
		return ERR_END;
	memcpy(p, slow->p, *n);
	slow->p += *n;
	slow->left -= *n;
	slow->given += *n;
	return ERR_OK;
}

/* What came of a whole body. */
struct outcome {
	struct form form;
	struct upload up;
	struct buf bytes;
	enum err file;		/* of multipart_file */
};

static enum err
take_all(struct multipart *m, struct outcome *o)
{
	struct buf_sink sink;
	enum err e;

	buf_init(&o->bytes, arena, 1024 * 1024);
	if ((e = multipart_fields(m, NULL, &o->form)) != ERR_OK)
		return e;
	o->file = multipart_file(m, &o->up);
	if (o->file == ERR_OK && (e = stream_copy(o->up.source,
	    buf_sink(&sink, &o->bytes), 1024 * 1024, NULL)) != ERR_OK)
		return e;
	return multipart_end(m);
}

static enum err
read_steps(const char *body, size_t n, size_t step, struct outcome *o)
{
	struct slow_source slow = { { slow_read }, body, n, step, 0 };
	struct multipart *m;
	enum err e = multipart_open(arena, TYPE, &slow.source, &m);

	memset(o, 0, sizeof(*o));
	return e != ERR_OK ? e : take_all(m, o);
}

static enum err
read_body(const char *body, struct outcome *o)
{
	return read_steps(body, strlen(body), 65536, o);
}

static void
test_multipart__fields_and_file__at_every_split(void **state)
{
	static const char body[] = FIELD("csrf", "tok\r\n--XyY") FIELD("a", "")
	    FIELD("a", "决") FILE_HEAD("决定书.pdf")
	    "%PDF\r\n--Xy\r\n-\r\n--XyQ\r\r\n--X\r\n" END;
	struct outcome o;

	(void)state;
	for (size_t step = 1; step < sizeof(body); step++) {
		assert_int_equal(read_steps(body, strlen(body), step, &o),
		    ERR_OK);
		assert_int_equal(o.form.n, 3);
		assert_string_equal(form_get(&o.form, "csrf"), "tok\n--XyY");
		assert_true(form_is(&o.form, "a", "决"));
		assert_int_equal(o.file, ERR_OK);
		assert_string_equal(o.up.field, "file");
		assert_string_equal(o.up.name, "决定书.pdf");
		assert_string_equal(o.up.type, "application/pdf");
		assert_string_equal(o.bytes.data,
		    "%PDF\r\n--Xy\r\n-\r\n--XyQ\r\r\n--X");
		arena_reset(arena);
	}
}

static void
test_multipart__cut_anywhere__is_never_whole(void **state)
{
	static const char body[] = FIELD("csrf", "t") FILE_HEAD("a.pdf")
	    "0123456789\r\n" END;
	struct outcome o;

	(void)state;
	/* the CR LF behind the last delimiter is not needed */
	for (size_t n = 0; n < sizeof(body) - 3; n++) {
		assert_int_equal(read_steps(body, n, 7, &o), ERR_BAD_REQUEST);
		arena_reset(arena);
	}
	assert_int_equal(read_steps(body, sizeof(body) - 3, 7, &o), ERR_OK);
}

static void
test_multipart__file_names__exact_without_path(void **state)
{
	static const struct {
		const char *header, *name;
	} rows[] = {
		{ "filename=\"a%22b.pdf\"", "a\"b.pdf" },
		{ "filename=\"a%0D%0Ab.pdf\"", "ab.pdf" },
		{ "filename=\"100%25.pdf\"", "100%25.pdf" },
		{ "filename=\"a\\\"b.pdf\"", "a\"b.pdf" },
		{ "filename=\"C:\\dir\\a.pdf\"", "a.pdf" },
		{ "filename=\"../../etc/passwd\"", "passwd" },
		{ "filename=\"/\"", "file" },
		{ "filename=\"a;b=c.pdf\"", "a;b=c.pdf" },
		{ "filename=plain.pdf", "plain.pdf" },
		{ "filename=\"=?UTF-8?B?5rWL?=.pdf\"", "=?UTF-8?B?5rWL?=.pdf" },
		{ "filename*=UTF-8''%e5%86%b3.pdf", "决.pdf" },
		{ "filename*=utf-8'zh'%e5%86%b3.pdf; filename=\"_.pdf\"",
		    "决.pdf" },
		{ "filename=\"_.pdf\"; filename*=UTF-8''%e5%86%b3.pdf",
		    "决.pdf" },
		{ "filename=\"exe\xe2\x80\xae" "fdp.txt\"", "exefdp.txt" },
		{ "filename=\"𠮷　名.pdf\"", "𠮷　名.pdf" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct outcome o;
		const char *body = arena_printf(arena,
		    "--XyZ\r\nContent-Disposition: form-data; name=\"f\"; %s"
		    "\r\n\r\nx\r\n--XyZ--", rows[i].header);

		assert_int_equal(read_body(body, &o), ERR_OK);
		assert_int_equal(o.file, ERR_OK);
		assert_string_equal(o.up.name, rows[i].name);
	}
}

static void
test_multipart__no_file_chosen__is_said(void **state)
{
	struct outcome o;

	(void)state;
	assert_int_equal(read_body(FIELD("a", "1") FILE_HEAD("") "\r\n"
	    FIELD("b", "2") END, &o), ERR_OK);
	assert_int_equal(o.file, ERR_END);
	assert_int_equal(o.form.n, 2);
	assert_int_equal(read_body(FIELD("a", "1") END, &o), ERR_OK);
	assert_int_equal(o.file, ERR_END);
	assert_int_equal(read_body(END, &o), ERR_OK);
	assert_int_equal(o.file, ERR_END);
	/* bytes without a name would be lost */
	assert_int_equal(read_body(FILE_HEAD("") "x\r\n" END, &o),
	    ERR_BAD_REQUEST);
}

static void
test_multipart__empty_file__is_a_file(void **state)
{
	struct outcome o;

	(void)state;
	assert_int_equal(read_body(FILE_HEAD("a.pdf") "\r\n" END, &o), ERR_OK);
	assert_int_equal(o.file, ERR_OK);
	assert_int_equal(o.bytes.len, 0);
}

static void
test_multipart__behind_the_file__fields_only(void **state)
{
	struct outcome o;

	(void)state;
	assert_int_equal(read_body(FILE_HEAD("a.pdf") "x\r\n"
	    FIELD("submit", "1") FILE_HEAD("") "\r\n" END, &o), ERR_OK);
	assert_int_equal(o.form.n, 0);
	assert_int_equal(read_body(FILE_HEAD("a.pdf") "x\r\n"
	    FILE_HEAD("b.pdf") "y\r\n" END, &o), ERR_BAD_REQUEST);
}

static void
test_multipart__broken_bodies__are_refused(void **state)
{
	static const char *const bodies[] = {
		"", "x", "--XyZ", "--XyZ-", "--Xyz--", "XyZ--",
		"preamble\r\n" FIELD("a", "1") END,
		"--XyZ \r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n"
		    END,
		"--XyZ\nContent-Disposition: form-data; name=\"a\"\n\nx\n"
		    "--XyZ--\n",
		"--XyZ\r\n\r\nx\r\n" END,
		PART("Content-Type: text/plain") "x\r\n" END,
		PART("Content-Disposition: attachment; name=\"a\"") "\r\n" END,
		PART("Content-Disposition: form-data") "\r\n" END,
		PART("Content-Disposition: form-data; name=\"a") "\r\n" END,
		PART("Content-Disposition: form-data; name=\"a\" x") "\r\n" END,
		PART("Content-Disposition: form-data; name=\"a\"; name=\"b\"")
		    "\r\n" END,
		PART("Content-Disposition: form-data; name=\"a\"\r\n"
		    "Content-Disposition: form-data; name=\"b\"") "\r\n" END,
		PART("Content-Disposition: form-data;\r\n name=\"a\"") "\r\n"
		    END,
		PART("Content-Disposition: form-data; name=\"a\"\r\n"
		    "Content-Transfer-Encoding: base64") "eA==\r\n" END,
		PART("Content-Disposition: form-data; name=\"a\"\r\n"
		    "content-type: Multipart/mixed; boundary=b")
		    "--b\r\n\r\nx\r\n--b--\r\n" END,
		PART("Content-Disposition: form-data; name=\"a\xff\"") "\r\n"
		    END,
		PART("Content-Disposition: form-data; name=\"a\"; "
		    "filename*=GBK''%be%f6") "\r\n" END,
		PART("Content-Disposition: form-data; name=\"a\"; "
		    "filename*=UTF-8''%00") "\r\n" END,
		PART("Content-Disposition: form-data; name=\"a\"; "
		    "filename*=UTF-8''%ff%") "\r\n" END,
		PART("Content-Disposition: form-data; name=\"a\"; "
		    "filename=\"a\"; filename=\"b\"") "\r\n" END,
		FIELD("a", "\xff") END,
		PART("a: \x01\r\nContent-Disposition: form-data; name=\"a\"")
		    "\r\n" END,
	};

	(void)state;
	for (size_t i = 0; i < COUNT(bodies); i++) {
		struct outcome o;

		if (read_body(bodies[i], &o) != ERR_BAD_REQUEST)
			fail_msg("taken: %s", bodies[i]);
	}
}

static const char *
repeat(const char *s, int n)
{
	struct buf b;

	buf_init(&b, arena, 8 * 1024 * 1024);
	for (int i = 0; i < n; i++)
		buf_puts(&b, s);
	return b.data;
}

static void
test_multipart__limits__hold(void **state)
{
	struct outcome o;

	(void)state;
	assert_int_equal(read_body(arena_printf(arena, "%s" END,
	    repeat(FIELD("a", "1"), MULTIPART_PARTS_MAX)), &o), ERR_OK);
	assert_int_equal(read_body(repeat(FIELD("a", "1"), 10000), &o),
	    ERR_TOO_LARGE);
	assert_int_equal(read_body(arena_printf(arena,
	    PART("Content-Disposition: form-data; name=\"a\"\r\nX: %s")
	    "\r\n" END, repeat("x", 3900)), &o), ERR_OK);
	assert_int_equal(read_body(arena_printf(arena,
	    PART("Content-Disposition: form-data; name=\"a\"\r\nX: %s")
	    "\r\n" END, repeat("x", 4200)), &o), ERR_TOO_LARGE);
	assert_int_equal(read_body(arena_printf(arena, "--XyZ\r\nX: %s",
	    repeat("x", 1000000)), &o), ERR_TOO_LARGE);
	assert_int_equal(read_body(arena_printf(arena, FIELD("a", "%s") END,
	    repeat("x", FORM_VALUE_MAX)), &o), ERR_OK);
	assert_int_equal(read_body(arena_printf(arena, FIELD("a", "%s") END,
	    repeat("x", FORM_VALUE_MAX + 1)), &o), ERR_TOO_LARGE);
	assert_int_equal(read_body(arena_printf(arena, FIELD("a", "1") END
	    "%s", repeat("x", 100000)), &o), ERR_BAD_REQUEST);
}

static void
test_multipart__content_types(void **state)
{
	static const struct {
		const char *type;
		enum err e;
	} rows[] = {
		{ "multipart/form-data; boundary=XyZ", ERR_OK },
		{ "Multipart/Form-Data;boundary=\"XyZ\"", ERR_OK },
		{ "multipart/form-data; charset=utf-8; boundary=XyZ", ERR_OK },
		{ "multipart/form-data", ERR_BAD_REQUEST },
		{ "multipart/form-data; boundary=", ERR_BAD_REQUEST },
		{ "multipart/mixed; boundary=XyZ", ERR_BAD_REQUEST },
		{ "text/plain", ERR_BAD_REQUEST },
		{ "", ERR_BAD_REQUEST },
		{ "multipart/form-data; boundary*=GBK''XyZ", ERR_BAD_REQUEST },
		{ "multipart/form-data; boundary=\"=?GBK?B?WHla?=\"",
		    ERR_BAD_REQUEST },
		{ "multipart/form-data; boundary=012345678901234567890123456789"
		    "01234567890123456789012345678901234567890",
		    ERR_BAD_REQUEST },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct memory_source s;
		struct multipart *m;

		assert_int_equal(multipart_open(arena, rows[i].type,
		    memory_source(&s, END, strlen(END)), &m), rows[i].e);
	}
}

/* A body of any length without holding it: head, a pattern, tail. */
struct long_source {
	struct source source;
	const char *head, *tail;
	uint64_t left, at, given;
};

static unsigned char
pattern(uint64_t at)
{
	static const char close_to[] = "\r\n--XyA\r\n--X";

	if (at % 97 < sizeof(close_to) - 1)
		return (unsigned char)close_to[at % 97];
	return (unsigned char)(at * 2654435761u >> 13);
}

static enum err
long_read(struct source *source, void *p, size_t cap, size_t *n)
{
	struct long_source *s = (struct long_source *)source;
	const char **text = *s->head != '\0' ? &s->head : &s->tail;
	char *out = p;

	for (*n = 0; *n < cap && *s->head == '\0' && s->left > 0; s->left--)
		out[(*n)++] = (char)pattern(s->at++);
	if (*n == 0) {
		*n = strlen(*text) < cap ? strlen(*text) : cap;
		memcpy(p, *text, *n);
		*text += *n;
	}
	s->given += *n;
	return *n > 0 ? ERR_OK : ERR_END;
}

struct compare_sink {
	struct sink sink;
	uint64_t at, wrong;
};

static enum err
compare(struct sink *sink, const void *p, size_t n)
{
	struct compare_sink *c = (struct compare_sink *)sink;

	for (size_t i = 0; i < n; i++)
		c->wrong += ((const unsigned char *)p)[i] != pattern(c->at++);
	return ERR_OK;
}

static void
test_multipart__20_mb__exact_at_constant_memory(void **state)
{
	const uint64_t size = 20 * 1000 * 1000 + 7;
	struct long_source body = { { long_read },
	    FIELD("csrf", "t") FILE_HEAD("a.pdf"), "\r\n" END, size, 0, 0 };
	struct compare_sink sink = { { compare }, 0, 0 };
	struct multipart *m;
	struct upload up;
	struct form form;
	size_t moved, held;

	(void)state;
	assert_int_equal(multipart_open(arena, TYPE, &body.source, &m),
	    ERR_OK);
	assert_int_equal(multipart_fields(m, NULL, &form), ERR_OK);
	/* before the form's token is checked, next to nothing was read */
	assert_true(body.given <= 128 * 1024);
	assert_int_equal(multipart_file(m, &up), ERR_OK);
	held = arena_held(arena);
	assert_int_equal(stream_copy(up.source, &sink.sink, SIZE_MAX, &moved),
	    ERR_OK);
	assert_int_equal(multipart_end(m), ERR_OK);
	assert_true(moved == size);
	assert_true(sink.at == size && sink.wrong == 0);
	assert_true(arena_held(arena) == held && held < 256 * 1024);
}

static void
test_multipart__after_an_error__nothing_more_comes(void **state)
{
	static const char body[] = FILE_HEAD("a.pdf") "half";
	struct memory_source s;
	struct multipart *m;
	struct upload up;
	struct form form;
	char p[64];
	size_t n;

	(void)state;
	assert_int_equal(multipart_open(arena, TYPE,
	    memory_source(&s, body, strlen(body)), &m), ERR_OK);
	assert_int_equal(multipart_fields(m, NULL, &form), ERR_OK);
	assert_int_equal(multipart_file(m, &up), ERR_OK);
	for (int i = 0; i < 3; i++)
		assert_int_equal(up.source->read(up.source, p, sizeof(p), &n),
		    ERR_BAD_REQUEST);
	assert_int_equal(multipart_end(m), ERR_BAD_REQUEST);
	assert_int_equal(multipart_fields(m, NULL, &form), ERR_BAD_REQUEST);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_multipart__fields_and_file__at_every_split),
		TEST(test_multipart__cut_anywhere__is_never_whole),
		TEST(test_multipart__file_names__exact_without_path),
		TEST(test_multipart__no_file_chosen__is_said),
		TEST(test_multipart__empty_file__is_a_file),
		TEST(test_multipart__behind_the_file__fields_only),
		TEST(test_multipart__broken_bodies__are_refused),
		TEST(test_multipart__limits__hold),
		TEST(test_multipart__content_types),
		TEST(test_multipart__20_mb__exact_at_constant_memory),
		TEST(test_multipart__after_an_error__nothing_more_comes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
