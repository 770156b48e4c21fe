#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <string.h>

#include "files/belt.h"
#include "support/arena.h"
#include "support/cmocka.h"

enum { N = 3, FAR = 1000 };

/* Counts what each station saw; one of them may fail at some tray. */
struct seen {
	int trays[N];			/* that each was given */
	int last;			/* the first says so at this one */
	int fails_at, fails_on;		/* station and tray; FAR: never */
	pthread_t threads[N];
	atomic_int under_way, most;
};

/* Trays come in order, with what the station before left in them. */
static enum err
see(struct seen *s, int station, struct tray *t)
{
	int i = s->trays[station]++;

	s->threads[station] = pthread_self();
	if (station > 0 && (t->n != (size_t)i * 10 + (size_t)station - 1 ||
	    t->bytes[i % TRAY] != (unsigned char)i))
		return ERR_FORMAT;
	t->n = (size_t)i * 10 + (size_t)station;
	return station == s->fails_at && i == s->fails_on ? ERR_STORAGE :
	    ERR_OK;
}

static enum err
first(void *ctx, struct tray *t)
{
	struct seen *s = ctx;
	int i = s->trays[0], now = ++s->under_way;

	if (now > s->most)
		s->most = now;
	t->bytes[i % TRAY] = (unsigned char)i;
	t->is_last = i == s->last;
	return see(s, 0, t);
}

static enum err
second(void *ctx, struct tray *t)
{
	return see(ctx, 1, t);
}

static enum err
third(void *ctx, struct tray *t)
{
	struct seen *s = ctx;

	--s->under_way;
	return see(s, 2, t);
}

static enum err
run(struct seen *s)
{
	static const struct station stations[N] = { { first }, { second },
	    { third } };

	return belt_run(a, stations, N, s);
}

static void
test_belt__one_tray__no_further_thread(void **state)
{
	struct seen s = { .last = 0, .fails_on = FAR };

	(void)state;
	assert_int_equal(run(&s), ERR_OK);
	for (int i = 0; i < N; i++) {
		assert_int_equal(s.trays[i], 1);
		assert_true(pthread_equal(s.threads[i], pthread_self()));
	}
}

static void
test_belt__many_trays__each_past_all_in_order(void **state)
{
	(void)state;
	for (int last = 1; last < 200; last += 13) {
		struct seen s = { .last = last, .fails_on = FAR };

		assert_int_equal(run(&s), ERR_OK);
		for (int i = 0; i < N; i++)
			assert_int_equal(s.trays[i], last + 1);
		assert_true(pthread_equal(s.threads[0], pthread_self()));
		assert_false(pthread_equal(s.threads[1], s.threads[2]));
		assert_in_range(s.most, 1, TRAYS);
	}
}

/* Whoever fails, and when: the error comes out and all have ended. */
static void
test_belt__a_station_fails__its_error(void **state)
{
	static const int trays[] = { 0, 1, TRAYS, 3 * TRAYS };

	(void)state;
	for (int station = 0; station < N; station++)
		for (int i = 0; i < 4; i++) {
			struct seen s = { .last = FAR, .fails_at = station,
			    .fails_on = trays[i] };

			assert_int_equal(run(&s), ERR_STORAGE);
			assert_int_equal(s.trays[station], trays[i] + 1);
			for (int later = station + 1; later < N; later++)
				assert_in_range(s.trays[later], 0, trays[i]);
			assert_in_range(s.trays[0], trays[i] + 1,
			    trays[i] + 1 + TRAYS);
		}
}

static void
test_belt__last_tray_fails__its_error(void **state)
{
	(void)state;
	for (int last = 0; last < 3; last++) {
		struct seen s = { .last = last, .fails_at = 2,
		    .fails_on = last };

		assert_int_equal(run(&s), ERR_STORAGE);
	}
}

static enum err
look(void *ctx, struct tray *t)
{
	int *n = ctx;

	assert_int_equal((uintptr_t)t->bytes % DISK_ALIGN, 0);
	memset(t->bytes, 1, TRAY);
	t->is_last = ++*n == 2 * TRAYS;
	return ERR_OK;
}

static void
test_belt__trays__aligned_and_whole(void **state)
{
	static const struct station only[] = { { look } };
	int n = 0;

	(void)state;
	assert_int_equal(belt_run(a, only, 1, &n), ERR_OK);
	assert_int_equal(n, 2 * TRAYS);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, arena_begin, \
	arena_end)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_belt__one_tray__no_further_thread),
		TEST(test_belt__many_trays__each_past_all_in_order),
		TEST(test_belt__a_station_fails__its_error),
		TEST(test_belt__last_tray_fails__its_error),
		TEST(test_belt__trays__aligned_and_whole),
	};

	return RUN(tests);
}
