#include "http_test.h"

#include "http/response.h"

static const struct http_policy policy = { .referrer = "no-referrer" };

static const char *
head(const struct response *r)
{
	struct buf b;

	buf_init(&b, arena, 64 * 1024);
	response_head(r, &policy, &b);
	assert_int_equal(buf_end(&b), ERR_OK);
	return b.data;
}

static int
times(const char *text, const char *part)
{
	int n = 0;

	while ((text = strstr(text, part)) != NULL) {
		n++;
		text++;
	}
	return n;
}

static void
test_response__every_answer__has_the_security_headers(void **state)
{
	static const char *const wanted[] = {
		"\r\nContent-Security-Policy: default-src 'none'; "
		    "style-src 'self'; img-src 'self'; script-src 'self'; "
		    "form-action 'self'; base-uri 'none'; "
		    "frame-ancestors 'none'\r\n",
		"\r\nStrict-Transport-Security: max-age=63072000\r\n",
		"\r\nX-Content-Type-Options: nosniff\r\n",
		"\r\nReferrer-Policy: no-referrer\r\n",
		"\r\nCross-Origin-Opener-Policy: same-origin\r\n",
		"\r\nPermissions-Policy: camera=()",
		"\r\nCache-Control: no-store\r\n",
	};

	(void)state;
	for (int e = 0; e < ERR__MAX; e++) {
		struct response r;
		const char *text;

		response_init(&r, arena);
		response_plain(&r, (enum err)e);
		text = head(&r);
		for (size_t i = 0; i < COUNT(wanted); i++)
			assert_int_equal(times(text, wanted[i]), 1);
		assert_int_equal(strncmp(text, arena_printf(arena,
		    "Status: %d ", err_status((enum err)e)), 12), 0);
		assert_null(strstr(text, "Other"));
		assert_non_null(strstr(r.body.data, err_words(e, LANG_ZH)));
		assert_non_null(strstr(r.body.data, err_words(e, LANG_EN)));
	}
}

static void
test_response__own_header__replaces_the_default(void **state)
{
	struct response r;
	const char *text;

	(void)state;
	response_init(&r, arena);
	response_header(&r, "cache-control", "private");
	response_header(&r, "Cache-Control", "private, max-age=60");
	response_header(&r, "X-A", "b\r\nSet-Cookie: evil\x7f");
	buf_puts(&r.body, "abc");
	text = head(&r);
	assert_int_equal(times(text, "ache-"), 1);
	assert_non_null(strstr(text, "cache-control: private, max-age=60\r\n"));
	assert_non_null(strstr(text, "X-A: bSet-Cookie: evil\r\n"));
	assert_non_null(strstr(text, "\r\nContent-Length: 3\r\n\r\n"));
}

static void
test_response__redirect__to_own_paths_only(void **state)
{
	static const char *const evil[] = { "//evil.example", "/\\evil.example",
	    "\\\\evil.example", "http://evil.example/", "https:evil.example",
	    "javascript:alert(1)", "/\t/evil.example", "/ /evil", "evil", "",
	    "/a\r\nSet-Cookie: x=y", "\t//evil", "/a\\..\\b", "/\x01",
	    "/\xff\xfe", "?next=//evil" };
	struct response r;

	(void)state;
	for (size_t i = 0; i < COUNT(evil); i++) {
		response_init(&r, arena);
		buf_puts(&r.body, "page");
		assert_false(path_is_own(evil[i]));
		assert_int_equal(response_redirect(&r, evil[i]),
		    ERR_BAD_REQUEST);
		assert_null(response_header_get(&r, "Location"));
		assert_int_equal(r.status, 200);
		assert_int_equal(r.body.len, 4);
	}
	assert_false(path_is_own(NULL));
	response_init(&r, arena);
	buf_puts(&r.body, "page");
	assert_int_equal(response_redirect(&r, "/zh/cases/1?a=//b&c=决"),
	    ERR_OK);
	assert_int_equal(r.status, 303);
	assert_int_equal(r.body.len, 0);
	assert_string_equal(response_header_get(&r, "Location"),
	    "/zh/cases/1?a=//b&c=%E5%86%B3");
}

static void
test_response__etag__known_one_becomes_304(void **state)
{
	struct request req = { .arena = arena, .method = METHOD_GET };
	struct response r;
	const char *tag = etag_of(arena, "page", 4), *text;

	(void)state;
	response_init(&r, arena);
	buf_puts(&r.body, "page");
	response_etag(&r, &req, tag);
	assert_int_equal(r.status, 200);
	assert_string_equal(response_header_get(&r, "ETag"), tag);
	assert_int_equal(strlen(tag), 34);
	req.headers[HEADER_IF_NONE_MATCH] =
	    arena_printf(arena, "\"other\", W/%s", tag);
	response_init(&r, arena);
	buf_puts(&r.body, "page");
	response_etag(&r, &req, tag);
	assert_int_equal(r.status, 304);
	assert_int_equal(r.body.len, 0);
	text = head(&r);
	assert_null(strstr(text, "Content-Length"));
	assert_non_null(strstr(text, "Cache-Control: private, no-cache\r\n"));
	response_init(&r, arena);
	buf_puts(&r.body, "another page");
	response_etag(&r, &req, etag_of(arena, "another page", 12));
	assert_int_equal(r.status, 200);
}

static void
test_response__file_names__as_rfc_6266_wants(void **state)
{
	static const struct {
		const char *name, *value;
	} rows[] = {
		{ "a b.pdf", "attachment; filename=\"a b.pdf\"; "
		    "filename*=UTF-8''a%20b.pdf" },
		{ "决定书.pdf", "attachment; filename=\"___.pdf\"; "
		    "filename*=UTF-8''%E5%86%B3%E5%AE%9A%E4%B9%A6.pdf" },
		{ "a\"b\\c%41;.txt", "attachment; filename=\"a_b_c_41_.txt\"; "
		    "filename*=UTF-8''a%22b%5Cc%2541%3B.txt" },
		{ "a\r\nX: y.txt", "attachment; filename=\"a_X: y.txt\"; "
		    "filename*=UTF-8''a%0AX%3A%20y.txt" },
		{ "𠮷'.pdf", "attachment; filename=\"_'.pdf\"; "
		    "filename*=UTF-8''%F0%A0%AE%B7%27.pdf" },
		{ "exe\xe2\x80\xae" "fdp.txt", "attachment; "
		    "filename=\"exefdp.txt\"; filename*=UTF-8''exefdp.txt" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_string_equal(content_disposition(arena, rows[i].name),
		    rows[i].value);
}

static void
test_response__download__is_attached_and_sandboxed(void **state)
{
	struct memory_source m;
	struct response r;
	const char *text;

	(void)state;
	response_init(&r, arena);
	response_download(&r, "x.html", "text/html",
	    memory_source(&m, "hello", 5), 5);
	text = head(&r);
	assert_int_equal(times(text, "Content-Security-Policy"), 1);
	assert_non_null(strstr(text, "Policy: sandbox; default-src 'none'"));
	assert_non_null(strstr(text, "X-Content-Type-Options: nosniff\r\n"));
	assert_non_null(strstr(text, "Content-Disposition: attachment;"));
	assert_non_null(strstr(text, "Content-Length: 5\r\n"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_response__every_answer__has_the_security_headers),
		TEST(test_response__own_header__replaces_the_default),
		TEST(test_response__redirect__to_own_paths_only),
		TEST(test_response__etag__known_one_becomes_304),
		TEST(test_response__file_names__as_rfc_6266_wants),
		TEST(test_response__download__is_attached_and_sandboxed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
