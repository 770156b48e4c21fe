#include <string.h>

#include "law/event.h"

static const struct {
	const char *name;
	struct words words;
} rows[] = {
	[NOTICE_NONE] = { "-", WORDS("无", "None") },
	[NOTICE_RECEIVED] = { "received",
	    WORDS("收到申报回执", "Receipt of the application") },
	[NOTICE_HELD] = { "held",
	    WORDS("申报待核实认定通知书",
	    "Notice that the application is held") },
	[NOTICE_DEPARTMENT_ASKED] = { "department-asked",
	    WORDS("核实认定函", "Question to the department") },
	[NOTICE_DESIGNATION_CONFIRMED] = { "designation-confirmed",
	    WORDS("认定核实通知书", "Notice that the designation is confirmed") },
	[NOTICE_RETURNED] = { "returned",
	    WORDS("补正通知书", "Notice to correct") },
	[NOTICE_ACCEPTED] = { "accepted",
	    WORDS("受理通知书", "Notice of acceptance") },
	[NOTICE_REFUSED] = { "refused",
	    WORDS("不予受理通知书", "Notice of non-acceptance") },
	[NOTICE_EXTENDED] = { "extended",
	    WORDS("延长审查期限通知书", "Notice of extension") },
	[NOTICE_REVIEW] = { "review",
	    WORDS("需要审查通知书", "Notice that a review is needed") },
	[NOTICE_NO_REVIEW] = { "no-review",
	    WORDS("无需审查通知书", "Notice that no review is needed") },
	[NOTICE_INITIATION] = { "initiation",
	    WORDS("启动审查通知书", "Notice of initiation of a review") },
	[NOTICE_CIRCULATION] = { "circulation",
	    WORDS("征求意见函", "Letter seeking comments") },
	[NOTICE_SPECIAL_REVIEW] = { "special-review",
	    WORDS("进入特别审查程序通知书", "Notice of the special review") },
	[NOTICE_FINDING] = { "finding",
	    WORDS("审查结论通知书", "Notice of finding") },
	[NOTICE_ANNULLED] = { "annulled",
	    WORDS("撤销通知书", "Notice of annulment") },
	[NOTICE_WITHDRAWN] = { "withdrawn",
	    WORDS("撤回申报通知书", "Notice of withdrawal") },
	[NOTICE_MATERIALS] = { "materials",
	    WORDS("补充材料通知书", "Request for supplementary materials") },
	[NOTICE_MATERIALS_REMINDER] = { "materials-reminder",
	    WORDS("补充材料催告书", "Reminder of the request for materials") },
	[NOTICE_MATERIALS_SUBMITTED] = { "materials-submitted",
	    WORDS("收到补充材料回执", "Receipt of supplementary materials") },
	[NOTICE_MATERIALS_COMPLETE] = { "materials-complete",
	    WORDS("补充材料齐备通知书",
	    "Notice that the materials are complete") },
	[NOTICE_INTENDED_FAIL] = { "intended-fail",
	    WORDS("拟作出未通过结论告知书", "Notice of an intended Fail") },
	[NOTICE_FAIL_WITHDRAWN] = { "fail-withdrawn",
	    WORDS("撤回认定通知书", "Notice that a determination is withdrawn") },
	[NOTICE_REOPENED] = { "reopened",
	    WORDS("重新启动审查通知书", "Notice that the case is reopened") },
	[NOTICE_RECALLED] = { "recalled",
	    WORDS("撤回征求意见的通知", "Circulation recalled") },
	[NOTICE_CONDITIONS_MET] = { "conditions-met",
	    WORDS("先行条件确认通知书",
	    "Notice that the conditions are confirmed") },
	[NOTICE_CHANGE_NOTED] = { "change-noted",
	    WORDS("变更记录通知书", "Notice that a change is noted") },
	[NOTICE_CHANGE_MATERIAL] = { "change-material",
	    WORDS("重大变更通知书", "Notice that a change is material") },
	[NOTICE_EXPERT_INVITED] = { "expert-invited",
	    WORDS("征求专家意见", "Question to an expert") },
	[NOTICE_EXPERT_WITHDRAWN] = { "expert-withdrawn",
	    WORDS("不再征求专家意见", "Question to an expert withdrawn") },
	[NOTICE_COMMISSION] = { "commission",
	    WORDS("报请委员会批准", "Report to the Commission") },
	[NOTICE_RECUSED] = { "recused",
	    WORDS("工作人员回避", "A reviewer steps down") },
	[NOTICE_REPORT_ANSWERED] = { "report-answered",
	    WORDS("举报答复提示", "Report answered") },
	[NOTICE_INVITATION] = { "invitation",
	    WORDS("账号邀请", "Invitation") },
	[NOTICE_RESET] = { "reset", WORDS("重设密码", "Password reset") },
	[NOTICE_ACCOUNT_CHANGED] = { "account-changed",
	    WORDS("账号变更提示", "Account changed") },
	[NOTICE_MESSAGE] = { "message", WORDS("案件消息", "Message on a case") },
	[NOTICE_DATE_MOVED] = { "date-moved",
	    WORDS("届满日变动通知", "Notice of a last day that moved") },
	[NOTICE_DIGEST] = { "digest", WORDS("期限提醒", "Reminder") },
	[NOTICE_VIRUS] = { "virus", WORDS("病毒提示", "Virus found") },
};
_Static_assert(sizeof(rows) / sizeof(rows[0]) == NOTICE__MAX, "notices");

const char *
notice_name(enum notice n)
{
	return rows[n].name;
}

const struct words *
notice_words(enum notice n)
{
	return &rows[n].words;
}

int
notice_parse(const char *name, enum notice *out)
{
	for (int i = 0; i < NOTICE__MAX; i++)
		if (strcmp(rows[i].name, name) == 0) {
			*out = (enum notice)i;
			return 1;
		}
	return 0;
}
