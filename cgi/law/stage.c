#include <string.h>

#include "law/event.h"

struct named {
	const char *name;
	struct words words;
};

static const struct named stages[] = {
	[STAGE_NONE] = { "none", WORDS("尚未申报", "Not lodged yet") },
	[STAGE_LODGED] = { "lodged",
	    WORDS("已申报，待受理", "Lodged, to be accepted") },
	[STAGE_HELD] = { "held",
	    WORDS("已申报，认定待核实", "Held, designation to be confirmed") },
	[STAGE_RETURNED] = { "returned",
	    WORDS("已退回补正", "Returned for correction") },
	[STAGE_REFUSED] = { "refused", WORDS("不予受理", "Not accepted") },
	[STAGE_PRELIMINARY] = { "preliminary",
	    WORDS("初步审查", "Preliminary review") },
	[STAGE_CIRCULATION] = { "circulation",
	    WORDS("征求成员单位意见", "Circulation for comments") },
	[STAGE_AGREED] = { "agreed",
	    WORDS("结论已定，待签发送达", "Settled, to be signed and served") },
	[STAGE_SPECIAL] = { "special",
	    WORDS("特别审查程序", "Special review process") },
	[STAGE_COMMISSION] = { "commission",
	    WORDS("报中央网信委批准", "With the Commission for approval") },
	[STAGE_CONCLUDED] = { "concluded",
	    WORDS("审查结论已送达", "Concluded: finding served") },
	[STAGE_WITHDRAWN] = { "withdrawn", WORDS("已撤回申报", "Withdrawn") },
	[STAGE_PROPOSED] = { "proposed",
	    WORDS("成员单位提议审查", "Proposed by a member") },
	[STAGE_APPROVED] = { "approved", WORDS("已批准启动审查",
	    "Approved, notice to be given") },
	[STAGE_DECLINED] = { "declined",
	    WORDS("未批准启动审查", "Review declined") },
	[STAGE_NO_REVIEW] = { "no-review",
	    WORDS("无需审查", "No review needed") },
	[STAGE_REOPENED] = { "reopened",
	    WORDS("重新启动审查", "Reopened") },
};
_Static_assert(sizeof(stages) / sizeof(stages[0]) == STAGE__MAX, "stages");

static const struct named findings[] = {
	[FINDING_NONE] = { "-", WORDS("无", "None") },
	[FINDING_PASS] = { "pass", WORDS("通过审查", "Pass") },
	[FINDING_CONDITIONAL] = { "conditional",
	    WORDS("附条件通过审查", "Conditional Pass") },
	[FINDING_FAIL] = { "fail", WORDS("未通过审查", "Fail") },
};
_Static_assert(sizeof(findings) / sizeof(findings[0]) == FINDING__MAX,
    "findings");

static const struct named answers[] = {
	[ANSWER_NONE] = { "-", WORDS("逾期未回复", "Silent: no reply in time") },
	[ANSWER_AGREE] = { "agree", WORDS("同意", "Agree") },
	[ANSWER_NO_COMMENT] = { "no-comment", WORDS("无意见（视为同意）",
	    "No comment (counts as agree)") },
	[ANSWER_AGREE_COMMENTS] = { "agree-comments",
	    WORDS("原则同意，附修改意见（同意不以采纳意见为条件）",
	    "Agree with comments (does not depend on them)") },
	[ANSWER_OBJECT] = { "object", WORDS("不同意", "Object") },
};
_Static_assert(sizeof(answers) / sizeof(answers[0]) == ANSWER__MAX,
    "answers");

static const struct named hearings[] = {
	[HEARING_DEPARTMENTS] = { "departments",
	    WORDS("有关部门", "Relevant departments") },
	[HEARING_AGENCIES] = { "agencies",
	    WORDS("专业机构", "Specialised agencies") },
	[HEARING_EXPERTS] = { "experts", WORDS("专家", "Experts") },
};
_Static_assert(sizeof(hearings) / sizeof(hearings[0]) == HEARING__MAX,
    "hearings");

/* The index from first on, or -1. */
static int
find(const struct named *rows, int first, int n, const char *name)
{
	for (int i = first; i < n; i++)
		if (strcmp(rows[i].name, name) == 0)
			return i;
	return -1;
}

const char *
stage_name(enum stage s)
{
	return stages[s].name;
}

const struct words *
stage_words(enum stage s)
{
	return &stages[s].words;
}

int
stage_parse(const char *name, enum stage *out)
{
	int i = find(stages, 0, STAGE__MAX, name);

	if (i >= 0)
		*out = (enum stage)i;
	return i >= 0;
}

int
stage_is_closed(enum stage s)
{
	return s == STAGE_REFUSED || s == STAGE_CONCLUDED ||
	    s == STAGE_WITHDRAWN || s == STAGE_DECLINED ||
	    s == STAGE_NO_REVIEW;
}

const char *
finding_name(enum finding f)
{
	return findings[f].name;
}

const struct words *
finding_words(enum finding f)
{
	return &findings[f].words;
}

int
finding_parse(const char *name, enum finding *out)
{
	int i = find(findings, 1, FINDING__MAX, name);

	if (i >= 0)
		*out = (enum finding)i;
	return i >= 0;
}

const char *
answer_name(enum answer a)
{
	return answers[a].name;
}

const struct words *
answer_words(enum answer a)
{
	return &answers[a].words;
}

int
answer_parse(const char *name, enum answer *out)
{
	int i = find(answers, 1, ANSWER__MAX, name);

	if (i >= 0)
		*out = (enum answer)i;
	return i >= 0;
}

int
answer_agrees(enum answer a)
{
	return a == ANSWER_AGREE || a == ANSWER_NO_COMMENT ||
	    a == ANSWER_AGREE_COMMENTS;
}

const char *
hearing_name(enum hearing h)
{
	return hearings[h].name;
}

const struct words *
hearing_words(enum hearing h)
{
	return &hearings[h].words;
}

int
hearing_parse(const char *name, enum hearing *out)
{
	int i = find(hearings, 0, HEARING__MAX, name);

	if (i >= 0)
		*out = (enum hearing)i;
	return i >= 0;
}
