#include "app/letters.h"
#include "app/mail.h"
#include "app/notify_form.h"
#include "app/notice_desk.h"
#include "store/series.h"

/* What each event tells whom: letters, mails, numbers, languages. */

enum { MAILS = 40 };

static void
test_lodge__new_case__receipt_in_both_languages(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_lodge(k, "2026-08-20", 0);
	const char *text[LANG__MAX];
	struct desk_mail m[MAILS];
	struct letter l = desk_letter(k, id, text);

	assert_string_equal(l.title.in[LANG_ZH], "关于收到网络安全审查申报的通知");
	assert_has(l.number, "网审收〔");
	assert_has(text[LANG_ZH], "东海电网调度有限公司：");
	assert_has(text[LANG_ZH], "2026年8月20日");
	assert_has(text[LANG_ZH], desk_title);
	assert_has(text[LANG_EN], "Donghai Grid Dispatch Ltd:");
	assert_has(text[LANG_EN], "The Chinese text alone is the letter");
	assert_lacks(text[LANG_ZH], "阅读参考本");
	assert_int_equal(desk_mails(k, id, 1, m, MAILS), 2);
	assert_string_equal(m[0].to, "editor-a@mail.example");
	assert_has(m[0].text, "Subject: 收到申报回执（CR-2026-");
	assert_has(m[0].text, "王强：");
	assert_string_equal(m[1].to, "signatory-a@mail.example");
	assert_has(m[1].text, "Subject: Receipt of the application (CR-2026-");
	assert_has(m[1].text, "Dear Li Na,");
	assert_has(m[1].text, l.number);
	assert_has(m[1].text, "http://operator.localhost:");
	assert_has(m[1].text, "/en/cases/CR-2026-");
	assert_string_not_equal(m[0].id, m[1].id);
}

static void
test_accept__published_year__last_day_in_words(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_accepted(k, "2026-08-20", "2026-08-24", 1);
	const char *text[LANG__MAX];
	struct desk_mail m[MAILS];

	(void)desk_letter(k, id, text);
	assert_has(text[LANG_ZH], "初步审查期限自2026年8月24日之次日起"
	    "30个工作日，至2026年10月10日止。");
	assert_has(text[LANG_ZH], "《办法》第八条、第九条");
	assert_lacks(text[LANG_ZH], "暂定");
	assert_has(text[LANG_EN], "ends on 10 October 2026");
	assert_int_equal(desk_mails(k, id, 2, m, MAILS), 2);
	assert_has(m[0].text, "届满日：2026年10月10日");
	assert_has(m[1].text, "Last day: 10 October 2026");
	assert_lacks(m[0].text, "暂定");
	/* consent is to the service of the finding, and of nothing else */
	assert_lacks(m[0].text, "随本邮件附送");
}

static void
test_accept__unpublished_year__provisional_everywhere(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_accepted(k, "2026-11-19", "2026-11-20", 0);
	const char *text[LANG__MAX];
	struct desk_mail m[MAILS];

	(void)desk_letter(k, id, text);
	assert_has(text[LANG_ZH], "至2027年1月4日止");
	assert_has(text[LANG_ZH], "暂定日期");
	assert_has(text[LANG_EN], "This last day is provisional");
	assert_int_equal(desk_mails(k, id, 2, m, MAILS), 2);
	assert_has(m[0].text, "暂定日期");
	assert_has(m[1].text, "provisional");
}

static void
test_mails__every_event__never_the_purchase(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_accepted(k, "2026-08-20", "2026-08-24", 0);
	struct act_text why = { "reason", NULL, "供应链层级多，秘密理由" };
	struct desk_mail m[MAILS];
	const char *text[LANG__MAX];
	int n;

	desk_act(k, &k->chief, (struct act){ .case_id = id,
	    .kind = EVENT_EXTEND, .on = desk_date("2026-10-09"), .days = 15,
	    .texts = &why, .n_texts = 1 });
	(void)desk_letter(k, id, text);
	assert_has(text[LANG_ZH], "延长15个工作日");
	assert_has(text[LANG_ZH], "《办法》第九条");
	assert_has(text[LANG_ZH], "原届满日为2026年10月10日");
	assert_has(text[LANG_ZH], "45个工作日");
	assert_has(text[LANG_ZH], "秘密理由");
	n = desk_mails(k, id, 0, m, MAILS);
	assert_int_equal(n, 6);
	for (int i = 0; i < n; i++) {
		assert_lacks(m[i].text, "路由器");
		assert_lacks(m[i].text, "秘密理由");
		assert_lacks(m[i].text, "{{");
	}
}

static void
test_return__defects__named_with_their_question(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_lodge(k, "2026-11-02", 0);
	struct act_text defects[] = {
		{ "defect", "purchase.title", "请写明型号\n和数量" },
		{ "defect", "provider.2.name", "<b>全称</b>有误" },
		{ "remarks", NULL, "内部说明" },
	};
	const char *text[LANG__MAX];

	desk_act(k, &k->officer, (struct act){ .case_id = id,
	    .kind = EVENT_RETURN, .on = desk_date("2026-11-03"),
	    .texts = defects, .n_texts = 3 });
	assert_has(desk_letter(k, id, text).number, "网审补〔");
	assert_has(text[LANG_ZH], "采购内容：");
	assert_has(text[LANG_ZH], "请写明型号\n和数量");
	assert_has(text[LANG_ZH], "提供者全称：");
	assert_has(text[LANG_ZH], "&lt;b&gt;全称");
	assert_has(text[LANG_ZH], "补正期限自2026年11月3日之次日起15个工作日");
	assert_has(text[LANG_EN], "What is bought:");
	assert_lacks(text[LANG_ZH], "内部说明");
}

static void
test_refuse__ground__says_what_it_means(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_lodge(k, "2026-11-02", 0);
	struct act_text texts[] = { { "ground", NULL, "no-risk" },
	    { "reason", NULL, "四项均为否" } };
	const char *text[LANG__MAX];

	desk_act(k, &k->officer, (struct act){ .case_id = id,
	    .kind = EVENT_REFUSE, .on = desk_date("2026-11-03"),
	    .texts = texts, .n_texts = 2, .paper_number = "字〔2026〕7号" });
	assert_has(desk_letter(k, id, text).number, "网审不受〔");
	assert_has(text[LANG_ZH], "采购活动不存在应当申报审查的安全风险（第六条）");
	assert_has(text[LANG_ZH], "合同生效不以通过审查为前提");
	assert_has(text[LANG_ZH], "四项均为否");
	assert_has(text[LANG_ZH], "字〔2026〕7号");
	assert_has(text[LANG_EN], "bears none of the risks that call for a review (Article 6)");
}

static int
number_in(const struct letter *l, const char *series)
{
	int year = 0, n = 0;

	assert_int_equal(strncmp(l->number, series, strlen(series)), 0);
	assert_int_equal(sscanf(l->number + strlen(series), "〔%d〕%d号",
	    &year, &n), 2);
	assert_int_equal(year, date_year(clock_today()));
	return n;
}

static void
test_number__next_letter__consecutive(void **state)
{
	struct desk *k = *state;
	const char *text[LANG__MAX];
	struct letter one = desk_letter(k, desk_accepted(k, "2026-11-02",
	    "2026-11-03", 0), text);
	struct letter two = desk_letter(k, desk_accepted(k, "2026-11-02",
	    "2026-11-03", 0), text);

	assert_int_equal(number_in(&two, "网审受"),
	    number_in(&one, "网审受") + 1);
	assert_has(text[LANG_ZH], two.number);
}

struct taking {
	struct arena *arena;
	int year, n;
	enum err end;
};

static enum err
take(struct tx *tx, void *ctx)
{
	struct taking *t = ctx;
	enum err e = series_next(tx, t->arena, "网审试", t->year, &t->n);

	return e == ERR_OK ? t->end : e;
}

static int
take_number(struct desk *k, int year, enum err end)
{
	struct taking t = { k->arena, year, 0, end };

	assert_int_equal(app_transaction(k->office, take, &t), end);
	return t.n;
}

static void
test_series__new_year__begins_again(void **state)
{
	struct desk *k = *state;

	assert_int_equal(take_number(k, 2026, ERR_OK), 1);
	assert_int_equal(take_number(k, 2026, ERR_OK), 2);
	assert_int_equal(take_number(k, 2027, ERR_OK), 1);
	assert_int_equal(take_number(k, 2026, ERR_OK), 3);
}

static void
test_series__rolled_back__number_is_given_again(void **state)
{
	struct desk *k = *state;
	int n = take_number(k, 2030, ERR_END);

	assert_int_equal(take_number(k, 2030, ERR_OK), n);
}

static void
test_round__agreed__members_told_and_operator_only_of_the_finding(
    void **state)
{
	struct desk *k = *state;
	int64_t id = desk_accepted(k, "2026-11-02", "2026-11-03", 1);
	struct suggestion s = { .finding = FINDING_CONDITIONAL,
	    .reasons = "总体可控", .n_conditions = 2, .conditions = {
	    { 1, "更换远程维护通道", desk_date("2026-12-31"), "验收报告",
	    "省通信管理局" },
	    { 0, "每年提交安全评估", DATE_NONE, "评估报告", "我办" } } };
	struct desk_mail m[MAILS];
	const char *text[LANG__MAX];
	struct letter l;
	int n;

	desk_sign(k, id, &s);
	n = desk_mails(k, id, 3, m, MAILS);
	assert_int_equal(n, __builtin_popcount(rules_members(
	    k->office->active)));
	for (int i = 0; i < n; i++) {
		assert_has(m[i].to, "liaison-");
		assert_has(m[i].text, "http://office.localhost:");
		assert_lacks(m[i].text, "可控");
		assert_lacks(m[i].text, "路由器");
	}
	assert_has(m[0].text, "Subject: 征求意见函（CR-2026-");
	assert_has(m[0].text, "届满日：");
	desk_answers(k, id, MEMBER__MAX, NULL);
	/* accepted and lodged: nothing more has reached the operator */
	(void)desk_letter(k, id, text);
	assert_has(text[LANG_ZH], "予以受理");
	desk_act(k, &k->chief, (struct act){ .case_id = id,
	    .kind = EVENT_SERVE, .on = DATE_NONE });
	l = desk_letter(k, id, text);
	assert_has(l.number, "网审结〔");
	assert_has(text[LANG_ZH], "附条件通过审查");
	assert_has(text[LANG_ZH], "更换远程维护通道");
	assert_has(text[LANG_ZH], "完成期限：2026年12月31日");
	assert_has(text[LANG_ZH], "每年提交安全评估");
	assert_has(text[LANG_ZH], "总体可控");
	assert_has(text[LANG_ZH], "第十一条");
	assert_has(text[LANG_EN], "Conditional Pass");
	n = desk_mails(k, id, l.seq, m, MAILS);
	assert_int_equal(n, 2);
	assert_has(m[0].text, "审查结论：附条件通过审查");
	assert_has(m[0].text, "随本邮件附送");
	/* the attached letter itself, exactly as it is kept */
	assert_has(m[0].text, text[LANG_ZH]);
	assert_has(m[1].text, text[LANG_EN]);
}

static void
test_close__not_unanimous__special_review_letter(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_accepted(k, "2026-11-02", "2026-11-03", 0);
	struct suggestion s = { .finding = FINDING_PASS, .reasons = "可控" };
	struct desk_mail m[MAILS];
	const char *text[LANG__MAX];
	struct letter l;

	desk_sign(k, id, &s);
	desk_answers(k, id, (enum member)0, NULL);
	desk_act(k, &k->officer, (struct act){ .case_id = id,
	    .kind = EVENT_CLOSE_CIRCULATION, .on = DATE_NONE });
	l = desk_letter(k, id, text);
	assert_has(l.number, "网审特〔");
	assert_has(text[LANG_ZH], "特别审查期限自");
	assert_has(text[LANG_ZH], "45个工作日");
	assert_lacks(text[LANG_ZH], "意见不一致");
	assert_lacks(text[LANG_ZH], "成员单位");
	assert_int_equal(desk_mails(k, id, l.seq, m, MAILS), 2);
	assert_has(m[0].text, "进入特别审查程序通知书");
}

static void
test_annul__letter_of_the_act__superseded(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_accepted(k, "2026-11-02", "2026-11-03", 0);
	struct act_text why = { "reason", NULL, "受理对象有误" };
	const char *text[LANG__MAX];
	struct letter *all, old = desk_letter(k, id, text), l;
	int n;

	desk_act(k, &k->chief, (struct act){ .case_id = id,
	    .kind = EVENT_ANNUL, .on = DATE_NONE, .texts = &why,
	    .n_texts = 1 });
	l = desk_letter(k, id, text);
	assert_has(l.number, "网审撤〔");
	assert_has(text[LANG_ZH], "“受理申报”事项系误操作");
	assert_has(text[LANG_ZH], old.number);
	assert_has(text[LANG_ZH], "受理对象有误");
	assert_int_equal(letters_of_case(k->office->db, k->arena, id, &all,
	    &n), ERR_OK);
	assert_int_equal(n, 3);
	assert_int_equal(all[0].superseded_seq, 0);
	assert_int_equal(all[1].superseded_seq, 3);
	assert_int_equal(all[2].superseded_seq, 0);
}

static void
test_annul__round__operator_hears_nothing(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_accepted(k, "2026-11-02", "2026-11-03", 0);
	struct suggestion s = { .finding = FINDING_PASS, .reasons = "可控" };
	struct act_text why = { "reason", NULL, "版本有误" };
	struct desk_mail m[MAILS];
	const char *text[LANG__MAX];
	int n;

	desk_sign(k, id, &s);
	desk_act(k, &k->chief, (struct act){ .case_id = id,
	    .kind = EVENT_ANNUL, .on = DATE_NONE, .texts = &why,
	    .n_texts = 1 });
	(void)desk_letter(k, id, text);
	assert_has(text[LANG_ZH], "予以受理");
	n = desk_mails(k, id, 4, m, MAILS);
	assert_int_equal(n, __builtin_popcount(rules_members(
	    k->office->active)));
	for (int i = 0; i < n; i++)
		assert_has(m[i].to, "liaison-");
	assert_has(m[0].text, "撤销");
}

static void
test_mail__every_kind_and_language__complete(void **state)
{
	struct desk *k = *state;
	struct tx *tx;

	for (int i = NOTICE_NONE + 1; i < NOTICE__MAX; i++)
		for (int lang = 0; lang < LANG__MAX; lang++) {
			struct app_mail m = { .notice = (enum notice)i,
			    .to = { 0, NULL, "somebody@mail.example", lang,
			    NULL }, .last_day = DATE_NONE };

			assert_int_equal(tx_begin(k->office->db, &tx),
			    ERR_OK);
			assert_int_equal(app_mail(k->office, k->arena, tx,
			    &m), ERR_OK);
			tx_rollback(tx);
		}
}

static void
test_events__each_letter__has_a_form(void **state)
{
	(void)state;
	for (int i = 0; i < EVENT__MAX; i++) {
		const struct event_row *row = event_row((enum event_kind)i);

		if (row->letter != NOTICE_NONE) {
			assert_non_null(notice_form(row->letter)->letter);
			assert_non_null(notice_form(row->letter)->series);
		}
		if (row->mail != NOTICE_NONE)
			assert_non_null(notice_form(row->mail)->mail);
	}
}

static void
test_report_answered__no_word_of_a_report(void **state)
{
	struct desk *k = *state;
	struct outbox_mail *all, one;
	struct tx *tx;
	int n;

	assert_int_equal(tx_begin(k->office->db, &tx), ERR_OK);
	assert_int_equal(app_mail_report_answered(k->office, tx, k->arena,
	    "citizen@mail.example", LANG_ZH), ERR_OK);
	assert_int_equal(tx_commit(tx), ERR_OK);
	assert_int_equal(outbox_troubled(k->office->db, k->arena,
	    (struct instant){ INT64_MAX }, 0, 1, &all, &n), ERR_OK);
	assert_int_equal(n, 1);
	assert_string_equal(all[0].recipient, "citizen@mail.example");
	assert_int_equal(outbox_fetch(k->notifier->db, k->arena, all[0].id,
	    &one), ERR_OK);
	assert_lacks(desk_decode(k->arena, one.content, one.content_n),
	    "举报");
	assert_lacks(desk_decode(k->arena, one.content, one.content_n),
	    "审查");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_lodge__new_case__receipt_in_both_languages),
		cmocka_unit_test(
		    test_accept__published_year__last_day_in_words),
		cmocka_unit_test(
		    test_accept__unpublished_year__provisional_everywhere),
		cmocka_unit_test(test_mails__every_event__never_the_purchase),
		cmocka_unit_test(
		    test_return__defects__named_with_their_question),
		cmocka_unit_test(test_refuse__ground__says_what_it_means),
		cmocka_unit_test(test_number__next_letter__consecutive),
		cmocka_unit_test(test_series__new_year__begins_again),
		cmocka_unit_test(
		    test_series__rolled_back__number_is_given_again),
		cmocka_unit_test(
		    test_round__agreed__members_told_and_operator_only_of_the_finding),
		cmocka_unit_test(
		    test_close__not_unanimous__special_review_letter),
		cmocka_unit_test(test_annul__letter_of_the_act__superseded),
		cmocka_unit_test(test_annul__round__operator_hears_nothing),
		cmocka_unit_test(
		    test_mail__every_kind_and_language__complete),
		cmocka_unit_test(test_events__each_letter__has_a_form),
		cmocka_unit_test(test_report_answered__no_word_of_a_report),
	};

	return cmocka_run_group_tests(tests, desk_setup, desk_teardown) != 0;
}
