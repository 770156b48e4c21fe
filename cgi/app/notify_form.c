#include "app/notify_form.h"
#include "view/template.h"

#define MAIL(name) "mail/" name ".tpl", "mail/" name ".txt.tpl"
#define NO_LETTER NULL, NULL, WORDS(NULL, NULL)
#define AS_LAW WORDS(NULL, NULL)
#define NO_CLOCK PERIOD__MAX

/* The series are those of requirements.md 5.1, with 收, 不受, 审, 免, 终,
 * 撤, 催, 齐, 拟, 重, 确, 核 and 认. */
static const struct notice_form forms[] = {
	[NOTICE_NONE] = { NO_LETTER, NULL, NULL, AS_LAW, NO_CLOCK },
	[NOTICE_RECEIVED] = { "letters/received.tpl", "收",
	    WORDS("关于收到网络安全审查申报的通知",
	    "Notice of receipt of an application for a cybersecurity review"),
	    MAIL("received"), AS_LAW, PERIOD_DECISION },
	[NOTICE_HELD] = { "letters/held.tpl", "核",
	    WORDS("关于网络安全审查申报待核实认定的通知",
	    "Notice that an application for a cybersecurity review is held"),
	    MAIL("held"), AS_LAW, NO_CLOCK },
	[NOTICE_DEPARTMENT_ASKED] = { "letters/department-asked.tpl", "认",
	    WORDS("关于核实关键信息基础设施认定情况的函",
	    "Request to confirm a designation of critical information "
	    "infrastructure"),
	    MAIL("department-asked"), AS_LAW, PERIOD_DESIGNATION },
	[NOTICE_DESIGNATION_CONFIRMED] = { "letters/designation-confirmed.tpl",
	    "核", WORDS("关于认定情况已经核实的通知",
	    "Notice that the designation is confirmed"),
	    MAIL("designation-confirmed"), AS_LAW, PERIOD_ACCEPTANCE },
	[NOTICE_RETURNED] = { "letters/returned.tpl", "补",
	    WORDS("关于补正网络安全审查申报材料的通知",
	    "Notice to correct an application for a cybersecurity review"),
	    MAIL("returned"), AS_LAW, PERIOD_CORRECTION },
	[NOTICE_ACCEPTED] = { "letters/accepted.tpl", "受",
	    WORDS("关于受理网络安全审查申报的通知",
	    "Notice of acceptance of an application for a cybersecurity "
	    "review"), MAIL("accepted"), AS_LAW, PERIOD_PRELIMINARY },
	[NOTICE_REFUSED] = { "letters/refused.tpl", "不受",
	    WORDS("关于不予受理网络安全审查申报的通知",
	    "Notice of non-acceptance of an application for a cybersecurity "
	    "review"), MAIL("refused"), AS_LAW, NO_CLOCK },
	[NOTICE_EXTENDED] = { "letters/extended.tpl", "延",
	    WORDS("关于延长网络安全审查期限的通知",
	    "Notice of extension of a cybersecurity review"),
	    MAIL("extended"), AS_LAW, PERIOD_PRELIMINARY },
	[NOTICE_REVIEW] = { "letters/review.tpl", "审",
	    WORDS("关于开展网络安全审查的通知",
	    "Notice that a cybersecurity review is needed"),
	    MAIL("review"), AS_LAW, PERIOD_PRELIMINARY },
	[NOTICE_NO_REVIEW] = { "letters/no-review.tpl", "免",
	    WORDS("关于无需进行网络安全审查的通知",
	    "Notice that no cybersecurity review is needed"),
	    MAIL("no-review"), AS_LAW, NO_CLOCK },
	[NOTICE_INITIATION] = { "letters/initiation.tpl", "启",
	    WORDS("关于启动网络安全审查的通知",
	    "Notice of initiation of a cybersecurity review"),
	    MAIL("initiation"), AS_LAW, PERIOD_PRELIMINARY },
	[NOTICE_CIRCULATION] = { NO_LETTER, MAIL("circulation"), AS_LAW,
	    PERIOD_REPLY },
	[NOTICE_SPECIAL_REVIEW] = { "letters/special-review.tpl", "特",
	    WORDS("关于启动特别审查程序的通知",
	    "Notice of the opening of the special review process"),
	    MAIL("special-review"), AS_LAW, PERIOD_SPECIAL },
	[NOTICE_FINDING] = { "letters/finding.tpl", "结",
	    WORDS("关于网络安全审查结论的通知",
	    "Notice of the finding of a cybersecurity review"),
	    MAIL("finding"), AS_LAW, NO_CLOCK },
	[NOTICE_ANNULLED] = { "letters/annulled.tpl", "撤",
	    WORDS("关于撤销有关办理事项的通知", "Notice of annulment"),
	    MAIL("annulled"), AS_LAW, NO_CLOCK },
	[NOTICE_WITHDRAWN] = { "letters/withdrawn.tpl", "终",
	    WORDS("关于终止网络安全审查程序的通知",
	    "Notice of the end of a cybersecurity review"),
	    MAIL("withdrawn"), AS_LAW, NO_CLOCK },
	[NOTICE_MATERIALS] = { "letters/materials.tpl", "材",
	    WORDS("关于补充网络安全审查材料的通知",
	    "Request for supplementary materials in a cybersecurity review"),
	    MAIL("materials"), AS_LAW, PERIOD_MATERIALS },
	[NOTICE_MATERIALS_REMINDER] = { "letters/materials-reminder.tpl",
	    "催", WORDS("关于催告补充网络安全审查材料的通知",
	    "Reminder of a request for supplementary materials"),
	    MAIL("materials-reminder"), AS_LAW, PERIOD_MATERIALS },
	[NOTICE_MATERIALS_SUBMITTED] = { "letters/materials-submitted.tpl",
	    "收", WORDS("关于收到网络安全审查补充材料的通知",
	    "Notice of receipt of supplementary materials"),
	    MAIL("materials-submitted"), AS_LAW, NO_CLOCK },
	[NOTICE_MATERIALS_COMPLETE] = { "letters/materials-complete.tpl",
	    "齐", WORDS("关于网络安全审查补充材料齐备的通知",
	    "Notice that supplementary materials are complete"),
	    MAIL("materials-complete"), AS_LAW, PERIOD_PRELIMINARY },
	[NOTICE_INTENDED_FAIL] = { "letters/intended-fail.tpl", "拟",
	    WORDS("关于拟作出未通过网络安全审查结论的告知",
	    "Notice of an intended Fail in a cybersecurity review"),
	    MAIL("intended-fail"), AS_LAW, PERIOD_COMMENT },
	[NOTICE_FAIL_WITHDRAWN] = { "letters/fail-withdrawn.tpl", "撤",
	    WORDS("关于撤回有关认定的通知",
	    "Notice that a determination is withdrawn"),
	    MAIL("fail-withdrawn"), AS_LAW, NO_CLOCK },
	[NOTICE_REOPENED] = { "letters/reopened.tpl", "重",
	    WORDS("关于重新启动网络安全审查的通知",
	    "Notice that a cybersecurity review is reopened"),
	    MAIL("reopened"), AS_LAW, NO_CLOCK },
	[NOTICE_RECALLED] = { NO_LETTER, MAIL("recalled"), AS_LAW,
	    NO_CLOCK },
	[NOTICE_CONDITIONS_MET] = { "letters/conditions-met.tpl", "确",
	    WORDS("关于确认网络安全审查先行条件的通知",
	    "Notice that the precedent conditions are confirmed"),
	    MAIL("conditions-met"), AS_LAW, NO_CLOCK },
	[NOTICE_CHANGE_NOTED] = { "letters/change-noted.tpl", "记",
	    WORDS("关于记录所告知变更的通知",
	    "Notice that a notified change is noted"),
	    MAIL("change-noted"), AS_LAW, NO_CLOCK },
	[NOTICE_CHANGE_MATERIAL] = { "letters/change-material.tpl", "变",
	    WORDS("关于所告知变更属于重大变更的通知",
	    "Notice that a notified change is material"),
	    MAIL("change-material"), AS_LAW, NO_CLOCK },
	[NOTICE_EXPERT_INVITED] = { NO_LETTER, MAIL("expert-invited"),
	    AS_LAW, NO_CLOCK },
	[NOTICE_EXPERT_WITHDRAWN] = { NO_LETTER, MAIL("expert-withdrawn"),
	    AS_LAW, NO_CLOCK },
	[NOTICE_COMMISSION] = { NO_LETTER, MAIL("commission"), AS_LAW,
	    PERIOD_SPECIAL },
	[NOTICE_RECUSED] = { NO_LETTER, MAIL("recused"), AS_LAW, NO_CLOCK },
	[NOTICE_REPORT_ANSWERED] = { NO_LETTER, MAIL("report-answered"),
	    WORDS("您有一条新回复", "You have an answer"), NO_CLOCK },
	[NOTICE_INVITATION] = { NO_LETTER, MAIL("invitation"),
	    WORDS("网络安全审查系统账号开通",
	    "Your account of the cybersecurity review service"), NO_CLOCK },
	[NOTICE_RESET] = { NO_LETTER, MAIL("reset"),
	    WORDS("重新设置密码", "Set a new password"), NO_CLOCK },
	[NOTICE_ACCOUNT_CHANGED] = { NO_LETTER, MAIL("account-changed"),
	    WORDS("您的账号有变更", "Your account was changed"), NO_CLOCK },
	[NOTICE_MESSAGE] = { NO_LETTER, MAIL("message"), AS_LAW, NO_CLOCK },
	[NOTICE_DATE_MOVED] = { NO_LETTER, MAIL("date-moved"), AS_LAW,
	    NO_CLOCK },
	[NOTICE_DIGEST] = { NO_LETTER, MAIL("digest"), WORDS("期限提醒",
	    "Reminder: what is due from you"), NO_CLOCK },
	[NOTICE_VIRUS] = { NO_LETTER, MAIL("virus"),
	    WORDS("案件材料中发现病毒", "A virus in a file of a case"),
	    NO_CLOCK },
};
_Static_assert(sizeof(forms) / sizeof(forms[0]) == NOTICE__MAX, "notices");

const struct notice_form *
notice_form(enum notice n)
{
	return &forms[n];
}

const struct words *
notice_subject(enum notice n)
{
	return forms[n].subject.in[LANG_ZH] != NULL ? &forms[n].subject :
	    notice_words(n);
}

int
notice_tells(enum period p)
{
	for (int i = 0; i < NOTICE__MAX; i++)
		if (forms[i].clock == p)
			return 1;
	return 0;
}

enum err
app_view(struct app *app, const struct view **out)
{
	struct view *v;
	enum err e;

	if (app->view == NULL) {
		e = view_open(app->arena, setting_text(app->settings,
		    SET_TEMPLATES), &v);
		if (e != ERR_OK)
			return e;
		app->view = v;
	}
	*out = app->view;
	return ERR_OK;
}
