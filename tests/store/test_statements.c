#include <string.h>

#include "base/settings.h"
#include "store/db.h"
#include "support/cmocka.h"

/* Every statement of the store, as every account that may prepare it. */

struct fixture {
	struct arena *arena;
	struct settings *settings;
};

static int
setup(void **state)
{
	static struct fixture f;
	const char *why = "";

	f.arena = arena_new();
	if (settings_load(f.arena, NULL, &f.settings, &why) != ERR_OK) {
		print_error("%s\n", why);
		return -1;
	}
	*state = &f;
	return 0;
}

static int
teardown(void **state)
{
	struct fixture *f = *state;

	arena_free(&f->arena);
	return 0;
}

static int
prepare_all(struct fixture *f, enum account who)
{
	struct arena *a = arena_new();
	const struct statement *const *all;
	struct db *db;
	int n, tried = 0;

	all = statements_all(&n);
	assert_int_equal(db_open(a, f->settings, who, &db), ERR_OK);
	for (int i = 0; i < n; i++) {
		if (!(all[i]->accounts & (1u << who)))
			continue;
		if (db_prepare(db, all[i]) != ERR_OK)
			fail_msg("%s: %s", account_name(who), all[i]->sql);
		tried++;
	}
	arena_free(&a);
	return tried;
}

static void
test_statements__as_each_account__prepare(void **state)
{
	for (int who = 0; who < ACCOUNT_MIGRATE; who++)
		print_message("%s: %d statements\n",
		    account_name((enum account)who),
		    prepare_all(*state, (enum account)who));
}

static void
test_statements__of_others__are_refused(void **state)
{
	struct fixture *f = *state;
	const struct statement *const *all;
	struct arena *a = arena_new();
	struct db *db;
	int n, refused = 0;

	all = statements_all(&n);
	assert_true(n > 20);
	assert_int_equal(db_open(a, f->settings, ACCOUNT_NOTIFIER, &db),
	    ERR_OK);
	for (int i = 0; i < n; i++)
		if (!(all[i]->accounts & BY(NOTIFIER))) {
			assert_int_equal(db_prepare(db, all[i]),
			    ERR_FORBIDDEN);
			refused++;
		}
	assert_true(refused > 0);
	arena_free(&a);
}

/* A statement per line that the account must not get through. */
static const struct {
	enum account who;
	const char *sql;
} forbidden[] = {
	{ ACCOUNT_OFFICE, "SELECT content FROM application LIMIT 1" },
	{ ACCOUNT_OFFICE, "UPDATE case_event SET kind = 'serve'" },
	{ ACCOUNT_OFFICE, "DELETE FROM case_event" },
	{ ACCOUNT_OFFICE, "DELETE FROM audit" },
	{ ACCOUNT_OPERATOR, "SELECT body FROM answer LIMIT 1" },
	{ ACCOUNT_OPERATOR, "SELECT body FROM note LIMIT 1" },
	{ ACCOUNT_OPERATOR, "SELECT content FROM suggestion_version LIMIT 1" },
	{ ACCOUNT_OPERATOR, "SELECT sealed FROM report LIMIT 1" },
	{ ACCOUNT_OPERATOR, "UPDATE event_right SET kind = 'serve'" },
	{ ACCOUNT_PUBLIC, "SELECT sealed FROM report LIMIT 1" },
	{ ACCOUNT_PUBLIC, "SELECT login FROM person LIMIT 1" },
	{ ACCOUNT_PUBLIC, "SELECT sealed_office FROM report_message LIMIT 1" },
	{ ACCOUNT_PUBLIC, "SELECT sealed_name FROM report_file LIMIT 1" },
	{ ACCOUNT_PUBLIC, "UPDATE report SET sealed = 'x'" },
	{ ACCOUNT_PUBLIC, "UPDATE report_message SET sealed_office = 'x'" },
	{ ACCOUNT_PUBLIC, "DELETE FROM report" },
	{ ACCOUNT_OFFICE, "UPDATE report SET mailbox_key = 'x'" },
	{ ACCOUNT_OFFICE, "UPDATE event_text SET part = 'x'" },
	{ ACCOUNT_OPERATOR, "SELECT file_key FROM spill_hold LIMIT 1" },
	{ ACCOUNT_OPERATOR, "UPDATE document SET file_key = ''" },
	{ ACCOUNT_ADMIN, "SELECT file_key FROM spill_hold LIMIT 1" },
	{ ACCOUNT_OFFICE, "SELECT token_hash FROM report_pending_file LIMIT 1" },
	{ ACCOUNT_KEEPER, "SELECT sealed FROM report LIMIT 1" },
	{ ACCOUNT_NOTIFIER, "SELECT login FROM person LIMIT 1" },
	{ ACCOUNT_NOTIFIER, "UPDATE outbox SET recipient = 'x@example.com'" },
	{ ACCOUNT_KEEPER, "SELECT password_hash FROM person LIMIT 1" },
	{ ACCOUNT_ADMIN, "SELECT sealed FROM report LIMIT 1" },
	{ ACCOUNT_OPERATOR, "UPDATE person SET roles = 'chief'" },
	{ ACCOUNT_OFFICE, "UPDATE person SET roles = 'chief'" },
	{ ACCOUNT_OFFICE, "UPDATE person SET ties = 0" },
	{ ACCOUNT_OFFICE, "INSERT INTO person (organisation_id, login, name, "
	    "email, state, created_us, roles) SELECT 1, 'x', 'x', 'x', "
	    "'active', 0, 'administrator'" },
};

static void
test_accounts__beyond_their_grants__are_refused(void **state)
{
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof(forbidden) / sizeof(forbidden[0]); i++) {
		struct statement s = { forbidden[i].sql, ~0u, NULL, 0, 0 };
		struct arena *a = arena_new();
		const char *why = "";
		struct db *db;

		assert_int_equal(db_open(a, f->settings, forbidden[i].who,
		    &db), ERR_OK);
		if (db_script(db, arena_printf(a, "%s;\n", s.sql), &why) ==
		    ERR_OK)
			fail_msg("%s may: %s",
			    account_name(forbidden[i].who), s.sql);
		arena_free(&a);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_statements__as_each_account__prepare),
		cmocka_unit_test(test_statements__of_others__are_refused),
		cmocka_unit_test(
		    test_accounts__beyond_their_grants__are_refused),
	};

	return cmocka_run_group_tests(tests, setup, teardown) != 0;
}
