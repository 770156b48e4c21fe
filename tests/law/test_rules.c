#include "support/cmocka.h"

#include "law/measures.h"
#include "law/rules_table.h"
#include "law/world.h"

static struct world w;

/* Each file that ships says every key itself; nothing rests on a default. */
static void
test_files__of_each_set__name_every_key(void **state)
{
	(void)state;
	for (int i = 0; i < SETS; i++)
		for (int k = 0; k < RULE__MAX; k++)
			assert_non_null(strstr(rules_source(w.sets[i]),
			    arena_printf(w.arena, "\n%s = ",
			    rule_key((enum rule)k))));
}

static void
test_defaults__of_the_table__are_those_of_the_draft(void **state)
{
	(void)state;
	for (int k = 0; k < RULE__MAX; k++)
		if (k != RULE_DRAFT_NOT_IN_FORCE)
			assert_string_equal(rule_text(w.sets[0],
			    (enum rule)k), rule_default((enum rule)k));
}

static void
test_sets__as_the_three_texts_differ__hold_their_numbers(void **state)
{
	(void)state;
	assert_int_equal(rule_number(w.sets[0], RULE_SPECIAL_WD), 45);
	assert_int_equal(rule_number(w.sets[1], RULE_SPECIAL_WD), 45);
	assert_int_equal(rule_number(w.sets[2], RULE_SPECIAL_WD), 90);
	assert_int_equal(rule_number(w.sets[1], RULE_SCREENING_WD), 10);
	assert_true(rule_is(w.sets[0], RULE_SUPPLEMENT_MODE,
	    "restart_stage"));
	assert_true(rule_is(w.sets[1], RULE_SUPPLEMENT_MODE, "pause"));
	assert_true(rule_is(w.sets[0], RULE_DRAFT_NOT_IN_FORCE, "true"));
	assert_true(rule_is(w.sets[2], RULE_CHECK_OFFICIAL_TEXT, "true"));
	assert_int_equal(__builtin_popcount(rules_members(w.sets[0])), 12);
	assert_int_equal(__builtin_popcount(rules_members(w.sets[1])), 12);
	assert_int_equal(__builtin_popcount(rules_members(w.sets[2])), 13);
}

static void
test_edition__of_another_text__is_another(void **state)
{
	struct rules *a, *b;
	const char *why;

	(void)state;
	assert_int_equal(rules_parse(w.arena, "x", "special.wd = 60\n", &a,
	    &why), ERR_OK);
	assert_int_equal(rules_parse(w.arena, "x", "special.wd = 61\n", &b,
	    &why), ERR_OK);
	assert_int_equal(strlen(rules_edition(a)), 2 + 12);
	assert_string_not_equal(rules_edition(a), rules_edition(b));
	assert_string_equal(rules_source(a), "special.wd = 60\n");
	assert_int_equal(rule_number(a, RULE_SPECIAL_WD), 60);
}

static void
test_members__without_cac__are_eleven_asked_of_twelve(void **state)
{
	struct rules *r;
	const char *why;

	(void)state;
	assert_int_equal(rules_parse(w.arena, "x",
	    "circulation.include_cac = false\n", &r, &why), ERR_OK);
	assert_int_equal(__builtin_popcount(rules_members(r)), 11);
	assert_int_equal(__builtin_popcount(rules_roster(r)), 12);
}

static void
test_parse__what_is_no_rule__says_the_line(void **state)
{
	static const char *const bad[] = { "special.wd\n", "speciall.wd = 1\n",
	    "special.wd = many\n", "special.wd = -1\n", "special.wd = 500\n",
	    "special.wd = 1\nspecial.wd = 1\n", "supplement.mode = rewind\n",
	    "supplement.mode =\n", "members = cac nobody\n",
	    "members = mss mss\n", "members = cac\n", "members =\n",
	    "circulation.include_cac = yes\n", "\xff\n" };
	struct rules *r;

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		const char *why = NULL;

		assert_int_equal(rules_parse(w.arena, "x", bad[i], &r, &why),
		    ERR_FORMAT);
		assert_non_null(why);
	}
	{
		const char *why = NULL;

		assert_int_equal(rules_read(w.arena, "conf/rules/none.conf",
		    &r, &why), ERR_NOT_FOUND);
		assert_non_null(why);
	}
}

/* The Office's own choices are never shown as law. */
static void
test_confidence__of_judgement_only__is_an_office_setting(void **state)
{
	(void)state;
	assert_int_equal(rule_confidence(RULE_SUPPLEMENT_DEFAULT_WD),
	    CONFIDENCE_LOW);
	assert_string_equal(confidence_words(CONFIDENCE_LOW)->in[LANG_EN],
	    "office setting, not law");
	for (int k = 0; k < RULE__MAX; k++)
		if (rule_confidence((enum rule)k) == CONFIDENCE_LOW)
			assert_non_null(strstr(rules_source(w.sets[0]),
			    arena_printf(w.arena,
			    "confidence: office setting\n%s = ",
			    rule_key((enum rule)k))));
}

/* Each text numbers its articles itself; what is no number stays. */
static void
test_article__of_each_text__its_own_number(void **state)
{
	static const struct {
		const char *draft, *in[SETS];
	} rows[] = {
		{ "7", { "7", "6", "6" } },
		{ "8 (i)", { "8 (i)", "7 (i)", "8 (i)" } },
		{ "9, 13", { "9, 13", "10, 13", "11, 14" } },
		{ "14", { "14", "14", "15" } },
		{ "19", { "19", "15", "16" } },
		{ SCREENING, { "9", "8", "9" } },
		{ "-", { "-", "-", "-" } },
		{ "22", { "22", "22", "22" } },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		for (int k = 0; k < SETS; k++)
			assert_string_equal(measures_article(w.arena,
			    w.sets[k], rows[i].draft), rows[i].in[k]);
	assert_null(measures_article(w.arena, w.sets[1], NULL));
	assert_true(measures_bind_contract(w.sets[0]));
	assert_false(measures_bind_contract(w.sets[2]));
	assert_non_null(strstr(measures_title(w.sets[2])->in[LANG_EN],
	    "Order No. 8"));
}

/* A choice that a person reads as a code is a page that is not done. */
static void
test_shown__of_every_choice__is_in_words(void **state)
{
	(void)state;
	for (int k = 0; k < RULE__MAX; k++) {
		const struct rule_row *row = rule_row((enum rule)k);
		char *rest, *value;

		if (row->type != RULE_CHOICE || k == RULE_TEXT)
			continue;
		rest = arena_strdup(w.arena, row->choices);
		while ((value = strsep(&rest, "|")) != NULL)
			if (rule_value_words(value) == NULL)
				fail_msg("%s: %s", row->key, value);
	}
	assert_string_equal(rule_shown(w.arena, w.sets[0], RULE_COUNT_RULE,
	    LANG_ZH), "开始之日不计入，自次日起算");
	assert_string_equal(rule_shown(w.arena, w.sets[0],
	    RULE_PRELIMINARY_WD, LANG_EN), "30");
	assert_non_null(strstr(rule_shown(w.arena, w.sets[0], RULE_MEMBERS,
	    LANG_ZH), "国家安全部"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_files__of_each_set__name_every_key),
		cmocka_unit_test(
		    test_defaults__of_the_table__are_those_of_the_draft),
		cmocka_unit_test(
		    test_sets__as_the_three_texts_differ__hold_their_numbers),
		cmocka_unit_test(test_edition__of_another_text__is_another),
		cmocka_unit_test(test_article__of_each_text__its_own_number),
		cmocka_unit_test(
		    test_members__without_cac__are_eleven_asked_of_twelve),
		cmocka_unit_test(test_parse__what_is_no_rule__says_the_line),
		cmocka_unit_test(test_shown__of_every_choice__is_in_words),
		cmocka_unit_test(
		    test_confidence__of_judgement_only__is_an_office_setting),
	};
	int r;

	w = world_open();
	r = RUN(tests);
	arena_free(&w.arena);
	return r;
}
