#include <string.h>

#include "base/text.h"
#include "law/script.h"
#include "law/script_line.h"

enum { EVENTS_MAX = 1000 };

struct run {
	struct arena *arena;
	const struct script_world *world;
	const struct rules *rules;
	struct event *events;
	int n;
	struct position position;
	int event_line;			/* 0: no event yet */
	struct date today;
	int was_refused, refusal_expected;
	struct refusal why;
	const char *what;
};

static enum err
fails(struct run *s, enum err e, const char *what)
{
	s->what = what;
	return e;
}

static enum err
run_rules(struct run *s, const struct script_line *line)
{
	const char *why = NULL;

	if (s->rules != NULL)
		return fails(s, ERR_FORMAT, "the rule set is named twice");
	s->rules = s->world->rules(s->world->arg, line->rules, &why);
	return s->rules != NULL ? ERR_OK : fails(s, ERR_FORMAT,
	    arena_printf(s->arena, "no such rule set: %s", line->rules));
}

/* Whom a reply means follows from the round it answers. */
static int
resolve_members(const struct run *s, const struct script_line *line,
    struct event *e)
{
	if (!line->everyone_but)
		return !line->names_unknown;
	if (line->names_unknown || (e->members & ~s->position.addressed))
		return 0;
	e->members = s->position.addressed & ~e->members;
	return 1;
}

static const struct refusal unknown_member = { .words = WORDS(
    "所列单位不是成员单位。",
    "A name is not that of a member who can do this here."),
    .article = "11" };

static enum err
run_event(struct run *s, const struct script_line *line, int number)
{
	struct event e = line->event;

	if (s->rules == NULL)
		return fails(s, ERR_FORMAT, "no rule set is named above");
	if (s->n == EVENTS_MAX)
		return fails(s, ERR_FORMAT, "too many events");
	e.seq = s->n + 1;
	s->event_line = number;
	s->today = e.on;
	s->refusal_expected = 0;
	s->why = unknown_member;
	s->was_refused = !resolve_members(s, line, &e) ||
	    law_judge(s->rules, s->world->calendar, s->events, s->n, &e,
	    ROLES_ANY, &s->why) != ERR_OK;
	if (!s->was_refused)
		s->events[s->n++] = e;
	replay(s->rules, s->world->calendar, s->events, s->n, s->today,
	    &s->position);
	return ERR_OK;
}

static enum err
wrong(struct run *s, const char *what, const char *expected, const char *is)
{
	return fails(s, ERR_REFUSED, arena_printf(s->arena,
	    "%s is %s, expected %s", what, is, expected));
}

static enum err
expect_due(struct run *s, const struct script_line *line)
{
	const struct clock_view *k = &s->position.clocks[line->period];
	const char *name = arena_printf(s->arena, "last day of %s",
	    period_name(line->period));
	const char *is = arena_printf(s->arena, "%s%s",
	    date_iso(s->arena, k->due), k->provisional ? " provisional" : "");

	if (!date_is_set(k->due))
		return wrong(s, name, date_is_set(line->due) ?
		    date_iso(s->arena, line->due) : "provisional",
		    k->state == PERIOD_STOPPED ? "stopped" : "not running");
	if (!date_is_set(line->due))
		return k->provisional ? ERR_OK :
		    wrong(s, name, "provisional", is);
	return date_cmp(k->due, line->due) == 0 ? ERR_OK :
	    wrong(s, name, date_iso(s->arena, line->due), is);
}

static enum err
expect_contract(struct run *s, const struct script_line *line)
{
	int may = contract_may(s->position.contract);

	return may == line->may ? ERR_OK : wrong(s, "the contract",
	    line->may ? "may" : "may-not", may ? "may" : "may-not");
}

static enum err
run_expect(struct run *s, const struct script_line *line)
{
	const struct position *p = &s->position;

	if (s->event_line == 0)
		return fails(s, ERR_FORMAT, "no event stands above");
	switch (line->expect) {
	case EXPECT_STAGE:
		return p->stage == line->stage ? ERR_OK : wrong(s, "the stage",
		    stage_name(line->stage), stage_name(p->stage));
	case EXPECT_FINDING:
		return p->finding == line->finding ? ERR_OK :
		    wrong(s, "the finding", finding_name(line->finding),
		    finding_name(p->finding));
	case EXPECT_CONTRACT:
		return expect_contract(s, line);
	case EXPECT_DUE:
		return expect_due(s, line);
	case EXPECT_STOPPED:
		return p->clocks[line->period].state != PERIOD_RUNNING ?
		    ERR_OK : wrong(s, period_name(line->period), "stopped",
		    "running");
	case EXPECT_REFUSED:
		s->refusal_expected = 1;
		return s->was_refused ? ERR_OK : fails(s, ERR_REFUSED,
		    "the event above was allowed, expected refused");
	}
	return ERR_INTERNAL;
}

/* Before the next event and at the end: was a refusal passed over? */
static enum err
settle(struct run *s)
{
	if (!s->was_refused || s->refusal_expected)
		return ERR_OK;
	return fails(s, ERR_REFUSED, arena_printf(s->arena,
	    "refused (Article %s): %s", s->why.article,
	    s->why.words.in[LANG_EN]));
}

static enum err
run_line(struct run *s, char *text, int number, int *at)
{
	struct script_line line;
	enum err e = script_line_read(s->arena, text, &line, &s->what);

	*at = number;
	if (e != ERR_OK)
		return e;
	switch (line.kind) {
	case LINE_RULES:
		return run_rules(s, &line);
	case LINE_EXPECT:
		return run_expect(s, &line);
	case LINE_EVENT:
		*at = s->event_line;
		if ((e = settle(s)) != ERR_OK)
			return e;
		*at = number;
		return run_event(s, &line, number);
	case LINE_BLANK:
		break;
	}
	return ERR_OK;
}

enum err
script_run(struct arena *a, const struct script_world *world,
    const char *text, int *line, const char **what)
{
	struct run s = { .arena = a, .world = world };
	char *copy, *next;
	enum err e = ERR_OK;
	int number = 0;

	*line = 1;
	*what = "is no text";
	if (!text_is_utf8(text, strlen(text)))
		return ERR_FORMAT;
	s.events = NEW_ARRAY(a, EVENTS_MAX, struct event);
	if (text_starts(text, "\xef\xbb\xbf"))
		text += 3;
	copy = arena_strdup(a, text);
	while (e == ERR_OK && (next = strsep(&copy, "\n")) != NULL)
		e = run_line(&s, next, ++number, line);
	if (e == ERR_OK) {
		*line = s.event_line;
		e = settle(&s);
	}
	if (e == ERR_OK && s.event_line == 0) {
		*line = number;
		e = fails(&s, ERR_FORMAT, "the script tells no event");
	}
	*what = s.what;
	return e;
}
