#include <string.h>

#include "law/measures.h"
#include "law/period.h"

/* A target of the Office is never shown as a limit of the Measures. */
static const struct period_row rows[] = {
	[PERIOD_ACCEPTANCE] = { "acceptance", "8", 0, RULE_ACCEPTANCE_CHECK_WD,
	    WORDS("形式审查期限", "Completeness check") },
	[PERIOD_DECISION] = { "decision", SCREENING, 1, RULE_SCREENING_WD,
	    WORDS("确定是否审查的期限", "Decision whether to review") },
	[PERIOD_PRELIMINARY] = { "preliminary", "9", 1, RULE_PRELIMINARY_WD,
	    WORDS("初步审查期限", "Preliminary review") },
	[PERIOD_REPLY] = { "reply", "11", 1, RULE_CIRCULATION_REPLY_WD,
	    WORDS("成员单位回复期限", "Members' written feedback") },
	[PERIOD_GRACE] = { "grace", "11", 0, RULE_CIRCULATION_GRACE_WD,
	    WORDS("回复宽限期", "Grace for late answers") },
	[PERIOD_SPECIAL] = { "special", "13", 1, RULE_SPECIAL_WD,
	    WORDS("特别审查期限", "Special review") },
	[PERIOD_MATERIALS] = { "materials", "14", 0,
	    RULE_SUPPLEMENT_DEFAULT_WD,
	    WORDS("补充材料期限", "Supplementary materials") },
	[PERIOD_COMMENT] = { "comment", "14", 0, RULE_ART14_COMMENT_WD,
	    WORDS("陈述意见期限", "Comment on the intended Fail") },
	[PERIOD_NOTICE] = { "notice", "11", 0, RULE_NOTICE_FINDING_WD,
	    WORDS("送达审查结论期限", "Service of the finding") },
	[PERIOD_CORRECTION] = { "correction", "8", 0, RULE_RETURN_CORRECT_WD,
	    WORDS("补正期限", "Correction of the application") },
	[PERIOD_CHECK] = { "check", "14", 0, RULE_SUPPLEMENT_CHECK_WD,
	    WORDS("补充材料核对期限", "Check of the materials handed in") },
	[PERIOD_DESIGNATION] = { "designation", "18", 0,
	    RULE_DESIGNATION_CONFIRM_WD,
	    WORDS("核实认定期限", "Confirmation of the designation") },
	[PERIOD_CHANGE] = { "change", "14", 0, RULE_CHANGE_RULE_WD,
	    WORDS("变更认定期限", "Ruling on a change") },
	[PERIOD_STEP] = { "step", "5", 0, RULE_OFFICE_STEP_WD,
	    WORDS("办公室下一步办理期限", "The Office's next step") },
};
_Static_assert(sizeof(rows) / sizeof(rows[0]) == PERIOD__MAX, "periods");

const struct period_row *
period_row(enum period p)
{
	return &rows[p];
}

enum rule
period_rule(enum period p)
{
	return rows[p].length;
}

const char *
period_name(enum period p)
{
	return rows[p].name;
}

const struct words *
period_words(enum period p)
{
	return &rows[p].words;
}

int
period_parse(const char *name, enum period *out)
{
	for (int i = 0; i < PERIOD__MAX; i++)
		if (strcmp(rows[i].name, name) == 0) {
			*out = (enum period)i;
			return 1;
		}
	return 0;
}
