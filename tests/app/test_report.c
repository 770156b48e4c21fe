#include <pthread.h>
#include <time.h>

#include "app/calendars.h"
#include "app/copied.h"
#include "app/report_desk.h"
#include "store/report.h"

/* Reports, the mailbox and the Office's side of it (Article 16). */

static int64_t
reports(struct report_desk *k)
{
	return desk_count(k->office, "SELECT COUNT(*) FROM report "
	    "WHERE '' = ?", "");
}

static void
test_send__twice_the_same__one_report(void **state)
{
	struct report_desk *k = *state;
	struct report_draft d = desk_draft("第一行\n第二行", "");
	int64_t before = reports(k);
	struct report_view v;

	desk_send(k, &d);
	assert_int_equal(desk_try_send(k, &d), ERR_OK);
	assert_int_equal(reports(k), before + 1);
	v = desk_read(k);
	assert_string_equal(v.text.parts[REPORT_WHAT], "第一行\n第二行");
	assert_int_equal(v.on.day, k->today.day);
}

/* What was shown as sent must be what the Office reads. */
static void
test_send__code_with_another_text__told_and_first_stands(void **state)
{
	struct report_desk *k = *state;
	struct report_draft d = desk_draft("第一稿", "");
	struct report_draft changed = desk_draft("第二稿", "");
	int64_t before = reports(k);

	desk_send(k, &d);
	assert_int_equal(desk_try_send(k, &changed), ERR_CONFLICT);
	assert_int_equal(reports(k), before + 1);
	assert_string_equal(desk_read(k).text.parts[REPORT_WHAT], "第一稿");
	assert_int_equal(desk_try_send(k, &d), ERR_OK);
}

static void
test_mailbox__slip_or_unknown_code__not_found_alike(void **state)
{
	struct report_desk *k = *state;
	struct report_draft d = desk_draft("内容", "");
	struct report_view v;
	char unknown[RECEIPT_TEXT];

	desk_send(k, &d);
	receipt_make(unknown);
	assert_int_equal(report_mailbox(k->public, k->arena, unknown, &v),
	    ERR_NOT_FOUND);
	assert_int_equal(report_mailbox(k->public, k->arena, "ABCD", &v),
	    ERR_NOT_FOUND);
	assert_int_equal(report_mailbox(k->public, k->arena, "", &v),
	    ERR_NOT_FOUND);
	assert_int_equal(desk_mailbox(k).n_letters, 0);
}

/* ---- the state, and who sees what waits */

static int
waits(struct report_desk *k, int *is_message)
{
	struct report_item *items;
	int n;

	assert_int_equal(report_waiting(k->office, k->arena, &k->officer,
	    k->id - 1, &items, &n), ERR_OK);
	if (n > 0)
		*is_message = items[0].is_message;
	return n;
}

static void
test_reply__answered_report__waits_again(void **state)
{
	struct report_desk *k = *state;
	struct report_draft d = desk_draft("内容", "");
	int is_message = 0;

	desk_send(k, &d);
	assert_string_equal(desk_mailbox(k).state, "new");
	assert_int_equal(waits(k, &is_message), 1);
	assert_false(is_message);
	assert_string_equal(desk_read(k).state, "read");
	assert_string_equal(desk_mailbox(k).state, "read");
	assert_int_equal(desk_answer(k, k->office, "已收到", form_key, 0),
	    ERR_OK);
	assert_int_equal(waits(k, &is_message), 0);
	assert_int_equal(desk_reply(k, "补充", form_key), ERR_OK);
	assert_string_equal(desk_mailbox(k).state, "new");
	assert_int_equal(waits(k, &is_message), 1);
	assert_true(is_message);
	assert_string_equal(desk_read(k).state, "read");
}

static void
test_reply__same_form_twice__one_message(void **state)
{
	struct report_desk *k = *state;
	struct report_draft d = desk_draft("内容", "");

	desk_send(k, &d);
	assert_int_equal(desk_reply(k, "补充", form_key), ERR_OK);
	assert_int_equal(desk_reply(k, "补充", form_key), ERR_OK);
	assert_int_equal(desk_mailbox(k).n_letters, 1);
	/* Back, and another text: that is another message */
	assert_int_equal(desk_reply(k, "再补充", form_key), ERR_OK);
	/* and the same words a second time on purpose */
	assert_int_equal(desk_reply(k, "补充", other_key), ERR_OK);
	assert_int_equal(desk_mailbox(k).n_letters, 3);
	assert_int_equal(desk_reply(k, "补充", NULL), ERR_CSRF);
	assert_int_equal(desk_reply(k, "", form_key), ERR_INPUT);
}

static void
test_reply__closed__refused_but_a_second_click_is_not(void **state)
{
	struct report_desk *k = *state;
	struct report_draft d = desk_draft("内容", "");

	desk_send(k, &d);
	assert_int_equal(desk_reply(k, "关闭之前", form_key), ERR_OK);
	(void)desk_read(k);
	assert_int_equal(desk_close(k), ERR_OK);
	assert_int_equal(desk_reply(k, "关闭之前", form_key), ERR_OK);
	assert_int_equal(desk_reply(k, "关闭之后", other_key), ERR_REFUSED);
	assert_int_equal(desk_mailbox(k).n_letters, 1);
	assert_string_equal(desk_mailbox(k).state, "closed");
}

/* ---- the Office */

static void
test_read__again_the_same_day__one_row_of_audit(void **state)
{
	struct report_desk *k = *state;
	struct report_draft d = desk_draft("内容", "");
	struct report_view v;

	desk_send(k, &d);
	for (int i = 0; i < 3; i++)
		(void)desk_read(k);
	assert_int_equal(desk_audited(k, "report-read"), 1);
	assert_int_equal(desk_read_by(k, &k->colleague, &v), ERR_OK);
	assert_int_equal(desk_audited(k, "report-read"), 2);
	k->now.us += INT64_C(86400000000);
	(void)desk_read(k);
	assert_int_equal(desk_audited(k, "report-read"), 3);
}

static int64_t
rows_that_say(struct report_desk *k, const char *state)
{
	return desk_count(k->office, arena_printf(k->arena,
	    "SELECT COUNT(*) FROM report WHERE state = ? AND id = %lld",
	    (long long)k->id), state);
}

static struct report_item
listed(struct report_desk *k)
{
	struct report_item *items;
	int n;

	assert_int_equal(report_list(k->office, k->arena, &k->officer, 0,
	    &items, &n), ERR_OK);
	assert_int_equal(items[0].id, k->id);
	return items[0];
}

/* A reading is written down; whether it is new follows from that alone. */
static void
test_read__the_report_then_a_message__each_new_until_then(void **state)
{
	struct report_desk *k = *state;
	struct report_draft d = desk_draft("内容", "");

	desk_send(k, &d);
	assert_string_equal(listed(k).state, "new");
	assert_string_equal(desk_read(k).state, "read");
	assert_string_equal(listed(k).state, "read");
	assert_string_equal(desk_mailbox(k).state, "read");
	assert_int_equal(rows_that_say(k, "new"), 1);
	assert_int_equal(desk_reply(k, "补充", form_key), ERR_OK);
	assert_string_equal(listed(k).state, "new");
	assert_true(listed(k).is_message);
	/* nobody has read the message, whatever a page may send */
	assert_int_equal(desk_close(k), ERR_CONFLICT);
	assert_string_equal(desk_read(k).state, "read");
	/* and a page that is older than the message closes nothing */
	assert_int_equal(report_close(k->office, k->arena, &k->officer,
	    k->id, 0, k->now), ERR_CONFLICT);
	assert_int_equal(desk_close(k), ERR_OK);
	assert_string_equal(desk_read(k).state, "closed");
}

/* ---- what was told in confidence is known by its prints (Article 15) */

static const char told[] = "三月初我在机房亲眼看到，厂家的工程师离开之前把一个带天线的"
    "小盒子接到了核心交换机的背面，并且叮嘱值班人员不要登记。";
static const char copied_from_it[] = "经核查，厂家的工程师离开之前把带天线的小盒子接到了"
    "核心交换机的背面，存在隐患。";
static const char in_own_words[] = "有线索称设备上曾加装来历不明的无线装置，建议现场核验。";

static enum err
look_for(struct report_desk *k, const char *text, struct copied *c)
{
	return copied_look(k->office, k->arena, 0, &text, 1, c);
}

static void
test_copied__of_a_report_that_was_read__found(void **state)
{
	struct report_desk *k = *state;
	struct report_draft d = desk_draft(told, "");
	struct copied c;

	desk_send(k, &d);
	/* nobody can have copied what nobody has read */
	assert_int_equal(look_for(k, copied_from_it, &c), ERR_OK);
	(void)desk_read(k);
	assert_int_equal(look_for(k, copied_from_it, &c), ERR_COPIED);
	assert_int_equal(c.from, COPIED_REPORT);
	assert_non_null(strstr(c.passage, "小盒子接到了"));
	assert_int_equal(look_for(k, in_own_words, &c), ERR_OK);
}

static void
test_copied__of_a_later_message__found_once_it_is_read(void **state)
{
	struct report_desk *k = *state;
	struct report_draft d = desk_draft("另有一事。", "");
	const char *text = "值班日志显示，上周四凌晨两点有人用备用钥匙打开了三号机柜，停留约四十分钟。";
	struct copied c;

	desk_send(k, &d);
	(void)desk_read(k);
	assert_int_equal(desk_reply(k, text, form_key), ERR_OK);
	assert_int_equal(look_for(k, text, &c), ERR_OK);
	(void)desk_read(k);
	assert_int_equal(look_for(k, text, &c), ERR_COPIED);
}

static void
test_office__without_the_right__nothing(void **state)
{
	struct report_desk *k = *state;
	struct report_draft d = desk_draft("内容", "");
	struct report_attachment f;
	struct report_answer a = { "x", 0 };
	struct report_item *items;
	struct report_view v;
	struct source *bytes;
	int n;

	desk_send(k, &d);
	assert_int_equal(desk_read_by(k, &k->nobody, &v), ERR_FORBIDDEN);
	assert_int_equal(report_waiting(k->office, k->arena, &k->nobody, 0,
	    &items, &n), ERR_FORBIDDEN);
	assert_int_equal(report_list(k->office, k->arena, &k->nobody, 0,
	    &items, &n), ERR_FORBIDDEN);
	assert_int_equal(report_answer(k->office, k->arena, &k->nobody,
	    k->id, &a, k->now), ERR_FORBIDDEN);
	assert_int_equal(report_close(k->office, k->arena, &k->nobody, k->id,
	    0, k->now), ERR_FORBIDDEN);
	assert_int_equal(report_file_open(k->office, k->arena, &k->nobody,
	    k->id, 1, k->now, &f, &bytes), ERR_FORBIDDEN);
	assert_int_equal(desk_audited(k, "report-read"), 0);
	assert_string_equal(desk_mailbox(k).state, "new");
}

static int64_t
mails(struct report_desk *k, const char *to)
{
	return desk_count(k->office, "SELECT COUNT(*) FROM outbox "
	    "WHERE recipient = ?", to);
}

static void
test_answer__same_form_twice__one_letter_one_mail(void **state)
{
	struct report_desk *k = *state;
	struct report_draft d = desk_draft("内容", "twice@citizen.example");

	desk_send(k, &d);
	(void)desk_read(k);
	for (int i = 0; i < 2; i++)
		assert_int_equal(desk_answer(k, k->office, "已收到", form_key,
		    0), ERR_OK);
	assert_int_equal(desk_mailbox(k).n_letters, 1);
	assert_int_equal(mails(k, "twice@citizen.example"), 1);
	assert_int_equal(desk_audited(k, "report-answered"), 1);
	/* answering is no reading, and is not written down as one */
	assert_int_equal(desk_audited(k, "report-read"), 1);
	assert_string_equal(desk_mailbox(k).letters[0].text, "已收到");
}

static void
test_answer__something_new_came__told(void **state)
{
	struct report_desk *k = *state;
	struct report_draft d = desk_draft("内容", "");

	desk_send(k, &d);
	(void)desk_read(k);
	assert_int_equal(desk_reply(k, "补充", form_key), ERR_OK);
	assert_int_equal(desk_answer(k, k->office, "已收到", form_key, 0),
	    ERR_CONFLICT);
	assert_int_equal(desk_mailbox(k).n_letters, 1);
	assert_string_equal(desk_mailbox(k).state, "new");
	assert_int_equal(desk_answer(k, k->office, "已收到", form_key, 1),
	    ERR_OK);
	assert_int_equal(desk_audited(k, "report-answered"), 1);
}

static void
test_answer__closed__refused_and_stays_closed(void **state)
{
	struct report_desk *k = *state;
	struct report_draft d = desk_draft("内容", "late@citizen.example");

	desk_send(k, &d);
	(void)desk_read(k);
	assert_int_equal(desk_close(k), ERR_OK);
	assert_int_equal(desk_answer(k, k->office, "迟了", form_key, 0),
	    ERR_REFUSED);
	assert_int_equal(mails(k, "late@citizen.example"), 0);
	assert_int_equal(desk_mailbox(k).n_letters, 0);
	assert_string_equal(desk_read(k).state, "closed");
}

static void
test_close__twice__one_row_of_audit(void **state)
{
	struct report_desk *k = *state;
	struct report_draft d = desk_draft("内容", "");

	desk_send(k, &d);
	/* what nobody has read is not closed */
	assert_int_equal(desk_close(k), ERR_CONFLICT);
	(void)desk_read(k);
	assert_int_equal(desk_close(k), ERR_OK);
	assert_int_equal(desk_close(k), ERR_OK);
	assert_int_equal(desk_audited(k, "report-closed"), 1);
}

/* ---- two at once: the second waits at the lock, and sees what was done */

struct race {
	struct report_desk *k;
	struct arena *arena;
	enum err (*second)(struct report_desk *k, struct arena *a);
	enum err e;
};

static void *
run_second(void *arg)
{
	struct race *r = arg;

	r->e = r->second(r->k, r->arena);
	return NULL;
}

/* Somebody closes while the second is between its page and the lock. */
static enum err
close_before(struct report_desk *k,
    enum err (*second)(struct report_desk *k, struct arena *a))
{
	struct race r = { k, arena_new(), second, ERR_OK };
	const struct timespec a_while = { 0, 300000000 };
	struct report_row row;
	pthread_t thread;
	struct tx *tx;

	assert_int_equal(tx_begin(k->office->db, &tx), ERR_OK);
	assert_int_equal(report_lock(tx, k->arena, k->id, &row), ERR_OK);
	assert_int_equal(pthread_create(&thread, NULL, run_second, &r), 0);
	nanosleep(&a_while, NULL);
	assert_int_equal(report_set_state(tx, k->id, "closed"), ERR_OK);
	assert_int_equal(tx_commit(tx), ERR_OK);
	assert_int_equal(pthread_join(thread, NULL), 0);
	arena_free(&r.arena);
	return r.e;
}

static enum err
answer_second(struct report_desk *k, struct arena *a)
{
	struct report_answer answer = { "同时", 0 };

	return report_answer(k->second, a, &k->colleague, k->id, &answer,
	    k->now);
}

static enum err
read_second(struct report_desk *k, struct arena *a)
{
	struct report_view v;
	enum err e = report_read(k->second, a, &k->colleague, k->id, k->now,
	    &v);

	return e == ERR_OK && strcmp(v.state, "closed") != 0 ? ERR_STALE : e;
}

static enum err
reply_second(struct report_desk *k, struct arena *a)
{
	int wait_s;

	return report_reply(k->public, a, k->code, "同时", other_key,
	    k->today, &wait_s);
}

static void
test_closing__at_the_same_moment__stands(void **state)
{
	static const struct {
		enum err (*second)(struct report_desk *k, struct arena *a);
		enum err want;
	} rows[] = {
		{ answer_second, ERR_REFUSED },
		{ read_second, ERR_OK },
		{ reply_second, ERR_REFUSED },
	};
	struct report_desk *k = *state;
	struct report_draft d = desk_draft("内容", "race@citizen.example");

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		desk_send(k, &d);
		assert_int_equal(close_before(k, rows[i].second),
		    rows[i].want);
		assert_string_equal(desk_mailbox(k).state, "closed");
		assert_int_equal(desk_mailbox(k).n_letters, 0);
	}
	assert_int_equal(mails(k, "race@citizen.example"), 0);
}

/* ---- what the database itself refuses */

static enum err
as(struct app *app, const char *sql, int64_t id)
{
	struct statement *s = NEW(app->arena, struct statement);
	struct tx *tx;
	enum err e;

	*s = (struct statement){ sql, ~0u, NULL, 0, 0 };
	assert_int_equal(tx_begin(app->db, &tx), ERR_OK);
	e = tx_run(tx, s, V_INT(id));
	tx_rollback(tx);
	return e;
}

static void
test_database__public_account__may_say_new_alone(void **state)
{
	struct report_desk *k = *state;
	struct report_draft d = desk_draft("内容", "");

	desk_send(k, &d);
	assert_int_equal(as(k->public,
	    "UPDATE report SET state = 'closed' WHERE id = ?", k->id),
	    ERR_REFUSED);
	assert_int_equal(as(k->public,
	    "UPDATE report SET state = 'read' WHERE id = ?", k->id),
	    ERR_REFUSED);
	assert_int_equal(as(k->public,
	    "UPDATE report SET state = 'new' WHERE id = ?", k->id), ERR_OK);
	(void)desk_read(k);
	assert_int_equal(desk_close(k), ERR_OK);
	assert_int_equal(as(k->public,
	    "UPDATE report SET state = 'new' WHERE id = ?", k->id),
	    ERR_REFUSED);
	assert_int_equal(as(k->office,
	    "UPDATE report SET state = 'answered' WHERE id = ?", k->id),
	    ERR_REFUSED);
}

/* The control: the same question finds the times of the audit. */
static void
test_database__tables_of_reports__days_alone(void **state)
{
	struct report_desk *k = *state;
	const char *sql = "SELECT COUNT(*) FROM information_schema.columns "
	    "WHERE table_name LIKE ? AND (column_name LIKE '%\\_us' OR "
	    "data_type IN ('datetime', 'timestamp', 'time'))";

	assert_int_equal(desk_count(k->office, sql, "report%"), 0);
	assert_int_equal(desk_count(k->public, sql, "report%"), 0);
	assert_true(desk_count(k->office, sql, "audit") > 0);
	assert_true(desk_count(k->office, "SELECT COUNT(*) FROM "
	    "information_schema.columns WHERE table_name LIKE ? AND "
	    "data_type = 'date'", "report%") >= 3);
}

/* ---- limits */

static void
test_pace__too_many__told_and_nothing_kept(void **state)
{
	struct report_desk *k = *state;
	struct report_draft d = desk_draft("内容", "");
	const struct settings *usual = k->public->settings;
	int64_t before = reports(k);
	int wait_s = 0;
	enum err e = ERR_OK;

	k->public->settings = desk_settings(k->arena,
	    "report.sends.hour = 1\n");
	receipt_make(k->code);
	for (int i = 0; i < 2 && e == ERR_OK; i++)
		e = report_send(k->public, k->arena, k->code, &d, k->today,
		    &wait_s);
	assert_int_equal(e, ERR_TOO_MANY);
	assert_in_range(wait_s, 1, 3600);
	assert_true(reports(k) <= before + 1);
	k->public->settings = usual;
}

/* ---- targets of the Office */

static const char *
text_of_file(struct report_desk *k, const char *path)
{
	FILE *f = fopen(path, "r");
	struct buf b;
	int c;

	assert_non_null(f);
	buf_init(&b, k->arena, 1 << 20);
	while ((c = fgetc(f)) != EOF)
		buf_putc(&b, (char)c);
	fclose(f);
	return b.data;
}

static void
import_calendar(struct report_desk *k)
{
	const char *edition, *why = "", *text = text_of_file(k,
	    "conf/calendar/holidays-cn.csv");
	struct app *admin;
	int released;
	enum err e;

	desk_open(k, ACCOUNT_ADMIN, &admin);
	e = calendar_import(admin, k->arena, text, "test", k->now, &edition,
	    &released, &why);
	if (e != ERR_OK && e != ERR_DUPLICATE)
		fail_msg("%s: %s", err_name(e), why);
}

/* Thursday; neither span meets a holiday. */
static void
test_targets__working_days_of_the_rule_set(void **state)
{
	struct report_desk *k = *state;
	struct report_targets t = report_target_days(k->public);
	struct date on, acknowledge, triage;

	assert_int_equal(t.acknowledge_wd, 5);
	assert_int_equal(t.triage_wd, 15);
	assert_false(date_is_set(t.acknowledge));
	import_calendar(k);
	assert_int_equal(date_parse("2026-08-20", &on), ERR_OK);
	assert_int_equal(date_parse("2026-08-27", &acknowledge), ERR_OK);
	assert_int_equal(date_parse("2026-09-10", &triage), ERR_OK);
	t = report_targets(k->public, on);
	assert_int_equal(t.acknowledge.day, acknowledge.day);
	assert_int_equal(t.triage.day, triage.day);
	assert_false(t.provisional);
}

static void
test_list__unanswered__has_its_target(void **state)
{
	struct report_desk *k = *state;
	struct report_draft d = desk_draft("内容", "");
	struct report_item *items;
	int n;

	import_calendar(k);
	desk_send(k, &d);
	assert_int_equal(report_list(k->office, k->arena, &k->officer, 0,
	    &items, &n), ERR_OK);
	assert_int_equal(items[0].id, k->id);
	assert_int_equal(items[0].due.day, report_targets(k->office,
	    k->today).acknowledge.day);
	assert_int_equal(desk_answer(k, k->office, "已收到", form_key, 0),
	    ERR_OK);
	assert_int_equal(report_list(k->office, k->arena, &k->officer, 0,
	    &items, &n), ERR_OK);
	assert_false(date_is_set(items[0].due));
}

#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, desk_setup, desk_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_send__twice_the_same__one_report),
		TEST(test_send__code_with_another_text__told_and_first_stands),
		TEST(test_mailbox__slip_or_unknown_code__not_found_alike),
		TEST(test_reply__answered_report__waits_again),
		TEST(test_reply__same_form_twice__one_message),
		TEST(test_reply__closed__refused_but_a_second_click_is_not),
		TEST(test_read__again_the_same_day__one_row_of_audit),
		TEST(test_read__the_report_then_a_message__each_new_until_then),
		TEST(test_copied__of_a_report_that_was_read__found),
		TEST(test_copied__of_a_later_message__found_once_it_is_read),
		TEST(test_office__without_the_right__nothing),
		TEST(test_answer__same_form_twice__one_letter_one_mail),
		TEST(test_answer__something_new_came__told),
		TEST(test_answer__closed__refused_and_stays_closed),
		TEST(test_close__twice__one_row_of_audit),
		TEST(test_closing__at_the_same_moment__stands),
		TEST(test_database__public_account__may_say_new_alone),
		TEST(test_database__tables_of_reports__days_alone),
		TEST(test_targets__working_days_of_the_rule_set),
		TEST(test_list__unanswered__has_its_target),
		/* last: what it takes is not made good so soon */
		TEST(test_pace__too_many__told_and_nothing_kept),
	};

	return RUN(tests);
}
