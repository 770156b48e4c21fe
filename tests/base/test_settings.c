#include "support/cmocka.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/settings.h"
#include "base/text.h"
#include "law/role.h"

static struct arena *a;
static char path[256];

static int
begin(void **state)
{
	const char *tmp = getenv("TMPDIR");
	int fd;

	(void)state;
	a = arena_new();
	snprintf(path, sizeof(path), "%s/rd-settings-XXXXXX",
	    tmp != NULL && *tmp != '\0' ? tmp : "/tmp");
	if ((fd = mkstemp(path)) < 0)
		return -1;
	close(fd);
	return 0;
}

static int
end(void **state)
{
	(void)state;
	arena_free(&a);
	return unlink(path);
}

static enum err
load(const char *text, struct settings **s, const char **why)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	fputs(text, f);
	fclose(f);
	return settings_load(a, path, s, why);
}

static void
test_load__good_file__on_top_of_defaults(void **state)
{
	struct settings *s;
	const char *why = NULL;

	(void)state;
	assert_int_equal(load("# a comment\n\n port = 8181 \n"
	    "office.name.zh=审查办\nmail.tls = starttls\n", &s, &why), ERR_OK);
	assert_int_equal(setting_int(s, SET_PORT), 8181);
	assert_string_equal(setting_text(s, SET_PORT), "8181");
	assert_string_equal(setting_text(s, SET_OFFICE_NAME_ZH), "审查办");
	assert_string_equal(setting_text(s, SET_MAIL_TLS), "starttls");
	assert_string_equal(setting_text(s, SET_DB_NAME),
	    setting_default(SET_DB_NAME));
}

static void
test_load__bad_file__place_and_reason(void **state)
{
	static const struct {
		const char *text, *reason;
	} rows[] = {
		{ "prot = 1\n", "line 1 names no setting: prot" },
		{ "port = 1\nport = 2\n", "line 2 sets port a second time" },
		{ "\nport = 0\n", "line 2 is not a whole number" },
		{ "port = 65536\n", "line 1 is not a whole number" },
		{ "port = x\n", "line 1 is not a whole number" },
		{ "mail.tls = maybe\n", "line 1 is not one of the values" },
		{ "mail.tls = start\n", "line 1 is not one of the values" },
		{ "second.factor.roles = chief,adminstrator\n",
		    "line 1 names what is none of the values" },
		{ "second.factor.roles = chief, auditor\n",
		    "line 1 names what is none of the values" },
		{ "second.factor.roles = chie\n",
		    "line 1 names what is none of the values" },
		{ "second.factor.roles = operator_editor\n",
		    "line 1 names what is none of the values" },
		{ "port\n", "line 1 is not of the form key = value" },
		{ "var =\n", "line 1 gives no value" },
		{ "port =\n", "line 1 gives no value" },
		{ "db.name = \xc2\xa0\n", "line 1 gives no value" },
		{ "db.name = a\xc2\n", "line 1 is not UTF-8" },
	};
	struct settings *s;

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const char *why = "";

		assert_int_equal(load(rows[i].text, &s, &why), ERR_FORMAT);
		assert_non_null(strstr(why, rows[i].reason));
		assert_non_null(strstr(why, path));
	}
}

/* The settings know no law: that the names are the law's is seen here. */
static void
test_load__every_role_of_the_offices_portal__taken(void **state)
{
	struct settings *s;
	const char *why = "";

	(void)state;
	for (int r = 0; r < ROLE__MAX; r++) {
		const char *line = arena_printf(a,
		    "second.factor.roles = chief,%s\n",
		    role_name((enum role)r));

		assert_int_equal(load(line, &s, &why),
		    ROLES_OPERATOR & ROLE_BIT(r) ? ERR_FORMAT : ERR_OK);
	}
}

static void
test_load__no_such_file__said(void **state)
{
	struct settings *s;
	const char *why = "";

	(void)state;
	assert_int_equal(settings_load(a, "/nowhere/at/all", &s, &why),
	    ERR_NOT_FOUND);
	assert_non_null(strstr(why, "/nowhere/at/all"));
}

/* The example lists every setting in the table's order with its default. */
static void
test_example__against_the_table__the_same(void **state)
{
	FILE *f = fopen("conf/reviewdesk.conf.example", "r");
	char line[1000];
	int n = 0;

	(void)state;
	assert_non_null(f);
	while (fgets(line, sizeof(line), f) != NULL) {
		const char *meaning, *row;

		if (!text_starts(line, "# ") || n == SET__MAX)
			continue;
		meaning = arena_printf(a, "# %s\n", setting_meaning(n));
		if (strcmp(line, meaning) != 0)
			continue;
		row = *setting_default(n) != '\0' ?
		    arena_printf(a, "#%s = %s\n", setting_key(n),
		    setting_default(n)) :
		    arena_printf(a, "#%s =\n", setting_key(n));
		assert_non_null(fgets(line, sizeof(line), f));
		assert_string_equal(line, row);
		n++;
	}
	fclose(f);
	if (n < SET__MAX)
		print_message("# missing: %s\n", setting_key(n));
	assert_int_equal(n, SET__MAX);
}

/* With its comment marks taken off, the example loads and changes nothing. */
static void
test_example__loaded__the_defaults(void **state)
{
	FILE *f = fopen("conf/reviewdesk.conf.example", "r");
	FILE *out = fopen(path, "w");
	struct settings *s;
	const char *why = "";
	char line[1000];

	(void)state;
	assert_non_null(f);
	assert_non_null(out);
	while (fgets(line, sizeof(line), f) != NULL)
		if (line[0] == '#' && line[1] >= 'a' && line[1] <= 'z')
			fputs(line + 1, out);
	fclose(f);
	fclose(out);
	assert_int_equal(settings_load(a, path, &s, &why), ERR_OK);
	for (int i = 0; i < SET__MAX; i++)
		assert_string_equal(setting_text(s, i), setting_default(i));
}

#define T(test) cmocka_unit_test_setup_teardown(test, begin, end)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(test_load__good_file__on_top_of_defaults),
		T(test_load__bad_file__place_and_reason),
		T(test_load__every_role_of_the_offices_portal__taken),
		T(test_load__no_such_file__said),
		T(test_example__against_the_table__the_same),
		T(test_example__loaded__the_defaults),
	};

	return RUN(tests);
}
