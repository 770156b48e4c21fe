#include <argp.h>
#include <stdio.h>

#include "admin/law.h"
#include "base/text.h"
#include "law/replay.h"

struct question {
	const char *start, *days, *rules;
	int explain;
};

static error_t
parse(int key, char *arg, struct argp_state *state)
{
	struct question *q = state->input;

	switch (key) {
	case 'r':
		q->rules = arg;
		return 0;
	case 'e':
		q->explain = 1;
		return 0;
	case ARGP_KEY_ARG:
		if (state->arg_num > 1)
			argp_usage(state);
		*(state->arg_num == 0 ? &q->start : &q->days) = arg;
		return 0;
	case ARGP_KEY_END:
		if (state->arg_num < 2)
			argp_usage(state);
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

static const char *
remark(struct arena *a, const struct count_day *d)
{
	static const char *const names[] = {
		[DAY_WORKING] = "working day", [DAY_WEEKEND] = "weekend",
		[DAY_OFF] = "day off", [DAY_WORKED] = "worked weekend day",
	};
	_Static_assert(sizeof(names) / sizeof(names[0]) == DAY_KIND__MAX,
	    "days");

	if (d->name_en == NULL)
		return names[d->kind];
	return arena_printf(a, "%s: %s %s, %s", names[d->kind], d->name_zh,
	    d->name_en, d->notice);
}

/* The sheet behind the date, one day a line. */
static void
explain(struct arena *a, const struct calendar *c,
    const struct clock_view *clock)
{
	int n;
	const struct count_day *days = clock_days(a, c, clock, &n);

	for (int i = 0; i < n; i++) {
		if (days[i].counted)
			printf("%s %4d  %s%s\n", date_iso(a, days[i].date),
			    days[i].counted, remark(a, &days[i]),
			    days[i].provisional ? " (provisional)" : "");
		else
			printf("%s    -  %s%s\n", date_iso(a, days[i].date),
			    remark(a, &days[i]),
			    days[i].provisional ? " (provisional)" : "");
	}
}

static int
refuse(const char *what, const char *why)
{
	fprintf(stderr, "reviewdesk deadline: %s: %s\n", what, why);
	return 1;
}

static int
answer(const struct verb_call *call, const struct question *q,
    const struct calendar *c, const struct rules *r)
{
	struct clock_view clock;
	struct event e = { .seq = 1 };
	int64_t n;

	if (date_parse(q->start, &e.on) != ERR_OK)
		return refuse(q->start, "no date of the form YYYY-MM-DD");
	if (int_parse(q->days, 0, 20000, &n) != ERR_OK)
		return refuse(q->days, "no number of working days");
	if (date_year(e.on) < calendar_first_year(c))
		return refuse(q->start, "no calendar before 2019");
	if (clock_of(r, c, &e, (int)n, &clock) != ERR_OK)
		return refuse(q->start, "the period goes beyond the calendar");
	printf("%s%s\n", date_iso(call->arena, clock.due),
	    clock.provisional ? " provisional" : "");
	if (q->explain)
		explain(call->arena, c, &clock);
	return 0;
}

int
verb_deadline(const struct verb_call *call, int argc, char **argv)
{
	static const struct argp_option options[] = {
		{ "rules", 'r', "NAME", 0,
		    "count as this rule set does (default draft-2019)", 0 },
		{ "explain", 'e', NULL, 0, "print the count day by day", 0 },
		{ 0 }
	};
	static const struct argp argp = { options, parse, "START N",
	    "The last day of a period of N working days that begins on START "
	    "(not counted); \" provisional\" follows where the yearly notice "
	    "is not published.", NULL, NULL, NULL };
	struct question q = { .rules = rule_set_names[0] };
	struct calendar *c;
	struct rules *r;

	argp_parse(&argp, argc, argv, 0, NULL, &q);
	if (conf_calendar(call, &c) != ERR_OK ||
	    conf_rules(call, q.rules, &r) != ERR_OK)
		return 2;
	return answer(call, &q, c, r);
}
