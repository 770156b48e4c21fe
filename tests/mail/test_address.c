#include "support/cmocka.h"

#include <string.h>

#include "mail/address.h"

static void
reads(const char *typed, const char *expected)
{
	struct arena *a = arena_new();
	const char *out = NULL;

	assert_int_equal(mail_address_parse(a, typed, &out), ERR_OK);
	assert_string_equal(out, expected);
	assert_true(mail_address_is_valid(out));
	arena_free(&a);
}

static void
refuses(const char *typed)
{
	struct arena *a = arena_new();
	const char *out = NULL;

	if (mail_address_parse(a, typed, &out) != ERR_FORMAT)
		fail_msg("taken: %s", typed);
	assert_null(out);
	arena_free(&a);
}

static void
test_address__plain__kept(void **state)
{
	(void)state;
	reads("li.wei@example.cn", "li.wei@example.cn");
	reads("a@b.c", "a@b.c");
	reads("o'neil+case=1@mail-1.example.com",
	    "o'neil+case=1@mail-1.example.com");
	reads("wang@xn--fiqs8s.example", "wang@xn--fiqs8s.example");
}

static void
test_address__letter_case__only_domain_lowered(void **state)
{
	(void)state;
	reads("Li.Wei@Example.CN", "Li.Wei@example.cn");
}

static void
test_address__full_width__normalised(void **state)
{
	(void)state;
	reads("　ｌｉ．ｗｅｉ＠ｅｘａｍｐｌｅ．ＣＮ ", "li.wei@example.cn");
	reads("li@example。com。cn", "li@example.com.cn");
}

static void
test_address__not_an_address__refused(void **state)
{
	static const char *const bad[] = { "", " ", "@", "li", "li@", "@b.cn",
	    "li@@b.cn", "li@b@c.cn", "li@b", "li@b.", "li@.cn", "li@b..cn",
	    ".li@b.cn", "li.@b.cn", "l..i@b.cn", "li@-b.cn", "li@b-.cn",
	    "li@b_c.cn", "li@[127.0.0.1]", "李@b.cn", "li@网信.中国",
	    "li wei@b.cn", "li@b .cn", "\"li wei\"@b.cn", "<li@b.cn>",
	    "Li <li@b.cn>", "li@b.cn,wu@b.cn", "li@b.cn;wu@b.cn",
	    "li(x)@b.cn", "li\\@b.cn", "li:x@b.cn", "＂li＂@b.cn",
	    "li＜@b.cn" };

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		refuses(bad[i]);
}

static void
test_address__control_characters__refused(void **state)
{
	(void)state;
	refuses("li@b.cn\r\nRCPT TO:<x@y.cn>");
	refuses("li@b.cn\n");
	refuses("li\t@b.cn");
	refuses("li\x7f@b.cn");
	refuses("li\x01@b.cn");
	assert_false(mail_address_is_valid("li@b.cn\r\nDATA"));
	assert_false(mail_address_is_valid("li@b.cn>"));
}

/* local of n bytes, domain of labels, so that both limits are met exactly */
static const char *
made(char *s, size_t local, size_t domain)
{
	char *p = s;

	memset(p, 'l', local);
	p += local;
	*p++ = '@';
	for (size_t i = 0; i < domain; i++)
		*p++ = i % 50 == 49 && i + 1 < domain ? '.' : 'd';
	*p = '\0';
	return s;
}

static void
test_address__lengths__limits_of_rfc_5321(void **state)
{
	char s[700];

	(void)state;
	reads(made(s, 64, 189), s);
	refuses(made(s, 65, 60));
	refuses(made(s, 64, 190));
	refuses(made(s, 1, 253));
	refuses("li@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "aaaaaaa.cn");
	refuses(made(s, 300, 300));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_address__plain__kept),
		cmocka_unit_test(
		    test_address__letter_case__only_domain_lowered),
		cmocka_unit_test(test_address__full_width__normalised),
		cmocka_unit_test(test_address__not_an_address__refused),
		cmocka_unit_test(test_address__control_characters__refused),
		cmocka_unit_test(test_address__lengths__limits_of_rfc_5321),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
