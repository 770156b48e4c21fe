#include "support/cmocka.h"

#include <pthread.h>

#include "base/pace.h"

enum { AN_HOUR = 120, AT_ONCE = 20, EACH = 30 };	/* EACH: seconds */

static int64_t
at(int64_t seconds)
{
	return (1000 + seconds) * 1000000;
}

static void
test_pace_take__more_than_at_once__told_how_long(void **state)
{
	struct pace p = { 0 };

	(void)state;
	for (int i = 0; i < AT_ONCE; i++)
		assert_int_equal(pace_take(&p, AN_HOUR, at(0)), 0);
	assert_int_equal(pace_take(&p, AN_HOUR, at(0)), EACH);
	/* asking takes nothing */
	assert_int_equal(pace_take(&p, AN_HOUR, at(0)), EACH);
	assert_int_equal(pace_take(&p, AN_HOUR, at(EACH - 1)), 1);
	assert_int_equal(pace_take(&p, AN_HOUR, at(EACH)), 0);
	assert_int_equal(pace_take(&p, AN_HOUR, at(EACH)), EACH);
}

static void
test_pace_take__after_a_rest__full_but_not_more(void **state)
{
	struct pace p = { 0 };

	(void)state;
	for (int i = 0; i < AT_ONCE; i++)
		assert_int_equal(pace_take(&p, AN_HOUR, at(0)), 0);
	for (int i = 0; i < AT_ONCE; i++)
		assert_int_equal(pace_take(&p, AN_HOUR, at(86400)), 0);
	assert_int_equal(pace_take(&p, AN_HOUR, at(86400)), EACH);
}

static void
test_pace_take__few_an_hour__one_at_once(void **state)
{
	struct pace p = { 0 };

	(void)state;
	assert_int_equal(pace_take(&p, 1, at(0)), 0);
	assert_int_equal(pace_take(&p, 1, at(0)), 3600);
	assert_int_equal(pace_take(&p, 1, at(3600)), 0);
}

static struct pace shared;
static atomic_int taken;

static void *
take_many(void *arg)
{
	for (int i = 0; i < 1000; i++)
		if (pace_take(&shared, 6 * 1000, at(0)) == 0)
			taken++;
	return arg;
}

static void
test_pace_take__four_threads__as_many_as_one(void **state)
{
	pthread_t threads[4];

	(void)state;
	for (int i = 0; i < 4; i++)
		assert_int_equal(pthread_create(&threads[i], NULL, take_many,
		    NULL), 0);
	for (int i = 0; i < 4; i++)
		pthread_join(threads[i], NULL);
	assert_int_equal(taken, 1000);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_pace_take__more_than_at_once__told_how_long),
		cmocka_unit_test(
		    test_pace_take__after_a_rest__full_but_not_more),
		cmocka_unit_test(test_pace_take__few_an_hour__one_at_once),
		cmocka_unit_test(test_pace_take__four_threads__as_many_as_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
