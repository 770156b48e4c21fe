#include "app/audit.h"
#include "app/audit_seal.h"
#include "keeper/keeper_desk.h"
#include "vault/digest.h"

/* The audit log is chained once it is old enough; what is changed shows. */

static void
migrate_runs(const char *sql)
{
	const char *why = "";

	if (db_script(migrate->db, sql, &why) != ERR_OK)
		fail_msg("%s", why);
}

static int
empty_log(void **state)
{
	migrate_runs("TRUNCATE audit;\nTRUNCATE audit_seal;\n");
	today_is("2026-11-02");
	return begin_afresh(state);
}

/* n rows of so many seconds ago. */
static void
write_rows(int n, int seconds_ago)
{
	struct instant at = { keep.now.us - seconds_ago * INT64_C(1000000) };

	for (int i = 0; i < n; i++)
		assert_int_equal(app_audit_alone(desk->office,
		    desk->officer.person_id, AUDIT_LANGUAGE, NULL, at),
		    ERR_OK);
}

static struct audit_seal
last_seal(void)
{
	struct audit_seal s;

	assert_int_equal(audit_seal_last(keeper_app->db, desk->arena, &s),
	    ERR_OK);
	return s;
}

/* 1 if the rows up to there still give that seal, from nothing. */
static int
still_gives(const struct audit_seal *told)
{
	struct audit_seal real = { 0 };
	long rows;

	assert_int_equal(audit_seal_over(keeper_app, told->up_to_id,
	    &real, &rows), ERR_OK);
	return real.up_to_id == told->up_to_id &&
	    digest_same(real.hash, told->hash);
}

static void
test_seal__old_and_young_rows__old_ones_alone(void **state)
{
	struct audit_seal first, second;

	(void)state;
	write_rows(3, 2 * AUDIT_SEAL_AGE_S);
	write_rows(2, 1);
	assert_int_equal(keep_seal_audit(&keep), ERR_OK);
	assert_string_equal(said, "seal audit 3\n");
	first = last_seal();
	assert_int_equal(keep_seal_audit(&keep), ERR_OK);
	assert_string_equal(said, "seal audit 3\n");
	keep.now.us += 2 * AUDIT_SEAL_AGE_S * INT64_C(1000000);
	assert_int_equal(keep_seal_audit(&keep), ERR_OK);
	second = last_seal();
	assert_int_equal(second.up_to_id, first.up_to_id + 2);
	assert_true(still_gives(&first));
	assert_true(still_gives(&second));
}

static void
test_seal__rows_of_a_day_that_comes_again__in_their_turn(void **state)
{
	struct audit_seal told;

	(void)state;
	write_rows(2, -24 * 3600);
	write_rows(2, 1);
	assert_int_equal(keep_seal_audit(&keep), ERR_OK);
	assert_string_equal(said, "");
	keep.now.us += 2 * AUDIT_SEAL_AGE_S * INT64_C(1000000);
	assert_int_equal(keep_seal_audit(&keep), ERR_OK);
	assert_string_equal(said, "seal audit 4\n");
	told = last_seal();
	assert_true(still_gives(&told));
}

static void
test_seal__more_than_a_batch__one_seal(void **state)
{
	(void)state;
	write_rows(AUDIT_SEAL_BATCH + 5, 2 * AUDIT_SEAL_AGE_S);
	assert_int_equal(keep_seal_audit(&keep), ERR_OK);
	assert_string_equal(said, "seal audit 1005\n");
}

static void
test_seal__row_changed_or_taken_out__shows(void **state)
{
	struct audit_seal told;

	(void)state;
	write_rows(5, 2 * AUDIT_SEAL_AGE_S);
	assert_int_equal(keep_seal_audit(&keep), ERR_OK);
	told = last_seal();
	migrate_runs("DROP TRIGGER audit_no_update;\n"
	    "DROP TRIGGER audit_no_delete;\n"
	    "UPDATE audit SET what = 'sign-out' WHERE id = 2;\n");
	assert_false(still_gives(&told));
	migrate_runs("UPDATE audit SET what = 'language' WHERE id = 2;\n");
	assert_true(still_gives(&told));
	migrate_runs("DELETE FROM audit WHERE id = 3;\n");
	assert_false(still_gives(&told));
}

static void
test_seal__dry_run__nothing_is_kept(void **state)
{
	struct keep trial = keep;
	struct audit_seal s;

	(void)state;
	trial.is_trial = 1;
	write_rows(2, 2 * AUDIT_SEAL_AGE_S);
	assert_int_equal(keep_seal_audit(&trial), ERR_OK);
	assert_string_equal(said, "seal audit 2\n");
	assert_int_equal(audit_seal_last(keeper_app->db, desk->arena, &s),
	    ERR_NOT_FOUND);
}

#define TEST(name) cmocka_unit_test_setup(name, empty_log)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_seal__old_and_young_rows__old_ones_alone),
		TEST(test_seal__rows_of_a_day_that_comes_again__in_their_turn),
		TEST(test_seal__more_than_a_batch__one_seal),
		TEST(test_seal__row_changed_or_taken_out__shows),
		TEST(test_seal__dry_run__nothing_is_kept),
	};

	return cmocka_run_group_tests(tests, keeper_desk_setup,
	    keeper_desk_teardown);
}
