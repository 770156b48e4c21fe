#include "law/right.h"

#define OFFICE_READS (ROLES_TEAM | ROLE_BIT(ROLE_AUDITOR))

/*
 * Duties are kept apart: the administrator grants roles and sees no case, the
 * auditor sees and does nothing, a member's people see what was circulated to
 * that member (Article 15: need to know).
 */
static const struct {
	const char *name;
	unsigned roles;
	struct words words;
	int is_confidential;	/* opens what a review teaches: Article 15 */
} rows[] = {
	[RIGHT_CASES_OWN] = { "cases_own", ROLES_OPERATOR,
	    WORDS("查看本单位案件", "See the cases of one's own operator"), 0 },
	[RIGHT_APPLICATION_EDIT] = { "application_edit", ROLES_OPERATOR,
	    WORDS("编写并提交申报", "Write and lodge an application"), 0 },
	[RIGHT_DECLARATION_SIGN] = { "declaration_sign",
	    ROLE_BIT(ROLE_OPERATOR_SIGNATORY),
	    WORDS("签署申报书", "Sign the declaration"), 0 },
	[RIGHT_REPORTS_REGISTER] = { "reports_register", ROLES_OPERATOR,
	    WORDS("登记未申报采购的安全风险报告",
	    "Keep the register of risk reports without application"), 0 },
	[RIGHT_CASES_ALL] = { "cases_all", OFFICE_READS,
	    WORDS("查看全部案件", "See every case"), 1 },
	[RIGHT_CASE_WORK] = { "case_work", ROLES_TEAM,
	    WORDS("办理案件", "Work on cases"), 1 },
	[RIGHT_CASE_DECIDE] = { "case_decide", ROLES_HEAD,
	    WORDS("签发决定", "Sign decisions"), 1 },
	[RIGHT_CIRCULATION_SEE] = { "circulation_see", ROLES_MEMBER,
	    WORDS("查看征求本单位意见的案件",
	    "See what was circulated to one's member"), 1 },
	[RIGHT_ANSWER_DRAFT] = { "answer_draft", ROLES_MEMBER,
	    WORDS("起草书面回复意见", "Draft the written feedback"), 1 },
	[RIGHT_ANSWER_RELEASE] = { "answer_release",
	    ROLE_BIT(ROLE_MEMBER_SIGNATORY),
	    WORDS("签发书面回复意见", "Release the written feedback"), 1 },
	[RIGHT_PROPOSAL_DRAFT] = { "proposal_draft", ROLES_MEMBER,
	    WORDS("起草审查提议", "Draft the proposal of a review"), 1 },
	[RIGHT_PROPOSAL_RELEASE] = { "proposal_release",
	    ROLE_BIT(ROLE_MEMBER_SIGNATORY),
	    WORDS("签发审查提议", "Release the proposal of a review"), 1 },
	[RIGHT_PUBLIC_REPORTS] = { "public_reports", ROLES_TEAM,
	    WORDS("阅读并答复举报", "Read and answer public reports"), 1 },
	[RIGHT_MAIL_QUEUE] = { "mail_queue",
	    OFFICE_READS | ROLE_BIT(ROLE_ADMINISTRATOR),
	    WORDS("查看未送出的邮件", "See mail that could not be sent"), 0 },
	[RIGHT_MAIL_RETRY] = { "mail_retry",
	    ROLES_TEAM | ROLE_BIT(ROLE_ADMINISTRATOR),
	    WORDS("重新发送邮件", "Send a mail again"), 0 },
	[RIGHT_EXPERTS_KEEP] = { "experts_keep", ROLES_TEAM,
	    WORDS("管理专家名册、征求专家意见",
	    "Keep the register of experts and invite them"), 1 },
	[RIGHT_OPINION_GIVE] = { "opinion_give", ROLE_BIT(ROLE_EXPERT),
	    WORDS("以专家身份出具书面意见",
	    "Give a written opinion as an expert"), 1 },
	[RIGHT_COMMISSION] = { "commission",
	    ROLE_BIT(ROLE_COMMISSION_SECRETARY),
	    WORDS("录入委员会的决定", "Enter the Commission's decisions"), 1 },
	[RIGHT_AUDIT] = { "audit", ROLE_BIT(ROLE_AUDITOR),
	    WORDS("查看审计日志", "Read the audit log"), 0 },
	[RIGHT_ACCOUNTS] = { "accounts", ROLE_BIT(ROLE_ADMINISTRATOR),
	    WORDS("管理账号与角色", "Manage accounts and roles"), 0 },
	[RIGHT_SETTINGS] = { "settings", ROLE_BIT(ROLE_ADMINISTRATOR),
	    WORDS("管理工作日历与规则", "Manage calendars and rule sets"), 0 },
	[RIGHT_DESIGNATIONS_SEE] = { "designations_see",
	    OFFICE_READS | ROLE_BIT(ROLE_ADMINISTRATOR),
	    WORDS("查看认定名录", "See the register of designations"), 0 },
	[RIGHT_DESIGNATIONS_KEEP] = { "designations_keep",
	    ROLE_BIT(ROLE_ADMINISTRATOR),
	    WORDS("管理认定名录", "Keep the register of designations"), 0 },
	[RIGHT_SPILL_REPORT] = { "spill_report",
	    ROLES_TEAM | ROLE_BIT(ROLE_ADMINISTRATOR),
	    WORDS("报告并封存疑似国家秘密",
	    "Report and withhold what seems to be a state secret"), 0 },
	[RIGHT_SPILL_DECIDE] = { "spill_decide",
	    ROLES_HEAD | ROLE_BIT(ROLE_ADMINISTRATOR),
	    WORDS("决定销毁或者解除封存", "Destroy what was withheld, or give "
	    "it back"), 0 },
	[RIGHT_INCIDENTS] = { "incidents", ROLES_HEAD |
	    ROLE_BIT(ROLE_AUDITOR) | ROLE_BIT(ROLE_ADMINISTRATOR),
	    WORDS("查看泄密事件清单", "See the list of incidents"), 0 },
};
_Static_assert(sizeof(rows) / sizeof(rows[0]) == RIGHT__MAX, "rights");

unsigned
right_roles(enum right r)
{
	return rows[r].roles;
}

unsigned
rights_of(unsigned roles)
{
	unsigned rights = 0;

	for (int r = 0; r < RIGHT__MAX; r++)
		if (rows[r].roles & roles)
			rights |= RIGHT_BIT(r);
	return rights;
}

unsigned
rights_confidential(void)
{
	unsigned rights = 0;

	for (int r = 0; r < RIGHT__MAX; r++)
		if (rows[r].is_confidential)
			rights |= RIGHT_BIT(r);
	return rights;
}

const char *
right_name(enum right r)
{
	return rows[r].name;
}

const struct words *
right_words(enum right r)
{
	return &rows[r].words;
}
