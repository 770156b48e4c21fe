#include "http_test.h"

#include "http/request.h"

static enum err
read_vars(const char **vars, struct request *r)
{
	const struct request_params params = { get_var, vars };

	return request_read(arena, &params, r);
}

static void
test_request__path_with_language__is_split(void **state)
{
	static const struct {
		const char *uri, *path, *rest, *query;
		int has_lang;
		enum lang lang;
	} rows[] = {
		{ "/zh/cases", "/zh/cases", "/cases", "", 1, LANG_ZH },
		{ "/en/cases/1?a=%26", "/en/cases/1", "/cases/1", "a=%26", 1,
		    LANG_EN },
		{ "/en", "/en", "/", "", 1, LANG_EN },
		{ "/en/", "/en/", "/", "", 1, LANG_EN },
		{ "/", "/", "/", "", 0, LANG_ZH },
		{ "/healthz", "/healthz", "/healthz", "", 0, LANG_ZH },
		{ "/zhx/a", "/zhx/a", "/zhx/a", "", 0, LANG_ZH },
		{ "/zh/%E5%86%B3%20x", "/zh/决 x", "/决 x", "", 1, LANG_ZH },
		{ "/zh/a%2e%2eb/...", "/zh/a..b/...", "/a..b/...", "", 1,
		    LANG_ZH },
		{ "/zh/%2541", "/zh/%41", "/%41", "", 1, LANG_ZH },
		{ "/zh/a#b?c", "/zh/a", "/a", "", 1, LANG_ZH },
		{ "/zh/a?b#c", "/zh/a", "/a", "b", 1, LANG_ZH },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct request r;

		assert_int_equal(read_vars(VARS("REQUEST_METHOD", "GET",
		    "REQUEST_URI", rows[i].uri), &r), ERR_OK);
		assert_string_equal(r.path, rows[i].path);
		assert_string_equal(r.rest, rows[i].rest);
		assert_string_equal(r.query, rows[i].query);
		assert_int_equal(r.has_lang, rows[i].has_lang);
		assert_int_equal(r.lang, rows[i].lang);
	}
}

static void
test_request__hostile_path__is_refused(void **state)
{
	static const char *const paths[] = { "", "zh", "http://x/zh", "//x",
	    "/zh//x", "/zh/../x", "/..", "/.", "/zh/.", "/zh/%2e%2e/x",
	    "/zh/%2E./x", "/zh/a%00b", "/zh/a%2fb", "/zh/a%2Fb", "/zh/%0d%0a",
	    "/zh/%", "/zh/%4", "/zh/%zz", "/zh/%ff", "/zh/%c0%af", "/zh/\x01",
	    "/zh/\xff", "/zh/%ed%a0%80", "/zh/%7f", "*" };

	(void)state;
	for (size_t i = 0; i < COUNT(paths); i++) {
		struct request r;

		assert_int_equal(read_vars(VARS("REQUEST_METHOD", "GET",
		    "REQUEST_URI", paths[i]), &r), ERR_BAD_REQUEST);
		assert_string_equal(r.path, "/");
		assert_string_equal(r.rest, "/");
		assert_string_equal(r.query, "");
	}
}

static void
test_request__nothing_said__is_safe_to_use(void **state)
{
	const char *none[] = { NULL };
	struct request r;

	(void)state;
	assert_int_equal(read_vars(none, &r), ERR_BAD_REQUEST);
	assert_int_equal(r.method, METHOD_OTHER);
	assert_string_equal(r.host, "");
	assert_string_equal(r.content_type, "");
	assert_true(r.content_length == -1);
	assert_null(r.body);
	assert_null(r.address);
}

static void
test_request__methods(void **state)
{
	static const struct {
		const char *name;
		enum method method;
		int is_head;
	} rows[] = {
		{ "GET", METHOD_GET, 0 }, { "HEAD", METHOD_GET, 1 },
		{ "POST", METHOD_POST, 0 }, { "PUT", METHOD_OTHER, 0 },
		{ "get", METHOD_OTHER, 0 }, { "", METHOD_OTHER, 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct request r;

		assert_int_equal(read_vars(VARS("REQUEST_METHOD", rows[i].name,
		    "REQUEST_URI", "/"), &r), ERR_OK);
		assert_int_equal(r.method, rows[i].method);
		assert_int_equal(r.is_head, rows[i].is_head);
	}
}

static void
test_request__lengths(void **state)
{
	static const struct {
		const char *said;
		enum err e;
		int64_t length;
	} rows[] = {
		{ "", ERR_OK, -1 }, { "0", ERR_OK, 0 }, { "17", ERR_OK, 17 },
		{ "-1", ERR_BAD_REQUEST, -1 }, { "1x", ERR_BAD_REQUEST, -1 },
		{ "99999999999999999999", ERR_BAD_REQUEST, -1 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct request r;

		assert_int_equal(read_vars(VARS("REQUEST_URI", "/",
		    "CONTENT_LENGTH", rows[i].said), &r), rows[i].e);
		assert_true(r.content_length == rows[i].length);
	}
}

static void
test_request__ids__are_hex_and_differ(void **state)
{
	struct request a, b;

	(void)state;
	assert_int_equal(read_vars(VARS("REQUEST_URI", "/"), &a), ERR_OK);
	assert_int_equal(read_vars(VARS("REQUEST_URI", "/"), &b), ERR_OK);
	assert_int_equal(strspn(a.id, "0123456789abcdef"), 16);
	assert_int_equal(strlen(a.id), 16);
	assert_string_not_equal(a.id, b.id);
}

static void
test_request__language_of_the_browser__where_the_path_has_none(void **state)
{
	struct request r;

	(void)state;
	assert_int_equal(read_vars(VARS("REQUEST_URI", "/",
	    "HTTP_ACCEPT_LANGUAGE", "en-GB,en;q=0.9"), &r), ERR_OK);
	assert_int_equal(r.lang, LANG_EN);
	assert_int_equal(read_vars(VARS("REQUEST_URI", "/zh/",
	    "HTTP_ACCEPT_LANGUAGE", "en-GB,en;q=0.9"), &r), ERR_OK);
	assert_int_equal(r.lang, LANG_ZH);
}

static void
test_request__cross_site(void **state)
{
	static const struct {
		const char *site, *origin;
		int origin_hidden, is_cross;
	} rows[] = {
		{ NULL, NULL, 0, 0 },
		{ "same-origin", NULL, 0, 0 },
		{ "none", NULL, 0, 0 },
		{ "same-site", NULL, 0, 1 },
		{ "cross-site", NULL, 0, 1 },
		{ "nonsense", NULL, 0, 1 },
		{ "cross-site", "http://office.localhost:8080", 0, 1 },
		{ NULL, "http://office.localhost:8080", 0, 0 },
		{ NULL, "https://OFFICE.localhost:8080", 0, 0 },
		{ NULL, "http://office.localhost", 0, 1 },
		{ NULL, "http://operator.localhost:8080", 0, 1 },
		{ NULL, "http://evil/?http://office.localhost:8080", 0, 1 },
		{ NULL, "null", 0, 1 },
		{ NULL, "null", 1, 0 },
		{ "cross-site", "null", 1, 1 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *vars[] = { "REQUEST_URI", "/", "HTTP_HOST",
		    "Office.localhost:8080", "HTTP_ORIGIN",
		    rows[i].origin ? rows[i].origin : "",
		    rows[i].site ? "HTTP_SEC_FETCH_SITE" : NULL, rows[i].site,
		    NULL };
		struct request r;

		assert_int_equal(read_vars(vars, &r), ERR_OK);
		r.origin_hidden = rows[i].origin_hidden;
		assert_int_equal(request_is_cross_site(&r), rows[i].is_cross);
	}
}

static void
test_request__host__is_lowered_or_dropped(void **state)
{
	struct request r;

	(void)state;
	assert_int_equal(read_vars(VARS("REQUEST_URI", "/", "HTTP_HOST",
	    "Report.LOCALHOST:8080"), &r), ERR_OK);
	assert_string_equal(r.host, "report.localhost:8080");
	assert_int_equal(read_vars(VARS("REQUEST_URI", "/", "HTTP_HOST",
	    "a\"><script>"), &r), ERR_OK);
	assert_string_equal(r.host, "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_request__path_with_language__is_split),
		TEST(test_request__hostile_path__is_refused),
		TEST(test_request__nothing_said__is_safe_to_use),
		TEST(test_request__methods),
		TEST(test_request__lengths),
		TEST(test_request__ids__are_hex_and_differ),
		TEST(test_request__language_of_the_browser__where_the_path_has_none),
		TEST(test_request__cross_site),
		TEST(test_request__host__is_lowered_or_dropped),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
