#include <string.h>

#include "law/waiting.h"

static int
is_over(const struct clock_view *k, struct date today)
{
	return date_is_set(k->due) && date_cmp(today, k->due) > 0;
}

/* The round: the members', until all answered or the grace is over. */
static enum waiting
in_round(const struct position *p, struct date today)
{
	return p->answered == p->addressed ||
	    is_over(&p->clocks[PERIOD_GRACE], today) ?
	    WAITING_OFFICE : WAITING_MEMBERS;
}

/* The department, until it has answered or its time is over. */
static enum waiting
when_held(const struct position *p, struct date today)
{
	const struct clock_view *asked = &p->clocks[PERIOD_DESIGNATION];

	return asked->state == PERIOD_RUNNING && !is_over(asked, today) ?
	    WAITING_DEPARTMENT : WAITING_OFFICE;
}

static enum waiting
in_review(const struct position *p, struct date today)
{
	const struct clock_view *comment = &p->clocks[PERIOD_COMMENT];

	if (p->round_open)
		return in_round(p, today);
	if (comment->state == PERIOD_RUNNING && !is_over(comment, today) &&
	    !p->inner.commented)
		return WAITING_OPERATOR;
	if (p->request_open && !p->determination)
		return p->clocks[PERIOD_CHECK].state == PERIOD_RUNNING ?
		    WAITING_OFFICE : WAITING_OPERATOR;
	return p->inner.closed ? WAITING_CHIEF : WAITING_OFFICE;
}

static enum waiting
after_finding(const struct position *p)
{
	if (p->finding != FINDING_CONDITIONAL)
		return WAITING_NOBODY;
	if (!p->conditions_accepted)
		return p->conditions_refused ? WAITING_NOBODY :
		    WAITING_OPERATOR;
	return p->conditions_confirmed ? WAITING_NOBODY : WAITING_OFFICE;
}

enum waiting
waiting_for(const struct position *p, struct date today)
{
	switch (p->stage) {
	case STAGE_LODGED:
		return WAITING_OFFICE;
	case STAGE_HELD:
		return when_held(p, today);
	case STAGE_RETURNED:
		return is_over(&p->clocks[PERIOD_CORRECTION], today) ?
		    WAITING_OFFICE : WAITING_OPERATOR;
	case STAGE_AGREED:
	case STAGE_APPROVED:
		return WAITING_CHIEF;
	case STAGE_COMMISSION:
	case STAGE_PROPOSED:
		return WAITING_COMMISSION;
	case STAGE_PRELIMINARY:
	case STAGE_CIRCULATION:
	case STAGE_SPECIAL:
	case STAGE_REOPENED:
		return in_review(p, today);
	case STAGE_CONCLUDED:
		return after_finding(p);
	default:
		return WAITING_NOBODY;
	}
}

static const struct {
	const char *name;
	struct words words;
} rows[] = {
	[WAITING_NOBODY] = { "nobody", WORDS("无待办", "Nobody") },
	[WAITING_OPERATOR] = { "operator",
	    WORDS("待运营者办理", "The operator") },
	[WAITING_OFFICE] = { "office",
	    WORDS("待审查办公室办理", "The Office") },
	[WAITING_CHIEF] = { "chief",
	    WORDS("待办公室负责人签发", "The chief") },
	[WAITING_MEMBERS] = { "members",
	    WORDS("待成员单位回复", "The members") },
	[WAITING_COMMISSION] = { "commission",
	    WORDS("待中央网信委批准", "The Commission") },
	[WAITING_DEPARTMENT] = { "department",
	    WORDS("待保护工作部门核实认定", "The designating department") },
};
_Static_assert(sizeof(rows) / sizeof(rows[0]) == WAITING__MAX, "waiting");

const char *
waiting_name(enum waiting w)
{
	return rows[w].name;
}

const struct words *
waiting_words(enum waiting w)
{
	return &rows[w].words;
}

int
waiting_parse(const char *name, enum waiting *out)
{
	for (int i = 0; i < WAITING__MAX; i++)
		if (strcmp(rows[i].name, name) == 0) {
			*out = (enum waiting)i;
			return 1;
		}
	return 0;
}
