#include "app/reminders.h"
#include "keeper/keeper_desk.h"
#include "law/due.h"

/*
 * Reminders as of days of 2026. A round that is circulated on 2026-08-24 is
 * to be answered by 2026-09-14; three working days before are 09-09, the
 * working day after is 09-15; the grace ends on 09-20, a Sunday that is
 * worked, and the round is to be closed by 09-22.
 */

COUNT(count_digests, "SELECT COUNT(*) FROM digest");
COUNT(count_mails, "SELECT COUNT(*) FROM outbox WHERE notice = 'digest'");
COUNT(count_reminders, "SELECT COUNT(*) FROM reminder");
COUNT(count_told, "SELECT COUNT(*) FROM reminder WHERE told = 1");
/* a digest without its mail or its lines, or the other way round */
COUNT(count_halves, "SELECT (SELECT COUNT(*) FROM digest d WHERE NOT EXISTS "
    "(SELECT 1 FROM outbox o WHERE o.message_id LIKE "
    "CONCAT('digest-', d.on_date, '.', d.person_id, '.', d.made_us, "
    "'@%')) OR NOT EXISTS "
    "(SELECT 1 FROM reminder r WHERE r.person_id = d.person_id "
    "AND r.on_date = d.on_date AND r.told = 1)) + "
    "(SELECT COUNT(*) FROM outbox WHERE notice = 'digest') - "
    "(SELECT COUNT(*) FROM digest)");

/* What is settled with whom: the same, however late it was. */
STATEMENT(select_settled, BY(MIGRATE), "SELECT CONCAT_WS(' ', p.login, "
    "r.what, r.due, r.step) FROM reminder r "
    "JOIN person p ON p.id = r.person_id "
    "ORDER BY p.login, r.what, r.due, r.step", text_columns, struct text);
STATEMENT(select_mails, BY(MIGRATE), "SELECT recipient FROM outbox "
    "WHERE notice = 'digest' ORDER BY recipient", text_columns, struct text);

struct content {
	struct bytes bytes;
};

static const struct column content_columns[] = {
	COLUMN(BYTES, struct content, bytes),
};

STATEMENT(select_content, BY(MIGRATE), "SELECT content FROM outbox "
    "WHERE notice = 'digest' AND recipient = ? ORDER BY id DESC LIMIT 1",
    content_columns, struct content);

/* The newest digest to that login, decoded. */
static const char *
digest_to(const char *login)
{
	const char *to = arena_printf(desk->arena, "%s@mail.example", login);
	struct content row;

	assert_int_equal(db_one(migrate->db, desk->arena, &select_content,
	    &row, V_TEXT(to)), ERR_OK);
	return desk_decode(desk->arena, row.bytes.p, row.bytes.n);
}

static void
remind_on(const char *iso)
{
	today_is(iso);
	said[0] = '\0';
	assert_int_equal(keep_project(&keep), ERR_OK);
	assert_int_equal(keep_remind(&keep), ERR_OK);
}

static int64_t
circulated(void)
{
	int64_t id = accepted();

	desk_act(desk, &desk->chief, (struct act){ .case_id = id,
	    .kind = EVENT_CIRCULATE, .on = DATE_NONE,
	    .finding = FINDING_PASS });
	return id;
}

static void
answer(int64_t id, enum member m)
{
	desk_act(desk, &desk->officer, (struct act){ .case_id = id,
	    .kind = EVENT_REPLY, .on = DATE_NONE,
	    .members = MEMBER_BIT(m), .answer = ANSWER_AGREE });
}

/* A round in which two members are silent, on its first day. */
static int64_t
two_are_silent(void)
{
	int64_t id = circulated();
	uint32_t all = rules_members(desk->office->active);

	for (int m = 0; m < MEMBER__MAX; m++)
		if ((all & MEMBER_BIT(m)) && m != MEMBER_MSS &&
		    m != MEMBER_NDRC)
			answer(id, (enum member)m);
	return id;
}

static void
test_silence__of_one_member__told_to_that_member_alone(void **state)
{
	const char *mail;

	(void)state;
	(void)two_are_silent();
	each_day("2026-08-25", "2026-09-08", remind_on);
	assert_int_equal(count(&count_mails), 0);
	remind_on("2026-09-09");
	assert_string_equal(listed(&select_mails),
	    "liaison-mss@mail.example\nliaison-ndrc@mail.example\n");
	mail = digest_to("liaison-mss");
	assert_has(mail, "CR-2026-");
	assert_lacks(mail, "路由器");
	assert_lacks(mail, "ndrc");
	assert_lacks(mail, "东海");
	assert_lacks(mail, "Donghai");
	assert_lacks(mail, "Pass");
	assert_lacks(mail, "通过审查");
	assert_lacks(mail, "{{");
}

static void
test_mails__by_step_and_language__say_what_is_left(void **state)
{
	(void)state;
	(void)two_are_silent();
	remind_on("2026-09-09");
	assert_has(digest_to("liaison-ndrc"), "Reminder: what is due from you");
	assert_has(digest_to("liaison-ndrc"), "Last day: 14 September 2026");
	assert_has(digest_to("liaison-ndrc"), "3 working days left");
	assert_has(digest_to("liaison-ndrc"), "/en/circulations");
	assert_has(digest_to("liaison-mss"), "/zh/circulations");
	assert_has(digest_to("liaison-mss"), "期限提醒");
	assert_has(digest_to("liaison-mss"), "2026年9月14日");
	remind_on("2026-09-14");
	assert_has(digest_to("liaison-ndrc"), "last day is today");
	assert_lacks(digest_to("liaison-ndrc"), "still counts");
	remind_on("2026-09-15");
	assert_has(digest_to("liaison-ndrc"), "overdue by 1 working day");
	assert_has(digest_to("liaison-ndrc"),
	    "which may be after 20 September 2026");
}

static void
test_answer__between_two_reminders__ends_them(void **state)
{
	int64_t id;

	(void)state;
	id = two_are_silent();
	remind_on("2026-09-09");
	answer(id, MEMBER_NDRC);
	remind_on("2026-09-14");
	assert_string_equal(listed(&select_mails), "liaison-mss@mail.example\n"
	    "liaison-mss@mail.example\nliaison-ndrc@mail.example\n");
	answer(id, MEMBER_MSS);
	remind_on("2026-09-15");
	assert_lacks(said, "reply");
}

static void
test_remind__the_same_day_again__nothing_more(void **state)
{
	(void)state;
	(void)two_are_silent();
	remind_on("2026-09-09");
	remind_on("2026-09-09");
	remind_on("2026-09-10");
	assert_string_equal(said, "");
	assert_int_equal(count(&count_mails), 2);
	assert_int_equal(count(&count_told), 2);
}

static void
test_digest__several_cases__one_mail_a_day_and_person(void **state)
{
	const char *mail;

	(void)state;
	(void)two_are_silent();
	(void)two_are_silent();
	(void)two_are_silent();
	remind_on("2026-09-09");
	assert_int_equal(count(&count_mails), 2);
	assert_int_equal(count(&count_digests), 2);
	assert_int_equal(count(&count_told), 6);
	mail = digest_to("liaison-mss");
	assert_has(mail, "CR-2026-0001");
	assert_has(mail, "CR-2026-0002");
	assert_has(mail, "CR-2026-0003");
}

static void
test_remind__by_two_keepers_at_once__once(void **state)
{
	(void)state;
	(void)circulated();
	(void)circulated();
	today_is("2026-09-09");
	assert_int_equal(keep_project(&keep), ERR_OK);
	at_once(3, keep_remind);
	assert_int_equal(count(&count_mails), __builtin_popcount(
	    rules_members(desk->office->active)));
	assert_int_equal(count(&count_digests), count(&count_mails));
	assert_int_equal(count(&count_told), 2 * count(&count_mails));
	assert_int_equal(count(&count_halves), 0);
}

/* One day later than everything that a case of that day brings. */
static const char late[] = "2026-10-13";

static void
test_outage__of_any_length__ends_as_if_there_was_none(void **state)
{
	const char *on, *off;
	int64_t mails;

	two_are_silent();
	each_day("2026-08-25", late, remind_on);
	on = listed(&select_settled);
	mails = count(&count_mails);
	assert_has(on, "liaison-mss reply 2026-09-14 soon\n");
	assert_has(on, "liaison-mss reply 2026-09-14 over\n");
	assert_has(on, "officer closing 2026-09-22 over\n");

	assert_int_equal(begin_afresh(state), 0);
	two_are_silent();
	each_day("2026-08-25", "2026-09-08", remind_on);
	/* ten days off, over all three steps of the members */
	each_day("2026-09-18", late, remind_on);
	off = listed(&select_settled);
	assert_string_equal(off, on);
	/* one mail instead of three, to each of the two */
	assert_int_equal(count(&count_mails), mails - 2 * 2);
	assert_int_equal(count(&count_halves), 0);
}

static void
test_outage__back_again__the_newest_step_alone(void **state)
{
	(void)state;
	two_are_silent();
	remind_on("2026-09-18");
	assert_int_equal(count(&count_mails), 2);
	assert_int_equal(count(&count_told), 2);
	assert_int_equal(count(&count_reminders), 6);
	assert_has(digest_to("liaison-ndrc"), "overdue by 4 working days");
}

static void
test_closing__after_the_grace__told_to_the_officer(void **state)
{
	(void)state;
	two_are_silent();
	each_day("2026-09-15", "2026-09-21", remind_on);
	assert_lacks(listed(&select_settled), "officer");
	remind_on("2026-09-22");
	assert_has(digest_to("officer"), "结束征求意见");
	assert_has(digest_to("officer"), "2026年9月22日");
	assert_has(digest_to("officer"), "/zh/queue");
	remind_on("2026-09-23");
	assert_has(said, "closing over 2026-09-22");
}

static void
test_operator__while_a_round_runs__hears_nothing(void **state)
{
	(void)state;
	two_are_silent();
	each_day("2026-08-25", late, remind_on);
	assert_lacks(listed(&select_mails), "editor-a");
	assert_lacks(listed(&select_mails), "signatory-a");
}

static void
test_correction__of_the_operator__then_of_the_officer(void **state)
{
	int64_t id;

	(void)state;
	today_is("2026-08-24");
	id = desk_lodge(desk, "2026-08-20", 1);
	desk_act(desk, &desk->officer, (struct act){ .case_id = id,
	    .kind = EVENT_RETURN, .on = DATE_NONE });
	remind_on("2026-09-09");
	assert_string_equal(listed(&select_mails),
	    "editor-a@mail.example\nsignatory-a@mail.example\n");
	assert_has(digest_to("editor-a"), "补正申报材料");
	assert_has(digest_to("signatory-a"), "/en/cases");
	remind_on("2026-09-14");
	assert_lacks(listed(&select_settled), "officer");
	remind_on("2026-09-15");
	assert_has(digest_to("officer"), "补正期限已届满");
	assert_has(listed(&select_settled),
	    "editor-a correction 2026-09-14 over\n");
}

static enum err
assign(struct tx *tx, void *ctx)
{
	return case_assign(tx, *(int64_t *)ctx, desk->chief.person_id);
}

static void
test_review__last_days__told_to_its_officer_and_the_chief(void **state)
{
	int64_t id;

	(void)state;
	id = accepted();
	/* 30 working days: 2026-10-10, a Saturday that is worked */
	remind_on("2026-09-29");
	assert_string_equal(said, "");
	/* late, in the holidays: three working days are left all the same */
	remind_on("2026-10-03");
	assert_string_equal(listed(&select_mails), "chief@mail.example\n"
	    "officer@mail.example\n");
	assert_int_equal(app_transaction(desk->office, assign, &id), ERR_OK);
	remind_on("2026-10-10");
	/* the chief holds both roles now, and has one line */
	assert_int_equal(count(&count_mails), 3);
	assert_has(digest_to("chief"), "今日届满");
}

static void
test_provisional__last_day_passed__nobody_is_overdue(void **state)
{
	int64_t id;

	(void)state;
	today_is("2026-12-25");
	id = desk_lodge(desk, "2026-12-24", 1);
	desk_act(desk, &desk->officer, (struct act){ .case_id = id,
	    .kind = EVENT_RETURN, .on = DATE_NONE });
	each_day("2026-12-26", "2027-02-26", remind_on);
	assert_has(listed(&select_settled), "editor-a correction 2027-01-18 "
	    "today\n");
	assert_lacks(listed(&select_settled), " over\n");
	assert_has(digest_to("editor-a"), "暂定");
	assert_lacks(digest_to("editor-a"), "逾期");
}

static void
test_trial__a_day_of_reminders__says_them_and_writes_none(void **state)
{
	struct keep trial;

	(void)state;
	two_are_silent();
	today_is("2026-09-09");
	trial = keep;
	trial.is_trial = 1;
	assert_int_equal(keep_project(&trial), ERR_OK);
	assert_int_equal(keep_remind(&trial), ERR_OK);
	assert_has(said, "remind CR-2026-0001 reply soon 2026-09-14 ");
	assert_int_equal(count(&count_mails), 0);
	assert_int_equal(count(&count_digests), 0);
	assert_int_equal(count(&count_reminders), 0);
}

static void
test_reminders__of_a_case__are_the_offices_to_read(void **state)
{
	struct reminder *r;
	int64_t id;
	int n;

	(void)state;
	id = two_are_silent();
	remind_on("2026-09-16");
	assert_int_equal(reminders_read(desk->office, desk->arena,
	    &desk->officer, id, &r, &n), ERR_OK);
	/* what was passed over was not told */
	assert_int_equal(n, 2);
	assert_int_equal(r[0].step, DUE_OVER);
	assert_string_equal(r[0].organisation.in[LANG_EN],
	    member_words(MEMBER_NDRC)->in[LANG_EN]);
	assert_string_equal(due_words(r[0].what)->in[LANG_EN],
	    "Answer the circulation in writing");
	assert_int_equal(reminders_read(desk->operator, desk->arena,
	    &desk->editor, id, &r, &n), ERR_FORBIDDEN);
}

/* A keeper that is killed wherever it happens to be, many times over. */
static void
test_kill__at_any_moment__nothing_half_nothing_twice(void **state)
{
	int64_t members = __builtin_popcount(rules_members(
	    desk->office->active));

	(void)state;
	for (int i = 0; i < 4; i++)
		(void)circulated();
	today_is("2026-09-09");
	assert_int_equal(keep_project(&keep), ERR_OK);
	for (int i = 0; i < 12; i++) {
		kill_after_ms(10 * (i + 1), keep_remind);
		assert_int_equal(count(&count_halves), 0);
	}
	assert_int_equal(keep_remind(&keep), ERR_OK);
	assert_int_equal(count(&count_mails), members);
	assert_int_equal(count(&count_told), 4 * members);
	assert_int_equal(count(&count_halves), 0);
}

#define TEST(name) cmocka_unit_test_setup(name, begin_afresh)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_silence__of_one_member__told_to_that_member_alone),
		TEST(test_mails__by_step_and_language__say_what_is_left),
		TEST(test_answer__between_two_reminders__ends_them),
		TEST(test_remind__the_same_day_again__nothing_more),
		TEST(test_digest__several_cases__one_mail_a_day_and_person),
		TEST(test_remind__by_two_keepers_at_once__once),
		TEST(test_outage__of_any_length__ends_as_if_there_was_none),
		TEST(test_outage__back_again__the_newest_step_alone),
		TEST(test_closing__after_the_grace__told_to_the_officer),
		TEST(test_operator__while_a_round_runs__hears_nothing),
		TEST(test_correction__of_the_operator__then_of_the_officer),
		TEST(test_review__last_days__told_to_its_officer_and_the_chief),
		TEST(test_provisional__last_day_passed__nobody_is_overdue),
		TEST(test_trial__a_day_of_reminders__says_them_and_writes_none),
		TEST(test_reminders__of_a_case__are_the_offices_to_read),
		TEST(test_kill__at_any_moment__nothing_half_nothing_twice),
	};

	return cmocka_run_group_tests(tests, keeper_desk_setup,
	    keeper_desk_teardown) != 0;
}
