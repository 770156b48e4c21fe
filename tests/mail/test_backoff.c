#include "support/cmocka.h"

#include "mail/backoff.h"

static void
test_backoff__each_failure__waits_longer_up_to_an_hour(void **state)
{
	static const int64_t expected[] = { 60, 300, 900, 3600, 3600, 3600 };

	(void)state;
	for (int n = 1; n <= 6; n++)
		for (uint64_t seed = 0; seed < 200; seed++) {
			int64_t s = mail_backoff_seconds(n, seed);

			assert_in_range(s, expected[n - 1],
			    expected[n - 1] * 11 / 10);
		}
	assert_in_range(mail_backoff_seconds(1000000, 7), 3600,
	    MAIL_BACKOFF_MOST_S);
	assert_in_range(mail_backoff_seconds(0, 7), 60, 66);
	assert_in_range(mail_backoff_seconds(-5, 7), 60, 66);
}

static void
test_backoff__same_mail__same_wait(void **state)
{
	(void)state;
	for (int n = 1; n < 8; n++)
		assert_int_equal(mail_backoff_seconds(n, 42),
		    mail_backoff_seconds(n, 42));
}

static void
test_backoff__neighbours__do_not_come_back_together(void **state)
{
	int seen[361] = { 0 }, different = 0;

	(void)state;
	for (uint64_t seed = 1; seed <= 360; seed++)
		seen[mail_backoff_seconds(4, seed) - 3600]++;
	for (int i = 0; i <= 360; i++)
		different += seen[i] > 0;
	assert_true(different > 180);
}

static void
test_backoff__next__counts_from_the_failure(void **state)
{
	struct instant t = { INT64_C(1790000000123456) };

	(void)state;
	assert_int_equal(mail_backoff_next(t, 2, 9).us,
	    t.us + mail_backoff_seconds(2, 9) * 1000000);
}

static void
test_overdue__three_days__for_a_person_to_see(void **state)
{
	struct instant made = { INT64_C(1790000000000000) };
	struct instant now = { made.us + INT64_C(259200000000) };

	(void)state;
	assert_true(mail_is_overdue(made, now));
	now.us--;
	assert_false(mail_is_overdue(made, now));
	/* a clock that was set back alarms nobody */
	now.us = made.us - 1;
	assert_false(mail_is_overdue(made, now));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_backoff__each_failure__waits_longer_up_to_an_hour),
		cmocka_unit_test(test_backoff__same_mail__same_wait),
		cmocka_unit_test(
		    test_backoff__neighbours__do_not_come_back_together),
		cmocka_unit_test(test_backoff__next__counts_from_the_failure),
		cmocka_unit_test(test_overdue__three_days__for_a_person_to_see),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
