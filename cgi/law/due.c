#include <string.h>

#include "law/due.h"

#define FROM(f) DUE_FROM_BIT(DUE_FROM_##f)
#define AT(s) (1u << DUE_##s)
#define ALL_STEPS (AT(SOON) | AT(TODAY) | AT(OVER))

/*
 * One thing to be done a row: the clock it hangs on, from whom, at which
 * steps it is told, what. What an operator reads here is no more than it is
 * told of anyhow (A51).
 */
static const struct row {
	const char *name;
	enum period period;
	unsigned from, steps;
	struct words words;
} rows[] = {
	{ "acceptance", PERIOD_ACCEPTANCE, FROM(OFFICER), ALL_STEPS,
	    WORDS("完成形式审查", "Check the application for completeness") },
	{ "designation", PERIOD_DESIGNATION, FROM(OFFICER),
	    AT(SOON) | AT(TODAY), WORDS("取得保护工作部门对认定的答复",
	    "Get the department's answer on the designation") },
	{ "designation-over", PERIOD_DESIGNATION, FROM(OFFICER) | FROM(HEAD),
	    AT(OVER), WORDS("保护工作部门未在期限内答复，请决定如何办理",
	    "The department has not answered in time: decide what follows") },
	{ "decision", PERIOD_DECISION, FROM(OFFICER) | FROM(HEAD), ALL_STEPS,
	    WORDS("确定是否需要审查", "Decide whether a review is needed") },
	{ "preliminary", PERIOD_PRELIMINARY, FROM(OFFICER) | FROM(HEAD),
	    ALL_STEPS, WORDS("完成初步审查",
	    "Finish the preliminary review") },
	{ "special", PERIOD_SPECIAL, FROM(OFFICER) | FROM(HEAD), ALL_STEPS,
	    WORDS("完成特别审查", "Finish the special review") },
	{ "notice", PERIOD_NOTICE, FROM(OFFICER) | FROM(HEAD), ALL_STEPS,
	    WORDS("签发并送达审查结论", "Sign and serve the finding") },
	{ "reply", PERIOD_REPLY, FROM(MEMBERS), ALL_STEPS,
	    WORDS("书面回复征求意见", "Answer the circulation in writing") },
	{ "closing", PERIOD_GRACE, FROM(OFFICER), AT(TODAY) | AT(OVER),
	    WORDS("结束征求意见", "Close the round") },
	{ "change", PERIOD_CHANGE, FROM(OFFICER) | FROM(HEAD), ALL_STEPS,
	    WORDS("认定运营者告知的变更",
	    "Rule on the change that was notified") },
	{ "step", PERIOD_STEP, FROM(OFFICER) | FROM(HEAD), ALL_STEPS,
	    WORDS("办理下一步", "Take the next step") },
	{ "correction", PERIOD_CORRECTION, FROM(OPERATOR), ALL_STEPS,
	    WORDS("补正申报材料", "Correct the application") },
	{ "correction-over", PERIOD_CORRECTION, FROM(OFFICER), AT(OVER),
	    WORDS("补正期限已届满，请决定如何办理",
	    "The time to correct is over: decide on the file") },
	{ "materials", PERIOD_MATERIALS, FROM(OPERATOR), ALL_STEPS,
	    WORDS("提交补充材料", "Submit the supplementary materials") },
	{ "materials-over", PERIOD_MATERIALS, FROM(OFFICER), AT(OVER),
	    WORDS("补充材料期限已届满，请决定如何办理",
	    "The time for materials is over: decide what follows") },
	{ "check", PERIOD_CHECK, FROM(OFFICER), ALL_STEPS,
	    WORDS("认定补充材料是否齐备",
	    "Say whether the materials are complete") },
	{ "comment", PERIOD_COMMENT, FROM(OPERATOR), AT(SOON) | AT(TODAY),
	    WORDS("陈述意见", "Comment on the notice") },
	{ "comment-over", PERIOD_COMMENT, FROM(OFFICER), AT(OVER),
	    WORDS("陈述意见期限已届满，请继续办理",
	    "The time to comment is over: carry on") },
};
_Static_assert(sizeof(rows) / sizeof(rows[0]) <= DUE_MOST, "room for all");

/* The newest step that has come, or DUE_STEP__MAX. */
static enum due_step
step_of(const struct calendar *c, struct date start, const struct due *d,
    struct date today)
{
	if (date_cmp(today, start) <= 0)
		return DUE_STEP__MAX;
	if (!d->provisional && d->left < 0)
		return DUE_OVER;
	if (date_cmp(today, d->due) >= 0)
		return DUE_TODAY;
	/* a short period begins behind that day: nobody is told twice */
	return d->left <= DUE_SOON_WD &&
	    calendar_between(c, start, d->due) > DUE_SOON_WD ?
	    DUE_SOON : DUE_STEP__MAX;
}

/* Rounds are closed within some days after the grace, by an officer. */
static int
closing(const struct rules *r, const struct calendar *c,
    const struct position *p, struct due *d, struct date *start)
{
	const struct clock_view *grace = &p->clocks[PERIOD_GRACE];

	*start = grace->due;
	return p->round_open && date_is_set(grace->due) &&
	    calendar_due(c, grace->due, rule_number(r,
	    RULE_CIRCULATION_CLOSE_WD), &d->due, &d->provisional) == ERR_OK;
}

/* Where this clock runs: its last day, and the day before its first. */
static int
running(const struct position *p, enum period period, struct due *d,
    struct date *start)
{
	const struct clock_view *k = &p->clocks[period];

	*start = k->from;
	d->due = k->due;
	d->provisional = k->provisional;
	if (period == PERIOD_REPLY)
		d->until = p->clocks[PERIOD_GRACE].due;
	return k->state == PERIOD_RUNNING && date_is_set(k->due);
}

static int
is_due(const struct rules *r, const struct calendar *c,
    const struct position *p, const struct row *row, struct date today,
    struct due *d)
{
	struct date start;

	*d = (struct due){ .name = row->name, .words = &row->words,
	    .from = row->from, .steps = row->steps, .until = DATE_NONE };
	if (!(row->period == PERIOD_GRACE ? closing(r, c, p, d, &start) :
	    running(p, row->period, d, &start)))
		return 0;
	if (p->waiting == WAITING_COMMISSION)
		d->from |= FROM(SECRETARY);
	d->left = date_cmp(today, d->due) <= 0 ?
	    calendar_between(c, today, d->due) :
	    -calendar_between(c, d->due, today);
	d->step = step_of(c, start, d, today);
	return d->step < DUE_STEP__MAX && (d->steps & 1u << d->step) != 0;
}

int
law_due(const struct rules *r, const struct calendar *c,
    const struct position *p, struct date today, struct due out[DUE_MOST])
{
	int n = 0;

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (is_due(r, c, p, &rows[i], today, &out[n]))
			n++;
	return n;
}

struct date
due_horizon(const struct calendar *c, struct date today)
{
	struct date due;
	int provisional;

	return calendar_due(c, today, DUE_SOON_WD, &due, &provisional) ==
	    ERR_OK ? due : today;
}

const struct words *
due_words(const char *name)
{
	static const struct words none = WORDS("", "");

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (strcmp(rows[i].name, name) == 0)
			return &rows[i].words;
	return &none;
}

static const struct {
	const char *name;
	struct words words;
} steps[] = {
	[DUE_SOON] = { "soon", WORDS("届满前三个工作日",
	    "three working days before the last day") },
	[DUE_TODAY] = { "today", WORDS("届满当日", "on the last day") },
	[DUE_OVER] = { "over", WORDS("届满后", "after the last day") },
};
_Static_assert(sizeof(steps) / sizeof(steps[0]) == DUE_STEP__MAX, "steps");

const char *
due_step_name(enum due_step s)
{
	return steps[s].name;
}

const struct words *
due_step_words(enum due_step s)
{
	return &steps[s].words;
}

int
due_step_parse(const char *name, enum due_step *out)
{
	for (int i = 0; i < DUE_STEP__MAX; i++)
		if (strcmp(steps[i].name, name) == 0) {
			*out = (enum due_step)i;
			return 1;
		}
	return 0;
}
