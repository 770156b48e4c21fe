#include <string.h>

#include "app/account_desk.h"

/* Who gets in, who does not, and how guessing is slowed. */

static void
test_sign_in__login_as_people_type_it__lets_in(void **state)
{
	struct account_desk *k = *state;
	const char *login = desk_editor(k);
	struct signed_in s;

	assert_int_equal(desk_try(k, k->operator, arena_printf(k->arena,
	    "  Ｐ%s ", login + 1), good_password, NULL, k->now, &s), ERR_OK);
	assert_string_equal(s.who.login, login);
}

static void
test_sign_in__wrong_unknown_invited_or_elsewhere__the_same(void **state)
{
	struct account_desk *k = *state;
	const char *login = desk_editor(k);
	const char *invited = desk_person(k, "pilot", ORGANISATION_OPERATOR,
	    ROLE_BIT(ROLE_OPERATOR_EDITOR), NULL);
	struct signed_in s;

	assert_int_equal(desk_try(k, k->operator, login, "wrong one", NULL,
	    k->now, &s), ERR_INPUT);
	assert_int_equal(desk_try(k, k->operator, login, "", NULL, k->now,
	    &s), ERR_INPUT);
	assert_int_equal(desk_try(k, k->operator, "nobody-of-ours",
	    good_password, NULL, k->now, &s), ERR_INPUT);
	assert_int_equal(desk_try(k, k->operator, invited, good_password,
	    NULL, k->now, &s), ERR_INPUT);
	assert_int_equal(desk_try(k, k->office, login, good_password, NULL,
	    k->now, &s), ERR_INPUT);
	assert_null(s.token);
}

static void
test_sign_in__office_portal__takes_members_not_operators(void **state)
{
	struct account_desk *k = *state;
	const char *liaison = desk_person(k, "mss", ORGANISATION_MEMBER,
	    ROLE_BIT(ROLE_LIAISON), good_password);
	struct signed_in s;

	assert_int_equal(desk_try(k, k->office, liaison, good_password, NULL,
	    k->now, &s), ERR_OK);
	assert_int_equal(s.who.member, MEMBER_MSS);
	assert_int_equal(desk_try(k, k->operator, liaison, good_password,
	    NULL, k->now, &s), ERR_INPUT);
}

static void
guess(struct account_desk *k, const char *login, const char *source, int n)
{
	struct signed_in s;

	for (int i = 0; i < n; i++)
		(void)!desk_try(k, k->operator, login, "a wrong guess",
		    source, k->now, &s);
}

static void
test_sign_in__fifty_guesses_from_one_place__owner_gets_in(void **state)
{
	struct account_desk *k = *state;
	const char *login = desk_editor(k);
	struct signed_in s;

	guess(k, login, "203.0.113.7", 50);
	assert_int_equal(desk_try(k, k->operator, login, good_password,
	    "203.0.113.7", k->now, &s), ERR_TOO_MANY);
	assert_true(s.wait_s > 0);
	assert_int_equal(desk_try(k, k->operator, login, good_password,
	    "198.51.100.9", k->now, &s), ERR_OK);
}

static void
test_sign_in__right_one_after_the_wait__clears_the_count(void **state)
{
	struct account_desk *k = *state;
	const char *login = desk_editor(k);
	struct signed_in s;

	guess(k, login, "203.0.113.8", 6);
	assert_int_equal(desk_try(k, k->operator, login, good_password,
	    "203.0.113.8", desk_at(k, 1), &s), ERR_TOO_MANY);
	assert_int_equal(desk_try(k, k->operator, login, good_password,
	    "203.0.113.8", desk_at(k, s.wait_s + 1), &s), ERR_OK);
	assert_int_equal(desk_try(k, k->operator, login, "wrong again",
	    "203.0.113.8", desk_at(k, 20), &s), ERR_INPUT);
}

static void
test_sign_in__guesses_from_everywhere__owner_waits_seconds(void **state)
{
	struct account_desk *k = *state;
	const char *login = desk_editor(k);
	struct signed_in s;

	for (int i = 0; i < 40; i++)
		guess(k, login, arena_printf(k->arena, "198.18.0.%d", i), 1);
	assert_int_equal(desk_try(k, k->operator, login, good_password,
	    "192.0.2.77", k->now, &s), ERR_TOO_MANY);
	assert_in_range(s.wait_s, 1, 8);
	assert_int_equal(desk_try(k, k->operator, login, good_password,
	    "192.0.2.77", desk_at(k, 9), &s), ERR_OK);
}

static void
test_attempts__after_an_hour__are_forgotten(void **state)
{
	struct account_desk *k = *state;
	const char *login = desk_editor(k);
	int s;

	guess(k, login, "203.0.113.9", 5);
	assert_int_equal(attempts_wait(k->operator, k->arena, ATTEMPT_PAIR,
	    login, "203.0.113.9", desk_at(k, 1), &s), ERR_OK);
	assert_true(s > 0);
	assert_int_equal(attempts_wait(k->operator, k->arena, ATTEMPT_PAIR,
	    login, "203.0.113.9", desk_at(k, 3601), &s), ERR_OK);
	assert_int_equal(s, 0);
}

struct codes {
	struct account_desk *desk;
	const char *login;
	int n;
};

/* Each from a place of its own. */
static enum err
guess_codes(struct tx *tx, void *ctx)
{
	const struct codes *c = ctx;
	struct account_desk *k = c->desk;
	enum err e = ERR_OK;

	for (int i = 0; i < c->n && e == ERR_OK; i++)
		e = attempts_add(k->office, tx, ATTEMPT_CODE, c->login,
		    arena_printf(k->arena, "198.18.1.%d", i), k->now);
	return e;
}

static void
test_attempts__codes_from_everywhere__a_hundred_a_day(void **state)
{
	struct account_desk *k = *state;
	struct codes c = { k, "guessed-at", 9 };
	int s;

	assert_int_equal(app_transaction(k->office, guess_codes, &c), ERR_OK);
	assert_int_equal(attempts_wait(k->office, k->arena, ATTEMPT_CODE,
	    c.login, "192.0.2.1", k->now, &s), ERR_OK);
	assert_int_equal(s, 0);
	assert_int_equal(app_transaction(k->office, guess_codes, &c), ERR_OK);
	assert_int_equal(attempts_wait(k->office, k->arena, ATTEMPT_CODE,
	    c.login, "192.0.2.1", k->now, &s), ERR_OK);
	assert_int_equal(s, 900);
}

static void
test_attempts__clock_set_back__nobody_waits_for_that_day(void **state)
{
	struct account_desk *k = *state;
	const char *login = desk_editor(k);
	struct signed_in s;

	guess(k, login, "203.0.113.10", 50);
	assert_int_equal(desk_try(k, k->operator, login, good_password,
	    "203.0.113.10", desk_at(k, -24 * 3600), &s), ERR_OK);
}

static void
test_account_set_password__asks_for_the_old_one(void **state)
{
	struct account_desk *k = *state;
	const char *login = desk_editor(k);
	struct signed_in a = desk_enter(k, login), b = desk_enter(k, login);
	struct account_change p = { "not it", "another good one 42", NULL, 1 };
	const struct words *why = NULL;
	struct actor who;

	assert_int_equal(account_set_password(k->operator, k->arena, &a.who,
	    &a.session, &p, k->now, &why), ERR_CRYPTO);
	p.password = good_password;
	p.fresh = login;
	assert_int_equal(account_set_password(k->operator, k->arena, &a.who,
	    &a.session, &p, k->now, &why), ERR_INPUT);
	assert_non_null(why);
	p.fresh = "another good one 42";
	assert_int_equal(account_set_password(k->operator, k->arena, &a.who,
	    &a.session, &p, k->now, &why), ERR_OK);
	assert_int_equal(desk_reopen(k, k->operator, a.token, k->now, &who),
	    ERR_OK);
	assert_int_equal(desk_reopen(k, k->operator, b.token, k->now, &who),
	    ERR_SIGNED_OUT);
	assert_int_equal(desk_try(k, k->operator, login, good_password, NULL,
	    k->now, &b), ERR_INPUT);
}

static void
test_person_create__wrong_fields__named(void **state)
{
	struct account_desk *k = *state;
	struct organisation o = desk_organisation(k, "pilot",
	    ORGANISATION_OPERATOR);
	const struct new_person good = { o.id, "fine-login", "林知远",
	    "a@b.example", "", LANG_ZH, ROLE_BIT(ROLE_OPERATOR_EDITOR),
	    good_password };
	const struct {
		struct new_person p;
		const char *field;
	} rows[] = {
		{ { o.id, "x y", good.name, good.email, "", LANG_ZH,
		    good.roles, good_password }, "login" },
		{ { o.id, good.login, "", good.email, "", LANG_ZH,
		    good.roles, good_password }, "name" },
		{ { o.id, good.login, good.name, "a b@c", "", LANG_ZH,
		    good.roles, good_password }, "email" },
		{ { o.id, good.login, good.name, good.email, "", LANG_ZH,
		    ROLE_BIT(ROLE_CHIEF), good_password }, "roles" },
		{ { o.id, good.login, good.name, good.email, "", LANG_ZH, 0,
		    good_password }, "roles" },
		{ { 0, good.login, good.name, good.email, "", LANG_ZH,
		    good.roles, good_password }, "organisation" },
		{ { o.id, good.login, good.name, good.email, "", LANG_ZH,
		    good.roles, "12345678" }, "password" },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct actor nobody = actor_nobody(LANG_ZH);
		struct people_fault f = { "none", NULL };
		int64_t id;

		assert_int_equal(person_create(k->admin, k->arena,
		    &rows[i].p, &nobody, k->now, &id, &f), ERR_INPUT);
		assert_string_equal(f.field, rows[i].field);
	}
}

#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, desk_setup, desk_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_sign_in__login_as_people_type_it__lets_in),
		TEST(test_sign_in__wrong_unknown_invited_or_elsewhere__the_same),
		TEST(test_sign_in__office_portal__takes_members_not_operators),
		TEST(test_sign_in__fifty_guesses_from_one_place__owner_gets_in),
		TEST(test_sign_in__right_one_after_the_wait__clears_the_count),
		TEST(test_sign_in__guesses_from_everywhere__owner_waits_seconds),
		TEST(test_attempts__after_an_hour__are_forgotten),
		TEST(test_attempts__codes_from_everywhere__a_hundred_a_day),
		TEST(test_attempts__clock_set_back__nobody_waits_for_that_day),
		TEST(test_account_set_password__asks_for_the_old_one),
		TEST(test_person_create__wrong_fields__named),
	};

	return RUN(tests);
}
