#include <string.h>

#include "base/lang.h"
#include "base/text.h"
#include "support/arena.h"

static void
test_is_utf8__well_and_ill_formed__told_apart(void **state)
{
	static const struct {
		const char *bytes;
		int good;
	} rows[] = {
		{ "", 1 }, { "abc", 1 }, { "网络安全审查", 1 },
		{ "\xf0\xa0\xae\xb7", 1 },	/* U+20BB7 */
		{ "\xf4\x8f\xbf\xbf", 1 },	/* U+10FFFF */
		{ "\x80", 0 }, { "\xc0\xaf", 0 }, { "\xc1\xbf", 0 },
		{ "\xe0\x80\xaf", 0 }, { "\xed\xa0\x80", 0 },
		{ "\xf0\x80\x80\xaf", 0 }, { "\xf4\x90\x80\x80", 0 },
		{ "\xf5\x80\x80\x80", 0 }, { "\xe5\xae", 0 }, { "\xff", 0 },
		{ "a\xe5", 0 }, { "\xe5\xae\x41", 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		assert_int_equal(text_is_utf8(rows[i].bytes,
		    strlen(rows[i].bytes)), rows[i].good);
	assert_false(text_is_utf8("a\0b", 3));
	assert_int_equal(text_length("审查 ok\xf0\xa0\xae\xb7"), 6);
}

static void
test_cut__more_than_allowed__whole_characters(void **state)
{
	(void)state;
	assert_string_equal(text_cut(a, "审查ok", 3), "审查o");
	assert_string_equal(text_cut(a, "审查", 2), "审查");
	assert_string_equal(text_cut(a, "审查", 1), "审");
	assert_string_equal(text_cut(a, "审查", 0), "");
	assert_string_equal(text_cut(a, "", 5), "");
}

static void
test_clean__what_people_type__plain_and_complete(void **state)
{
	static const struct {
		const char *typed, *plain;
	} rows[] = {
		{ "", "" }, { "   ", "" }, { "\xe3\x80\x80", "" },
		{ "  审查  ", "审查" }, { "\xe3\x80\x80王\xe3\x80\x80五 ", "王\xe3\x80\x80五" },
		{ "a\r\nb\rc\nd", "a\nb\nc\nd" }, { "a\tb", "a\tb" },
		{ "a\x01\x1b[31mb\x7f", "a[31mb" },
		{ "a\xe2\x80\xae" "b\xe2\x80\x8b" "c\xef\xbb\xbf", "abc" },
		{ "\xc2\xa0x\xc2\xa0", "x" }, { "\n\nx\n", "x" },
		{ "a\xff" "b", "ab" }, { "\xe5\xae", "" }, { "\r", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		assert_string_equal(text_clean(a, rows[i].typed),
		    rows[i].plain);
}

static void
test_narrow__full_width__ascii(void **state)
{
	(void)state;
	assert_string_equal(text_narrow(a, "８６４，０００．５０\xe3\x80\x80Ａｚ！～"),
	    "864,000.50 Az!~");
	assert_string_equal(text_narrow(a, "审查、。￥"), "审查、。￥");
	assert_string_equal(text_without(a, "1 2-3", " -"), "123");
	assert_string_equal(text_upper(a, "aZ审"), "AZ审");
	assert_string_equal(text_lower(a, "aZ审"), "az审");
	assert_true(text_starts("abc", "ab"));
	assert_false(text_starts("a", "ab"));
}

static void
test_hex__there_and_back__same_bytes(void **state)
{
	unsigned char out[3] = { 0 };

	(void)state;
	assert_string_equal(text_hex(a, "\x00\x9f\xff", 3), "009fff");
	assert_int_equal(text_unhex("009fff", out, 3), ERR_OK);
	assert_memory_equal(out, "\x00\x9f\xff", 3);
	assert_int_equal(text_unhex("009ff", out, 3), ERR_FORMAT);
	assert_int_equal(text_unhex("009ffg", out, 3), ERR_FORMAT);
	assert_int_equal(text_unhex("009fff00", out, 3), ERR_FORMAT);
}

static void
test_money__ways_to_write_it__fen(void **state)
{
	static const struct {
		const char *typed;
		enum err err;
		int64_t fen;
	} rows[] = {
		{ "86,400,000.50", ERR_OK, 8640000050 },
		{ "８６４０００００", ERR_OK, 8640000000 },
		{ "￥1", ERR_OK, 100 }, { "1元", ERR_OK, 100 },
		{ "RMB 1,5", ERR_OK, 1500 }, { "人民币 ３．５ 元", ERR_OK, 350 },
		{ "0", ERR_OK, 0 }, { "0.01", ERR_OK, 1 },
		{ "10000000000000", ERR_OK, 1000000000000000 },
		{ "10000000000001", ERR_RANGE, 0 },
		{ "99999999999999999999999", ERR_RANGE, 0 },
		{ "-1", ERR_RANGE, 0 }, { "1.005", ERR_RANGE, 0 },
		{ "", ERR_FORMAT, 0 }, { "元", ERR_FORMAT, 0 },
		{ "1.2.3", ERR_FORMAT, 0 }, { "12万", ERR_FORMAT, 0 },
		{ "1e6", ERR_FORMAT, 0 }, { "0x10", ERR_FORMAT, 0 },
		{ ".5", ERR_FORMAT, 0 }, { "1 USD", ERR_FORMAT, 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		int64_t fen = -1;

		assert_int_equal(money_parse(a, rows[i].typed, &fen),
		    rows[i].err);
		if (rows[i].err == ERR_OK)
			assert_int_equal(fen, rows[i].fen);
	}
}

static void
test_money_text__any_amount__grouped(void **state)
{
	(void)state;
	assert_string_equal(money_text(a, 0), "0.00");
	assert_string_equal(money_text(a, 5), "0.05");
	assert_string_equal(money_text(a, 99999), "999.99");
	assert_string_equal(money_text(a, 100000), "1,000.00");
	assert_string_equal(money_text(a, 8640000050), "86,400,000.50");
}

static void
test_int_parse__limits__kept(void **state)
{
	int64_t n;

	(void)state;
	assert_int_equal(int_parse("42", 0, 42, &n), ERR_OK);
	assert_int_equal(n, 42);
	assert_int_equal(int_parse("-3", -3, 0, &n), ERR_OK);
	assert_int_equal(int_parse("43", 0, 42, &n), ERR_RANGE);
	assert_int_equal(int_parse("99999999999999999999", 0, INT64_MAX, &n),
	    ERR_RANGE);
	assert_int_equal(int_parse("", 0, 9, &n), ERR_FORMAT);
	assert_int_equal(int_parse(" 1", 0, 9, &n), ERR_FORMAT);
	assert_int_equal(int_parse("+1", 0, 9, &n), ERR_FORMAT);
	assert_int_equal(int_parse("1x", 0, 9, &n), ERR_FORMAT);
	assert_int_equal(int_parse("-", 0, 9, &n), ERR_FORMAT);
}

static void
test_negotiate__what_browsers_send__the_better_language(void **state)
{
	static const struct {
		const char *value;
		enum lang lang;
	} rows[] = {
		{ NULL, LANG_ZH }, { "", LANG_ZH }, { "fr,de;q=0.5", LANG_ZH },
		{ "en-US,en;q=0.9", LANG_EN },
		{ "zh-CN,zh;q=0.9,en;q=0.8", LANG_ZH },
		{ "en;q=0.9, zh;q=0.3", LANG_EN },
		{ "en;q=0.3, zh-TW;q=0.9", LANG_ZH },
		{ "fr, EN-gb", LANG_EN }, { "en;q=0", LANG_ZH },
		{ "en,zh", LANG_ZH }, { ",,;", LANG_ZH }, { "e", LANG_ZH },
	};
	enum lang lang = LANG_ZH;

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		assert_int_equal(lang_negotiate(rows[i].value), rows[i].lang);
	assert_true(lang_parse("en", &lang));
	assert_int_equal(lang, LANG_EN);
	assert_false(lang_parse("EN", &lang));
	assert_false(lang_parse("", &lang));
	assert_string_equal(lang_tag(LANG_ZH), "zh-CN");
}

#define T(test) cmocka_unit_test_setup_teardown(test, arena_begin, arena_end)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(test_is_utf8__well_and_ill_formed__told_apart),
		T(test_cut__more_than_allowed__whole_characters),
		T(test_clean__what_people_type__plain_and_complete),
		T(test_narrow__full_width__ascii),
		T(test_hex__there_and_back__same_bytes),
		T(test_money__ways_to_write_it__fen),
		T(test_money_text__any_amount__grouped),
		T(test_int_parse__limits__kept),
		T(test_negotiate__what_browsers_send__the_better_language),
	};

	return RUN(tests);
}
