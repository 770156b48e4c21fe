#include <pthread.h>

#include "view/support.h"

/* Names of these tests alone; keys.h has those of the pages. */
#define X "X"
#define ROW "ROW"
#define SUB "SUB"

static const char evil[] = "<script>alert('1')</script>\"&{{X}}";

struct state {
	struct arena *arena;
	struct folder folder;
	struct view *view;
};

static int
setup(void **p)
{
	struct state *s = calloc(1, sizeof(*s));

	s->arena = arena_new();
	folder_make(&s->folder);
	*p = s;
	return 0;
}

static int
teardown(void **p)
{
	struct state *s = *p;

	arena_free(&s->arena);
	folder_remove(&s->folder);
	free(s);
	return 0;
}

static void
open_folder(struct state *s)
{
	assert_int_equal(view_open(s->arena, s->folder.dir, &s->view), ERR_OK);
}

/* The file as HTML with X set to a text. */
static const char *
html_with(struct state *s, const char *html, const char *text)
{
	char whole[1024];
	struct dict *d = dict_new(s->arena);

	snprintf(whole, sizeof(whole), "%s%s", PRAGMA, html);
	folder_put(&s->folder, "t.tpl", whole);
	open_folder(s);
	dict_set(d, X, text);
	return rendered(s->arena, s->view, LANG_ZH, "t.tpl", d);
}

static void
test_text__markup_in_data__escaped(void **p)
{
	const char *out = html_with(*p, "<p>{{X}}</p>", evil);

	assert_lacks(out, "<script>");
	assert_has(out, "&lt;script&gt;");
	assert_has(out, "&quot;&amp;");
}

static void
test_text__template_marks_in_data__stay_literal(void **p)
{
	const char *out = html_with(*p, "<p>{{X}}</p>", "{{X}}{{>SUB}}");

	assert_has(out, "{{X}}");
}

static void
test_attribute__quotes_in_data__do_not_end_it(void **p)
{
	const char *out = html_with(*p, "<input value=\"{{X}}\">",
	    "a\" onclick=\"b");

	assert_has(out, "value=\"a&quot; onclick=&quot;b\"");
}

static void
test_textarea__end_tag_in_data__escaped(void **p)
{
	const char *out = html_with(*p, "<textarea>\n{{X}}</textarea>",
	    "</textarea><b>");

	assert_has(out, "&lt;/textarea&gt;&lt;b&gt;");
}

static void
test_text__line_ends_with_p__kept_and_still_escaped(void **p)
{
	const char *out = html_with(*p,
	    "<textarea>\n{{X:p}}</textarea>|{{X:p}}|{{X}}|",
	    "one\n\t<b>two\"</textarea>");

	assert_has(out,
	    "<textarea>\none\n\t&lt;b&gt;two&quot;&lt;/textarea&gt;</textarea>");
	assert_has(out, "|one\n\t&lt;b&gt;two&quot;&lt;/textarea&gt;|");
	/* What ctemplate does without :p, and why prose must take it. */
	assert_has(out, "|one  &lt;b&gt;two");
}

static void
test_address__javascript__replaced(void **p)
{
	const char *out = html_with(*p, "<a href=\"{{X}}\">a</a>",
	    "javascript:alert(1)");

	assert_lacks(out, "javascript");
}

static void
test_parameter__ampersand_in_data__is_data(void **p)
{
	const char *out = html_with(*p, "<a href=\"/s?q={{X:u}}\">a</a>",
	    "a&b=c 中");

	assert_has(out, "/s?q=a%26b%3Dc");
	assert_lacks(out, "&b=");
}

static void
test_text_template__data__not_escaped_and_lines_kept(void **p)
{
	struct state *s = *p;
	struct dict *d = dict_new(s->arena);

	folder_put(&s->folder, "m.txt.tpl", "A & {{X}}\n\n  b\n");
	open_folder(s);
	dict_set(d, X, "<R&D>");
	assert_string_equal(rendered(s->arena, s->view, LANG_EN, "m.txt.tpl",
	    d), "A & <R&D>\n\n  b\n");
}

static void
test_setters__null_numbers_formats__shown(void **p)
{
	struct state *s = *p;
	struct dict *d = dict_new(s->arena);
	const struct words w = WORDS("甲", "A");

	folder_put(&s->folder, "t.tpl", PRAGMA
	    "[{{X}}][{{N}}][{{F}}][{{W}}]{{#X}}no{{/X}}{{#N}}no{{/N}}");
	open_folder(s);
	dict_set(d, X, NULL);
	dict_optional(d, X, "");
	dict_set_int(d, "N", -9007199254740993);
	dict_setf(d, "F", "%s/%d", "a", 5);
	dict_words(d, "W", &w, LANG_EN);
	assert_string_equal(rendered(s->arena, s->view, LANG_ZH, "t.tpl", d),
	    "[][-9007199254740993][a/5][A]");
}

static void
test_section__added_twice__repeats_and_sees_outer(void **p)
{
	struct state *s = *p;
	struct dict *d = dict_new(s->arena);

	folder_put(&s->folder, "t.tpl",
	    PRAGMA "{{#ROW}}({{X}}{{Y}}){{/ROW}}{{#NO}}hidden{{/NO}}");
	open_folder(s);
	dict_set(d, "Y", "y");
	dict_set(dict_add(d, ROW), X, "1");
	dict_set(dict_add(d, ROW), X, "2");
	assert_string_equal(rendered(s->arena, s->view, LANG_ZH, "t.tpl", d),
	    "(1y)(2y)");
}

static void
test_include__two_files__in_order_with_globals_only(void **p)
{
	struct state *s = *p;
	struct dict *d = dict_new(s->arena);

	folder_put(&s->folder, "a.tpl", PRAGMA "a{{X}}{{Y}}{{G}};");
	folder_put(&s->folder, "t.tpl", PRAGMA "{{>SUB}}");
	open_folder(s);
	dict_set(d, "Y", "outer");
	dict_global(d, "G", "<g>");
	dict_set(dict_include(d, SUB, "a.tpl"), X, "1");
	dict_set(dict_include(d, SUB, "a.tpl"), X, "2");
	assert_string_equal(rendered(s->arena, s->view, LANG_ZH, "t.tpl", d),
	    "a1&lt;g&gt;;a2&lt;g&gt;;");
}

static void
test_languages__same_file__each_its_own(void **p)
{
	struct state *s = *p;
	struct dict *d = dict_new(s->arena);

	folder_put_in(&s->folder, LANG_ZH, "t.tpl", PRAGMA "中{{X}}");
	folder_put_in(&s->folder, LANG_EN, "t.tpl", PRAGMA "en{{X}}");
	open_folder(s);
	assert_string_equal(rendered(s->arena, s->view, LANG_ZH, "t.tpl", d),
	    "中");
	assert_string_equal(rendered(s->arena, s->view, LANG_EN, "t.tpl", d),
	    "en");
}

static void
test_render__unknown_file__error_and_nothing_written(void **p)
{
	static const char *const names[] = {
		"none.tpl", "../zh/t.tpl", "/etc/hostname", "",
	};
	struct state *s = *p;
	struct buf out;

	folder_put(&s->folder, "t.tpl", PRAGMA "t");
	open_folder(s);
	buf_init(&out, s->arena, 100);
	buf_puts(&out, "before");
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		assert_int_equal(view_render(s->view, LANG_ZH, names[i],
		    dict_new(s->arena), &out), ERR_INTERNAL);
	assert_string_equal(out.data, "before");
}

static void
test_render__unknown_include__error_and_nothing_written(void **p)
{
	struct state *s = *p;
	struct dict *d = dict_new(s->arena);
	struct buf out;

	folder_put(&s->folder, "t.tpl", PRAGMA "begun{{>SUB}}");
	open_folder(s);
	dict_include(d, SUB, "none.tpl");
	buf_init(&out, s->arena, 100);
	assert_int_equal(view_render(s->view, LANG_ZH, "t.tpl", d, &out),
	    ERR_INTERNAL);
	assert_int_equal(out.len, 0);
	assert_string_equal(out.data, "");
}

static void
test_render__beyond_maximum__too_large_and_nothing_written(void **p)
{
	struct state *s = *p;
	struct buf out;

	folder_put(&s->folder, "t.tpl", PRAGMA "0123456789");
	open_folder(s);
	buf_init(&out, s->arena, 9);
	assert_int_equal(view_render(s->view, LANG_ZH, "t.tpl",
	    dict_new(s->arena), &out), ERR_TOO_LARGE);
	assert_int_equal(out.len, 0);
}

static void
test_open__broken_template__error(void **p)
{
	struct state *s = *p;

	folder_put(&s->folder, "t.tpl", PRAGMA "{{#ROW}}never closed");
	assert_int_equal(view_open(s->arena, s->folder.dir, &s->view),
	    ERR_INTERNAL);
}

static void
test_open__missing_in_one_language__error(void **p)
{
	struct state *s = *p;

	folder_put(&s->folder, "t.tpl", PRAGMA "t");
	folder_put_in(&s->folder, LANG_ZH, "only.tpl", PRAGMA "t");
	assert_int_equal(view_open(s->arena, s->folder.dir, &s->view),
	    ERR_INTERNAL);
}

static void
test_open__no_such_folder__error(void **p)
{
	struct state *s = *p;

	assert_int_equal(view_open(s->arena, "/nonexistent/templates",
	    &s->view), ERR_INTERNAL);
}

struct job {
	const struct view *view;
	char letter;
	int bad;
};

/* Renders its own letter again and again; asserts are for the main thread. */
static void *
render_many(void *p)
{
	struct job *job = p;
	struct arena *a = arena_new();
	char want[32] = "", x[2] = { job->letter, '\0' };

	snprintf(want, sizeof(want), "<p>%s</p><p>%s</p>", x, x);
	for (int i = 0; i < 2000; i++) {
		struct dict *d = dict_new(a);
		struct buf out;

		buf_init(&out, a, 1000);
		dict_set(dict_add(d, ROW), X, x);
		dict_set(dict_add(d, ROW), X, x);
		if (view_render(job->view, (enum lang)(i % LANG__MAX),
		    "t.tpl", d, &out) != ERR_OK || strcmp(out.data, want) != 0)
			job->bad++;
		arena_reset(a);
	}
	arena_free(&a);
	return NULL;
}

static void
test_render__four_threads__each_gets_its_own(void **p)
{
	struct state *s = *p;
	pthread_t threads[4];
	struct job jobs[4];

	folder_put(&s->folder, "t.tpl",
	    PRAGMA "{{#ROW}}<p>{{X}}</p>{{/ROW}}");
	open_folder(s);
	for (int i = 0; i < 4; i++) {
		jobs[i] = (struct job){ s->view, (char)('a' + i), 0 };
		assert_int_equal(pthread_create(&threads[i], NULL,
		    render_many, &jobs[i]), 0);
	}
	for (int i = 0; i < 4; i++) {
		assert_int_equal(pthread_join(threads[i], NULL), 0);
		assert_int_equal(jobs[i].bad, 0);
	}
}

#define T(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(test_text__markup_in_data__escaped),
		T(test_text__template_marks_in_data__stay_literal),
		T(test_attribute__quotes_in_data__do_not_end_it),
		T(test_textarea__end_tag_in_data__escaped),
		T(test_text__line_ends_with_p__kept_and_still_escaped),
		T(test_address__javascript__replaced),
		T(test_parameter__ampersand_in_data__is_data),
		T(test_text_template__data__not_escaped_and_lines_kept),
		T(test_setters__null_numbers_formats__shown),
		T(test_section__added_twice__repeats_and_sees_outer),
		T(test_include__two_files__in_order_with_globals_only),
		T(test_languages__same_file__each_its_own),
		T(test_render__unknown_file__error_and_nothing_written),
		T(test_render__unknown_include__error_and_nothing_written),
		T(test_render__beyond_maximum__too_large_and_nothing_written),
		T(test_open__broken_template__error),
		T(test_open__missing_in_one_language__error),
		T(test_open__no_such_folder__error),
		T(test_render__four_threads__each_gets_its_own),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
