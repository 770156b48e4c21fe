#include "support/cmocka.h"

#include "base/text.h"
#include "law/cases.h"

/*
 * The whole cube: in every situation, under every rule set, every event by
 * every role, against tests/law/data/cube.txt, which is written by hand from
 * the Measures. A permission too many fails as well as one too few.
 */
enum { SITUATIONS_MAX = 80, LINES_MAX = 4096 };

struct situation {
	const char *name;
	unsigned sets;			/* 1 << index of the rule set */
	char *lines;
	struct date on;			/* DATE_NONE: the last event's */
	unsigned allowed[SETS][EVENT__MAX];	/* ROLE_BITs */
};

static struct world w;
static struct situation situations[SITUATIONS_MAX];
static int n_situations;

static int
set_index(const char *name)
{
	for (int i = 0; i < SETS; i++)
		if (strcmp(set_names[i], name) == 0)
			return i;
	fprintf(stderr, "no rule set: %s\n", name);
	abort();
}

static void
read_situation(char *rest)
{
	struct situation *s = &situations[n_situations++];
	char *word;

	s->name = strsep(&rest, " ");
	s->lines = arena_strdup(w.arena, "");
	s->on = DATE_NONE;
	while ((word = strsep(&rest, " ")) != NULL)
		s->sets |= 1u << set_index(word);
	if (s->sets == 0)
		s->sets = (1u << SETS) - 1;
}

static void
allow(enum event_kind kind, unsigned roles, const char *name)
{
	const char *at = strchr(name, '@');
	size_t len = at == NULL ? strlen(name) : (size_t)(at - name);
	int found = 0;

	for (int i = 0; i < n_situations; i++) {
		struct situation *s = &situations[i];
		int all = strcmp(name, "*") == 0 &&
		    strcmp(s->name, "none") != 0;

		if (!all && (strlen(s->name) != len ||
		    memcmp(s->name, name, len) != 0))
			continue;
		found = 1;
		for (int k = 0; k < SETS; k++)
			if (at == NULL || k == set_index(at + 1))
				s->allowed[k][kind] |= roles;
	}
	if (!found) {
		fprintf(stderr, "no situation: %s\n", name);
		abort();
	}
}

static void
read_allow(char *rest)
{
	enum event_kind kind;
	unsigned roles = 0;
	char *word = strsep(&rest, " ");
	enum role role;

	if (!event_parse(word, &kind)) {
		fprintf(stderr, "no event: %s\n", word);
		abort();
	}
	strsep(&rest, " ");
	while ((word = strsep(&rest, " ")) != NULL && strcmp(word, "in")) {
		if (!role_parse(word, &role))
			abort();
		roles |= ROLE_BIT(role);
	}
	while ((word = strsep(&rest, " ")) != NULL)
		allow(kind, roles, word);
}

static void
read_cube(void)
{
	char *text = slurp(w.arena, "tests/law/data/cube.txt"), *line;

	while ((line = strsep(&text, "\n")) != NULL) {
		struct situation *s = &situations[n_situations > 0 ?
		    n_situations - 1 : 0];

		if (*line == '\0' || *line == '#')
			continue;
		if (text_starts(line, "situation "))
			read_situation(line + 10);
		else if (text_starts(line, "allow "))
			read_allow(line + 6);
		else if (text_starts(line, "on "))
			s->on = day(line + 3);
		else
			s->lines = arena_printf(w.arena, "%s%s\n", s->lines,
			    line);
	}
}

/* Whether some event of the kind is allowed: all arguments worth trying. */
static int
some_allowed(const struct rules *r, const struct told *t, struct date on,
    enum event_kind kind, unsigned role)
{
	for (unsigned k = 1; k <= 3; k++) {
		struct event e = { .seq = t->n + 1, .kind = kind, .on = on,
		    .days = 1, .finding = (enum finding)k,
		    .answer = ANSWER_OBJECT, .hearings = 1u << (k - 1),
		    .members = MEMBER_BIT(MEMBER_MPS) };
		struct refusal why;

		if (law_judge(r, w.calendar, t->events, t->n, &e, role,
		    &why) == ERR_OK)
			return 1;
	}
	return 0;
}

static int
differs(const struct situation *s, int set, const struct told *t,
    struct date on)
{
	int bad = 0;

	for (int kind = 0; kind < EVENT__MAX; kind++)
		for (int role = 0; role < ROLE__MAX; role++) {
			int is = some_allowed(w.sets[set], t, on,
			    (enum event_kind)kind, ROLE_BIT(role));
			int should = (s->allowed[set][kind] >> role) & 1;

			if (is == should)
				continue;
			bad++;
			fprintf(stderr, "%s, %s: %s by %s is %s\n",
			    set_names[set], s->name,
			    event_row((enum event_kind)kind)->name,
			    role_name((enum role)role),
			    is ? "allowed" : "refused");
		}
	return bad;
}

static void
test_cube__every_situation_event_and_role__as_written(void **state)
{
	int bad = 0;

	(void)state;
	assert_true(n_situations > 40);
	for (int i = 0; i < n_situations; i++)
		for (int set = 0; set < SETS; set++) {
			const struct situation *s = &situations[i];
			struct told t;

			if (!(s->sets >> set & 1))
				continue;
			t = tell(&w, w.sets[set], s->lines);
			bad += differs(s, set, &t, date_is_set(s->on) ?
			    s->on : t.today);
		}
	assert_int_equal(bad, 0);
}

/* The situations reach every stage: no stage is left untried. */
static void
test_cube__its_situations__reach_every_stage(void **state)
{
	unsigned seen = 0;

	(void)state;
	for (int i = 0; i < n_situations; i++)
		for (int set = 0; set < SETS; set++) {
			struct told t;

			if (!(situations[i].sets >> set & 1))
				continue;
			t = tell(&w, w.sets[set], situations[i].lines);
			seen |= 1u << stands(&w, w.sets[set], &t).stage;
		}
	assert_int_equal(seen, (1u << STAGE__MAX) - 1);
}

/* What a page offers is what the judge would let pass, and nothing else. */
static void
test_possible__in_every_situation__is_what_the_judge_allows(void **state)
{
	(void)state;
	for (int i = 0; i < n_situations; i++)
		for (int role = 0; role < ROLE__MAX; role++) {
			struct situation *s = &situations[i];
			enum event_kind kinds[EVENT__MAX];
			struct told t;
			unsigned long long offered = 0, allowed = 0;
			int n, set = s->sets & 1 ? 0 : 1;
			struct date on;

			t = tell(&w, w.sets[set], s->lines);
			on = date_is_set(s->on) ? s->on : t.today;
			n = law_possible(w.sets[set], w.calendar, t.events,
			    t.n, on, ROLE_BIT(role), kinds);
			while (n > 0)
				offered |= 1ull << kinds[--n];
			for (int k = 0; k < EVENT__MAX; k++)
				if (s->allowed[set][k] >> role & 1)
					allowed |= 1ull << k;
			assert_true(offered == allowed);
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_cube__every_situation_event_and_role__as_written),
		cmocka_unit_test(test_cube__its_situations__reach_every_stage),
		cmocka_unit_test(
		    test_possible__in_every_situation__is_what_the_judge_allows
		    ),
	};
	int r;

	w = world_open();
	read_cube();
	r = RUN(tests);
	arena_free(&w.arena);
	return r;
}
