#include "app/admin_desk.h"
#include "app/rule_sets.h"
#include "store/db.h"
#include "store/rules_proposal.h"

/* Which rule set is for new cases is decided by two; running cases stay. */

static struct rules *later;		/* measures-2022 */

static enum err
keep_rules(struct tx *tx, void *ctx)
{
	const struct rules *r = ctx;

	return rules_edition_insert(tx, rules_edition(r), rules_source(r),
	    clock_now());
}

static int
setup(void **state)
{
	static struct admin_desk k;
	const char *why;

	*state = &k;
	if (admin_desk_setup(&k) != 0)
		return -1;
	assert_int_equal(rules_read(k.desk->arena,
	    "conf/rules/measures-2022.conf", &later, &why), ERR_OK);
	assert_in_range(app_transaction(k.desk->admin, keep_rules, later),
	    ERR_OK, ERR_DUPLICATE);
	return 0;
}

static enum err
propose(struct admin_desk *k, const struct actor *who, const char *edition,
    const char *reason)
{
	return rule_set_propose(k->desk->office, k->desk->arena, who, edition,
	    reason, clock_now());
}

static int64_t
proposed(struct admin_desk *k)
{
	struct rules_proposal *all;
	int n;

	assert_int_equal(propose(k, &k->one, rules_edition(later),
	    "2022年办法施行"), ERR_OK);
	assert_int_equal(rule_sets_proposed(k->desk->office, k->desk->arena,
	    &k->one, &all, &n), ERR_OK);
	return all[0].id;
}

static void
test_propose__what_cannot_be__is_refused(void **state)
{
	struct admin_desk *k = *state;
	const char *edition = rules_edition(later);

	assert_int_equal(propose(k, &k->desk->chief, edition, "x"),
	    ERR_FORBIDDEN);
	assert_int_equal(propose(k, &k->one, edition, ""), ERR_INPUT);
	assert_int_equal(propose(k, &k->one, "measures-1999@0", "x"),
	    ERR_NOT_FOUND);
	assert_int_equal(propose(k, &k->one,
	    rules_edition(k->desk->office->active), "x"), ERR_DUPLICATE);
}

static void
test_activate__by_who_proposed__refused_by_code_and_database(void **state)
{
	struct admin_desk *k = *state;
	int64_t id = proposed(k);
	struct tx *tx;

	assert_int_equal(rule_set_activate(k->desk->office, k->desk->arena,
	    &k->one, id, clock_now()), ERR_FORBIDDEN);
	assert_int_equal(tx_begin(k->desk->office->db, &tx), ERR_OK);
	assert_int_not_equal(rules_decide(tx, id, 1, k->one.person_id,
	    clock_now()), ERR_OK);
	tx_rollback(tx);
	assert_int_equal(rule_set_drop(k->desk->office, k->desk->arena,
	    &k->one, id, clock_now()), ERR_OK);
	assert_int_equal(rule_set_activate(k->desk->office, k->desk->arena,
	    &k->other, id, clock_now()), ERR_CONFLICT);
}

static void
test_activate__by_another__new_cases_only(void **state)
{
	struct admin_desk *k = *state;
	int64_t before = desk_lodge(k->desk, "2026-08-20", 1), after;
	const char *old = desk_row(k->desk, before).rules_edition;
	int64_t id = proposed(k);

	assert_int_equal(app_ready(k->desk->operator), ERR_OK);
	assert_string_equal(rules_edition(k->desk->operator->active), old);
	assert_int_equal(rule_set_activate(k->desk->office, k->desk->arena,
	    &k->other, id, clock_now()), ERR_OK);
	after = desk_lodge(k->desk, "2026-08-21", 1);
	assert_string_equal(desk_row(k->desk, after).rules_edition,
	    rules_edition(later));
	assert_int_equal(desk_row(k->desk, after).next_period, PERIOD_DECISION);
	assert_string_equal(desk_row(k->desk, before).rules_edition, old);
	/* the running case goes on under its own */
	desk_act(k->desk, &k->desk->officer, (struct act){
	    .case_id = before, .kind = EVENT_ACCEPT,
	    .on = desk_date("2026-08-24") });
	assert_int_equal(desk_try(k->desk, &k->desk->officer, (struct act){
	    .case_id = after, .kind = EVENT_ACCEPT,
	    .on = desk_date("2026-08-24") }), ERR_REFUSED);
	desk_act(k->desk, &k->desk->chief, (struct act){
	    .case_id = after, .kind = EVENT_DECIDE_TO_REVIEW,
	    .on = desk_date("2026-08-24") });
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_propose__what_cannot_be__is_refused),
		cmocka_unit_test(
	test_activate__by_who_proposed__refused_by_code_and_database),
		cmocka_unit_test(test_activate__by_another__new_cases_only),
	};

	return cmocka_run_group_tests(tests, setup, admin_desk_teardown) != 0;
}
