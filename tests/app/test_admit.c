#include <string.h>

#include "app/account_desk.h"

/* A request for access is answered whole, or not at all. */

static const char credit_code[] = "91310000DEM0103862";

static struct actor
administrator(struct account_desk *k)
{
	struct actor who;
	const char *login = desk_person(k, "cro", ORGANISATION_OFFICE,
	    ROLE_BIT(ROLE_ADMINISTRATOR), good_password);

	assert_int_equal(app_actor_by_login(k->office, k->arena, login,
	    LANG_ZH, &who), ERR_OK);
	return who;
}

/* Asks as a visitor of the operators' portal; how the Office sees it. */
static struct access_request
ask(struct account_desk *k, const struct actor *office)
{
	struct access_request r = { .organisation = "试点能源公司",
	    .uscc = credit_code, .name = "林知远", .phone = "",
	    .email = "lin@pilot.example", .message = "", .lang = LANG_ZH,
	    .created = k->now }, *all;
	struct actor nobody = actor_nobody(LANG_ZH);
	int n;

	assert_int_equal(access_ask(k->operator, k->arena, &nobody, &r,
	    arena_printf(k->arena, "s%d", ++k->n), k->now), ERR_OK);
	assert_int_equal(access_list(k->office, k->arena, office, &all, &n),
	    ERR_OK);
	assert_true(n > 0);
	return all[n - 1];
}

static enum err
admit(struct account_desk *k, const struct actor *who,
    const struct access_request *r, const char *code, const char *login,
    struct people_fault *f)
{
	struct organisation o = { .kind = ORGANISATION_OPERATOR,
	    .code = code, .name = WORDS("试点能源公司", "Pilot Energy"),
	    .uscc = r->uscc, .sector = "energy", .address = "" };
	struct new_person p = { .name = r->name, .email = r->email,
	    .phone = "", .lang = LANG_ZH, .login = login,
	    .roles = ROLE_BIT(ROLE_OPERATOR_EDITOR) };

	*f = (struct people_fault){ NULL, NULL };
	return people_admit(k->office, k->arena, who, r->id, &o, &p, k->now,
	    f);
}

static const char *
fresh(struct account_desk *k, const char *stem)
{
	return arena_printf(k->arena, "%s%d-%lld", stem, ++k->n,
	    (long long)(k->now.us % 1000000000));
}

static void
test_people_admit__login_taken__leaves_nothing(void **state)
{
	struct account_desk *k = *state;
	struct actor who = administrator(k);
	struct access_request r = ask(k, &who), still;
	struct organisation o;
	struct people_fault f;
	const char *code = fresh(k, "left-");

	assert_int_equal(admit(k, &who, &r, code, who.login, &f), ERR_INPUT);
	assert_string_equal(f.field, "login");
	assert_int_equal(organisation_find(k->admin, k->arena, code, &o),
	    ERR_NOT_FOUND);
	assert_int_equal(access_look(k->office, k->arena, &who, r.id, &still),
	    ERR_OK);
	assert_int_equal(still.handled.us, 0);
}

static void
test_people_admit__twice__second_is_told(void **state)
{
	struct account_desk *k = *state;
	struct actor who = administrator(k);
	struct access_request r = ask(k, &who);
	struct people_fault f;
	struct person_row row;
	const char *login = fresh(k, "second-");

	assert_int_equal(admit(k, &who, &r, "pilot-energy",
	    fresh(k, "first-"), &f), ERR_OK);
	assert_int_equal(admit(k, &who, &r, "pilot-energy", login, &f),
	    ERR_CONFLICT);
	assert_int_equal(people_one(k->office, k->arena, &who, login, &row),
	    ERR_NOT_FOUND);
}

static void
test_people_admit__organisation_known__person_joins_it(void **state)
{
	struct account_desk *k = *state;
	struct actor who = administrator(k);
	struct access_request r = ask(k, &who);
	struct people_fault f;
	struct person_row one, two;
	const char *first = fresh(k, "one-"), *second = fresh(k, "two-");

	assert_int_equal(admit(k, &who, &r, "pilot-energy", first, &f),
	    ERR_OK);
	r = ask(k, &who);
	assert_int_equal(admit(k, &who, &r, "another-code", second, &f),
	    ERR_OK);
	assert_int_equal(people_one(k->office, k->arena, &who, first, &one),
	    ERR_OK);
	assert_int_equal(people_one(k->office, k->arena, &who, second, &two),
	    ERR_OK);
	assert_int_equal(one.person.organisation_id,
	    two.person.organisation_id);
}

#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, desk_setup, desk_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_people_admit__login_taken__leaves_nothing),
		TEST(test_people_admit__twice__second_is_told),
		TEST(test_people_admit__organisation_known__person_joins_it),
	};

	return RUN(tests);
}
