#include "http_test.h"

#include "base/buf.h"
#include "http/form.h"

static enum err
parse(const char *text, struct form *f)
{
	static const char *const raw[] = { "password", NULL };

	return form_parse(arena, text, strlen(text), raw, f);
}

static void
test_form__names_and_values__in_order(void **state)
{
	struct form f;
	const char *v;
	int at = 0;

	(void)state;
	assert_int_equal(parse("a=1&b=%E5%86%B3+x&a=2&empty=&bare&&=v&x=%26%3D",
	    &f), ERR_OK);
	assert_int_equal(f.n, 7);
	assert_string_equal(form_get(&f, "a"), "1");
	assert_string_equal(form_get(&f, "b"), "决 x");
	assert_string_equal(form_get(&f, "empty"), "");
	assert_string_equal(form_get(&f, "bare"), "");
	assert_string_equal(form_get(&f, ""), "v");
	assert_string_equal(form_get(&f, "x"), "&=");
	assert_null(form_get(&f, "absent"));
	assert_string_equal(form_text(&f, "absent"), "");
	assert_false(form_has(&f, "absent"));
	assert_true(form_has(&f, "bare"));
	assert_int_equal(form_count(&f, "a"), 2);
	assert_true(form_is(&f, "a", "2"));
	assert_false(form_is(&f, "a", "3"));
	assert_string_equal(form_next(&f, "a", &at), "1");
	assert_string_equal(form_next(&f, "a", &at), "2");
	v = form_next(&f, "a", &at);
	assert_null(v);
}

static void
test_form__values__are_cleaned_but_passwords(void **state)
{
	struct form f;

	(void)state;
	assert_int_equal(parse("t=+a%0D%0Ab%E2%80%AE%07+&password=+a%0D%0Ab+",
	    &f), ERR_OK);
	assert_string_equal(form_get(&f, "t"), "a\nb");
	assert_string_equal(form_get(&f, "password"), " a\r\nb ");
}

static void
test_form__hostile_bytes__are_refused(void **state)
{
	static const char *const texts[] = { "a=%00", "a=b%00c", "%00=a",
	    "a=%ff", "a=\xff", "%c0%80=1", "password=%ed%a0%80",
	    "a=%f4%90%80%80" };
	struct form f;

	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++)
		assert_int_equal(parse(texts[i], &f), ERR_BAD_REQUEST);
	assert_int_equal(form_parse(arena, "a=\0b", 4, NULL, &f),
	    ERR_BAD_REQUEST);
	assert_int_equal(parse("a=%zz&b=%", &f), ERR_OK);
	assert_int_equal(parse("", &f), ERR_OK);
	assert_int_equal(f.n, 0);
}

static const char *
repeat(const char *s, int n)
{
	struct buf b;

	buf_init(&b, arena, 8 * 1024 * 1024);
	for (int i = 0; i < n; i++)
		buf_puts(&b, s);
	assert_int_equal(buf_end(&b), ERR_OK);
	return b.data;
}

static void
test_form__limits__hold(void **state)
{
	struct form f;

	(void)state;
	assert_int_equal(parse(repeat("a=1&", FORM_FIELDS_MAX - 1), &f),
	    ERR_OK);
	assert_int_equal(f.n, FORM_FIELDS_MAX - 1);
	assert_int_equal(parse(repeat("a=1&", 10000), &f), ERR_TOO_LARGE);
	assert_int_equal(parse(repeat("x", FORM_VALUE_MAX), &f),
	    ERR_TOO_LARGE);
	assert_int_equal(parse(arena_printf(arena, "a=%s",
	    repeat("x", FORM_VALUE_MAX)), &f), ERR_OK);
	assert_int_equal(parse(arena_printf(arena, "a=%s",
	    repeat("x", FORM_VALUE_MAX + 1)), &f), ERR_TOO_LARGE);
	assert_int_equal(parse(repeat("a=1234567890123&", 140000), &f),
	    ERR_TOO_LARGE);
}

static void
with_body(struct request *r, struct memory_source *m, const char *type,
    const char *body, int64_t length)
{
	memset(r, 0, sizeof(*r));
	r->arena = arena;
	r->content_type = type;
	r->content_length = length;
	r->body = memory_source(m, body, strlen(body));
	r->query = "q=%E5%86%B3";
}

static void
test_form__body__is_read(void **state)
{
	static const char type[] = "application/x-www-form-urlencoded";
	struct memory_source m;
	struct request r;
	struct form f;

	(void)state;
	with_body(&r, &m, type, "a=1", 3);
	assert_int_equal(form_read(&r, NULL, &f), ERR_OK);
	assert_string_equal(form_get(&f, "a"), "1");
	with_body(&r, &m, "Application/X-WWW-Form-Urlencoded; charset=UTF-8",
	    "a=1", -1);
	assert_int_equal(form_read(&r, NULL, &f), ERR_OK);
	assert_int_equal(f.n, 1);
	with_body(&r, &m, "text/plain", "a=1", 3);
	assert_int_equal(form_read(&r, NULL, &f), ERR_BAD_REQUEST);
	with_body(&r, &m, "application/x-www-form-urlencodedx", "a=1", 3);
	assert_int_equal(form_read(&r, NULL, &f), ERR_BAD_REQUEST);
	with_body(&r, &m, type, "", FORM_BYTES_MAX + 1);
	assert_int_equal(form_read(&r, NULL, &f), ERR_TOO_LARGE);
	with_body(&r, &m, type, repeat("0123456789abcdef", 131073), -1);
	assert_int_equal(form_read(&r, NULL, &f), ERR_TOO_LARGE);
	r.body = NULL;
	assert_int_equal(form_read(&r, NULL, &f), ERR_OK);
	assert_int_equal(f.n, 0);
	assert_int_equal(form_query(&r, &f), ERR_OK);
	assert_string_equal(form_get(&f, "q"), "决");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_form__names_and_values__in_order),
		TEST(test_form__values__are_cleaned_but_passwords),
		TEST(test_form__hostile_bytes__are_refused),
		TEST(test_form__limits__hold),
		TEST(test_form__body__is_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
