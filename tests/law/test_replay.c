#include "support/cmocka.h"

#include "law/cases.h"
#include "law/seen.h"

/*
 * What must hold of every case, tried on walks: from a fixed seed, events of
 * any kind are offered to the judge day by day, and what it allows happens.
 */
enum { WALKS = 240, STEPS = 120 };

static struct world w;
static uint32_t seed;

static unsigned
draw(unsigned n)
{
	seed = seed * 1664525u + 1013904223u;
	return (seed >> 8) % n;
}

/* Acts that end a case early, turn it back or leave it where it is. */
static int
leads_on(enum event_kind kind)
{
	static const enum event_kind kinds[] = { EVENT_ANNUL, EVENT_WITHDRAW,
	    EVENT_RETURN, EVENT_REFUSE, EVENT_RECALL, EVENT_REVISE,
	    EVENT_ASSIGN, EVENT_RECUSE, EVENT_LETTER_OPENED, EVENT_EXTEND,
	    EVENT_REQUEST_MATERIALS, EVENT_DECIDE_NO_REVIEW,
	    EVENT_DECLINE_REVIEW, EVENT_MATERIALS_FALSE };

	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (kinds[i] == kind)
			return 0;
	return 1;
}

/* Mostly what moves a case on, else anything at all. */
static enum event_kind
any_kind(const struct rules *r, const struct told *t, struct date on)
{
	enum event_kind kinds[EVENT__MAX];
	int n;

	if (draw(6) == 0)
		return (enum event_kind)draw(EVENT__MAX);
	n = law_possible(r, w.calendar, t->events, t->n, on, ROLES_ANY,
	    kinds);
	for (int tries = 0; n > 0 && tries < 8; tries++) {
		enum event_kind kind = kinds[draw((unsigned)n)];

		if (leads_on(kind) || draw(10) == 0)
			return kind;
	}
	return EVENT_LODGE;
}

static struct event
any_event(const struct told *t, struct date on)
{
	struct event e = { .seq = t->n + 1, .on = on,
	    .kind = (enum event_kind)draw(EVENT__MAX),
	    .days = (int)draw(20), .hearings = draw(2) ? 7 : draw(8),
	    .finding = (enum finding)draw(FINDING__MAX),
	    .answer = (enum answer)draw(ANSWER__MAX) };

	/* whole rounds, most answers and single members, in turns */
	e.members = draw(3) ? MEMBER_BIT(draw(MEMBER__MAX)) :
	    draw(1u << MEMBER__MAX);
	if (e.kind == EVENT_REPLY && draw(2)) {
		e.members = (1u << (MEMBER__MAX - 1)) - 1;
		e.answer = draw(3) ? ANSWER_AGREE : ANSWER_OBJECT;
	}
	return e;
}

static void
assert_clock(const struct clock_view *k, struct date today)
{
	const struct count_day *days;
	int n, counted = 0;

	if (k->state == PERIOD_STOPPED)
		assert_false(date_is_set(k->due));
	if (!date_is_set(k->due) || k->base + k->extension == 0)
		return;
	assert_true(calendar_is_working(w.calendar, k->due));
	assert_int_equal(k->provisional, date_year(k->due) > 2026);
	if (k->state == PERIOD_IDLE)
		return;
	days = clock_days(w.arena, w.calendar, k, &n);
	for (int i = 0; i < n; i++)
		counted += days[i].counted > 0;
	assert_int_equal(counted, k->base + k->extension);
	if (k->state == PERIOD_RUNNING && date_cmp(today, k->due) <= 0 &&
	    date_cmp(today, k->from) >= 0)
		assert_int_equal(k->used + k->left, k->base + k->extension);
	if (k->state == PERIOD_RUNNING && date_cmp(today, k->due) > 0)
		assert_true(k->left <= 0);
}

static void
assert_position(const struct position *p, struct date today)
{
	assert_in_range(p->stage, 0, STAGE__MAX - 1);
	assert_in_range(p->contract, 0, CONTRACT__MAX - 1);
	assert_in_range(p->waiting, 0, WAITING__MAX - 1);
	assert_int_equal(p->answered & ~p->addressed, 0);
	assert_int_equal(p->agreed & ~p->answered, 0);
	for (int i = 0; i < PERIOD__MAX; i++)
		assert_clock(&p->clocks[i], today);
	if (p->stage == STAGE_AGREED && !p->in_special)
		assert_int_equal(p->agreed, p->addressed);
	if (p->contract == CONTRACT_PASS)
		assert_int_equal(p->finding, FINDING_PASS);
	if (p->next != PERIOD__MAX)
		assert_int_equal(p->clocks[p->next].state, PERIOD_RUNNING);
	if (stage_is_closed(p->stage))
		assert_int_equal(p->next, PERIOD__MAX);
}

/* The stage that follows is one that the event's row names. */
static void
assert_leads(const struct event *e, const struct position *before,
    const struct position *after)
{
	const struct event_row *row = event_row(e->kind);

	if (row->to == 0)
		assert_int_equal(after->stage, before->stage);
	else
		assert_true(row->to >> after->stage & 1);
}

/* A restart never ends before the period would have without extension. */
static void
assert_restart(const struct position *before, const struct position *after)
{
	for (int i = 0; i < PERIOD__MAX; i++) {
		struct clock_view plain = before->clocks[i];
		const struct clock_view *k = &after->clocks[i];
		struct event from = { .on = plain.from };
		struct clock_view was;

		if (k->restarts <= plain.restarts ||
		    !date_is_set(k->due) || clock_of(w.sets[0], w.calendar,
		    &from, plain.base, &was) != ERR_OK)
			continue;
		assert_true(date_cmp(k->due, was.due) >= 0);
	}
}

/*
 * After an annulment all is as if neither act had been, but that the number
 * of a signed version is not given twice.
 */
static void
assert_annulled(const struct rules *r, const struct told *t,
    const struct position *p)
{
	struct told without = { .n = 0, .today = t->today };
	struct position q;

	for (int i = 0; i < t->n; i++)
		if (!event_is_annulled(t->events, t->n, i))
			without.events[without.n++] = t->events[i];
	q = stands(&w, r, &without);
	q.inner.last_on = p->inner.last_on;
	assert_int_equal(q.version > 0, p->version > 0);
	assert_true(p->version >= q.version);
	q.version = p->version;
	q.round = p->round;
	q.inner.versions = p->inner.versions;
	assert_memory_equal(&q, p, sizeof(q));
}

/* The stages seen, as bits. */
static unsigned
step(const struct rules *r, struct told *t, struct date on)
{
	struct event e = any_event(t, on);
	struct position before, after;
	struct refusal why;

	e.kind = any_kind(r, t, on);
	if (t->n == CASE_EVENTS || law_judge(r, w.calendar, t->events, t->n,
	    &e, ROLES_ANY, &why) != ERR_OK)
		return 0;
	before = stands(&w, r, t);
	t->events[t->n++] = e;
	t->today = on;
	after = stands(&w, r, t);
	assert_position(&after, on);
	assert_leads(&e, &before, &after);
	if (e.kind == EVENT_MATERIALS_COMPLETE)
		assert_restart(&before, &after);
	if (e.kind == EVENT_ANNUL)
		assert_annulled(r, t, &after);
	return 1u << before.stage | 1u << after.stage;
}

static void
test_replay__walks_through_every_rule_set__laws_hold(void **state)
{
	unsigned stages = 0;

	(void)state;
	seed = 20261122;
	for (int i = 0; i < WALKS; i++) {
		const struct rules *r = w.sets[i % SETS];
		struct told t = { .n = 0 };
		struct date on = date_add(day("2019-02-01"),
		    (int)draw(3000));

		for (int k = 0; k < STEPS; k++) {
			stages |= step(r, &t, on);
			if (draw(4) == 0)
				on = date_add(on, (int)draw(12));
		}
	}
	/* the walks are worth something only if they go far */
	assert_int_equal(stages, (1u << STAGE__MAX) - 1);
}

/* Replay never refuses: nonsense from an old record is still a position. */
static void
test_replay__events_nobody_would_allow__gives_a_position(void **state)
{
	(void)state;
	seed = 7;
	for (int i = 0; i < WALKS; i++) {
		struct told t = { .n = 0 };
		struct position p;

		for (int k = 0; k < CASE_EVENTS; k++) {
			t.today = date_add(day("2018-06-01"),
			    (int)draw(4000));
			t.events[t.n] = any_event(&t, t.today);
			t.n++;
			p = stands(&w, w.sets[i % SETS], &t);
			assert_in_range(p.stage, 0, STAGE__MAX - 1);
			assert_in_range(p.waiting, 0, WAITING__MAX - 1);
		}
	}
}

static void
test_replay__every_prefix__has_the_stage_it_had_then(void **state)
{
	static const enum stage expected[] = { STAGE_NONE, STAGE_LODGED,
	    STAGE_PRELIMINARY, STAGE_CIRCULATION, STAGE_CIRCULATION,
	    STAGE_SPECIAL, STAGE_CIRCULATION, STAGE_AGREED,
	    STAGE_CONCLUDED };
	struct told t = tell(&w, w.sets[0], "2025-03-03 lodge\n"
	    "2025-03-06 accept\n2025-03-10 circulate pass\n"
	    "2025-03-11 reply all disagree\n2025-03-12 close-circulation\n"
	    "2025-03-12 annul\n2025-03-13 reply all agree\n"
	    "2025-03-14 serve\n");

	(void)state;
	for (int n = 0; n <= t.n; n++) {
		struct told part = t;

		part.n = n;
		assert_int_equal(stands(&w, w.sets[0], &part).stage,
		    expected[n]);
	}
	event_mark_annulled(t.events, t.n);
	assert_int_equal(t.events[4].annulled, 1);
	assert_int_equal(t.events[5].annulled, 1);
	assert_int_equal(t.events[3].annulled, 0);
}

static void
test_replay__record_events__change_nothing_and_are_not_annulled(void **state)
{
	struct told t = tell(&w, w.sets[0], "2025-03-03 lodge\n"
	    "2025-03-06 accept\n");
	struct event note = { .kind = EVENT_ASSIGN, .on = day("2025-03-07") };
	struct event annul = { .kind = EVENT_ANNUL, .on = day("2025-03-10") };
	struct refusal why;

	(void)state;
	note.seq = 3;
	t.events[t.n++] = note;
	t.today = day("2025-03-10");
	assert_int_equal(stands(&w, w.sets[0], &t).stage, STAGE_PRELIMINARY);
	assert_int_equal(stands(&w, w.sets[0], &t).last_act, 2);
	assert_int_equal(law_judge(w.sets[0], w.calendar, t.events, t.n,
	    &annul, ROLE_BIT(ROLE_CHIEF), &why), ERR_OK);
	t.events[t.n++] = annul;
	assert_int_equal(stands(&w, w.sets[0], &t).stage, STAGE_LODGED);
}

/* The same case with a change notified, and with the ruling too. */
static void
test_change__notified_and_ruled_on__moves_no_other_clock(void **state)
{
	static const char begin[] = "2025-03-03 lodge\n2025-03-06 accept\n"
	    "2025-03-07 request-materials 10\n";
	struct told plain = tell(&w, w.sets[0], begin);
	struct told told = tell(&w, w.sets[0], arena_printf(w.arena,
	    "%s2025-03-10 notify-change\n2025-03-12 notify-change\n",
	    begin));
	struct told ruled = tell(&w, w.sets[0], arena_printf(w.arena,
	    "%s2025-03-10 notify-change\n2025-03-12 change-material\n",
	    begin));
	struct position a, b, c;

	(void)state;
	plain.today = told.today = ruled.today = day("2025-03-13");
	a = stands(&w, w.sets[0], &plain);
	b = stands(&w, w.sets[0], &told);
	c = stands(&w, w.sets[0], &ruled);
	for (int i = 0; i < PERIOD_CHANGE; i++) {
		assert_int_equal(a.clocks[i].state, b.clocks[i].state);
		assert_int_equal(a.clocks[i].state, c.clocks[i].state);
		assert_int_equal(date_cmp(a.clocks[i].due, b.clocks[i].due),
		    0);
		assert_int_equal(date_cmp(a.clocks[i].due, c.clocks[i].due),
		    0);
	}
	assert_int_equal(a.stage, b.stage);
	assert_int_equal(b.clocks[PERIOD_CHANGE].state, PERIOD_RUNNING);
	/* from the first of them: a second one begins nothing anew */
	assert_string_equal(date_iso(w.arena, b.clocks[PERIOD_CHANGE].due),
	    "2025-03-17");
	assert_int_equal(c.clocks[PERIOD_CHANGE].state, PERIOD_ENDED);
}

static void
test_judge__role_that_may_never__is_forbidden_before_all_else(void **state)
{
	struct event e = { .seq = 1, .kind = EVENT_SERVE,
	    .on = day("2025-03-03") };
	struct refusal why = { .article = NULL };

	(void)state;
	assert_int_equal(law_judge(w.sets[0], w.calendar, NULL, 0, &e,
	    ROLE_BIT(ROLE_CASE_OFFICER), &why), ERR_FORBIDDEN);
	assert_non_null(why.article);
	assert_int_equal(law_judge(w.sets[0], w.calendar, NULL, 0, &e,
	    ROLE_BIT(ROLE_CHIEF), &why), ERR_REFUSED);
	assert_non_null(why.words.in[LANG_ZH]);
}

static void
test_clock__of_a_running_review__knows_used_left_and_before(void **state)
{
	struct told t = tell(&w, w.sets[0], "2026-03-16 lodge\n"
	    "2026-03-19 accept\n2026-04-28 extend 15\n");
	struct position p = stands(&w, w.sets[0], &t);
	const struct clock_view *k = &p.clocks[PERIOD_PRELIMINARY];

	(void)state;
	assert_string_equal(date_iso(w.arena, k->due), "2026-05-26");
	assert_string_equal(date_iso(w.arena, k->before), "2026-05-06");
	assert_int_equal(k->base, 30);
	assert_int_equal(k->extension, 15);
	assert_int_equal(k->used + k->left, 45);
	assert_int_equal(k->from_seq, 2);
	assert_int_equal(k->is_statutory, 1);
	assert_string_equal(k->article, "9");
	assert_int_equal(p.next, PERIOD_PRELIMINARY);
	t.today = day("2026-05-28");
	assert_int_equal(stands(&w, w.sets[0], &t).clocks[PERIOD_PRELIMINARY]
	    .left, -2);
}

static void
test_clock__that_pauses__shows_the_days_left_out(void **state)
{
	struct told t = tell(&w, w.sets[2], "2025-02-10 lodge\n"
	    "2025-02-21 decide-to-review\n2025-03-11 request-materials 15\n"
	    "2025-03-25 materials-complete\n");
	struct position p = stands(&w, w.sets[2], &t);
	const struct clock_view *k = &p.clocks[PERIOD_PRELIMINARY];
	const struct count_day *days;
	int n, paused = 0;

	(void)state;
	assert_int_equal(k->paused, 10);
	days = clock_days(w.arena, w.calendar, k, &n);
	for (int i = 0; i < n; i++)
		paused += days[i].paused && calendar_is_working(w.calendar,
		    days[i].date);
	assert_int_equal(paused, 10);
	assert_string_equal(date_iso(w.arena, days[n - 1].date),
	    "2025-04-21");
}

/* The sheet behind a date: each event that moved it, and what it left. */
static void
test_clock__of_many_events__tells_how_its_last_day_came_about(void **state)
{
	static const struct {
		int at;
		enum period_state state;
		const char *due;
	} expected[] = {
		{ 1, PERIOD_RUNNING, "2026-05-06" },
		{ 3, PERIOD_RUNNING, "2026-05-26" },
		{ 4, PERIOD_RUNNING, "2026-05-06" },
		{ 5, PERIOD_STOPPED, NULL },
		{ 6, PERIOD_RUNNING, "2026-06-15" },
		{ 7, PERIOD_ENDED, "2026-06-15" },
	};
	struct told t = tell(&w, w.sets[0], "2026-03-16 lodge\n"
	    "2026-03-19 accept\n2026-04-27 materials-false\n"
	    "2026-04-28 extend 15\n2026-04-28 annul\n"
	    "2026-04-29 request-materials 10\n");
	const struct clock_change *changes;
	struct refusal why;
	int n;

	(void)state;
	/* what does not touch the clock is not told */
	t.events[2] = (struct event){ .seq = 3, .kind = EVENT_ASSIGN,
	    .on = day("2026-04-27") };
	assert_int_equal(told_add(&w, w.sets[0], &t,
	    "2026-04-30 materials-complete", &why), ERR_OK);
	assert_int_equal(told_add(&w, w.sets[0], &t,
	    "2026-05-06 circulate pass", &why), ERR_OK);
	changes = clock_changes(w.arena, w.sets[0], w.calendar, t.events,
	    t.n, PERIOD_PRELIMINARY, &n);
	assert_int_equal(n, sizeof(expected) / sizeof(expected[0]));
	for (int i = 0; i < n; i++) {
		assert_int_equal(changes[i].at, expected[i].at);
		assert_int_equal(changes[i].state, expected[i].state);
		if (expected[i].due != NULL)
			assert_string_equal(date_iso(w.arena, changes[i].due),
			    expected[i].due);
		else
			assert_false(date_is_set(changes[i].due));
	}
}

static void
test_waiting__through_a_case__names_who_must_act(void **state)
{
	static const struct {
		const char *line;
		enum waiting waiting;
	} steps[] = {
		{ "2025-03-03 lodge", WAITING_OFFICE },
		{ "2025-03-04 return", WAITING_OPERATOR },
		{ "2025-03-05 lodge", WAITING_OFFICE },
		{ "2025-03-06 accept", WAITING_OFFICE },
		{ "2025-03-07 request-materials 10", WAITING_OPERATOR },
		{ "2025-03-10 materials-complete", WAITING_OFFICE },
		{ "2025-03-11 circulate conditional", WAITING_MEMBERS },
		{ "2025-03-12 reply all disagree", WAITING_OFFICE },
		{ "2025-03-12 reply all agree", WAITING_CHIEF },
		{ "2025-03-13 serve", WAITING_OPERATOR },
		{ "2025-03-14 conditions-accepted", WAITING_OFFICE },
		{ "2025-03-17 conditions-confirmed", WAITING_NOBODY },
	};
	struct told t = { .n = 0 };
	struct refusal why;

	(void)state;
	for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]); i++) {
		assert_int_equal(told_add(&w, w.sets[0], &t, steps[i].line,
		    &why), ERR_OK);
		assert_int_equal(stands(&w, w.sets[0], &t).waiting,
		    steps[i].waiting);
	}
}

/* A51: the operator learns of no round, not even by its annulment. */
static void
test_seen__by_the_operator__is_nothing_of_a_round(void **state)
{
	struct told t = tell(&w, w.sets[0], "2025-03-03 lodge\n"
	    "2025-03-06 accept\n2025-03-10 circulate pass\n"
	    "2025-03-10 annul\n2025-03-10 circulate pass\n"
	    "2025-03-11 reply all disagree\n2025-03-12 close-circulation\n"
	    "2025-03-13 hear departments,agencies,experts\n"
	    "2025-03-14 analyse\n2025-03-17 circulate pass\n"
	    "2025-03-18 reply all agree\n2025-03-19 close-circulation\n"
	    "2025-03-20 extend 5\n2025-03-20 annul\n2025-03-20 submit\n");
	static const char expected[] = "110000100000110";

	(void)state;
	for (int i = 0; i < t.n; i++)
		assert_int_equal(event_is_seen(w.sets[0], w.calendar,
		    t.events, i, READER_OPERATOR), expected[i] - '0');
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_replay__walks_through_every_rule_set__laws_hold),
		cmocka_unit_test(
		    test_replay__events_nobody_would_allow__gives_a_position),
		cmocka_unit_test(
		    test_replay__every_prefix__has_the_stage_it_had_then),
		cmocka_unit_test(
	test_replay__record_events__change_nothing_and_are_not_annulled),
		cmocka_unit_test(
		    test_change__notified_and_ruled_on__moves_no_other_clock),
		cmocka_unit_test(
	test_judge__role_that_may_never__is_forbidden_before_all_else),
		cmocka_unit_test(
		  test_clock__of_a_running_review__knows_used_left_and_before),
		cmocka_unit_test(
		    test_clock__that_pauses__shows_the_days_left_out),
		cmocka_unit_test(
	test_clock__of_many_events__tells_how_its_last_day_came_about),
		cmocka_unit_test(
		    test_seen__by_the_operator__is_nothing_of_a_round),
		cmocka_unit_test(
		    test_waiting__through_a_case__names_who_must_act),
	};
	int r;

	w = world_open();
	r = RUN(tests);
	arena_free(&w.arena);
	return r;
}
