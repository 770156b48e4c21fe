#include "support/cmocka.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"

static void
test_alloc__any_size__zeroed_and_aligned(void **state)
{
	struct arena *a = arena_new();

	(void)state;
	for (size_t n = 0; n < 100000; n = n * 3 + 1) {
		unsigned char *p = arena_alloc(a, n);

		assert_int_equal((uintptr_t)p % 16, 0);
		for (size_t i = 0; i < n; i++)
			assert_int_equal(p[i], 0);
		memset(p, 0xff, n);
	}
	arena_free(&a);
	assert_null(a);
	arena_free(&a);
}

static void
test_reset__after_use__gives_back_and_zeroes_again(void **state)
{
	struct arena *a = arena_new();
	size_t before = arena_held(a);
	unsigned char *p;

	(void)state;
	memset(arena_alloc(a, 100), 0xff, 100);
	memset(arena_alloc(a, 1 << 20), 0xff, 1 << 20);
	assert_true(arena_held(a) > before);
	arena_reset(a);
	assert_int_equal(arena_held(a), before);
	p = arena_alloc(a, 100);
	for (size_t i = 0; i < 100; i++)
		assert_int_equal(p[i], 0);
	arena_free(&a);
}

static char order[8];

static void
note(void *arg)
{
	size_t n = strlen(order);

	order[n] = *(const char *)arg;
	order[n + 1] = '\0';
}

static void
test_cleanup__reset__newest_first_and_once(void **state)
{
	struct arena *a = arena_new();

	(void)state;
	order[0] = '\0';
	arena_cleanup(a, note, "1");
	arena_cleanup(a, note, "2");
	arena_cleanup(a, note, "3");
	arena_reset(a);
	assert_string_equal(order, "321");
	arena_free(&a);
	assert_string_equal(order, "321");
}

static void
test_strdup__null__null(void **state)
{
	struct arena *a = arena_new();

	(void)state;
	assert_null(arena_strdup(a, NULL));
	assert_string_equal(arena_strdup(a, "审查"), "审查");
	assert_string_equal(arena_memdup(a, "abc", 2), "ab");
	assert_string_equal(arena_printf(a, "%d-%s", 7, "x"), "7-x");
	arena_free(&a);
}

static void
test_buf__many_appends__one_string(void **state)
{
	struct arena *a = arena_new();
	struct buf b;

	(void)state;
	buf_init(&b, a, 100000);
	assert_string_equal(b.data, "");
	for (int i = 0; i < 10000; i++)
		buf_printf(&b, "%d", i % 10);
	assert_int_equal(b.len, 10000);
	assert_int_equal(strlen(b.data), 10000);
	assert_int_equal(b.data[9999], '9');
	assert_int_equal(buf_end(&b), ERR_OK);
	arena_free(&a);
}

static void
test_buf__beyond_maximum__dropped_and_said(void **state)
{
	struct arena *a = arena_new();
	struct buf b;

	(void)state;
	buf_init(&b, a, 5);
	buf_puts(&b, "12345");
	assert_int_equal(buf_end(&b), ERR_OK);
	buf_putc(&b, '6');
	assert_int_equal(buf_end(&b), ERR_TOO_LARGE);
	assert_string_equal(b.data, "12345");
	buf_init(&b, a, 5);
	buf_puts(&b, "123456");
	buf_puts(&b, "1");
	assert_int_equal(buf_end(&b), ERR_TOO_LARGE);
	assert_string_equal(b.data, "");
	arena_free(&a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_alloc__any_size__zeroed_and_aligned),
		cmocka_unit_test(
		    test_reset__after_use__gives_back_and_zeroes_again),
		cmocka_unit_test(test_cleanup__reset__newest_first_and_once),
		cmocka_unit_test(test_strdup__null__null),
		cmocka_unit_test(test_buf__many_appends__one_string),
		cmocka_unit_test(test_buf__beyond_maximum__dropped_and_said),
	};

	return RUN(tests);
}
