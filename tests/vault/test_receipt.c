#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "support/tmpdir.h"
#include "vault/digest.h"
#include "vault/receipt.h"
#include "support/arena.h"

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
static void
check_form(const char *code)
{
	assert_int_equal(strlen(code), 23);
	for (int i = 0; i < 23; i++)
		if (i % 5 == 4)
			assert_int_equal(code[i], '-');
		else
			assert_non_null(strchr(alphabet, code[i]));
}

static int
compare(const void *x, const void *y)
{
	return memcmp(x, y, RECEIPT_TEXT);
}

static void
test_make__hundred_thousand__unique_and_even(void **state)
{
	enum { N = 100000 };
	char (*codes)[RECEIPT_TEXT] = arena_array(a, N, RECEIPT_TEXT);
	static int seen[23][128];

	(void)state;
	for (int i = 0; i < N; i++) {
		receipt_make(codes[i]);
		check_form(codes[i]);
		for (int k = 0; k < 23; k++)
			seen[k][(int)codes[i][k]]++;
	}
	qsort(codes, N, RECEIPT_TEXT, compare);
	for (int i = 1; i < N; i++)
		assert_memory_not_equal(codes[i - 1], codes[i], RECEIPT_TEXT);
	/* 3125 expected of each, 55 is one deviation; the check too is even */
	for (int k = 0; k < 23; k++)
		for (int c = 0; k % 5 != 4 && c < 32; c++)
			assert_in_range(seen[k][(int)alphabet[c]], 2740, 3510);
}

static void
reads_as(const char *typed, const char *code)
{
	char out[RECEIPT_TEXT];

	if (receipt_read(a, typed, out) != ERR_OK)
		fail_msg("refused: %s", typed);
	assert_string_equal(out, code);
}

static void
refuses(const char *typed)
{
	char out[RECEIPT_TEXT];

	if (receipt_read(a, typed, out) != ERR_FORMAT)
		fail_msg("taken: %s", typed);
}

/* By hand: a 1 in the last place before the check weighs x, which is 2. */
static void
test_read__forms_people_type__one_code(void **state)
{
	static const char code[] = "0000-0000-0000-0000-012";

	(void)state;
	reads_as("0000-0000-0000-0000-012", code);
	reads_as("  oooo-OOOO 0000 0000\t-0l2 ", code);
	reads_as("OOOOOOOOOOOOOOOOOI2", code);
	reads_as("００００－００００－００００－００００－０１２", code);
	reads_as("0000—0000–0000−0000‐0i2", code);
	reads_as("0000　0000　0000　0000　012\r\n", code);
}

static void
test_read__no_code__refused(void **state)
{
	(void)state;
	refuses("");
	refuses("0000-0000-0000-0000-01");
	refuses("0000-0000-0000-0000-0120");
	refuses("0000-0000-0000-0000-0U2");
	refuses("0000-0000-0000-0000-0*2");
	refuses("0000-0000-0000-0000-013");
	refuses("举报查询码");
	refuses("\xff\xfe");
}

/* Every other character at every place, and every pair of neighbours. */
static void
test_read__one_slip__noticed(void **state)
{
	(void)state;
	for (int round = 0; round < 20; round++) {
		char code[RECEIPT_TEXT], bad[RECEIPT_TEXT];

		receipt_make(code);
		reads_as(code, code);
		for (int i = 0; i < 23; i++) {
			for (int c = 0; code[i] != '-' && c < 32; c++) {
				if (alphabet[c] == code[i])
					continue;
				memcpy(bad, code, RECEIPT_TEXT);
				bad[i] = alphabet[c];
				refuses(bad);
			}
		}
		arena_reset(a);
	}
}

static void
test_read__two_exchanged__noticed(void **state)
{
	int swaps = 0;

	(void)state;
	for (int round = 0; round < 50; round++) {
		char code[RECEIPT_TEXT], bad[RECEIPT_TEXT];

		receipt_make(code);
		for (int i = 0; i < 23; i++)
			for (int k = i + 1; k < 23; k++) {
				if (code[i] == '-' || code[k] == '-' ||
				    code[i] == code[k])
					continue;
				memcpy(bad, code, RECEIPT_TEXT);
				bad[i] = code[k];
				bad[k] = code[i];
				refuses(bad);
				swaps++;
			}
		arena_reset(a);
	}
	assert_true(swaps > 5000);
}

static void
test_derive__same_code__same_keys(void **state)
{
	unsigned char salt[RECEIPT_SALT] = { 1 };
	struct receipt_keys one, two;
	char code[RECEIPT_TEXT];
	void *plain;
	size_t n, plain_n;
	void *box;

	(void)state;
	receipt_make(code);
	assert_int_equal(receipt_derive(code, salt, &one), ERR_OK);
	box = seal_bytes(a, one.mailbox.public_key, "答复", 6, &n);
	assert_int_equal(receipt_derive(code, salt, &two), ERR_OK);
	assert_true(digest_same(one.lookup, two.lookup));
	assert_int_equal(seal_open(a, &two.mailbox, box, n, &plain, &plain_n),
	    ERR_OK);
	assert_string_equal(plain, "答复");
}

static void
test_derive__other_code_or_salt__nothing_in_common(void **state)
{
	unsigned char salt[RECEIPT_SALT] = { 1 };
	struct receipt_keys one, two;

	(void)state;
	assert_int_equal(receipt_derive("0000-0000-0000-0000-012", salt, &one),
	    ERR_OK);
	assert_int_equal(receipt_derive("0000-0000-0000-0000-000", salt, &two),
	    ERR_OK);
	assert_false(digest_same(one.lookup, two.lookup));
	assert_memory_not_equal(&one.mailbox, &two.mailbox,
	    sizeof(one.mailbox));
	salt[15] = 1;
	assert_int_equal(receipt_derive("0000-0000-0000-0000-012", salt, &two),
	    ERR_OK);
	assert_false(digest_same(one.lookup, two.lookup));
}

/* The keys of a code must never change: reports would be lost. */
static void
test_derive__known_vector__as_ever(void **state)
{
	unsigned char salt[RECEIPT_SALT] = "reviewdesk-salt";
	struct receipt_keys keys;

	(void)state;
	assert_int_equal(receipt_derive("0000-0000-0000-0000-012", salt,
	    &keys), ERR_OK);
	assert_string_equal(digest_hex(a, &keys, sizeof(keys)), 
	    "d3de2c72922db8763897b58dd4bdc6c3734be87a7b18975c1e83d0188bcb0d9a");
}

static void
test_salt__second_start__the_same(void **state)
{
	unsigned char one[RECEIPT_SALT], two[RECEIPT_SALT];
	char dir[PATH_MAX];

	(void)state;
	tmpdir_make(dir);
	assert_int_equal(receipt_salt_open(dir, one), ERR_OK);
	assert_int_equal(receipt_salt_open(dir, two), ERR_OK);
	assert_memory_equal(one, two, sizeof(one));
	tmpdir_remove(dir);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_make__hundred_thousand__unique_and_even),
		cmocka_unit_test(test_read__forms_people_type__one_code),
		cmocka_unit_test(test_read__no_code__refused),
		cmocka_unit_test(test_read__one_slip__noticed),
		cmocka_unit_test(test_read__two_exchanged__noticed),
		cmocka_unit_test(test_derive__same_code__same_keys),
		cmocka_unit_test(
		    test_derive__other_code_or_salt__nothing_in_common),
		cmocka_unit_test(test_derive__known_vector__as_ever),
		cmocka_unit_test(test_salt__second_start__the_same),
	};

	return cmocka_run_group_tests(tests, arena_begin, arena_end) != 0;
}
