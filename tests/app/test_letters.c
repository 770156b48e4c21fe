#include "app/letters.h"
#include "app/mails.h"
#include "app/notice_desk.h"
#include "base/clock.h"
#include "store/event.h"
#include "vault/digest.h"

/* Letters as they are read, and mails as the Office sees them. */

static struct letter
newest(struct desk *k, int64_t id)
{
	const char *text[LANG__MAX];

	return desk_letter(k, id, text);
}

static int
events_of(struct desk *k, int64_t id)
{
	struct event_record *events;
	int n;

	assert_int_equal(events_of_case(k->office->db, k->arena, id, &events,
	    &n), ERR_OK);
	return n;
}

static void
test_read__not_acknowledged__refused_to_the_operator_alone(void **state)
{
	struct desk *k = *state;
	struct letter l = newest(k, desk_lodge(k, "2026-11-02", 0));
	const void *p;
	size_t n;

	assert_int_equal(letter_read(k->operator, k->arena, &k->editor, l.id,
	    LANG_ZH, &p, &n), ERR_REFUSED);
	assert_int_equal(letter_read(k->office, k->arena, &k->officer, l.id,
	    LANG_ZH, &p, &n), ERR_OK);
}

static void
test_acknowledge__once__event_and_exact_bytes(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_lodge(k, "2026-11-02", 0);
	struct letter l = newest(k, id);
	unsigned char digest[32];
	const void *p;
	size_t n;

	assert_int_equal(letter_acknowledge(k->operator, k->arena,
	    &k->editor, l.id, NULL), ERR_OK);
	assert_int_equal(events_of(k, id), 2);
	assert_int_equal(letter_acknowledge(k->operator, k->arena,
	    &k->editor, l.id, NULL), ERR_OK);
	assert_int_equal(events_of(k, id), 2);
	assert_int_equal(letter_find(k->office, k->arena, &k->officer, l.id,
	    &l), ERR_OK);
	assert_true(l.opened.us > 0);
	assert_string_equal(l.opened_by_name, "王强");
	assert_int_equal(letter_read(k->operator, k->arena, &k->editor, l.id,
	    LANG_ZH, &p, &n), ERR_OK);
	digest_of(p, n, digest);
	assert_memory_equal(digest, l.digest, 32);
	assert_int_equal(letter_read(k->operator, k->arena, &k->editor, l.id,
	    LANG_EN, &p, &n), ERR_OK);
	assert_has(p, "Reading copy");
}

static void
test_letters__other_operator__not_found(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_lodge(k, "2026-11-02", 0);
	struct letter l = newest(k, id), *all;
	const void *p;
	size_t size;
	int n;

	assert_int_equal(letters_of(k->operator, k->arena, &k->stranger, id,
	    &all, &n), ERR_NOT_FOUND);
	assert_int_equal(letter_read(k->operator, k->arena, &k->stranger,
	    l.id, LANG_ZH, &p, &size), ERR_NOT_FOUND);
	assert_int_equal(letter_acknowledge(k->operator, k->arena,
	    &k->stranger, l.id, NULL), ERR_NOT_FOUND);
	assert_int_equal(letter_acknowledge(k->office, k->arena, &k->officer,
	    l.id, NULL), ERR_FORBIDDEN);
	assert_int_equal(letters_of(k->operator, k->arena, &k->editor, id,
	    &all, &n), ERR_OK);
	assert_int_equal(n, 1);
}

static void
test_letters__a_member__not_found(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_lodge(k, "2026-11-02", 0);
	struct actor liaison = k->stranger;
	struct letter *all;
	int n;

	liaison.organisation_kind = ORGANISATION_MEMBER;
	liaison.roles = ROLE_BIT(ROLE_LIAISON);
	liaison.rights = rights_of(liaison.roles);
	assert_int_equal(letters_of(k->office, k->arena, &liaison, id, &all,
	    &n), ERR_NOT_FOUND);
}

static void
test_preview__acceptance__shows_and_keeps_nothing(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_lodge(k, "2026-08-20", 0);
	struct act what = { .case_id = id, .kind = EVENT_ACCEPT,
	    .on = desk_date("2026-08-24") };
	struct act_result r;
	struct letter before = newest(k, id), after;
	const void *p;
	size_t n;

	assert_int_equal(letter_preview(k->office, k->arena, &k->officer,
	    &what, LANG_ZH, &r, &p, &n), ERR_OK);
	assert_has(p, "至2026年10月10日止");
	after = newest(k, id);
	assert_int_equal(after.id, before.id);
	assert_int_equal(events_of(k, id), 1);
}

static void
test_preview__refused_by_the_law__says_why(void **state)
{
	struct desk *k = *state;
	struct act what = { .case_id = desk_lodge(k, "2026-08-20", 0),
	    .kind = EVENT_SERVE };
	struct act_result r;
	const void *p;
	size_t n;

	assert_int_equal(letter_preview(k->office, k->arena, &k->chief,
	    &what, LANG_ZH, &r, &p, &n), ERR_REFUSED);
	assert_non_null(r.refusal.words.in[LANG_ZH]);
}

static void
test_preview__act_without_letter__says_so(void **state)
{
	struct desk *k = *state;
	struct act what = { .case_id = desk_lodge(k, "2026-08-20", 0),
	    .kind = EVENT_ASSIGN };
	struct act_result r;
	const void *p;
	size_t n;

	assert_int_equal(letter_preview(k->office, k->arena, &k->officer,
	    &what, LANG_ZH, &r, &p, &n), ERR_END);
}

static void
test_mails__without_the_right__forbidden(void **state)
{
	struct desk *k = *state;
	struct outbox_mail *all;
	struct mails_count c;
	int n;

	assert_int_equal(mails_troubled(k->operator, k->arena, &k->editor, 0,
	    &all, &n), ERR_FORBIDDEN);
	assert_int_equal(mails_of_case(k->operator, k->arena, &k->editor, 1,
	    &all, &n), ERR_FORBIDDEN);
	assert_int_equal(mails_retry(k->operator, &k->editor, 1),
	    ERR_FORBIDDEN);
	assert_int_equal(mails_count(k->office, k->arena, &k->officer, &c),
	    ERR_OK);
	assert_true(c.waiting > 0);
	assert_int_equal(c.dead, 0);
}

/* Nobody gave it up; the Office sees it as plainly as if one had. */
static void
test_mails__owed_for_days__late_and_then_overdue(void **state)
{
	struct desk *k = *state;
	struct outbox_mail *all;
	struct mails_count c;
	int n;

	desk_accepted(k, "2026-08-20", "2026-08-24", 0);
	clock_shift(INT64_C(3600) * 1000000);
	assert_int_equal(mails_count(k->office, k->arena, &k->officer, &c),
	    ERR_OK);
	assert_int_equal(c.late, c.waiting);
	assert_int_equal(c.overdue, 0);
	clock_shift(4 * INT64_C(24 * 3600) * 1000000);
	assert_int_equal(mails_count(k->office, k->arena, &k->officer, &c),
	    ERR_OK);
	assert_int_equal(mails_troubled(k->office, k->arena, &k->officer, 0,
	    &all, &n), ERR_OK);
	assert_true(n > 0);
	assert_true(mails_is_overdue(&all[0]));
	assert_int_equal(c.overdue, c.waiting);
	assert_int_equal(c.dead, 0);
	clock_shift(0);
	assert_false(mails_is_overdue(&all[0]));
	all[0].created.us = 0;
	all[0].state = "sent";
	assert_false(mails_is_overdue(&all[0]));
}

/* One that waits has no answers yet; one that was never written is none. */
static void
test_mail__made_up__not_found(void **state)
{
	struct desk *k = *state;
	struct outbox_mail *all;
	struct outbox_reply *replies;
	int n;

	assert_int_equal(mails_of_case(k->office, k->arena, &k->officer,
	    desk_accepted(k, "2026-08-20", "2026-08-24", 0), &all, &n),
	    ERR_OK);
	assert_true(n > 0);
	assert_int_equal(mails_replies(k->office, k->arena, &k->officer,
	    all[0].id, &replies, &n), ERR_OK);
	assert_int_equal(n, 0);
	assert_int_equal(mails_replies(k->office, k->arena, &k->officer,
	    INT64_MAX, &replies, &n), ERR_NOT_FOUND);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_read__not_acknowledged__refused_to_the_operator_alone),
		cmocka_unit_test(
		    test_acknowledge__once__event_and_exact_bytes),
		cmocka_unit_test(test_letters__other_operator__not_found),
		cmocka_unit_test(test_letters__a_member__not_found),
		cmocka_unit_test(
		    test_preview__acceptance__shows_and_keeps_nothing),
		cmocka_unit_test(test_preview__refused_by_the_law__says_why),
		cmocka_unit_test(test_preview__act_without_letter__says_so),
		cmocka_unit_test(test_mails__without_the_right__forbidden),
		cmocka_unit_test(
		    test_mails__owed_for_days__late_and_then_overdue),
		cmocka_unit_test(test_mail__made_up__not_found),
	};

	return cmocka_run_group_tests(tests, desk_setup, desk_teardown) != 0;
}
