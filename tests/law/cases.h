#ifndef TESTS_LAW_CASES_H
#define TESTS_LAW_CASES_H

#include "law/script_line.h"
#include "law/world.h"

/*
 * Cases for tests, told in lines of a case script. @begin stands for what
 * begins the preliminary review under the rule set.
 */
enum { CASE_EVENTS = 64 };

struct told {
	struct event events[CASE_EVENTS];
	int n;
	struct date today;
};

static inline void
told_names(const struct position *p, const struct script_line *line,
    struct event *e)
{
	if (line->everyone_but)
		e->members = p->addressed & ~e->members;
}

/* Adds the event of a line; ERR_OK, or what the judge says. */
static inline enum err
told_add(struct world *w, const struct rules *r, struct told *t,
    const char *text, struct refusal *why)
{
	char *copy = arena_strdup(w->arena, text), *at;
	struct script_line line;
	struct position p;
	const char *what;
	struct event e;
	enum err verdict;

	if ((at = strstr(copy, "@begin")) != NULL) {
		*at = '\0';
		copy = arena_printf(w->arena, "%s%s", copy,
		    rule_is(r, RULE_SCOPE_DECIDER, "office") ?
		    "decide-to-review" : "accept");
	}
	if (script_line_read(w->arena, copy, &line, &what) != ERR_OK ||
	    line.kind != LINE_EVENT || t->n == CASE_EVENTS) {
		fprintf(stderr, "%s: %s\n", text, what);
		abort();
	}
	e = line.event;
	e.seq = t->n + 1;
	replay(r, w->calendar, t->events, t->n, e.on, &p);
	told_names(&p, &line, &e);
	verdict = law_judge(r, w->calendar, t->events, t->n, &e, ROLES_ANY,
	    why);
	if (verdict == ERR_OK) {
		t->events[t->n++] = e;
		t->today = e.on;
	}
	return verdict;
}

/* Lines with ends between; aborts where one is refused. */
static inline struct told
tell(struct world *w, const struct rules *r, const char *lines)
{
	struct told t = { .n = 0 };
	char *copy = arena_strdup(w->arena, lines), *line;
	struct refusal why;

	while ((line = strsep(&copy, "\n")) != NULL)
		if (*line != '\0' && told_add(w, r, &t, line, &why) !=
		    ERR_OK) {
			fprintf(stderr, "%s: %s\n", line,
			    why.words.in[LANG_EN]);
			abort();
		}
	return t;
}

static inline struct position
stands(const struct world *w, const struct rules *r, const struct told *t)
{
	struct position p;

	replay(r, w->calendar, t->events, t->n, t->today, &p);
	return p;
}

#endif
