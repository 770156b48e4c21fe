#include <string.h>

#include "app/application.h"
#include "base/clock.h"
#include "support/cmocka.h"

/* Judging answers and files, without a database. */

static struct arena *arena;

static int
begin(void **state)
{
	(void)state;
	arena = arena_new();
	return 0;
}

static int
end(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

struct sample {
	const char *key, *typed, *canonical;	/* NULL: it is wrong */
};

static const struct sample samples[] = {
	{ "purchase.amount", "86,400,000.5", "86400000.50" },
	{ "purchase.amount", "８６４００元", "86400.00" },
	{ "purchase.amount", "0", NULL },
	{ "purchase.amount", "-5", NULL },
	{ "purchase.amount", "1.005", NULL },
	{ "purchase.amount", "many", NULL },
	{ "purchase.contract_date", "2027-1-5", "2027-01-05" },
	{ "purchase.contract_date", "２０２７-２-２８", "2027-02-28" },
	{ "purchase.contract_date", "2027-2-29", NULL },
	{ "purchase.contract_date", "2027--", NULL },
	{ "purchase.contract_date", "2027-1-5x", NULL },
	{ "purchase.contract_date", "2099-1-5", "2099-01-05" },
	{ "risk.judged_on", "2020-1-5", "2020-01-05" },
	{ "risk.judged_on", "2020-1-32", NULL },
	{ "risk.judged_on", "2099-1-5", NULL },
	{ "purchase.kind", "product", "product" },
	{ "purchase.kind", "products", NULL },
	{ "purchase.kind", "", NULL },
	{ "purchase.category", "other.terminal", "other.terminal" },
	{ "purchase.category", "<b>", NULL },
	{ "purchase.title", "two\nlines", NULL },
	{ "purchase.certificate", "", "" },
	{ "declaration.phone", "０１０-12345678", "010-12345678" },
	{ "declaration.phone", "+86 13800138000", "+8613800138000" },
	{ "declaration.phone", "12345", NULL },
	{ "declaration.email", "name@example.cn", "name@example.cn" },
	{ "declaration.email", "name@", NULL },
	{ "provider.#.code", "91350100M000100Y43", "91350100M000100Y43" },
	{ "provider.#.code", "91350100M000100Y44", NULL },
	{ "provider.#.code", "", "" },
};

static void
test_question__samples__judged_as_listed(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(samples) / sizeof(samples[0]); i++) {
		const struct sample *s = &samples[i];
		const struct question *q = question_find(s->key);
		const char *canonical;
		const struct words *why;

		assert_non_null(q);
		why = question_judge(arena, q, s->typed, &canonical);
		if (s->canonical == NULL) {
			assert_non_null(why);
			continue;
		}
		assert_null(why);
		assert_string_equal(canonical, s->canonical);
	}
}

static void
test_question__longer_than_allowed__said(void **state)
{
	const struct question *q = question_find("purchase.title");
	char *text = arena_alloc(arena, 3 * 151 + 1);
	const char *canonical;

	(void)state;
	for (int i = 0; i < 151; i++)
		memcpy(text + 3 * i, "采", 4);
	assert_non_null(question_judge(arena, q, text, &canonical));
	text[3L * q->max] = '\0';
	assert_null(question_judge(arena, q, text, &canonical));
}

static int
is_problem(const struct application_check *c, const char *field)
{
	for (int i = 0; i < c->n; i++)
		if (strcmp(c->problems[i].field, field) == 0)
			return 1;
	return 0;
}

static struct application_check *
judged(const struct answers *s, const struct document *d, int n)
{
	struct application_check *c = NEW(arena, struct application_check);

	application_judge(arena, s, d, n, c);
	return c;
}

static void
test_judge__nothing_answered__everything_required_named(void **state)
{
	const struct application_check *c = judged(answers_new(arena), NULL,
	    0);
	int n;
	const struct question *q = questions(&n);

	(void)state;
	for (int i = 0; i < n; i++)
		if (q[i].is_required && q[i].if_key == NULL &&
		    strchr(q[i].key, '#') == NULL)
			assert_true(is_problem(c, q[i].key));
	assert_true(is_problem(c, "provider.1.name"));
	assert_true(is_problem(c, "file.contract"));
	assert_int_equal(c->sections[SECTION_PURCHASE], SECTION_EMPTY);
	assert_int_equal(c->duty, DUTY_UNKNOWN);
}

static void
test_judge__one_trigger_possible__duty_and_measures(void **state)
{
	struct answers *s = answers_new(arena);
	const struct application_check *c;

	(void)state;
	for (int i = 1; i <= 4; i++)
		answers_set(s, arena_printf(arena, "risk.%d.answer", i),
		    "no");
	assert_int_equal(judged(s, NULL, 0)->duty, DUTY_NONE);
	answers_set(s, "risk.2.answer", "possible");
	c = judged(s, NULL, 0);
	assert_int_equal(c->duty, DUTY_APPLY);
	assert_true(is_problem(c, "risk.2.measures"));
	assert_false(is_problem(c, "risk.1.measures"));
}

static void
test_judge__provider_without_code_and_country__one_is_wanted(void **state)
{
	struct answers *s = answers_new(arena);

	(void)state;
	answers_set(s, "provider.1.name", "甲");
	assert_true(is_problem(judged(s, NULL, 0), "provider.1.code"));
	answers_set(s, "provider.1.country", "法国");
	assert_false(is_problem(judged(s, NULL, 0), "provider.1.code"));
}

static void
test_judge__signed_on_a_day_to_come__warned(void **state)
{
	struct date today = date_of(clock_now());
	struct answers *s = answers_new(arena);

	(void)state;
	answers_set(s, "contract.state", "signed");
	answers_set(s, "purchase.contract_date", date_iso(arena, today));
	assert_int_equal(judged(s, NULL, 0)->n_warnings, 0);
	answers_set(s, "purchase.contract_date", date_iso(arena,
	    date_add(today, 1)));
	assert_int_equal(judged(s, NULL, 0)->n_warnings, 1);
	answers_set(s, "contract.state", "draft");
	assert_int_equal(judged(s, NULL, 0)->n_warnings, 0);
}

static void
test_judge__clauses_missing__warned_but_no_problem(void **state)
{
	struct answers *s = answers_new(arena);
	const struct application_check *c;

	(void)state;
	answers_set(s, "contract.cooperation", "none");
	answers_set(s, "contract.precondition", "no");
	answers_set(s, "purchase.effective", "yes");
	c = judged(s, NULL, 0);
	assert_int_equal(c->n_warnings, 3);
	assert_false(is_problem(c, "contract.cooperation"));
	assert_false(is_problem(c, "contract.precondition"));
	assert_false(is_problem(c, "contract.precondition_place"));
}

static void
test_judge__declaration_on_paper__its_scan_is_wanted(void **state)
{
	static const struct document scan = { .kind = "declaration" };
	struct answers *s = answers_new(arena);

	(void)state;
	answers_set(s, "declaration.way", "paper");
	assert_true(is_problem(judged(s, NULL, 0), "file.declaration"));
	assert_false(is_problem(judged(s, &scan, 1), "file.declaration"));
}

static void
test_answers__same_in_any_order__same_bytes(void **state)
{
	struct answers *a = answers_new(arena), *b = answers_new(arena), *c;

	(void)state;
	answers_set(a, "x", "1");
	answers_set(a, "y", "二");
	answers_set(b, "y", "二");
	answers_set(b, "x", "0");
	answers_set(b, "x", "1");
	answers_set(b, "z", "");
	assert_string_equal(answers_json(arena, a), answers_json(arena, b));
	assert_int_equal(answers_parse(arena, answers_json(arena, a), &c),
	    ERR_OK);
	assert_string_equal(answers_get(c, "y"), "二");
	assert_int_equal(answers_parse(arena, "{\"x\":1}", &c), ERR_FORMAT);
	assert_int_equal(answers_parse(arena, "[]", &c), ERR_FORMAT);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    test_question__samples__judged_as_listed, begin, end),
		cmocka_unit_test_setup_teardown(
		    test_question__longer_than_allowed__said, begin, end),
		cmocka_unit_test_setup_teardown(
		    test_judge__nothing_answered__everything_required_named,
		    begin, end),
		cmocka_unit_test_setup_teardown(
		    test_judge__one_trigger_possible__duty_and_measures,
		    begin, end),
		cmocka_unit_test_setup_teardown(
		    test_judge__provider_without_code_and_country__one_is_wanted,
		    begin, end),
		cmocka_unit_test_setup_teardown(
		    test_judge__signed_on_a_day_to_come__warned, begin, end),
		cmocka_unit_test_setup_teardown(
		    test_judge__clauses_missing__warned_but_no_problem, begin,
		    end),
		cmocka_unit_test_setup_teardown(
		    test_judge__declaration_on_paper__its_scan_is_wanted,
		    begin, end),
		cmocka_unit_test_setup_teardown(
		    test_answers__same_in_any_order__same_bytes, begin, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
