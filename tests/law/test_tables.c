#include "support/cmocka.h"

#include "law/apply.h"
#include "law/event_table.h"
#include "law/measures.h"
#include "law/period.h"
#include "law/right.h"
#include "law/risk.h"
#include "law/statute.h"
#include "law/world.h"

/* What must hold of the tables themselves, whatever stands in them. */
static void
assert_words(const struct words *words)
{
	for (int lang = 0; lang < LANG__MAX; lang++) {
		assert_non_null(words->in[lang]);
		assert_true(strlen(words->in[lang]) > 0);
	}
	/* Chinese is not the English text again */
	assert_true((unsigned char)words->in[LANG_ZH][0] >= 0x80);
}

/* "9", or "6, 18": articles of a text with 21 of them. */
static void
assert_article(const char *article)
{
	if (strcmp(article, SCREENING) != 0)
		assert_in_range(atoi(article), 1, 21);
}

static void
test_events__every_row__is_whole(void **state)
{
	(void)state;
	for (int k = 0; k < EVENT__MAX; k++) {
		const struct event_row *row = event_row((enum event_kind)k);
		enum event_kind back;

		assert_int_equal(row->kind, k);
		assert_true(event_table_review[k].name == NULL ||
		    event_table_finding[k].name == NULL);
		assert_words(&row->words);
		assert_words(&row->wrong_stage);
		assert_article(row->article);
		assert_int_not_equal(row->roles, 0);
		assert_int_not_equal(row->from, 0);
		assert_in_range(row->seen, 0, VISIBILITY__MAX - 1);
		assert_words(visibility_words(row->seen));
		assert_words(notice_words(row->letter));
		assert_words(notice_words(row->mail));
		assert_int_equal(row->guard.in[LANG_ZH][0] == '\0',
		    row->guard.in[LANG_EN][0] == '\0');
		assert_true(event_parse(row->name, &back));
		assert_int_equal(back, k);
	}
}

/* What the annulment tells of an act that was done there. */
static struct event_effect
after_annulment(const struct position *at, enum event_kind kind)
{
	struct position then = { .last_act = 1,
	    .inner.last_effect = event_effect(kind, at) };

	return event_effect(EVENT_ANNUL, &then);
}

/* Article 15 and A51: of a round the operator is told nothing. */
static void
test_events__of_a_round__send_the_operator_nothing(void **state)
{
	static const enum event_kind kinds[] = { EVENT_CIRCULATE,
	    EVENT_REVISE, EVENT_REPLY, EVENT_RECALL, EVENT_HEAR,
	    EVENT_WAIVE_HEARING, EVENT_ANALYSE, EVENT_SUBMIT,
	    EVENT_COMMISSION_APPROVE, EVENT_COMMISSION_RETURN,
	    EVENT_PROPOSE, EVENT_APPROVE_REVIEW, EVENT_DECLINE_REVIEW };
	static const struct position lodged = { .stage = STAGE_LODGED },
	    first = { .stage = STAGE_CIRCULATION },
	    special = { .stage = STAGE_SPECIAL };

	(void)state;
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		const struct event_row *row = event_row(kinds[i]);
		struct position at = { .stage = STAGE_SPECIAL };
		struct event_effect annulled = after_annulment(&at, kinds[i]);

		assert_int_equal(row->letter, NOTICE_NONE);
		assert_true(row->seen == SEEN_BY_OFFICE ||
		    row->seen == SEEN_BY_ADDRESSED);
		assert_int_equal(annulled.letter, NOTICE_NONE);
		assert_int_equal(annulled.seen, row->seen);
	}
	assert_int_equal(event_effect(EVENT_CLOSE_CIRCULATION, &first).letter,
	    NOTICE_SPECIAL_REVIEW);
	assert_int_equal(event_effect(EVENT_CLOSE_CIRCULATION, &special)
	    .letter, NOTICE_NONE);
	assert_int_equal(after_annulment(&special, EVENT_CLOSE_CIRCULATION)
	    .seen, SEEN_BY_OFFICE);
	assert_int_equal(after_annulment(&lodged, EVENT_ACCEPT).letter,
	    NOTICE_ANNULLED);
}

/* No single person both drafts and decides, sees all and grants rights. */
static void
test_rights__of_separate_duties__are_held_apart(void **state)
{
	unsigned admin = rights_of(ROLE_BIT(ROLE_ADMINISTRATOR));
	unsigned auditor = rights_of(ROLE_BIT(ROLE_AUDITOR));

	(void)state;
	assert_false(admin & RIGHT_BIT(RIGHT_CASES_ALL));
	assert_false(auditor & RIGHT_BIT(RIGHT_CASE_WORK));
	assert_int_equal(right_roles(RIGHT_CASE_DECIDE) &
	    ~(unsigned)ROLES_HEAD, 0);
	assert_int_equal(right_roles(RIGHT_CASES_ALL) &
	    (ROLES_OPERATOR | ROLES_MEMBER), 0);
	for (int r = 0; r < RIGHT__MAX; r++) {
		assert_words(right_words((enum right)r));
		assert_int_not_equal(right_roles((enum right)r), 0);
	}
	for (int k = 0; k < EVENT__MAX; k++)
		assert_int_equal(event_row((enum event_kind)k)->roles &
		    (ROLE_BIT(ROLE_ADMINISTRATOR) | ROLE_BIT(ROLE_AUDITOR) |
		    ROLE_BIT(ROLE_EXPERT) | (k == EVENT_REPLY ? 0 :
		    ROLE_BIT(ROLE_LIAISON))), 0);
}

static void
test_names__of_every_list__are_read_back(void **state)
{
	(void)state;
	for (int i = 0; i < STAGE__MAX; i++) {
		enum stage s;

		assert_true(stage_parse(stage_name((enum stage)i), &s));
		assert_int_equal(s, i);
		assert_words(stage_words((enum stage)i));
	}
	for (int i = 0; i < PERIOD__MAX; i++) {
		enum period p;

		assert_true(period_parse(period_name((enum period)i), &p));
		assert_int_equal(p, i);
		assert_words(period_words((enum period)i));
		assert_article(period_row((enum period)i)->article);
	}
	for (int i = 0; i < MEMBER__MAX; i++) {
		enum member m;

		assert_true(member_parse(member_code((enum member)i), &m));
		assert_int_equal(m, i);
		assert_words(member_words((enum member)i));
	}
	for (int i = 0; i < ROLE__MAX; i++) {
		enum role r;

		assert_true(role_parse(role_name((enum role)i), &r));
		assert_int_equal(r, i);
		assert_words(role_words((enum role)i));
	}
	for (int i = 0; i < NOTICE__MAX; i++) {
		enum notice n;

		assert_true(notice_parse(notice_name((enum notice)i), &n));
		assert_int_equal(n, i);
	}
	for (int i = 0; i < WAITING__MAX; i++) {
		enum waiting n;

		assert_true(waiting_parse(waiting_name((enum waiting)i), &n));
		assert_int_equal(n, i);
	}
}

/* From no case at all, along the rows, every stage can be reached. */
static void
test_stages__along_the_rows__are_all_reached(void **state)
{
	uint32_t seen = 1u << STAGE_NONE, before;

	(void)state;
	do {
		before = seen;
		for (int k = 0; k < EVENT__MAX; k++)
			if (k != EVENT_ANNUL &&
			    event_row((enum event_kind)k)->from & seen)
				seen |= event_row((enum event_kind)k)->to;
	} while (seen != before);
	assert_int_equal(seen, (1u << STAGE__MAX) - 1);
}

static void
test_agreement__silence_and_objection__are_none(void **state)
{
	(void)state;
	assert_false(answer_agrees(ANSWER_NONE));
	assert_false(answer_agrees(ANSWER_OBJECT));
	assert_true(answer_agrees(ANSWER_AGREE));
	assert_true(answer_agrees(ANSWER_NO_COMMENT));
	assert_true(answer_agrees(ANSWER_AGREE_COMMENTS));
}

static void
test_risk__any_possibility__obliges(void **state)
{
	enum likelihood a[TRIGGER__MAX] = { LIKELY_NO, LIKELY_NO, LIKELY_NO,
	    LIKELY_NO };

	(void)state;
	assert_int_equal(risk_duty(a), DUTY_NONE);
	a[TRIGGER_OTHER] = LIKELY_UNSAID;
	assert_int_equal(risk_duty(a), DUTY_UNKNOWN);
	a[TRIGGER_DATA] = LIKELY_POSSIBLE;
	assert_int_equal(risk_duty(a), DUTY_APPLY);
	a[TRIGGER_DATA] = LIKELY_YES;
	assert_int_equal(risk_duty(a), DUTY_APPLY);
}

static void
test_words__of_articles_and_grounds__stand_in_both_languages(void **state)
{
	(void)state;
	for (int i = 0; i < TRIGGER__MAX; i++) {
		assert_words(trigger_words((enum trigger)i));
		assert_words(trigger_mark((enum trigger)i));
	}
	for (int i = 0; i < FACTOR__MAX; i++)
		assert_words(factor_words(i));
	for (int i = 0; i < PLEDGE__MAX; i++)
		assert_words(pledge_words(i));
	for (int i = 0; i < GROUND__MAX; i++) {
		enum ground g;

		assert_words(ground_words((enum ground)i));
		assert_words(ground_contract((enum ground)i));
		assert_non_null(ground_article((enum ground)i));
		assert_true(ground_parse(ground_name((enum ground)i), &g));
		assert_int_equal(g, i);
	}
	for (int i = 0; i < CONTRACT__MAX; i++)
		assert_words(contract_words((enum contract)i));
}

static void
test_statute__in_both_languages__shows_every_row(void **state)
{
	struct world w = world_open();
	const struct rules *sets[SETS] = { w.sets[0], w.sets[1], w.sets[2] };

	(void)state;
	for (int lang = 0; lang < LANG__MAX; lang++) {
		struct buf out;

		buf_init(&out, w.arena, 1 << 20);
		statute_write(&out, (enum lang)lang, sets, SETS);
		assert_int_equal(buf_end(&out), ERR_OK);
		for (int k = 0; k < EVENT__MAX; k++)
			assert_non_null(strstr(out.data,
			    event_row((enum event_kind)k)->words.in[lang]));
		for (int k = 0; k < RULE__MAX; k++)
			assert_non_null(strstr(out.data,
			    rule_key((enum rule)k)));
	}
	arena_free(&w.arena);
}

/* What grants.sql lets the database accounts append is what the law knows. */
static void
test_events__of_the_database_accounts__are_those_of_the_law(void **state)
{
	struct arena *a = arena_new();
	char *text = strstr(slurp(a, "sql/grants.sql"),
	    "INSERT INTO event_right"), *line;
	int seen[EVENT__MAX] = { 0 }, n = 0;

	(void)state;
	assert_non_null(text);
	while ((line = strsep(&text, "\n")) != NULL) {
		char account[32], name[40];
		enum event_kind kind;

		if (sscanf(line, " ('%31[^']', '%39[^']')", account,
		    name) != 2)
			continue;
		if (!event_parse(name, &kind))
			fail_msg("%s may append %s, which is no event",
			    account, name);
		seen[kind] = 1;
		n++;
	}
	assert_true(n >= EVENT__MAX);
	for (int k = 0; k < EVENT__MAX; k++)
		if (!seen[k])
			fail_msg("nobody may append %s",
			    event_row((enum event_kind)k)->name);
	arena_free(&a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_events__every_row__is_whole),
		cmocka_unit_test(
		    test_events__of_the_database_accounts__are_those_of_the_law),
		cmocka_unit_test(
		    test_events__of_a_round__send_the_operator_nothing),
		cmocka_unit_test(
		    test_rights__of_separate_duties__are_held_apart),
		cmocka_unit_test(test_names__of_every_list__are_read_back),
		cmocka_unit_test(test_stages__along_the_rows__are_all_reached),
		cmocka_unit_test(
		    test_agreement__silence_and_objection__are_none),
		cmocka_unit_test(test_risk__any_possibility__obliges),
		cmocka_unit_test(
		test_words__of_articles_and_grounds__stand_in_both_languages),
		cmocka_unit_test(
		    test_statute__in_both_languages__shows_every_row),
	};

	return RUN(tests);
}
