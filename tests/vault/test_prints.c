#include "support/cmocka.h"
#include "vault/prints.h"

/* What a filter was told it always knows; of the rest it hardly says so. */
enum { PIECES = 500, ASKED = 20000 };

static uint64_t
piece(const unsigned char key[PRINTS_KEY], uint32_t i)
{
	return prints_hash(key, &i, sizeof(i));
}

static void
test_prints__of_a_text__known_and_nothing_else(void **state)
{
	unsigned char key[PRINTS_KEY], other[PRINTS_KEY];
	unsigned char bits[PRINTS_MOST] = { 0 };
	size_t size = prints_size(PIECES);
	int wrong = 0, strange = 0;

	(void)state;
	assert_int_equal(size, 2048);
	prints_key("the secret half of a pair of keys", 32, key);
	prints_key("The secret half of a pair of keys", 32, other);
	for (uint32_t i = 0; i < PIECES; i++)
		prints_put(bits, size, piece(key, i));
	for (uint32_t i = 0; i < PIECES; i++)
		assert_true(prints_has(bits, size, piece(key, i)));
	for (uint32_t i = PIECES; i < PIECES + ASKED; i++)
		wrong += prints_has(bits, size, piece(key, i));
	for (uint32_t i = 0; i < PIECES; i++)
		strange += prints_has(bits, size, piece(other, i));
	assert_in_range(wrong, 0, ASKED / 1000);
	assert_in_range(strange, 0, PIECES / 100);
}

static void
test_prints__size__a_power_of_two_and_bounded(void **state)
{
	unsigned char bits[3] = { 0 };

	(void)state;
	assert_int_equal(prints_size(0), 64);
	assert_int_equal(prints_size(17), 128);
	assert_int_equal(prints_size(1000000), PRINTS_MOST);
	/* what is no filter of ours hides nothing */
	assert_true(prints_has(bits, 0, 1));
	assert_true(prints_has(bits, sizeof(bits), 1));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_prints__of_a_text__known_and_nothing_else),
		cmocka_unit_test(test_prints__size__a_power_of_two_and_bounded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
