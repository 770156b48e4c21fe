#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/text.h"
#include "vault/digest.h"
#include "vault/random.h"
#include "support/arena.h"

/* FIPS 180-2, appendix B. */
static void
test_digest__known_vectors__match(void **state)
{
	(void)state;
	assert_string_equal(digest_hex(a, "abc", 3),
	    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	assert_string_equal(digest_hex(a, "", 0),
	    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

static void
test_digest_sink__in_pieces__same_as_at_once(void **state)
{
	unsigned char whole[DIGEST_BYTES], pieces[DIGEST_BYTES];
	struct digest_sink d;
	struct buf_sink bs;
	struct buf b;
	struct sink *s;

	(void)state;
	buf_init(&b, a, 100);
	s = digest_sink(&d, buf_sink(&bs, &b));
	assert_int_equal(s->write(s, "ab", 2), ERR_OK);
	assert_int_equal(s->write(s, "", 0), ERR_OK);
	assert_int_equal(s->write(s, "c", 1), ERR_OK);
	digest_sink_end(&d, pieces);
	digest_of("abc", 3, whole);
	assert_true(digest_same(whole, pieces));
	assert_string_equal(b.data, "abc");
	assert_int_equal(d.size, 3);
}

static void
test_digest_sink__next_fails__passed_on(void **state)
{
	unsigned char digest[DIGEST_BYTES];
	struct digest_sink d;
	struct buf_sink bs;
	struct buf b;
	struct sink *s;

	(void)state;
	buf_init(&b, a, 2);
	s = digest_sink(&d, buf_sink(&bs, &b));
	assert_int_equal(s->write(s, "abc", 3), ERR_TOO_LARGE);
	digest_sink_end(&d, digest);
	s = digest_sink(&d, NULL);
	assert_int_equal(s->write(s, "abc", 3), ERR_OK);
	digest_sink_end(&d, digest);
}

/* sha256sum over the bytes that digest.h describes, made by hand. */
static void
test_chain__known_vector__matches(void **state)
{
	unsigned char link[DIGEST_BYTES] = { 0 };
	char bytes[19 + 32 + 8 + 5] = "reviewdesk chain 1";

	(void)state;
	bytes[19 + 32 + 7] = 5;
	memcpy(bytes + 19 + 32 + 8, "lodge", 5);
	chain_next(link, "lodge", 5, link);
	assert_string_equal(text_hex(a, link, sizeof(link)),
	    digest_hex(a, bytes, sizeof(bytes)));
}

static void
test_chain__any_change__another_link(void **state)
{
	unsigned char zero[DIGEST_BYTES] = { 0 }, one[DIGEST_BYTES];
	unsigned char ab[DIGEST_BYTES], other[DIGEST_BYTES];

	(void)state;
	chain_next(zero, "a", 1, one);
	chain_next(one, "b", 1, ab);
	chain_next(zero, "ab", 2, other);
	assert_false(digest_same(ab, other));
	chain_next(one, "c", 1, other);
	assert_false(digest_same(ab, other));
	one[31] ^= 1;
	chain_next(one, "b", 1, other);
	assert_false(digest_same(ab, other));
}

static void
test_keyed__other_key__other_digest(void **state)
{
	unsigned char key[32], one[DIGEST_BYTES], two[DIGEST_BYTES];

	(void)state;
	random_bytes(key, sizeof(key));
	digest_keyed(key, sizeof(key), "x", 1, one);
	digest_keyed(key, sizeof(key), "x", 1, two);
	assert_true(digest_same(one, two));
	key[0] ^= 1;
	digest_keyed(key, sizeof(key), "x", 1, two);
	assert_false(digest_same(one, two));
}

static void
test_secret_same__texts__compared_whole(void **state)
{
	(void)state;
	assert_true(secret_same("abc", "abc"));
	assert_false(secret_same("abc", "abd"));
	assert_false(secret_same("abc", "ab"));
	assert_false(secret_same("abc", "abcd"));
	assert_true(secret_same("", ""));
}

static int
compare(const void *x, const void *y)
{
	return strcmp(*(char *const *)x, *(char *const *)y);
}

/* 10,000 tokens: all different, of one form, each bit set about half the time. */
static void
test_token__ten_thousand__unique_and_even(void **state)
{
	enum { N = 10000 };
	char **tokens = NEW_ARRAY(a, N, char *);
	int bits[256] = { 0 };

	(void)state;
	for (int i = 0; i < N; i++) {
		unsigned char raw[32];
		size_t n;

		tokens[i] = random_token(a);
		assert_int_equal(strlen(tokens[i]), 43);
		assert_int_equal(sodium_base642bin(raw, sizeof(raw),
		    tokens[i], 43, NULL, &n, NULL,
		    sodium_base64_VARIANT_URLSAFE_NO_PADDING), 0);
		for (int k = 0; k < 256; k++)
			bits[k] += raw[k / 8] >> (k % 8) & 1;
	}
	qsort(tokens, N, sizeof(char *), compare);
	for (int i = 1; i < N; i++)
		assert_string_not_equal(tokens[i - 1], tokens[i]);
	/* 5000 expected, 50 is one deviation: 350 never happens by chance */
	for (int k = 0; k < 256; k++)
		assert_in_range(bits[k], 4650, 5350);
}

static void
test_hex__n_bytes__twice_as_many_digits(void **state)
{
	(void)state;
	assert_int_equal(strlen(random_hex(a, 8)), 16);
	assert_string_not_equal(random_hex(a, 8), random_hex(a, 8));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_digest__known_vectors__match),
		cmocka_unit_test(test_digest_sink__in_pieces__same_as_at_once),
		cmocka_unit_test(test_digest_sink__next_fails__passed_on),
		cmocka_unit_test(test_chain__known_vector__matches),
		cmocka_unit_test(test_chain__any_change__another_link),
		cmocka_unit_test(test_keyed__other_key__other_digest),
		cmocka_unit_test(test_secret_same__texts__compared_whole),
		cmocka_unit_test(test_token__ten_thousand__unique_and_even),
		cmocka_unit_test(test_hex__n_bytes__twice_as_many_digits),
	};

	return cmocka_run_group_tests(tests, arena_begin, arena_end) != 0;
}
