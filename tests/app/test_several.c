#include <sys/wait.h>
#include <unistd.h>

#include "app/conditions.h"
#include "app/keep.h"
#include "app/proposal_desk.h"
#include "store/reminder.h"

/*
 * Several operators of one review (Article 19): each is told, asked, reminded,
 * and bound by its own answer, and learns nothing of the others.
 */

static struct case_view
seen_by(struct people *p, const struct actor *who, int64_t id)
{
	struct desk *k = &p->s->k;
	struct case_view v;

	assert_int_equal(case_open_id(who->organisation_kind ==
	    ORGANISATION_OPERATOR ? k->operator : k->office, k->arena, who,
	    id, &v), ERR_OK);
	return v;
}

static void
assert_projected(struct people *p, int64_t id)
{
	struct case_row row = desk_row(&p->s->k, id);
	struct position at = desk_position(&p->s->k, id);

	assert_int_equal(row.stage, at.stage);
	assert_int_equal(row.waiting, at.waiting);
	if (at.next < PERIOD__MAX)
		assert_int_equal(date_cmp(row.next_due,
		    at.clocks[at.next].due), 0);
	else
		assert_false(date_is_set(row.next_due));
}

/* ---- conditions */

/* A Conditional Pass with one precedent condition, served to both. */
static int64_t
conditional(struct people *p)
{
	struct desk *k = &p->s->k;
	int64_t id = notified(p, both);
	struct act serve = { .case_id = id, .kind = EVENT_SERVE,
	    .on = DATE_NONE };
	struct case_view v;
	struct refusal why;

	desk_suggest(k, id, FINDING_CONDITIONAL);
	desk_answers(k, id, MEMBER__MAX, "");
	v = seen_by(p, &k->chief, id);
	assert_int_equal(conditions_serve(k->office, k->arena, &k->chief, &v,
	    &serve, &why), ERR_OK);
	desk_act(k, &k->chief, serve);
	return id;
}

static enum err
answers(struct people *p, struct actor *who, int64_t id, enum event_kind kind)
{
	return desk_try(&p->s->k, who, (struct act){ .case_id = id,
	    .kind = kind, .on = DATE_NONE });
}

static void
confirm(struct people *p, int64_t id)
{
	struct desk *k = &p->s->k;
	struct act what = { .case_id = id, .on = DATE_NONE,
	    .kind = EVENT_CONDITIONS_CONFIRMED };
	struct conditions_view c;
	struct refusal why;

	assert_int_equal(conditions_open(k->office, k->arena, &k->officer,
	    desk_number(k, id), &c), ERR_OK);
	assert_int_equal(conditions_check(k->office, k->arena, &k->officer,
	    &c, 1, 1, "现场查看", 0), ERR_OK);
	assert_int_equal(conditions_open(k->office, k->arena, &k->officer,
	    desk_number(k, id), &c), ERR_OK);
	assert_int_equal(conditions_confirm(k->arena, &c, &what, &why),
	    ERR_OK);
	desk_act(k, &k->chief, what);
}

static void
test_conditions__one_accepts__its_contract_alone(void **state)
{
	struct people *p = people_of(state);
	struct desk *k = &p->s->k;
	int64_t id = conditional(p);
	struct case_operator *all;
	struct case_view v;
	int n;

	assert_int_equal(answers(p, &k->editor, id,
	    EVENT_CONDITIONS_ACCEPTED), ERR_OK);
	assert_int_equal(answers(p, &k->editor, id,
	    EVENT_CONDITIONS_ACCEPTED), ERR_REFUSED);
	assert_int_equal(seen_by(p, &k->editor, id).position.contract,
	    CONTRACT_PRECEDENT_OPEN);
	/* the other neither sees it nor is bound by it */
	v = seen_by(p, &k->stranger, id);
	assert_int_equal(v.position.contract, CONTRACT_CONDITIONS_OPEN);
	assert_int_equal(v.position.waiting, WAITING_OPERATOR);
	assert_true(case_is_possible(&v, EVENT_CONDITIONS_ACCEPTED));
	for (int i = 0; i < v.n_events; i++)
		assert_int_not_equal(v.events[i].event.kind,
		    EVENT_CONDITIONS_ACCEPTED);
	/* the case waits for every answer: silence is none */
	v = seen_by(p, &k->officer, id);
	assert_int_equal(v.position.contract, CONTRACT_OF_EACH);
	assert_int_equal(v.position.waiting, WAITING_OPERATOR);
	assert_projected(p, id);
	assert_int_equal(operators_of(k->office, k->arena, &k->officer, id,
	    &all, &n), ERR_OK);
	operators_stand(k->office, k->arena, &v, all, n);
	for (int i = 0; i < n; i++) {
		int is_first = all[i].operator_id == k->operator_id;

		assert_int_equal(date_is_set(all[i].answered_on), is_first);
		assert_int_equal(all[i].contract, is_first ?
		    CONTRACT_PRECEDENT_OPEN : CONTRACT_CONDITIONS_OPEN);
	}
}

static void
test_conditions__confirmed__each_is_told_of_itself(void **state)
{
	struct people *p = people_of(state);
	struct desk *k = &p->s->k;
	int64_t id = conditional(p);
	struct letter *letters;
	struct letter_bytes bytes;
	int n, told = 0;

	assert_int_equal(answers(p, &k->editor, id,
	    EVENT_CONDITIONS_ACCEPTED), ERR_OK);
	confirm(p, id);
	assert_int_equal(seen_by(p, &k->editor, id).position.contract,
	    CONTRACT_CONDITIONS_MET);
	assert_int_equal(seen_by(p, &k->stranger, id).position.contract,
	    CONTRACT_CONDITIONS_OPEN);
	assert_int_equal(letters_of(k->office, k->arena, &k->officer, id,
	    &letters, &n), ERR_OK);
	for (int i = 0; i < n; i++) {
		if (letters[i].notice != NOTICE_CONDITIONS_MET)
			continue;
		told++;
		assert_int_equal(letter_content(k->office->db, k->arena,
		    letters[i].id, &bytes), ERR_OK);
		assert_has(bytes.in[LANG_EN].p, letters[i].operator_id ==
		    k->operator_id ? "The contract may take effect:" :
		    "still to be accepted");
	}
	assert_int_equal(told, 2);
	/* with the last answer the case is through, whatever it is */
	assert_int_equal(desk_position(k, id).waiting, WAITING_OPERATOR);
	assert_int_equal(answers(p, &k->stranger, id,
	    EVENT_CONDITIONS_REFUSED), ERR_OK);
	assert_int_equal(desk_position(k, id).waiting, WAITING_NOBODY);
	assert_projected(p, id);
	assert_int_equal(seen_by(p, &k->stranger, id).position.contract,
	    CONTRACT_CONDITIONS_REFUSED);
	assert_int_equal(seen_by(p, &k->editor, id).position.contract,
	    CONTRACT_CONDITIONS_MET);
	/* and it may still accept */
	assert_int_equal(answers(p, &k->stranger, id,
	    EVENT_CONDITIONS_ACCEPTED), ERR_OK);
	assert_int_equal(seen_by(p, &k->stranger, id).position.contract,
	    CONTRACT_CONDITIONS_MET);
}

static void
test_conditions__all_refuse__nothing_to_confirm(void **state)
{
	struct people *p = people_of(state);
	struct desk *k = &p->s->k;
	int64_t id = conditional(p);

	assert_int_equal(answers(p, &k->editor, id,
	    EVENT_CONDITIONS_REFUSED), ERR_OK);
	assert_int_equal(desk_position(k, id).waiting, WAITING_OPERATOR);
	assert_int_equal(answers(p, &k->stranger, id,
	    EVENT_CONDITIONS_REFUSED), ERR_OK);
	assert_int_equal(desk_position(k, id).waiting, WAITING_NOBODY);
	assert_int_equal(answers(p, &k->editor, id,
	    EVENT_CONDITIONS_ACCEPTED), ERR_OK);
	assert_int_equal(desk_position(k, id).waiting, WAITING_OFFICE);
	assert_projected(p, id);
}

/* ---- an operator found after the notice */

static enum err
joins(struct people *p, struct actor *who, int64_t id, int64_t operator_id)
{
	static const struct material_wanted wanted[] = { { "申报书", 0 } };
	struct desk *k = &p->s->k;
	struct act_text texts[3] = { { "reason", NULL, "经查，正在采购。" } };
	struct act what = { .case_id = id, .on = DATE_NONE, .days = 15,
	    .kind = EVENT_JOIN, .texts = texts, .n_texts = 1 };
	struct case_operator whose = { .operator_id = operator_id,
	    .name = WORDS("运营者", "Operator") };
	struct materials_view m;
	struct refusal why;

	assert_int_equal(materials_open(k->office, k->arena, &k->officer,
	    desk_number(k, id), &m), ERR_OK);
	operator_enters(k->arena, &whose, &what, texts);
	assert_int_equal(materials_request(k->arena, who, &m, wanted, 1,
	    &what, &why), ERR_OK);
	return desk_try(k, who, what);
}

static void
test_join__after_the_notice__touches_no_other(void **state)
{
	struct people *p = people_of(state);
	struct desk *k = &p->s->k;
	int64_t id = notified(p, "东海电网调度有限公司");
	int64_t b = k->stranger.organisation_id;
	struct case_view before, after, all, own;
	struct desk_mail m[MAILS];
	struct letter *letters;
	struct letter_bytes bytes;
	int n;

	request(p, id);
	before = seen_by(p, &k->editor, id);
	all = seen_by(p, &k->officer, id);
	assert_int_equal(joins(p, &k->officer, id, b), ERR_FORBIDDEN);
	assert_int_equal(joins(p, &k->chief, id,
	    p->s->first.organisation_id), ERR_NOT_FOUND);
	assert_int_equal(joins(p, &k->chief, id, b), ERR_OK);
	assert_int_equal(joins(p, &k->chief, id, b), ERR_DUPLICATE);
	/* neither the other's days nor the case's move, and it learns nothing */
	after = seen_by(p, &k->editor, id);
	assert_memory_equal(after.position.clocks, before.position.clocks,
	    sizeof(before.position.clocks));
	assert_int_equal(after.n_events, before.n_events);
	after = seen_by(p, &k->officer, id);
	assert_memory_equal(after.position.clocks, all.position.clocks,
	    sizeof(all.position.clocks));
	assert_projected(p, id);
	assert_int_equal(desk_mails(k, id, after.n_events, m, MAILS), 1);
	assert_has(m[0].to, "editor-b");
	/* it knows its own notice, nothing of before, and has its own days */
	own = seen_by(p, &k->stranger, id);
	assert_int_equal(own.n_events, 1);
	assert_int_equal(own.events[0].event.kind, EVENT_JOIN);
	assert_string_equal(own.events[0].article, "19");
	assert_int_equal(own.position.waiting, WAITING_OPERATOR);
	assert_int_equal(own.position.clocks[PERIOD_MATERIALS].base, 15);
	assert_int_equal(letters_of(k->operator, k->arena, &k->stranger, id,
	    &letters, &n), ERR_OK);
	assert_int_equal(n, 1);
	assert_int_equal(letter_content(k->office->db, k->arena,
	    letters[0].id, &bytes), ERR_OK);
	assert_has(bytes.in[LANG_EN].p, "which is under way, concerns you");
	assert_has(bytes.in[LANG_ZH].p, "申报书");
	assert_lacks(bytes.in[LANG_ZH].p, "东海");
	assert_lacks(bytes.in[LANG_ZH].p, "运营者");
	/* its proof of service is its own */
	assert_int_equal(letter_acknowledge(k->operator, k->arena,
	    &k->stranger, letters[0].id, NULL), ERR_OK);
	assert_int_equal(seen_by(p, &k->editor, id).n_events,
	    before.n_events);
}

static enum err
hands_in(struct people *p, const struct actor *who, int64_t id, int item)
{
	struct special_desk *s = p->s;
	struct act_result r;
	enum err e = materials_answer(s->k.operator, s->k.arena, who, id,
	    item, SAID_PAPER, "另寄");

	return e == ERR_OK ? materials_submit(s->k.operator, s->k.arena, who,
	    &(struct act){ .case_id = id }, &r) : e;
}

static void
test_join__asked_alone__hands_in_beside_the_round(void **state)
{
	struct people *p = people_of(state);
	struct desk *k = &p->s->k;
	int64_t id = notified(p, "东海电网调度有限公司");
	struct position before;
	struct case_view own;

	assert_int_equal(joins(p, &k->chief, id,
	    k->stranger.organisation_id), ERR_OK);
	/* asked alone: the other has nothing to answer */
	assert_int_equal(hands_in(p, &k->editor, id, 1), ERR_NOT_FOUND);
	desk_suggest(k, id, FINDING_PASS);
	before = desk_position(k, id);
	assert_int_equal(before.stage, STAGE_CIRCULATION);
	assert_int_equal(hands_in(p, &k->stranger, id, 1), ERR_OK);
	own = seen_by(p, &k->stranger, id);
	assert_false(own.position.request_open);
	assert_int_equal(own.position.clocks[PERIOD_MATERIALS].state,
	    PERIOD_ENDED);
	assert_int_equal(hands_in(p, &k->stranger, id, 1), ERR_REFUSED);
	assert_memory_equal(desk_position(k, id).clocks, before.clocks,
	    sizeof(before.clocks));
	/* a later request is made to both */
	desk_act(k, &k->chief, (struct act){ .case_id = id,
	    .kind = EVENT_RECALL, .on = DATE_NONE });
	request(p, id);
	assert_true(seen_by(p, &k->editor, id).position.request_open);
	assert_true(seen_by(p, &k->stranger, id).position.request_open);
}

static void
test_join__of_an_application__refused(void **state)
{
	struct people *p = people_of(state);
	struct desk *k = &p->s->k;

	assert_int_equal(joins(p, &k->chief, desk_accepted(k, "2026-11-02",
	    "2026-11-03", 0), k->stranger.organisation_id), ERR_REFUSED);
}

/* ---- materials, and the days of each */

static void
test_remind__one_has_handed_in__the_other_alone(void **state)
{
	struct people *p = people_of(state);
	struct desk *k = &p->s->k;
	int64_t id = notified(p, both);
	struct position whole, one, other;
	struct desk_mail m[MAILS];
	int seq;

	request(p, id);
	assert_int_equal(hands_in(p, &k->editor, id, 1), ERR_OK);
	one = seen_by(p, &k->editor, id).position;
	other = seen_by(p, &k->stranger, id).position;
	whole = desk_position(k, id);
	assert_int_equal(one.waiting, WAITING_OFFICE);
	assert_int_equal(other.waiting, WAITING_OPERATOR);
	assert_int_equal(other.clocks[PERIOD_MATERIALS].state,
	    PERIOD_RUNNING);
	assert_int_equal(whole.clocks[PERIOD_MATERIALS].state,
	    PERIOD_RUNNING);
	desk_act(k, &k->officer, (struct act){ .case_id = id,
	    .kind = EVENT_REMIND_MATERIALS, .on = DATE_NONE, .days = 5 });
	seq = seen_by(p, &k->officer, id).n_events;
	assert_int_equal(desk_mails(k, id, seq, m, MAILS), 1);
	assert_has(m[0].to, "editor-b");
	assert_memory_equal(seen_by(p, &k->editor, id).position.clocks,
	    one.clocks, sizeof(one.clocks));
	/* an annulment of the reminder is no news to the first either */
	desk_act(k, &k->chief, (struct act){ .case_id = id,
	    .kind = EVENT_ANNUL, .on = DATE_NONE });
	assert_int_equal(desk_mails(k, id, seq + 1, m, MAILS), 1);
	assert_true(seen_by(p, &k->editor, id).position.request_open);
	assert_memory_equal(seen_by(p, &k->stranger, id).position.clocks,
	    other.clocks, sizeof(other.clocks));
}

static void
said(const char *did, const char *about, int64_t n)
{
	(void)did;
	(void)about;
	(void)n;
}

static void
test_keeper__one_has_handed_in__reminds_the_other(void **state)
{
	struct people *p = people_of(state);
	struct desk *k = &p->s->k;
	int64_t id = notified(p, both);
	static volatile sig_atomic_t stop;
	struct keep keep = { .app = desk_app(k, ACCOUNT_KEEPER),
	    .stop = &stop, .tell = said };
	struct reminder *told;
	struct date due;
	int n;

	request(p, id);
	assert_int_equal(hands_in(p, &k->editor, id, 1), ERR_OK);
	due = desk_position(k, id).clocks[PERIOD_MATERIALS].due;
	assert_int_equal(app_ready(keep.app), ERR_OK);
	keep_at(&keep, date_start(due));
	assert_int_equal(keep_remind(&keep), ERR_OK);
	assert_int_equal(reminders_of_case(keep.app->db, k->arena, id, &told,
	    &n), ERR_OK);
	assert_true(n > 0);
	for (int i = 0; i < n; i++)
		assert_int_equal(told[i].person_id, k->stranger.person_id);
}

/* Each in a process, and so on a connection, of its own. */
static pid_t
hands_in_apart(struct people *p, struct actor who, int64_t id)
{
	pid_t child = fork();
	struct arena *a;
	struct act_result r;
	struct app *app;
	enum err e;

	if (child != 0)
		return child;
	a = arena_new();
	e = app_open(a, p->s->k.settings, ACCOUNT_OPERATOR, &app);
	if (e == ERR_OK) {
		app->view = p->s->k.operator->view;
		e = materials_submit(app, a, &who,
		    &(struct act){ .case_id = id }, &r);
	}
	_exit(e == ERR_OK ? 0 : 1);
}

static void
test_materials__the_last_two_at_once__all_in_once(void **state)
{
	struct people *p = people_of(state);
	struct desk *k = &p->s->k;
	int64_t id = notified(p, both);
	struct actor who[] = { k->editor, k->stranger };
	struct case_operator *all;
	struct materials_view m;
	struct case_view v;
	pid_t children[2];
	int n, status, handed = 0;

	request(p, id);
	for (int i = 0; i < 2; i++)
		assert_int_equal(materials_answer(k->operator, k->arena,
		    &who[i], id, 1, SAID_PAPER, "另寄"), ERR_OK);
	for (int i = 0; i < 2; i++)
		children[i] = hands_in_apart(p, who[i], id);
	for (int i = 0; i < 2; i++) {
		assert_int_equal(waitpid(children[i], &status, 0),
		    children[i]);
		assert_int_equal(status, 0);
	}
	v = seen_by(p, &k->officer, id);
	for (int i = 0; i < v.n_events; i++)
		handed += v.events[i].event.kind == EVENT_MATERIALS_SUBMITTED;
	assert_int_equal(handed, 2);
	/* the officer's days to look began once, with the last of the two */
	assert_int_equal(v.position.clocks[PERIOD_CHECK].state,
	    PERIOD_RUNNING);
	assert_int_equal(v.position.clocks[PERIOD_CHECK].from_seq,
	    v.n_events);
	assert_int_equal(operators_of(k->office, k->arena, &k->officer, id,
	    &all, &n), ERR_OK);
	for (int i = 0; i < n; i++)
		assert_true(date_is_set(all[i].submitted_on));
	assert_int_equal(materials_open(k->office, k->arena, &k->officer,
	    v.row.number, &m), ERR_OK);
	assert_int_equal(m.n_answers, 2);
	assert_int_equal(materials_missing(&m), 0);
	assert_projected(p, id);
}

/* ---- the special review, and service */

static int
letters_to(struct people *p, int64_t id, enum notice notice,
    int64_t operator_id)
{
	struct desk *k = &p->s->k;
	struct letter *all;
	int n, found = 0;

	assert_int_equal(letters_of(k->office, k->arena, &k->officer, id,
	    &all, &n), ERR_OK);
	for (int i = 0; i < n; i++)
		found += all[i].notice == (int)notice &&
		    all[i].operator_id == operator_id;
	return found;
}

static void
assert_each_got(struct people *p, int64_t id, enum notice notice)
{
	struct desk *k = &p->s->k;
	int64_t both_of[] = { k->operator_id, k->stranger.organisation_id };

	for (int i = 0; i < 2; i++)
		assert_int_equal(letters_to(p, id, notice, both_of[i]), 1);
}

static void
test_special__of_two__opened_heard_and_served_to_each(void **state)
{
	struct people *p = people_of(state);
	struct desk *k = &p->s->k;
	int64_t id = notified(p, both);
	const struct actor *operators[] = { &k->editor, &k->stranger };

	desk_suggest(k, id, FINDING_PASS);
	desk_answers(k, id, MEMBER_MSS, "canary-dissent");
	desk_close(k, id);
	assert_int_equal(desk_position(k, id).stage, STAGE_SPECIAL);
	assert_each_got(p, id, NOTICE_SPECIAL_REVIEW);
	desk_analysed(k, id);
	desk_report(k, id, FINDING_FAIL, "canary-dissent");
	/* what is heard, circulated and reported no operator sees (A51) */
	for (int i = 0; i < 2; i++) {
		struct case_view v = seen_by(p, operators[i], id);

		assert_int_equal(v.position.stage, STAGE_SPECIAL);
		assert_int_equal(v.position.finding, FINDING_NONE);
		assert_int_equal(v.n_events, 2);
	}
	decide(p, desk_number(k, id), id, "approved");
	desk_act(k, &k->chief, (struct act){ .case_id = id,
	    .kind = EVENT_SERVE, .on = DATE_NONE });
	assert_each_got(p, id, NOTICE_FINDING);
	for (int i = 0; i < 2; i++) {
		struct case_view v = seen_by(p, operators[i], id);

		assert_int_equal(v.position.finding, FINDING_FAIL);
		assert_int_equal(v.position.contract, CONTRACT_FAIL);
		assert_string_equal(v.events[v.n_events - 1].article, "12");
	}
	assert_projected(p, id);
}

/*
 * No rule set counts a period from service: the day of the notice begins it
 * (A35), for one operator as for several.
 */
static void
test_service__proof_on_paper__moves_no_date(void **state)
{
	struct people *p = people_of(state);
	struct desk *k = &p->s->k;
	int64_t id = notified(p, both);
	struct position one, other, whole;

	request(p, id);
	one = seen_by(p, &k->editor, id).position;
	other = seen_by(p, &k->stranger, id).position;
	whole = desk_position(k, id);
	assert_int_equal(operator_served(k->office, k->arena, &k->officer,
	    id, k->stranger.organisation_id, clock_today(), "回证7"), ERR_OK);
	assert_memory_equal(seen_by(p, &k->editor, id).position.clocks,
	    one.clocks, sizeof(one.clocks));
	assert_memory_equal(seen_by(p, &k->stranger, id).position.clocks,
	    other.clocks, sizeof(other.clocks));
	assert_memory_equal(desk_position(k, id).clocks, whole.clocks,
	    sizeof(whole.clocks));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_conditions__one_accepts__its_contract_alone),
		cmocka_unit_test(
		    test_conditions__confirmed__each_is_told_of_itself),
		cmocka_unit_test(
		    test_conditions__all_refuse__nothing_to_confirm),
		cmocka_unit_test(test_join__after_the_notice__touches_no_other),
		cmocka_unit_test(
		    test_join__asked_alone__hands_in_beside_the_round),
		cmocka_unit_test(test_join__of_an_application__refused),
		cmocka_unit_test(
		    test_remind__one_has_handed_in__the_other_alone),
		cmocka_unit_test(
		    test_keeper__one_has_handed_in__reminds_the_other),
		cmocka_unit_test(
		    test_materials__the_last_two_at_once__all_in_once),
		cmocka_unit_test(
		    test_special__of_two__opened_heard_and_served_to_each),
		cmocka_unit_test(test_service__proof_on_paper__moves_no_date),
	};

	return cmocka_run_group_tests_name("app/several", tests,
	    special_setup, desk_teardown) != 0;
}
