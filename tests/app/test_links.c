#include <sodium.h>
#include <string.h>

#include "app/account_desk.h"
#include "store/outbox.h"

/* Invitations and resets: once, in time, and only out of the mail. */

struct sent {
	const char *text;
};

static const struct column sent_columns[] = {
	COLUMN(TEXT, struct sent, text),
};

static const struct statement newest = { "SELECT CAST(content AS CHAR) "
    "FROM outbox WHERE recipient = ? ORDER BY id DESC LIMIT 1",
    BY(OFFICE), sent_columns, 1, sizeof(struct sent) };

/* The first part of a mail, which is base64 since it holds Chinese. */
static const char *
plain_of(struct account_desk *k, const char *mail)
{
	const char *part = strstr(mail, "Content-Transfer-Encoding: base64"),
	    *end;
	unsigned char *out;
	size_t n;

	assert_non_null(part);
	assert_non_null(part = strstr(part, "\r\n\r\n"));
	assert_non_null(end = strstr(part, "\r\n--"));
	out = arena_alloc(k->arena, (size_t)(end - part) + 1);
	assert_int_equal(sodium_base642bin(out, (size_t)(end - part), part,
	    (size_t)(end - part), "\r\n", &n, NULL,
	    sodium_base64_VARIANT_ORIGINAL), 0);
	return (const char *)out;
}

/* The token in the newest mail to that login; NULL: no mail. */
static const char *
token_of(struct account_desk *k, const char *login, const char *path)
{
	struct sent row;
	const char *at, *mail = arena_printf(k->arena, "%s@pilot.example",
	    login);

	if (db_one(k->office->db, k->arena, &newest, &row, V_TEXT(mail)) !=
	    ERR_OK)
		return NULL;
	at = strstr(plain_of(k, row.text), path);
	assert_non_null(at);
	at += strlen(path);
	return arena_memdup(k->arena, at, strspn(at, "-_0123456789"
	    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"));
}

static const char *
invite(struct account_desk *k, const char **token)
{
	const char *login = desk_person(k, "pilot", ORGANISATION_OPERATOR,
	    ROLE_BIT(ROLE_OPERATOR_EDITOR), NULL);

	*token = token_of(k, login, "/invitation/");
	assert_int_equal(strlen(*token), 43);
	return login;
}

static enum err
take(struct account_desk *k, const char *token, const char *password,
    int64_t seconds)
{
	const struct words *why;

	return link_take(k->operator, k->arena, token, password, NULL,
	    desk_at(k, seconds), &why);
}

static void
test_link_take__invitation__works_once(void **state)
{
	struct account_desk *k = *state;
	struct single_use link;
	struct person_row whose;
	struct signed_in s;
	const char *token, *login = invite(k, &token);

	/* looking, however often, uses nothing up */
	for (int i = 0; i < 3; i++)
		assert_int_equal(link_look(k->operator, k->arena, token,
		    k->now, &link, &whose), ERR_OK);
	assert_string_equal(whose.person.login, login);
	assert_int_equal(take(k, token, "short", 0), ERR_INPUT);
	assert_int_equal(take(k, token, good_password, 0), ERR_OK);
	assert_int_equal(take(k, token, "another one 4711", 0), ERR_EXPIRED);
	assert_int_equal(desk_try(k, k->operator, login, good_password, NULL,
	    k->now, &s), ERR_OK);
}

static void
test_link_take__after_its_time__expired(void **state)
{
	struct account_desk *k = *state;
	const char *token;

	invite(k, &token);
	assert_int_equal(take(k, token, good_password, 72 * 3600),
	    ERR_EXPIRED);
	assert_int_equal(take(k, token, good_password, 72 * 3600 - 1),
	    ERR_OK);
}

static void
test_link_take__clock_set_back__expired(void **state)
{
	struct account_desk *k = *state;
	const char *token;

	invite(k, &token);
	assert_int_equal(take(k, token, good_password, -24 * 3600),
	    ERR_EXPIRED);
}

static void
test_link_take__made_up_token__expired(void **state)
{
	struct account_desk *k = *state;

	assert_int_equal(take(k, "", good_password, 0), ERR_EXPIRED);
	assert_int_equal(take(k, "AAAA", good_password, 0), ERR_EXPIRED);
}

static void
test_link_ask__reset__ends_sessions_and_older_links(void **state)
{
	struct account_desk *k = *state;
	const char *login = desk_editor(k), *first, *second;
	struct signed_in s = desk_enter(k, login);
	struct actor who;

	assert_int_equal(link_ask(k->operator, k->arena, login, NULL,
	    k->now), ERR_OK);
	first = token_of(k, login, "/reset/");
	assert_int_equal(link_ask(k->operator, k->arena, login, NULL,
	    desk_at(k, 1)), ERR_OK);
	second = token_of(k, login, "/reset/");
	assert_string_not_equal(first, second);
	assert_int_equal(take(k, first, "another one 4711", 2), ERR_EXPIRED);
	assert_int_equal(take(k, second, "another one 4711", 2), ERR_OK);
	assert_int_equal(desk_reopen(k, k->operator, s.token, k->now, &who),
	    ERR_SIGNED_OUT);
}

static void
test_link_ask__unknown_or_too_often__says_nothing(void **state)
{
	struct account_desk *k = *state;
	const char *login = desk_editor(k), *last;

	assert_int_equal(link_ask(k->operator, k->arena, "nobody-of-ours",
	    NULL, k->now), ERR_OK);
	for (int i = 0; i < 2; i++)
		assert_int_equal(link_ask(k->operator, k->arena, login, NULL,
		    k->now), ERR_OK);
	last = token_of(k, login, "/reset/");
	assert_int_equal(link_ask(k->operator, k->arena, login, NULL,
	    k->now), ERR_OK);
	assert_string_equal(token_of(k, login, "/reset/"), last);
}

static void
test_link_ask__invited_person__gets_no_reset(void **state)
{
	struct account_desk *k = *state;
	const char *token, *login = invite(k, &token);

	assert_int_equal(link_ask(k->operator, k->arena, login, NULL,
	    k->now), ERR_OK);
	assert_string_equal(token_of(k, login, "/invitation/"), token);
	assert_int_equal(take(k, token, good_password, 0), ERR_OK);
}

static void
test_people_invite_again__earlier_link__is_dead(void **state)
{
	struct account_desk *k = *state;
	const char *boss = desk_person(k, "office", ORGANISATION_OFFICE,
	    ROLE_BIT(ROLE_ADMINISTRATOR), good_password);
	const char *first, *second, *login = invite(k, &first);
	struct actor admin;

	assert_int_equal(app_actor_by_login(k->office, k->arena, boss,
	    LANG_ZH, &admin), ERR_OK);
	assert_int_equal(people_invite_again(k->office, k->arena, &admin,
	    login, k->now), ERR_OK);
	second = token_of(k, login, "/invitation/");
	assert_int_equal(take(k, first, good_password, 0), ERR_EXPIRED);
	assert_int_equal(take(k, second, good_password, 0), ERR_OK);
	assert_int_equal(people_invite_again(k->office, k->arena, &admin,
	    login, k->now), ERR_CONFLICT);
}

#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, desk_setup, desk_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_link_take__invitation__works_once),
		TEST(test_link_take__after_its_time__expired),
		TEST(test_link_take__clock_set_back__expired),
		TEST(test_link_take__made_up_token__expired),
		TEST(test_link_ask__reset__ends_sessions_and_older_links),
		TEST(test_link_ask__unknown_or_too_often__says_nothing),
		TEST(test_link_ask__invited_person__gets_no_reset),
		TEST(test_people_invite_again__earlier_link__is_dead),
	};

	return RUN(tests);
}
