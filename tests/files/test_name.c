#include <string.h>

#include "base/text.h"
#include "files/name.h"
#include "support/arena.h"

static void
becomes(const char *raw, const char *clean)
{
	assert_string_equal(name_clean(a, raw), clean);
}

static void
test_clean__good_names__kept_exactly(void **state)
{
	static const char *const good[] = { "采购合同（2026年第3号）.pdf",
	    "a b  c.pdf", "𠮷野家.docx", "report-v1.2_final.tar.txt",
	    "＂引号＂.pdf", "a\"b'c<d>e.pdf", "e\xcc\x81.pdf", "a" };

	(void)state;
	for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++)
		becomes(good[i], good[i]);
}

static void
test_clean__harmful_parts__taken_out(void **state)
{
	(void)state;
	becomes("../../etc/passwd", "passwd");
	becomes("C:\\Users\\li\\合同.pdf", "合同.pdf");
	becomes("a/b\\c/d.pdf", "d.pdf");
	becomes("a\r\nSet-Cookie: x.pdf", "aSet-Cookie: x.pdf");
	becomes("a\x01\x1f\x7f.pdf", "a.pdf");
	becomes("invoice\xe2\x80\xae" "fdp.exe", "invoicefdp.exe");
	becomes("\xe2\x81\xa6" "a\xe2\x81\xa9.pdf", "a.pdf");
	becomes("a\xff\xc0\xaf.pdf", "a.pdf");
	becomes("a.exe.", "a.exe");
	becomes("a.exe . .", "a.exe");
	becomes("  .htaccess ", "htaccess");
}

static void
test_clean__nothing_left__unnamed(void **state)
{
	(void)state;
	becomes("", "unnamed");
	becomes("..", "unnamed");
	becomes("/", "unnamed");
	becomes("a/", "unnamed");
	becomes("\xff\xfe", "unnamed");
	becomes("　", "unnamed");
}

static void
test_clean__too_long__cut_on_a_character(void **state)
{
	char raw[400] = "";
	const char *clean;

	(void)state;
	for (int i = 0; i < 100; i++)
		strcat(raw, "审");
	strcat(raw, ".pdf");
	clean = name_clean(a, raw);
	assert_true(strlen(clean) <= NAME_MOST);
	assert_true(strlen(clean) > NAME_MOST - 3);
	assert_true(text_is_utf8(clean, strlen(clean)));
	assert_string_equal(clean + strlen(clean) - 7, "审.pdf");
	/* no extension to keep */
	memset(raw, 'x', 300);
	raw[300] = '\0';
	assert_int_equal(strlen(name_clean(a, raw)), NAME_MOST);
}

static void
test_extension__last_one__in_small_letters(void **state)
{
	(void)state;
	assert_string_equal(name_extension(a, "a.PDF"), "pdf");
	assert_string_equal(name_extension(a, "a.pdf.exe"), "exe");
	assert_string_equal(name_extension(a, "a"), "");
	assert_string_equal(name_extension(a, ".pdf"), "");
	assert_string_equal(name_extension(a, "a.thisisnoextensionatall"), "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_clean__good_names__kept_exactly),
		cmocka_unit_test(test_clean__harmful_parts__taken_out),
		cmocka_unit_test(test_clean__nothing_left__unnamed),
		cmocka_unit_test(test_clean__too_long__cut_on_a_character),
		cmocka_unit_test(test_extension__last_one__in_small_letters),
	};

	return cmocka_run_group_tests(tests, arena_begin, arena_end) != 0;
}
