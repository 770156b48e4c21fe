#include <sodium.h>
#include <string.h>

#include "support/arena.h"
#include "support/cmocka.h"
#include "vault/blocks.h"
#include "vault/random.h"

enum { BLOCKS = 3, TEXT = 1000, SEALED = TEXT + BLOCKS_TAG };

static unsigned char key[BLOCKS_KEY], plain[BLOCKS][TEXT];
static unsigned char sealed[BLOCKS][SEALED];

/* Three blocks, the last of which says so. */
static int
begin(void **state)
{
	struct blocks *b;

	arena_begin(state);
	random_bytes(key, sizeof(key));
	random_bytes(plain, sizeof(plain));
	b = blocks_seal(a, key);
	for (int i = 0; i < BLOCKS; i++) {
		memcpy(sealed[i], plain[i], TEXT);
		blocks_seal_next(b, sealed[i], TEXT, i == BLOCKS - 1);
	}
	return 0;
}

/* The block as another library opens it, number and nonce by hand. */
static int
opens_elsewhere(int i, const unsigned char nonce[12], unsigned char out[TEXT])
{
	return crypto_aead_chacha20poly1305_ietf_decrypt(out, NULL, NULL,
	    sealed[i], SEALED, NULL, 0, nonce, key) == 0;
}

static void
test_seal__read_by_another_library__as_described(void **state)
{
	unsigned char out[TEXT];

	(void)state;
	for (unsigned char i = 0; i < BLOCKS; i++) {
		unsigned char nonce[12] = { [3] = i == BLOCKS - 1, [11] = i };

		assert_true(opens_elsewhere(i, nonce, out));
		assert_memory_equal(out, plain[i], TEXT);
		nonce[3] ^= 1;
		assert_false(opens_elsewhere(i, nonce, out));
	}
}

static void
test_open__in_order__the_text(void **state)
{
	struct blocks *b = blocks_open(a, key);

	(void)state;
	for (int i = 0; i < BLOCKS; i++) {
		assert_int_equal(blocks_open_next(b, sealed[i], SEALED,
		    i == BLOCKS - 1), ERR_OK);
		assert_memory_equal(sealed[i], plain[i], TEXT);
	}
}

static void
test_open__out_of_order_or_other_end__refused(void **state)
{
	unsigned char again[SEALED];

	(void)state;
	memcpy(again, sealed[1], SEALED);
	assert_int_equal(blocks_open_next(blocks_open(a, key), again, SEALED,
	    0), ERR_CRYPTO);
	memcpy(again, sealed[0], SEALED);
	assert_int_equal(blocks_open_next(blocks_open(a, key), again, SEALED,
	    1), ERR_CRYPTO);
}

static void
test_open__changed_or_too_short__refused(void **state)
{
	const size_t places[] = { 0, TEXT - 1, TEXT, SEALED - 1 };
	unsigned char again[SEALED];

	(void)state;
	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++) {
		memcpy(again, sealed[0], SEALED);
		again[places[i]] ^= 0x80;
		assert_int_equal(blocks_open_next(blocks_open(a, key), again,
		    SEALED, 0), ERR_CRYPTO);
	}
	for (size_t n = 0; n < SEALED; n += 5) {
		memcpy(again, sealed[0], SEALED);
		assert_int_equal(blocks_open_next(blocks_open(a, key), again,
		    n, 0), ERR_CRYPTO);
	}
}

static void
test_open__other_key__refused(void **state)
{
	(void)state;
	key[0] ^= 1;
	assert_int_equal(blocks_open_next(blocks_open(a, key), sealed[0],
	    SEALED, 0), ERR_CRYPTO);
}

static void
test_seal__nothing__only_the_tag(void **state)
{
	unsigned char p[BLOCKS_TAG];

	(void)state;
	blocks_seal_next(blocks_seal(a, key), p, 0, 1);
	assert_int_equal(blocks_open_next(blocks_open(a, key), p, sizeof(p),
	    1), ERR_OK);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, arena_end)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_seal__read_by_another_library__as_described),
		TEST(test_open__in_order__the_text),
		TEST(test_open__out_of_order_or_other_end__refused),
		TEST(test_open__changed_or_too_short__refused),
		TEST(test_open__other_key__refused),
		TEST(test_seal__nothing__only_the_tag),
	};

	return RUN(tests);
}
