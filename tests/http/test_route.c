#include "http_test.h"

#include <stdio.h>
#include <stdlib.h>

#include "http/route.h"

static enum err
handler(struct page *page)
{
	(void)page;
	return ERR_OK;
}

static const struct route routes[] = {
	{ METHOD_GET, "/", 0, 0, handler, "home" },
	{ METHOD_GET, "/cases", 1, 0, handler, "list" },
	{ METHOD_GET, "/cases/:number", 1, 0, handler, "case" },
	{ METHOD_POST, "/cases/new", 2, 0, handler, "create" },
	{ METHOD_GET, "/cases/new", 2, 0, handler, "new" },
	{ METHOD_POST, "/cases/:number/files", 2, ROUTE_UPLOAD, handler,
	    "upload" },
	{ METHOD_GET, "/cases/:number/files/:file", 1, 0, handler, "file" },
	{ METHOD_GET, "/:kind/new/files/:file", 1, 0, handler, "odd" },
	{ METHOD_GET, "/healthz", 0, ROUTE_NO_LANG | ROUTE_NO_CSRF, handler,
	    "health" },
};

static enum err
match(enum method method, const char *path, int has_lang,
    struct route_match *m)
{
	struct request r = { .arena = arena, .method = method,
	    .rest = path, .has_lang = has_lang };

	return route_match(arena, routes, COUNT(routes), &r, m);
}

static void
test_route__path__finds_its_row(void **state)
{
	static const struct {
		enum method method;
		const char *path, *name;
	} rows[] = {
		{ METHOD_GET, "/", "home" },
		{ METHOD_GET, "/cases", "list" },
		{ METHOD_GET, "/cases/WA-1", "case" },
		{ METHOD_GET, "/cases/new", "new" },
		{ METHOD_POST, "/cases/new", "create" },
		{ METHOD_POST, "/cases/9/files", "upload" },
		{ METHOD_GET, "/cases/new/files/3", "file" },
		{ METHOD_GET, "/other/new/files/3", "odd" },
	};
	struct route_match m;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		assert_int_equal(match(rows[i].method, rows[i].path, 1, &m),
		    ERR_OK);
		assert_string_equal(m.route->name, rows[i].name);
	}
	assert_int_equal(match(METHOD_GET, "/healthz", 0, &m), ERR_OK);
	assert_string_equal(m.route->name, "health");
}

static void
test_route__no_row__is_not_found(void **state)
{
	static const char *const paths[] = { "/case", "/cases/", "/cases/a/b",
	    "/cases/a/files/", "/healthz", "", "/cases/a/files/b/c", "//" };
	struct route_match m;

	(void)state;
	for (size_t i = 0; i < COUNT(paths); i++)
		assert_int_equal(match(METHOD_GET, paths[i], 1, &m),
		    ERR_NOT_FOUND);
	assert_int_equal(match(METHOD_GET, "/cases", 0, &m), ERR_NOT_FOUND);
}

static void
test_route__other_method__says_which_are_allowed(void **state)
{
	struct route_match m;

	(void)state;
	assert_int_equal(match(METHOD_POST, "/cases", 1, &m), ERR_METHOD);
	assert_string_equal(route_allow(arena, &m), "GET, HEAD");
	assert_int_equal(match(METHOD_OTHER, "/cases/new", 1, &m), ERR_METHOD);
	assert_string_equal(route_allow(arena, &m), "GET, HEAD, POST");
	assert_int_equal(match(METHOD_GET, "/cases/1/files", 1, &m),
	    ERR_METHOD);
	assert_string_equal(route_allow(arena, &m), "POST");
	/* POST /cases/:number does not exist, nor does it through "new" */
	assert_int_equal(match(METHOD_POST, "/cases/1", 1, &m), ERR_METHOD);
}

static void
test_route__params__by_name(void **state)
{
	struct route_match m;

	(void)state;
	assert_int_equal(match(METHOD_GET, "/cases/号 7/files/决.pdf", 1, &m),
	    ERR_OK);
	assert_int_equal(m.n_params, 2);
	assert_string_equal(route_param(&m, "number"), "号 7");
	assert_string_equal(route_param(&m, "file"), "决.pdf");
}

static const char *
needs_name(struct arena *a, unsigned needs)
{
	return arena_printf(a, "needs-%u", needs);
}

static void
test_route__print__one_line_a_row(void **state)
{
	char *text = NULL;
	size_t n = 0, lines = 0;
	FILE *f = open_memstream(&text, &n);

	(void)state;
	route_print(f, routes, COUNT(routes), needs_name);
	fclose(f);
	for (size_t i = 0; i < n; i++)
		lines += text[i] == '\n';
	assert_int_equal(lines, COUNT(routes));
	assert_non_null(strstr(text,
	    "POST\t/cases/:number/files\tneeds-2\tupload\n"));
	assert_non_null(strstr(text, "GET\t/\tneeds-0\t-\n"));
	assert_non_null(strstr(text, "\tno-csrf,no-lang\n"));
	free(text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_route__path__finds_its_row),
		TEST(test_route__no_row__is_not_found),
		TEST(test_route__other_method__says_which_are_allowed),
		TEST(test_route__params__by_name),
		TEST(test_route__print__one_line_a_row),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
