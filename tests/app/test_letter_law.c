#include "app/notice_desk.h"
#include "support/tmpdir.h"

/* Which text of the Measures a letter speaks of, and of remedies. */

static enum err
keep_edition(struct tx *tx, void *ctx)
{
	const struct rules *r = ctx;

	return rules_edition_insert(tx, rules_edition(r), rules_source(r),
	    clock_now());
}

/* A case lodged under that rule set; the desk's own stays the active one. */
static int64_t
lodge_under(struct desk *k, const char *name, const char *on)
{
	const struct rules *before = k->operator->active;
	const char *why = "";
	struct rules *r;
	int64_t id;
	enum err e;

	assert_int_equal(rules_read(k->arena, arena_printf(k->arena,
	    "conf/rules/%s.conf", name), &r, &why), ERR_OK);
	e = app_transaction(k->admin, keep_edition, r);
	assert_true(e == ERR_OK || e == ERR_DUPLICATE);
	k->operator->active = r;
	id = desk_lodge(k, on, 0);
	k->operator->active = before;
	return id;
}

static void
test_letters__under_2022__cite_that_text_and_its_numbers(void **state)
{
	struct desk *k = *state;
	int64_t id = lodge_under(k, "measures-2022", "2026-08-20");
	struct act_text why = { "reason", NULL, "供应链层级多" };
	const char *text[LANG__MAX];

	(void)desk_letter(k, id, text);
	assert_has(text[LANG_ZH], "《网络安全审查办法》（2021年第8号令）");
	assert_has(text[LANG_ZH], "依据《办法》第九条确定是否需要审查");
	assert_has(text[LANG_ZH], "自2026年8月20日之次日起10个工作日");
	assert_has(text[LANG_EN], "Order No. 8 of 2021");
	assert_has(text[LANG_EN], "against the official text");
	desk_act(k, &k->chief, (struct act){ .case_id = id,
	    .kind = EVENT_DECIDE_TO_REVIEW, .on = desk_date("2026-08-24"),
	    .texts = &why, .n_texts = 1 });
	assert_has(desk_letter(k, id, text).number, "网审审〔");
	assert_has(text[LANG_ZH], "提交补充材料的时间不计入审查期限（《办法》第十五条）");
	assert_has(text[LANG_EN], "Article 15 of the Measures");
	assert_has(text[LANG_ZH], "供应链层级多");
	assert_lacks(text[LANG_ZH], "重新计算");
	desk_act(k, &k->chief, (struct act){ .case_id = id,
	    .kind = EVENT_EXTEND, .on = desk_date("2026-10-09"), .days = 15,
	    .texts = &why, .n_texts = 1 });
	(void)desk_letter(k, id, text);
	assert_has(text[LANG_ZH], "依据《办法》第十一条，决定将初步审查期限延长");
	for (int i = 0; i < LANG__MAX; i++) {
		assert_lacks(text[i], "征求意见稿");
		assert_lacks(text[i], "draft");
	}
}

static void
test_letters__under_the_draft__say_so(void **state)
{
	struct desk *k = *state;
	const char *text[LANG__MAX];

	(void)desk_letter(k, desk_lodge(k, "2026-08-20", 0), text);
	assert_has(text[LANG_ZH], "《网络安全审查办法（征求意见稿）》（2019年）");
	assert_has(text[LANG_ZH], "依据《办法》第八条");
	assert_has(text[LANG_EN], "draft for comments, 2019");
	assert_has(text[LANG_EN], "unofficial rendering");
}

static void
test_no_review__under_2020__told_and_closed(void **state)
{
	struct desk *k = *state;
	int64_t id = lodge_under(k, "measures-2020", "2026-08-20");
	const char *text[LANG__MAX];
	struct desk_mail m[8];

	desk_act(k, &k->chief, (struct act){ .case_id = id,
	    .kind = EVENT_DECIDE_NO_REVIEW, .on = desk_date("2026-08-24") });
	assert_has(desk_letter(k, id, text).number, "网审免〔");
	assert_has(text[LANG_ZH], "依据《办法》第八条，我办于2026年8月24日"
	    "确定该采购活动无需进行网络安全审查");
	assert_has(text[LANG_ZH], "合同可以生效");
	assert_int_equal(desk_mails(k, id, 2, m, 8), 2);
	assert_has(m[0].text, "无需审查通知书");
}

/* Settings with one line more than the defaults. */
static const struct settings *
settings_with(struct desk *k, const char *lines)
{
	char folder[PATH_MAX];
	const char *path, *why = "";
	struct settings *s;
	FILE *f;

	tmpdir_make(folder);
	path = arena_printf(k->arena, "%s/conf", folder);
	f = fopen(path, "w");
	assert_non_null(f);
	assert_true(fputs(lines, f) >= 0);
	assert_int_equal(fclose(f), 0);
	assert_int_equal(settings_load(k->arena, path, &s, &why), ERR_OK);
	tmpdir_remove(folder);
	return s;
}

/* Served under those settings; everything before it is the desk's own. */
static void
serve_pass(struct desk *k, const struct settings *settings,
    const char *text[LANG__MAX])
{
	const struct settings *before = k->office->settings;
	struct suggestion s = { .finding = FINDING_PASS, .reasons = "可控" };
	int64_t id = desk_accepted(k, "2026-11-02", "2026-11-03", 0);

	desk_sign(k, id, &s);
	desk_answers(k, id, MEMBER__MAX, NULL);
	k->office->settings = settings;
	desk_act(k, &k->chief, (struct act){ .case_id = id,
	    .kind = EVENT_SERVE, .on = DATE_NONE });
	k->office->settings = before;
	(void)desk_letter(k, id, text);
}

/* A43: the text on remedies is chosen by counsel, and until then is open. */
static void
test_finding__remedies_not_chosen__says_so(void **state)
{
	struct desk *k = *state;
	const char *text[LANG__MAX];

	serve_pass(k, k->office->settings, text);
	assert_has(text[LANG_ZH], "关于救济途径的表述，办公室尚未确定");
	assert_has(text[LANG_EN], "has not chosen a text yet");
}

static void
test_finding__remedies_chosen__their_text(void **state)
{
	struct desk *k = *state;
	const char *text[LANG__MAX];

	serve_pass(k, settings_with(k,
	    "letter.remedy.zh = 对结论有异议的，可以书面提出。\n"
	    "letter.remedy.en = Objections may be made in writing.\n"), text);
	assert_has(text[LANG_ZH], "对结论有异议的，可以书面提出。");
	assert_has(text[LANG_EN], "Objections may be made in writing.");
	assert_lacks(text[LANG_ZH], "尚未确定");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_letters__under_2022__cite_that_text_and_its_numbers),
		cmocka_unit_test(test_letters__under_the_draft__say_so),
		cmocka_unit_test(test_no_review__under_2020__told_and_closed),
		cmocka_unit_test(test_finding__remedies_not_chosen__says_so),
		cmocka_unit_test(test_finding__remedies_chosen__their_text),
	};

	return cmocka_run_group_tests(tests, desk_setup, desk_teardown) != 0;
}
