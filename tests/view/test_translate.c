#include <limits.h>
#include <sys/wait.h>

#include "view/support.h"

/*
 * templates/translate on a folder of the test's own: one page, one layout,
 * one part, one catalogue.
 */
#define HEAD "msgid \"\"\nmsgstr \"\"\n"
#define SAY(en, zh) "\nmsgid \"" en "\"\nmsgstr \"" zh "\"\n"

static char dir[64], tool[PATH_MAX];
static char output[65536];

/* templates/translate, upwards from this program. */
static void
find_tool(void)
{
	char path[PATH_MAX - 64];
	ssize_t n = readlink("/proc/self/exe", path, sizeof(path) - 1);
	char *slash;

	assert_true(n > 0);
	path[n] = '\0';
	while ((slash = strrchr(path, '/'))) {
		*slash = '\0';
		snprintf(tool, sizeof(tool), "%s/templates/translate", path);
		if (access(tool, X_OK) == 0)
			return;
	}
	fail_msg("templates/translate is not above this program");
}

static void
put(const char *name, const char *text)
{
	char *path;
	FILE *f;

	assert_true(asprintf(&path, "%s/%s", dir, name) > 0);
	f = fopen(path, "w");
	assert_non_null(f);
	fputs(text, f);
	assert_int_equal(fclose(f), 0);
	free(path);
}

/* Runs a command of the shell; its exit status, its words in output. */
__attribute__((format(printf, 1, 2))) static int
run(const char *fmt, ...)
{
	char *command;
	va_list ap;
	FILE *f;
	size_t n;
	int status;

	va_start(ap, fmt);
	assert_true(vasprintf(&command, fmt, ap) > 0);
	va_end(ap);
	f = popen(command, "r");
	assert_non_null(f);
	n = fread(output, 1, sizeof(output) - 1, f);
	output[n] = '\0';
	status = pclose(f);
	free(command);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static int
setup(void **p)
{
	const char *tmp = getenv("TMPDIR");

	(void)p;
	find_tool();
	snprintf(dir, sizeof(dir), "%s/rd-trans-XXXXXX",
	    tmp && strlen(tmp) < 40 ? tmp : "/tmp");
	assert_non_null(mkdtemp(dir));
	assert_int_equal(run("mkdir -p '%s/t/po/zh' '%s/static'", dir, dir),
	    0);
	assert_int_equal(run("cd '%s/t' && mkdir office parts errors", dir),
	    0);
	put("static/manifest.tsv", "app.css\t/static/app.0123.css\n");
	put("t/errors/frame.tpl", PRAGMA "@TITLE_ZH@/@TITLE_EN@:"
	    "{{%BODY zh}}|{{%BODY en}}");
	put("t/parts/layout.tpl", PRAGMA "<html lang=\"{{%LANG_TAG}}\">"
	    "{{%IF BACK}}<nav>@BACK@</nav>{{%END}}<title>@TITLE@</title>"
	    "{{%BODY}}</html>\n");
	put("t/parts/row.tpl", PRAGMA "<b>@LABEL@{{X}}</b>\n");
	put("t/po/zh/office.po", HEAD);
	return 0;
}

static int
teardown(void **p)
{
	(void)p;
	return run("rm -rf '%s'", dir);
}

/* Builds with this page and catalogue; the exit status. */
static int
build(const char *page, const char *po)
{
	put("t/office/page.tpl", page);
	put("t/po/zh/office.po", po);
	return run("/usr/bin/python3 '%s' --source '%s/t' --keys '%s/keys.h' "
	    "--build '%s/out' --static '%s/static' 2>&1", tool, dir, dir, dir,
	    dir);
}

static const char *
result(const char *name)
{
	assert_int_equal(run("cat '%s/%s'", dir, name), 0);
	return output;
}

static void
test_build__message_part_layout__one_page_a_language(void **p)
{
	(void)p;
	assert_int_equal(build(PRAGMA
	    "{{%LAYOUT parts/layout.tpl}}\n"
	    "{{%SET TITLE [[Case {{NO}}]]}}\n"
	    "<p title=\"[[a \"b\" & c]]\">[[You have\n   <a href=\"/x\">{{N}}"
	    " cases</a>.]]</p>\n"
	    "{{%PART parts/row.tpl LABEL=\"[[Row]]\"}}\n"
	    "<link href=\"{{%ASSET app.css}}\">/{{%LANG}}/\n",
	    HEAD SAY("Case {{NO}}", "案件{{NO}}") SAY("a \\\"b\\\" & c",
	    "甲“乙”&丙") SAY("You have <a href=\\\"/x\\\">{{N}} cases</a>.",
	    "您有<a href=\\\"/x\\\">{{N}}个案件</a>。") SAY("Row", "行<1>")),
	    0);
	assert_string_equal(result("out/en/office/page.tpl"), PRAGMA
	    "<html lang=\"en\"><title>Case {{NO}}</title>"
	    "<p title=\"a &quot;b&quot; &amp; c\">You have "
	    "<a href=\"/x\">{{N}} cases</a>.</p>\n<b>Row{{X}}</b>\n"
	    "<link href=\"/static/app.0123.css\">/en/\n</html>\n");
	assert_string_equal(result("out/zh/office/page.tpl"), PRAGMA
	    "<html lang=\"zh-CN\"><title>案件{{NO}}</title>"
	    "<p title=\"甲“乙”&amp;丙\">您有<a href=\"/x\">{{N}}个案件</a>。"
	    "</p>\n<b>行&lt;1&gt;{{X}}</b>\n"
	    "<link href=\"/static/app.0123.css\">/zh/\n</html>\n");
	assert_has(result("keys.h"), "#define K_NO \"NO\"\n");
}

static void
test_build__page_removed__its_result_goes_too(void **p)
{
	(void)p;
	put("t/office/old.tpl", PRAGMA "old");
	assert_int_equal(build(PRAGMA "new", HEAD), 0);
	assert_string_equal(result("out/zh/office/old.tpl"), PRAGMA "old");
	assert_int_equal(run("rm '%s/t/office/old.tpl'", dir), 0);
	assert_int_equal(build(PRAGMA "new", HEAD), 0);
	assert_int_equal(run("test -e '%s/out/zh/office/old.tpl'", dir), 1);
}

static void
test_build__plain_text__not_escaped_mark_lines_gone(void **p)
{
	(void)p;
	put("t/office/m.txt.tpl", "[[R&D \"x\"]]\n{{#A}}\n{{B}}\n{{/A}}\n\nend\n");
	assert_int_equal(build(PRAGMA "x", HEAD SAY("R&D \\\"x\\\"",
	    "研发“x”")), 0);
	assert_string_equal(result("out/en/office/m.txt.tpl"),
	    "R&D \"x\"\n{{#A}}{{B}}\n{{/A}}\nend\n");
}

static void
test_build__error_page__both_languages_in_one(void **p)
{
	(void)p;
	put("t/errors/404.tpl", PRAGMA
	    "{{%SET TITLE [[Gone]]}}\n<p>[[Gone]]</p>\n");
	assert_int_equal(build(PRAGMA "x", HEAD SAY("Gone", "没有")), 0);
	assert_string_equal(result("static/errors/404.html"),
	    "没有/Gone:<p>没有</p>\n|<p>Gone</p>\n");
}

static void
test_missing__message__ready_to_paste(void **p)
{
	(void)p;
	put("t/office/page.tpl", PRAGMA "[[New \"one\"]]");
	assert_int_equal(run("/usr/bin/python3 '%s' --missing --source '%s/t'",
	    tool, dir), 0);
	assert_has(output, "# po/zh/office.po\n");
	assert_has(output, "msgid \"New \\\"one\\\"\"\nmsgstr \"\"\n");
}

static const struct {
	const char *page, *po, *said;
} bad[] = {
	{ "[[Hi]]", HEAD, "no Chinese for: Hi" },
	{ "[[Hi]]", HEAD SAY("Hi", ""), "no Chinese for: Hi" },
	{ "[[Hi]]", HEAD "\n#, fuzzy" SAY("Hi", "您好"), "no Chinese" },
	{ "[[Hi {{A}}]]", HEAD SAY("Hi {{A}}", "您好{{B}}"),
	    "other variables" },
	{ "[[Hi <b>a</b>]]", HEAD SAY("Hi <b>a</b>", "您好<i>甲</i>"),
	    "other tags" },
	{ "[[Hi]]", HEAD SAY("Hi", "您好,世界"), "half-width" },
	{ "[[Hi]]", HEAD SAY("Hi", "您好."), "half-width" },
	{ "[[Hi you]]", HEAD SAY("Hi you", "Hi you"), "not translated" },
	{ "{{X:none}}", HEAD, ":none switches escaping off" },
	{ "{{name}}", HEAD, "a key is in capitals" },
	{ "{{%PART parts/none.tpl}}", HEAD, "no such template" },
	{ "{{%PART parts/row.tpl}}", HEAD, "LABEL is not given" },
	{ "{{%ASSET none.css}}", HEAD, "no such asset" },
	{ "{{%WHAT}}", HEAD, "left over: {{%WHAT}}" },
	{ "<a href=\"/s?q={{Q}}\">a</a>", HEAD, "write {{Q:u}}" },
	{ "<a href=\"mailto:{{M}}\">a</a>", HEAD, "write {{M:u}}" },
	{ "<button formaction=\"{{X}}\">a</button>", HEAD, "formaction" },
	{ "<input value={{X}}>", HEAD, "without quotes" },
	{ "<p style=\"color:red\">a</p>", HEAD, "inline style" },
	{ "<p onclick=\"a()\">a</p>", HEAD, "inline script" },
	{ "<script>a()</script>", HEAD, "no inline <script>" },
	{ "<img src=\"/a\">", HEAD, "without alt" },
	{ "<input placeholder=\"a\">", HEAD, "no label" },
	{ "<form action=\"/a\"></form>", HEAD, "says its method" },
	{ "<textarea>\n{{X}}</textarea>", HEAD, "write {{X:p}}" },
	{ "<p class=\"app-prose\">{{X}}</p>", HEAD, "write {{X:p}}" },
	{ "<div><p>a</div></p>", HEAD, "closes what is not open" },
	{ "<div>", HEAD, "is not closed" },
	{ "a < b", HEAD, "a bare <" },
};

static void
test_build__each_fault__told_and_nothing_written(void **p)
{
	(void)p;
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		char page[512];

		snprintf(page, sizeof(page), "%s%s\n", PRAGMA, bad[i].page);
		if (build(page, bad[i].po) != 1 ||
		    !strstr(output, bad[i].said) ||
		    !strstr(output, "office"))
			fail_msg("%s: %s", bad[i].page, output);
		assert_int_equal(run("test -e '%s/out/en/office/page.tpl'",
		    dir), 1);
	}
}

static void
test_build__first_line_lacking__refused(void **p)
{
	(void)p;
	assert_int_equal(build("<p>{{X}}</p>\n", HEAD), 1);
	assert_has(output, "office/page.tpl: does not begin with");
}

#define T(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(test_build__message_part_layout__one_page_a_language),
		T(test_build__page_removed__its_result_goes_too),
		T(test_build__plain_text__not_escaped_mark_lines_gone),
		T(test_build__error_page__both_languages_in_one),
		T(test_missing__message__ready_to_paste),
		T(test_build__each_fault__told_and_nothing_written),
		T(test_build__first_line_lacking__refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
