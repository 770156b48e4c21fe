#include <string.h>

#include "app/account_desk.h"
#include "app/ties.h"
#include "store/session.h"
#include "vault/digest.h"

/* How a session begins, lives and ends. */

static void
test_session_open__fresh__says_who_it_is(void **state)
{
	struct account_desk *k = *state;
	const char *login = desk_editor(k);
	struct signed_in s = desk_enter(k, login);
	struct actor who;

	assert_int_equal(desk_reopen(k, k->operator, s.token, k->now, &who),
	    ERR_OK);
	assert_string_equal(who.login, login);
	assert_int_equal(who.roles, ROLE_BIT(ROLE_OPERATOR_EDITOR));
	assert_true(who.rights & RIGHT_BIT(RIGHT_CASES_OWN));
	assert_string_equal(who.organisation, "Pilot organisation");
}

static void
test_session_open__no_token_or_another__signed_out(void **state)
{
	struct account_desk *k = *state;
	struct actor who;

	assert_int_equal(desk_reopen(k, k->operator, NULL, k->now, &who),
	    ERR_SIGNED_OUT);
	assert_int_equal(desk_reopen(k, k->operator, "", k->now, &who),
	    ERR_SIGNED_OUT);
	assert_int_equal(desk_reopen(k, k->operator, "made-up", k->now,
	    &who), ERR_SIGNED_OUT);
}

static void
test_session_find__token_itself__is_not_in_the_table(void **state)
{
	struct account_desk *k = *state;
	struct signed_in s = desk_enter(k, desk_editor(k));
	unsigned char hash[32];
	struct session_row row;

	digest_of(s.token, strlen(s.token), hash);
	assert_int_equal(session_find(k->operator->db, k->arena, hash, &row),
	    ERR_OK);
	assert_memory_equal(row.hash, hash, 32);
	assert_true(strlen(s.token) >= 43);
}

/* Signs somebody of the Office in, who must be let in. */
static struct signed_in
enter_office(struct account_desk *k, unsigned roles, struct actor *who)
{
	struct signed_in s;

	assert_int_equal(desk_try(k, k->office, desk_person(k, "the-office",
	    ORGANISATION_OFFICE, roles, good_password), good_password,
	    "192.0.2.1", k->now, &s), ERR_OK);
	assert_int_equal(desk_reopen(k, k->office, s.token, k->now, who),
	    ERR_OK);
	return s;
}

static void
test_session_open__roles_changed_meanwhile__has_those_of_now(void **state)
{
	struct account_desk *k = *state;
	unsigned first = ROLE_BIT(ROLE_CASE_OFFICER) | ROLE_BIT(ROLE_AUDITOR);
	unsigned then = ROLE_BIT(ROLE_CHIEF) | ROLE_BIT(ROLE_AUDITOR);
	struct actor admin, who;
	struct signed_in s;

	(void)enter_office(k, ROLE_BIT(ROLE_ADMINISTRATOR), &admin);
	s = enter_office(k, first, &who);
	assert_int_equal(who.roles, first);
	assert_int_equal(people_set_roles(k->office, k->arena, &admin,
	    who.login, then, k->now), ERR_OK);
	assert_int_equal(desk_reopen(k, k->office, s.token, k->now, &who),
	    ERR_OK);
	assert_int_equal(who.roles, then);
	assert_int_equal(who.rights, rights_of(then));
}

static void
test_session_open__ties_declared_and_lifted__is_untied_without(void **state)
{
	struct account_desk *k = *state;
	struct tie t = { .name = "甲公司", .uscc = "", .kind = "family",
	    .remarks = "" }, u = { .name = "乙公司", .uscc = "",
	    .kind = "family", .remarks = "" }, *own;
	struct actor chief, who;
	struct signed_in s;
	int n;

	(void)enter_office(k, ROLE_BIT(ROLE_CHIEF), &chief);
	s = enter_office(k, ROLE_BIT(ROLE_CASE_OFFICER), &who);
	assert_true(who.is_untied);
	assert_int_equal(tie_declare(k->office, k->arena, &who, &t, &n),
	    ERR_OK);
	assert_int_equal(tie_declare(k->office, k->arena, &who, &u, &n),
	    ERR_OK);
	assert_int_equal(ties_own(k->office, k->arena, &who, &own, &n),
	    ERR_OK);
	assert_int_equal(n, 2);
	for (int i = 0; i < n; i++) {
		assert_int_equal(desk_reopen(k, k->office, s.token, k->now,
		    &who), ERR_OK);
		assert_false(who.is_untied);
		assert_int_equal(tie_lift(k->office, k->arena, &chief,
		    own[i].id), ERR_OK);
	}
	assert_int_equal(desk_reopen(k, k->office, s.token, k->now, &who),
	    ERR_OK);
	assert_true(who.is_untied);
}

static void
test_session_open__other_portal__signed_out(void **state)
{
	struct account_desk *k = *state;
	struct signed_in s = desk_enter(k, desk_editor(k));
	struct actor who;

	assert_int_equal(desk_reopen(k, k->office, s.token, k->now, &who),
	    ERR_SIGNED_OUT);
}

static void
test_session_open__idle_too_long__signed_out(void **state)
{
	struct account_desk *k = *state;
	struct signed_in s = desk_enter(k, desk_editor(k));
	struct actor who;

	assert_int_equal(desk_reopen(k, k->operator, s.token,
	    desk_at(k, 30 * 60), &who), ERR_SIGNED_OUT);
	assert_int_equal(desk_reopen(k, k->operator, s.token,
	    desk_at(k, 30 * 60 - 1), &who), ERR_OK);
	/* that it was used counts from then on */
	assert_int_equal(desk_reopen(k, k->operator, s.token,
	    desk_at(k, 59 * 60), &who), ERR_OK);
}

static void
test_session_open__used_all_day__ends_after_12_hours(void **state)
{
	struct account_desk *k = *state;
	struct signed_in s = desk_enter(k, desk_editor(k));
	struct actor who;

	for (int minutes = 20; minutes < 12 * 60; minutes += 20)
		assert_int_equal(desk_reopen(k, k->operator, s.token,
		    desk_at(k, minutes * 60), &who), ERR_OK);
	assert_int_equal(desk_reopen(k, k->operator, s.token,
	    desk_at(k, 12 * 3600), &who), ERR_SIGNED_OUT);
}

static void
test_session_open__many_a_minute__seen_is_written_once(void **state)
{
	struct account_desk *k = *state;
	struct signed_in s = desk_enter(k, desk_editor(k));
	struct session_row row;
	struct actor who;

	assert_int_equal(desk_reopen(k, k->operator, s.token,
	    desk_at(k, 59), &who), ERR_OK);
	assert_int_equal(session_find(k->operator->db, k->arena,
	    s.session.hash, &row), ERR_OK);
	assert_int_equal(row.seen.us, k->now.us);
	assert_int_equal(desk_reopen(k, k->operator, s.token,
	    desk_at(k, 61), &who), ERR_OK);
	assert_int_equal(session_find(k->operator->db, k->arena,
	    s.session.hash, &row), ERR_OK);
	assert_int_equal(row.seen.us, desk_at(k, 61).us);
}

static void
test_session_open__clock_set_back__lives_no_longer_for_it(void **state)
{
	struct account_desk *k = *state;
	struct signed_in s = desk_enter(k, desk_editor(k));
	struct instant day_before = desk_at(k, -24 * 3600);
	struct session_row row;
	struct actor who;

	/* begun on a day that has not come: it would live until then */
	assert_int_equal(desk_reopen(k, k->operator, s.token, day_before,
	    &who), ERR_SIGNED_OUT);
	/* used on such a day: is idle from now on, and not from then on */
	assert_int_equal(desk_reopen(k, k->operator, s.token,
	    desk_at(k, 20 * 60), &who), ERR_OK);
	assert_int_equal(desk_reopen(k, k->operator, s.token, k->now, &who),
	    ERR_OK);
	assert_int_equal(session_find(k->operator->db, k->arena,
	    s.session.hash, &row), ERR_OK);
	assert_int_equal(row.seen.us, k->now.us);
	/* the clocks of two machines are never quite the same */
	assert_int_equal(desk_reopen(k, k->operator, s.token,
	    desk_at(k, -60), &who), ERR_OK);
}

static void
test_session_end__old_token__signed_out(void **state)
{
	struct account_desk *k = *state;
	struct signed_in s = desk_enter(k, desk_editor(k));
	struct actor who;

	assert_int_equal(session_end(k->operator, &s.who, &s.session,
	    k->now), ERR_OK);
	assert_int_equal(desk_reopen(k, k->operator, s.token, k->now, &who),
	    ERR_SIGNED_OUT);
}

static void
test_session_end_others__this_one_alone_lives(void **state)
{
	struct account_desk *k = *state;
	const char *login = desk_editor(k);
	struct signed_in a = desk_enter(k, login), b = desk_enter(k, login);
	struct session_view *list;
	struct actor who;
	int n;

	assert_int_equal(sessions_list(k->operator, k->arena, &b.who,
	    &b.session, k->now, &list, &n), ERR_OK);
	assert_int_equal(n, 2);
	assert_int_equal(list[0].is_this + list[1].is_this, 1);
	assert_int_equal(session_end_others(k->operator, &b.who, &b.session,
	    k->now), ERR_OK);
	assert_int_equal(desk_reopen(k, k->operator, a.token, k->now, &who),
	    ERR_SIGNED_OUT);
	assert_int_equal(desk_reopen(k, k->operator, b.token, k->now, &who),
	    ERR_OK);
}

static void
test_session_end_one__somebody_elses__not_found(void **state)
{
	struct account_desk *k = *state;
	struct signed_in mine = desk_enter(k, desk_editor(k)),
	    theirs = desk_enter(k, desk_editor(k));
	struct session_view *list;
	struct actor who;
	int n;

	assert_int_equal(sessions_list(k->operator, k->arena, &theirs.who,
	    &theirs.session, k->now, &list, &n), ERR_OK);
	assert_int_equal(session_end_one(k->operator, k->arena, &mine.who,
	    list[0].id, k->now), ERR_NOT_FOUND);
	assert_int_equal(session_end_one(k->operator, k->arena, &mine.who,
	    "zz", k->now), ERR_NOT_FOUND);
	assert_int_equal(desk_reopen(k, k->operator, theirs.token, k->now,
	    &who), ERR_OK);
}

static void
test_sign_in__with_an_old_session__that_one_is_dead(void **state)
{
	struct account_desk *k = *state;
	const char *login = desk_editor(k);
	struct signed_in old = desk_enter(k, login), fresh;
	struct sign_in in = { login, good_password, "", NULL, &old.session,
	    &old.who };
	struct actor who;

	memset(&fresh, 0, sizeof(fresh));
	assert_int_equal(sign_in(k->operator, k->arena, &in, LANG_ZH, k->now,
	    &fresh), ERR_OK);
	assert_string_not_equal(old.token, fresh.token);
	assert_int_equal(desk_reopen(k, k->operator, old.token, k->now,
	    &who), ERR_SIGNED_OUT);
	assert_int_equal(desk_reopen(k, k->operator, fresh.token, k->now,
	    &who), ERR_OK);
}

static void
test_people_disable__ends_sessions_and_bars_the_door(void **state)
{
	struct account_desk *k = *state;
	const char *boss = desk_person(k, "office", ORGANISATION_OFFICE,
	    ROLE_BIT(ROLE_ADMINISTRATOR), good_password);
	const char *login = desk_editor(k);
	struct signed_in s = desk_enter(k, login), again;
	struct actor who, admin;

	assert_int_equal(app_actor_by_login(k->office, k->arena, boss,
	    LANG_ZH, &admin), ERR_OK);
	assert_int_equal(people_disable(k->office, k->arena, &s.who, boss,
	    k->now), ERR_FORBIDDEN);
	assert_int_equal(people_disable(k->office, k->arena, &admin, boss,
	    k->now), ERR_CONFLICT);
	assert_int_equal(people_disable(k->office, k->arena, &admin, login,
	    k->now), ERR_OK);
	assert_int_equal(desk_reopen(k, k->operator, s.token, k->now, &who),
	    ERR_SIGNED_OUT);
	assert_int_equal(desk_try(k, k->operator, login, good_password,
	    NULL, k->now, &again), ERR_INPUT);
	assert_int_equal(people_enable(k->office, k->arena, &admin, login,
	    k->now), ERR_OK);
	assert_int_equal(desk_try(k, k->operator, login, good_password,
	    NULL, k->now, &again), ERR_OK);
}

#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, desk_setup, desk_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_session_open__fresh__says_who_it_is),
		TEST(test_session_open__no_token_or_another__signed_out),
		TEST(test_session_find__token_itself__is_not_in_the_table),
		TEST(test_session_open__roles_changed_meanwhile__has_those_of_now),
		TEST(test_session_open__ties_declared_and_lifted__is_untied_without),
		TEST(test_session_open__other_portal__signed_out),
		TEST(test_session_open__idle_too_long__signed_out),
		TEST(test_session_open__used_all_day__ends_after_12_hours),
		TEST(test_session_open__many_a_minute__seen_is_written_once),
		TEST(test_session_open__clock_set_back__lives_no_longer_for_it),
		TEST(test_session_end__old_token__signed_out),
		TEST(test_session_end_others__this_one_alone_lives),
		TEST(test_session_end_one__somebody_elses__not_found),
		TEST(test_sign_in__with_an_old_session__that_one_is_dead),
		TEST(test_people_disable__ends_sessions_and_bars_the_door),
	};

	return RUN(tests);
}
