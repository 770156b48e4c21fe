#include "support/cmocka.h"

#include "law/cases.h"
#include "law/measures.h"
#include "law/move.h"
#include "law/seen.h"

/*
 * Walks the law breadth first: from each root, under each rule set, every act
 * that the judge allows on a small set of days (today, the last day of each
 * period, the day after), to a depth; positions that differ only in what no
 * guard asks are walked once. In each position, and far behind its last day,
 * the laws of this file must hold. REVIEWDESK_WALK_DEPTH walks deeper.
 */
enum { DEPTH = 3, FAR = 500, DAYS_MAX = 24, KEY_BYTES = 160,
	TABLE = 1 << 22, NODES_MAX = TABLE / 2 };

static struct world w;

/* Stages that each kind led to from each stage: bits 1u << enum stage. */
static uint32_t reached[EVENT__MAX][STAGE__MAX];

struct node {
	int parent;			/* -1: the root's own events */
	int depth;
	struct event event;
};

struct walk {
	const struct rules *rules;
	struct told root;
	struct node *nodes;
	int n;
	uint64_t *table;		/* keys seen; 0: free */
	int depth;
	long judged;
};

/* Roads into the parts of the law that are far from the first event. */
static const char *const roots[] = {
	"",
	"2026-02-13 lodge\n2026-02-13 @begin\n",
	"2026-11-20 lodge\n2026-11-24 @begin\n",
	"2025-09-25 lodge\n2025-09-26 @begin\n2025-09-28 request-materials 5\n"
	    "2025-10-15 materials-refused\n2025-10-15 intend-fail\n",
	"2025-09-26 lodge\n2025-09-26 @begin\n2025-09-28 circulate pass\n",
	"2025-03-03 lodge\n2025-03-06 @begin\n2025-03-10 circulate pass\n"
	    "2025-03-11 reply all disagree\n2025-03-12 close-circulation\n"
	    "2025-03-13 hear departments,agencies\n",
	"2025-03-03 lodge\n2025-03-06 @begin\n2025-03-10 circulate pass\n"
	    "2025-03-11 reply all disagree\n2025-03-12 close-circulation\n"
	    "2025-03-13 hear departments,agencies,experts\n"
	    "2025-03-13 analyse\n2025-03-14 circulate conditional\n"
	    "2025-03-17 reply all agree\n2025-03-17 close-circulation\n",
	"2025-03-03 lodge\n2025-03-06 @begin\n2025-03-10 circulate pass\n"
	    "2025-03-11 reply all disagree\n2025-03-12 close-circulation\n"
	    "2025-03-13 hear departments,agencies,experts\n"
	    "2025-03-13 analyse\n2025-03-14 request-materials 5\n"
	    "2025-03-24 materials-refused\n2025-03-24 intend-fail\n",
	"2025-03-03 lodge\n2025-03-06 @begin\n2025-03-10 circulate conditional\n"
	    "2025-03-11 reply all agree\n2025-03-12 serve\n",
	"2025-10-13 propose mps\n",
	"2026-09-24 lodge-held\n2026-09-25 ask-department\n",
};
enum { ROOTS = sizeof(roots) / sizeof(roots[0]) };

/* --- positions that are the same to every guard ----------------------- */

static unsigned char *
put(unsigned char *at, long value)
{
	*at++ = (unsigned char)value;
	*at++ = (unsigned char)(value >> 8);
	return at;
}

static int
most(int value, int limit)
{
	return value < limit ? value : limit;
}

/* none, some, all */
static int
share(uint32_t part, uint32_t whole)
{
	return part == 0 ? 0 : part == whole ? 2 : 1;
}

static unsigned char *
put_clock(unsigned char *at, const struct clock_view *k, struct date on)
{
	int where = !date_is_set(k->due) ? 0 : 2 + (date_cmp(on, k->due) > 0) -
	    (date_cmp(on, k->due) < 0);

	at = put(at, (int)k->state | where << 3 | k->provisional << 6);
	return put(at, (k->extension > 0) | (k->restarts > 0) << 1 |
	    (k->n_pauses > 0) << 2);
}

static uint64_t
key_of(const struct position *p, struct date on)
{
	unsigned char bytes[KEY_BYTES] = { 0 }, *at = bytes;
	uint64_t hash = 14695981039346656037u;

	at = put(at, (int)p->stage | (int)p->finding << 8);
	at = put(at, (int)p->suggested | most(p->version, 2) << 4 |
	    most(p->round, 2) << 8);
	at = put(at, p->inner.asked | p->inner.confirmed << 1 |
	    p->inner.denied << 2);
	at = put(at, p->round_open | p->in_special << 1 |
	    p->request_open << 2 | p->determination << 3 |
	    p->conditions_accepted << 4 | p->conditions_confirmed << 5 |
	    share(p->answered, p->addressed) << 6 |
	    share(p->agreed, p->addressed) << 8);
	at = put(at, (int)p->inner.heard | (int)p->inner.waived << 3 |
	    p->inner.analysed << 6 | p->inner.closed << 7);
	at = put(at, p->inner.intended | p->inner.is_false << 1 |
	    p->inner.on_determination << 2 | p->inner.reminded << 3 |
	    p->inner.extended << 4 | p->inner.recalled << 5 |
	    p->inner.ex_officio << 6 | p->inner.reopened << 7 |
	    p->inner.asked_alone << 12 | p->inner.all_in << 8 | p->inner.commented << 9 |
	    p->conditions_refused << 10 |
	    date_is_set(p->inner.submitted_on) << 11);
	at = put(at, event_is_annullable(p->inner.last_kind));
	for (int i = 0; i < PERIOD__MAX; i++)
		at = put_clock(at, &p->clocks[i], on);
	assert_true(at <= bytes + KEY_BYTES);
	for (const unsigned char *b = bytes; b < at; b++)
		hash = (hash ^ *b) * 1099511628211u;
	return hash == 0 ? 1 : hash;
}

/* 1 where the key is new. */
static int
remember(struct walk *k, uint64_t key)
{
	size_t i = key & (TABLE - 1);

	for (; k->table[i] != 0; i = (i + 1) & (TABLE - 1))
		if (k->table[i] == key)
			return 0;
	k->table[i] = key;
	return 1;
}

/* --- what is tried --------------------------------------------------- */

static struct told
told_of(const struct walk *k, int node)
{
	struct told t = k->root;
	int path[CASE_EVENTS], n = 0;

	for (; node >= 0 && k->nodes[node].parent != -1;
	    node = k->nodes[node].parent)
		path[n++] = node;
	while (n > 0)
		t.events[t.n++] = k->nodes[path[--n]].event;
	if (t.n > 0)
		t.today = t.events[t.n - 1].on;
	return t;
}

static void
add_day(struct date *days, int *n, struct date d, struct date not_before)
{
	if (!date_is_set(d) || date_cmp(d, not_before) < 0 || *n == DAYS_MAX)
		return;
	for (int i = 0; i < *n; i++)
		if (date_cmp(days[i], d) == 0)
			return;
	days[(*n)++] = d;
}

/* Today, each last day ahead, and the day after it. */
static int
days_of(const struct position *p, struct date today, struct date *days)
{
	int n = 0;

	add_day(days, &n, today, today);
	for (int i = 0; i < PERIOD__MAX; i++) {
		const struct clock_view *k = &p->clocks[i];

		if (k->state != PERIOD_RUNNING && i != PERIOD_GRACE)
			continue;
		add_day(days, &n, k->due, today);
		if (date_is_set(k->due))
			add_day(days, &n, date_add(k->due, 1), today);
	}
	return n;
}

/* The k-th event worth trying of its kind; 0 where there is no more. */
static int
candidate(const struct position *p, const struct rules *r, int k,
    struct event *e)
{
	uint32_t all = rules_members(r), one = all & (~all + 1);
	const struct { uint32_t who; enum answer answer; } answers[] = {
	    { all, ANSWER_AGREE }, { all & ~one, ANSWER_NO_COMMENT },
	    { one, ANSWER_OBJECT }, { one, ANSWER_AGREE_COMMENTS } };

	switch (e->kind) {
	case EVENT_CIRCULATE:
	case EVENT_REVISE:
	case EVENT_COMMISSION_APPROVE:
		e->finding = (enum finding)(k + 1);
		return k + 1 < FINDING__MAX;
	case EVENT_HEAR:
		e->hearings = k == 0 ? (1u << HEARING__MAX) - 1 :
		    1u << HEARING_EXPERTS;
		return k < 2;
	case EVENT_WAIVE_HEARING:
		e->hearings = 1u << HEARING_EXPERTS;
		return k == 0;
	case EVENT_REPLY:
		e->members = answers[k & 3].who;
		e->answer = answers[k & 3].answer;
		return k < 4;
	case EVENT_PROPOSE:
		e->members = one;
		return k == 0;
	case EVENT_MATERIALS_COMPLETE:
		if (k == 1)
			e->on = date_is_set(p->inner.submitted_on) ?
			    p->inner.submitted_on : p->inner.request_on;
		return k < 2 && date_is_set(e->on);
	case EVENT_MATERIALS_SUBMITTED:
		e->days = k;
		return k < 2;
	default:
		e->days = 5;
		return k == 0;
	}
}

/* --- the laws -------------------------------------------------------- */

/* Read from the events alone, without replay. */
static int
stands_of(const struct told *t, const struct event **out)
{
	int n = 0;

	for (int i = 0; i < t->n; i++)
		if (t->events[i].kind == EVENT_ANNUL)
			n--;
		else if (event_is_act(t->events[i].kind))
			out[n++] = &t->events[i];
	return n;
}

/*
 * Article 11 and 12: everybody addressed agreed to the last version, or, in
 * the special review, the Commission approved that very finding.
 */
static void
assert_served(const struct walk *k, const struct told *t)
{
	const struct event *acts[CASE_EVENTS], *version = NULL;
	int n = stands_of(t, acts), special = 0, approved = 0;
	uint32_t agreed = 0;

	for (int i = 0; i < n - 1; i++)
		switch (acts[i]->kind) {
		case EVENT_CIRCULATE:
		case EVENT_REVISE:
			version = acts[i];
			agreed = 0;
			approved = 0;
			break;
		case EVENT_REPLY:
			agreed = acts[i]->answer == ANSWER_OBJECT ?
			    agreed & ~acts[i]->members :
			    agreed | acts[i]->members;
			break;
		case EVENT_CLOSE_CIRCULATION:
			special = 1;
			break;
		case EVENT_COMMISSION_APPROVE:
			assert_non_null(version);
			approved = acts[i]->finding == version->finding;
			break;
		case EVENT_SERVE:
			special = approved = 0;
			break;
		default:
			break;
		}
	assert_non_null(version);
	assert_true(special ? approved : agreed == rules_members(k->rules));
}

/*
 * Article 18: what was lodged without a designation, or is doubted, is taken
 * up only once the department has confirmed it; and is refused only where
 * that was asked and either denied or left open beyond its last day.
 */
static void
assert_held(const struct walk *k, const struct told *t)
{
	const struct event *acts[CASE_EVENTS], *last, *asked = NULL;
	int n = stands_of(t, acts), held = 0, denied = 0, provisional;
	struct date due = DATE_NONE;

	for (int i = 0; i < n - 1; i++)
		switch (acts[i]->kind) {
		case EVENT_LODGE:
		case EVENT_LODGE_HELD:
			held = acts[i]->kind == EVENT_LODGE_HELD;
			denied = 0;
			asked = NULL;
			break;
		case EVENT_ASK_DEPARTMENT:
			held = 1;
			asked = acts[i];
			break;
		case EVENT_DESIGNATION_CONFIRMED:
			held = 0;
			break;
		case EVENT_DESIGNATION_DENIED:
			denied = 1;
			break;
		case EVENT_RETURN:
			assert_false(held);
			break;
		default:
			break;
		}
	last = acts[n - 1];
	if (!held || (last->kind == EVENT_REFUSE && denied))
		return;
	assert_true(last->kind == EVENT_REFUSE && asked != NULL);
	assert_int_equal(calendar_due(w.calendar, asked->on, rule_number(
	    k->rules, RULE_DESIGNATION_CONFIRM_WD), &due, &provisional),
	    ERR_OK);
	assert_true(!provisional && date_cmp(last->on, due) > 0);
}

static int
is_cited(const char *article)
{
	return atoi(article) >= 1 || strcmp(article, SCREENING) == 0;
}

static void
assert_clocks(const struct position *p)
{
	for (int i = 0; i < PERIOD__MAX; i++) {
		const struct clock_view *c = &p->clocks[i];

		assert_true(is_cited(c->article));
		if (c->state == PERIOD_RUNNING)
			assert_true(date_is_set(c->due));
		if (c->state == PERIOD_STOPPED)
			assert_false(date_is_set(c->due));
		if (date_is_set(c->due))
			assert_true(calendar_is_working(w.calendar, c->due));
	}
	if (p->request_open && !p->determination)
		assert_int_equal(p->clocks[p->inner.all_in ? PERIOD_CHECK :
		    PERIOD_MATERIALS].state, PERIOD_RUNNING);
}

static unsigned
roles_of(enum waiting who)
{
	static const unsigned roles[WAITING__MAX] = {
		[WAITING_OPERATOR] = ROLES_OPERATOR | ROLES_TEAM,
		[WAITING_OFFICE] = ROLES_TEAM | ROLES_HEAD,
		[WAITING_CHIEF] = ROLES_HEAD,
		[WAITING_MEMBERS] = ROLE_BIT(ROLE_MEMBER_SIGNATORY),
		[WAITING_COMMISSION] = ROLE_BIT(ROLE_COMMISSION_SECRETARY),
		/* what it says is entered by the team */
		[WAITING_DEPARTMENT] = ROLES_TEAM,
	};

	return roles[who];
}

/* Whether something that moves the case is open to those roles. */
static int
can_move(const struct walk *k, const struct told *t, struct date on,
    unsigned roles)
{
	enum event_kind kinds[EVENT__MAX];
	int n = law_possible(k->rules, w.calendar, t->events, t->n, on, roles,
	    kinds);

	for (int i = 0; i < n; i++)
		if (event_is_act(kinds[i]) && kinds[i] != EVENT_EXTEND &&
		    kinds[i] != EVENT_WITHDRAW)
			return 1;
	return 0;
}

/*
 * A case is closed, or somebody named must act and can; and if nobody ever
 * does, somebody is overdue.
 */
static void
assert_never_stuck(const struct walk *k, const struct told *t, int far)
{
	struct date on = date_add(t->today, far);
	struct position p;

	replay(k->rules, w.calendar, t->events, t->n, on, &p);
	if (p.stage == STAGE_NONE || stage_is_closed(p.stage)) {
		assert_int_equal(p.next, PERIOD__MAX);
		return;
	}
	assert_int_not_equal(p.waiting, WAITING_NOBODY);
	assert_true(can_move(k, t, on, roles_of(p.waiting)));
	if (far == 0)
		return;
	assert_int_not_equal(p.next, PERIOD__MAX);
	assert_true(p.clocks[p.next].left < 0);
}

/* Time alone moves nothing. */
static void
assert_time_moves_nothing(const struct walk *k, const struct told *t)
{
	struct position now = stands(&w, k->rules, t), later;

	replay(k->rules, w.calendar, t->events, t->n,
	    date_add(t->today, FAR), &later);
	assert_int_equal(now.stage, later.stage);
	assert_int_equal(now.finding, later.finding);
	for (int i = 0; i < PERIOD_STEP; i++)
		if (i != PERIOD_GRACE && now.clocks[i].state != PERIOD_IDLE)
			assert_int_equal(date_cmp(now.clocks[i].due,
			    later.clocks[i].due), 0);
}

/* A restart never ends before the period would have without extension. */
static void
assert_restart(const struct position *before, const struct position *after)
{
	for (int i = 0; i < PERIOD__MAX; i++) {
		const struct clock_view *was = &before->clocks[i];
		struct date plain;
		int provisional;

		if (after->clocks[i].restarts <= was->restarts)
			continue;
		assert_int_equal(calendar_due(w.calendar, was->from,
		    was->base, &plain, &provisional), ERR_OK);
		assert_true(date_cmp(after->clocks[i].due, plain) >= 0);
	}
}

/* A51: what the operator is not told of changes nothing that it sees. */
static void
assert_unseen(const struct walk *k, const struct told *before,
    const struct told *after)
{
	const int ahead[] = { 0, 45, FAR };

	for (size_t i = 0; i < sizeof(ahead) / sizeof(ahead[0]); i++) {
		struct date on = date_add(after->today, ahead[i]);
		struct position a, b;

		replay_for_operator(k->rules, w.calendar, before->events,
		    before->n, on, &a);
		replay_for_operator(k->rules, w.calendar, after->events,
		    after->n, on, &b);
		assert_memory_equal(&a, &b, sizeof(a));
	}
}

/* What the operator is told is true, as far as it goes. */
static void
assert_seen_is_true(const struct walk *k, const struct told *t)
{
	static const enum period told[] = { PERIOD_ACCEPTANCE,
	    PERIOD_DECISION, PERIOD_CORRECTION, PERIOD_PRELIMINARY,
	    PERIOD_SPECIAL, PERIOD_MATERIALS, PERIOD_DESIGNATION };
	struct position real = stands(&w, k->rules, t), seen;

	replay_for_operator(k->rules, w.calendar, t->events, t->n, t->today,
	    &seen);
	assert_int_equal(seen.finding, real.finding);
	if (stage_is_closed(real.stage) && real.stage != STAGE_DECLINED)
		assert_int_equal(seen.stage, real.stage);
	if (real.stage != STAGE_DECLINED)
		assert_int_equal(seen.contract, real.contract);
	for (size_t i = 0; i < sizeof(told) / sizeof(told[0]); i++)
		if (real.clocks[told[i]].state == PERIOD_RUNNING &&
		    seen.clocks[told[i]].state != PERIOD_STOPPED)
			assert_int_equal(date_cmp(seen.clocks[told[i]].due,
			    real.clocks[told[i]].due), 0);
	if (!real.determination)
		assert_int_equal(seen.request_open, real.request_open);
}

static void
assert_laws(const struct walk *k, const struct told *t)
{
	struct position p = stands(&w, k->rules, t);

	assert_clocks(&p);
	assert_never_stuck(k, t, 0);
	assert_never_stuck(k, t, FAR);
	assert_time_moves_nothing(k, t);
}

static void
assert_step(const struct walk *k, const struct told *before,
    const struct told *after)
{
	const struct event *e = &after->events[after->n - 1];
	struct position a = stands(&w, k->rules, before),
	    b = stands(&w, k->rules, after);
	uint32_t to = event_row(e->kind)->to;

	assert_true(is_cited(event_row(e->kind)->article));
	assert_true(to == 0 ? a.stage == b.stage : (to >> b.stage & 1) != 0);
	if (a.stage != b.stage && e->kind != EVENT_ANNUL)
		reached[e->kind][a.stage] |= 1u << b.stage;
	if (e->kind == EVENT_SERVE)
		assert_served(k, after);
	if ((a.stage == STAGE_LODGED || a.stage == STAGE_HELD) &&
	    b.stage != STAGE_LODGED && b.stage != STAGE_HELD &&
	    e->kind != EVENT_WITHDRAW && e->kind != EVENT_ANNUL)
		assert_held(k, after);
	if (e->kind == EVENT_MATERIALS_COMPLETE)
		assert_restart(&a, &b);
	assert_seen_is_true(k, after);
	if (!event_is_seen(k->rules, w.calendar, after->events, after->n - 1,
	    READER_OPERATOR))
		assert_unseen(k, before, after);
}

/* --- the walk -------------------------------------------------------- */

/* An act that was allowed: judges the step, and what is new of it. */
static void
enter(struct walk *k, int from, const struct told *t, const struct event *e)
{
	struct told next = *t;
	struct position p;

	next.events[next.n++] = *e;
	next.today = e->on;
	assert_step(k, t, &next);
	p = stands(&w, k->rules, &next);
	if (!remember(k, key_of(&p, e->on)))
		return;
	assert_laws(k, &next);
	assert_true(k->n < NODES_MAX);
	k->nodes[k->n++] = (struct node){ from, k->nodes[from].depth + 1, *e };
}

static void
try(struct walk *k, int from, const struct told *t, struct event e)
{
	struct refusal why = { .article = NULL };

	k->judged++;
	e.seq = t->n + 1;
	if (law_judge(k->rules, w.calendar, t->events, t->n, &e, ROLES_ANY,
	    &why) != ERR_OK) {
		assert_true(atoi(why.article) >= 1);
		assert_true(why.words.in[LANG_ZH][0] != '\0');
		return;
	}
	enter(k, from, t, &e);
}

static void
expand(struct walk *k, int from)
{
	struct told t = told_of(k, from);
	struct date days[DAYS_MAX];
	struct position p = stands(&w, k->rules, &t);
	int n = days_of(&p, t.today, days);

	for (int d = 0; d < n; d++)
		for (int kind = 0; kind < EVENT__MAX; kind++) {
			struct event e = { .kind = (enum event_kind)kind,
			    .on = days[d] };

			if (!(event_row(e.kind)->from >> p.stage & 1) ||
			    kind == EVENT_ASSIGN || kind == EVENT_RECUSE ||
			    kind == EVENT_NOTIFY_CHANGE ||
			    kind == EVENT_LETTER_OPENED)
				continue;
			for (int c = 0; candidate(&p, k->rules, c, &e); c++) {
				try(k, from, &t, e);
				e.on = days[d];
			}
		}
}

/* Says on a failure which road led there. */
static void
print_road(const struct walk *k, int node)
{
	struct told t = told_of(k, node);

	print_message("# under %s:", rules_name(k->rules));
	for (int i = 0; i < t.n; i++)
		print_message(" %s %s %d/%d;", date_iso(w.arena,
		    t.events[i].on), event_row(t.events[i].kind)->name,
		    (int)t.events[i].finding, (int)t.events[i].answer);
	print_message("\n");
}

static int at_node = -1;
static struct walk *walking;

static int
teardown(void **state)
{
	(void)state;
	if (at_node >= 0)
		print_road(walking, at_node);
	return 0;
}

static void
walk_from(struct walk *k, const char *root)
{
	k->root = tell(&w, k->rules, root);
	if (k->root.n == 0)
		k->root.today = day("2026-09-24");
	k->n = 1;
	k->nodes[0] = (struct node){ .parent = -1 };
	for (int i = 0; i < k->n && k->nodes[i].depth < k->depth; i++) {
		at_node = i;
		expand(k, i);
	}
	at_node = -1;
}

/* The moves that are drawn and printed are those of the law, all of them. */
static void
assert_moves(void)
{
	int n;
	const struct move *all = moves(&n);

	for (int i = 0; i < n; i++) {
		uint32_t *to = &reached[all[i].kind][all[i].from];

		if (!(*to >> all[i].to & 1))
			fail_msg("move %d is never made", i + 1);
		*to &= ~(1u << all[i].to);
	}
	for (int kind = 0; kind < EVENT__MAX; kind++)
		for (int s = 0; s < STAGE__MAX; s++)
			if (reached[kind][s] != 0)
				fail_msg("no move is listed: %s from %s",
				    event_row((enum event_kind)kind)->name,
				    stage_name((enum stage)s));
}

static void
test_walk__every_reachable_position__keeps_the_laws(void **state)
{
	const char *deeper = getenv("REVIEWDESK_WALK_DEPTH");
	struct walk k = { .nodes = malloc(NODES_MAX * sizeof(*k.nodes)),
	    .table = calloc(TABLE, sizeof(*k.table)),
	    .depth = deeper ? atoi(deeper) : DEPTH };
	long positions = 0;

	(void)state;
	assert_non_null(k.nodes);
	assert_non_null(k.table);
	walking = &k;
	for (int s = 0; s < SETS; s++)
		for (int i = 0; i < ROOTS; i++) {
			if (i == 0)
				memset(k.table, 0, TABLE * sizeof(*k.table));
			k.rules = w.sets[s];
			walk_from(&k, roots[i]);
			positions += k.n;
		}
	print_message("# depth %d: %ld positions, %ld acts judged\n",
	    k.depth, positions, k.judged);
	assert_moves();
	/* worth something only if it goes far */
	assert_true(positions > 1000L * SETS);
	free(k.nodes);
	free(k.table);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(
		    test_walk__every_reachable_position__keeps_the_laws,
		    teardown),
	};
	int r;

	w = world_open();
	r = RUN(tests);
	arena_free(&w.arena);
	return r;
}
