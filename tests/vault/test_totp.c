#include "support/cmocka.h"

#include <string.h>

#include "vault/totp.h"

static const unsigned char secret[TOTP_SECRET] = "12345678901234567890";

/* RFC 6238, appendix B: the last six of its eight digits. */
static void
test_totp__vectors_of_the_rfc__same(void **state)
{
	static const struct {
		int64_t at;
		int code;
	} rows[] = {
		{ 59, 287082 }, { 1111111109, 81804 }, { 1111111111, 50471 },
		{ 1234567890, 5924 }, { 2000000000, 279037 },
		{ 20000000000, 353130 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		assert_int_equal(totp_code(secret, rows[i].at / TOTP_STEP_S),
		    rows[i].code);
}

static void
test_totp_match__drift_and_last_step__each_code_once(void **state)
{
	static const int64_t at = 1111111111, step = 1111111111 / 30;

	(void)state;
	assert_int_equal(totp_match(secret, "050471", at, 0), step);
	assert_int_equal(totp_match(secret, " 050 471 ", at, 0), step);
	assert_int_equal(totp_match(secret, "050471", at + 30, 0), step);
	assert_int_equal(totp_match(secret, "050471", at - 30, 0), step);
	assert_int_equal(totp_match(secret, "050471", at + 61, 0), 0);
	assert_int_equal(totp_match(secret, "050471", at, step), 0);
	assert_int_equal(totp_match(secret, "050471", at, step - 1), step);
}

static void
test_totp_match__what_is_no_code__none(void **state)
{
	static const char *const texts[] = { "", "05047", "0504710",
	    "05047x", "-50471", "050471\n", "５０４７１０" };

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		assert_int_equal(totp_match(secret, texts[i], 1111111111, 0),
		    0);
}

static void
test_base32__there_and_back__as_people_type_it(void **state)
{
	struct arena *a = arena_new();
	unsigned char back[TOTP_SECRET];

	(void)state;
	assert_string_equal(base32_text(a, "fooba", 5), "MZXW6YTB");
	assert_string_equal(base32_text(a, secret, TOTP_SECRET),
	    "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
	assert_int_equal(base32_parse("gezd gnbv-GY3T QOJQ GEZDGNBVGY3TQOJQ",
	    back, sizeof(back)), ERR_OK);
	assert_memory_equal(back, secret, TOTP_SECRET);
	assert_int_equal(base32_parse("GEZD", back, sizeof(back)),
	    ERR_FORMAT);
	assert_int_equal(base32_parse("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQA",
	    back, sizeof(back)), ERR_FORMAT);
	assert_int_equal(base32_parse("1EZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
	    back, sizeof(back)), ERR_FORMAT);
	arena_free(&a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_totp__vectors_of_the_rfc__same),
		cmocka_unit_test(
		    test_totp_match__drift_and_last_step__each_code_once),
		cmocka_unit_test(test_totp_match__what_is_no_code__none),
		cmocka_unit_test(test_base32__there_and_back__as_people_type_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
