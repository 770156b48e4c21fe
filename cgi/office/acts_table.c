#include <string.h>

#include "office/acts.h"

static const struct act_number extend_days = { RULE_PRELIMINARY_EXTENSION_WD,
	1, WORDS("延长的工作日数", "Working days more") };
static const struct act_number remind_days = { RULE_SUPPLEMENT_REMIND_WD, 1,
	WORDS("自催告之日起给予的工作日数",
	"Working days from the reminder on") };
static const struct act_number still_missing = { RULE__MAX, 0,
	WORDS("仍缺的项数（0为全部收到）",
	"Items still missing (0: everything came)") };

/* What it does in the special review is what it does elsewhere. */
#define SAME_EFFECT WORDS(NULL, NULL)

static const struct office_act acts[] = {
	{ EVENT_DECIDE_TO_REVIEW, "decide-to-review", ACT_REASON,
	    WORDS("确定需要审查", "Decide to review"),
	    WORDS("规则由审查办公室确定是否需要审查。确定需要审查的，书面告知运营者，初步审查"
	    "期限自次日起计算。",
	    "Under these rules the Office decides whether a review is needed. "
	    "The operator is told in writing, and the preliminary review is "
	    "counted from the next day."),
	    WORDS("签发并告知", "Sign and tell the operator"), NULL, SAME_EFFECT },
	{ EVENT_DECIDE_NO_REVIEW, "decide-no-review", ACT_REASON | ACT_HARD,
	    WORDS("确定无需审查", "Decide that no review is needed"),
	    WORDS("书面告知运营者无需审查，本案办结。",
	    "The operator is told in writing that no review is needed, and "
	    "the case is closed."),
	    WORDS("签发并告知", "Sign and tell the operator"), NULL, SAME_EFFECT },
	{ EVENT_DESIGNATION_DENIED, "designation-denied",
	    ACT_REASON | ACT_PAPER_ONLY,
	    WORDS("录入未予认定的答复", "Enter that it is not designated"),
	    WORDS("录入保护工作部门关于未予认定的答复。随后由承办人决定不予受理；部门此后补充确认的，"
	    "仍可录入。",
	    "Enters that the department has not designated the applicant. "
	    "Non-acceptance follows, by an act of its own; a confirmation that "
	    "comes after all can still be entered before that."),
	    WORDS("录入", "Enter it"), NULL, SAME_EFFECT },
	{ EVENT_NOTIFY_REVIEW, "notify-review", 0,
	    WORDS("书面告知启动审查", "Give notice of the review"),
	    WORDS("委员会已批准启动审查。书面告知本案列明的每一家运营者（各自一份通知书），初步"
	    "审查期限自次日起计算；没有已知运营者的，向提供者送达纸质通知，须填写文号并附扫描"
	    "件。随后要求提交{8}规定的材料。",
	    "The Commission has approved the review. Each operator of the case "
	    "is told by a letter of its own, and the preliminary review is "
	    "counted from the next day. Where none is known the notice goes to "
	    "the provider on paper: its number and scan are needed. A request "
	    "for the materials of {8} comes next."),
	    WORDS("签发通知", "Sign the notice"), NULL, SAME_EFFECT },
	{ EVENT_EXTEND, "extend", ACT_REASON,
	    WORDS("延长审查期限", "Extend the period"),
	    WORDS("情况复杂的，可以延长审查期限。须在届满日以前（含当日）决定，初步审查最长"
	    "延长15个工作日，以一次为限。",
	    "Where the case is complicated, the period can be made longer, on "
	    "or before its last day: once, by at most 15 working days in the "
	    "preliminary review."),
	    WORDS("签发延长决定", "Sign the extension"), &extend_days,
	    WORDS("情况复杂的，特别审查期限可以延长，不限次数。须在届满日以前（含当日）决定，"
	    "并告知运营者。委员会审批的时间计入特别审查期限。",
	    "Where the case is complicated, the period of the special review can "
	    "be made longer, any number of times, on or before its last day; the "
	    "operator is told of each. The time of the Commission belongs to "
	    "the period.") },
	{ EVENT_RECALL, "recall", ACT_REASON | ACT_HARD,
	    WORDS("撤回征求意见", "Recall the circulation"),
	    WORDS("征求意见期间需要补充材料的，先撤回征求意见：已作出的回复失效，审查期限停止"
	    "计算；随后须要求补充材料。",
	    "Where materials are needed while a round runs, the round is "
	    "recalled first: its answers are superseded and the period stops. "
	    "A request for materials must follow."),
	    WORDS("撤回", "Recall it"), NULL, SAME_EFFECT },
	{ EVENT_MATERIALS_SUBMITTED, "materials-paper", ACT_PAPER_ONLY,
	    WORDS("录入纸质补充材料", "Enter materials that came on paper"),
	    WORDS("运营者以纸质方式提交的补充材料，以收到之日为准录入。录入不使审查期限重新"
	    "计算；全部收到的，开始核对期限。",
	    "Materials that came on paper are entered as of the day they "
	    "came. That restarts nothing; where everything came, the days to "
	    "check it begin."),
	    WORDS("录入", "Enter it"), &still_missing, SAME_EFFECT },
	{ EVENT_MATERIALS_COMPLETE, "materials-complete", 0,
	    WORDS("认定补充材料齐备", "Say that the materials are complete"),
	    WORDS("以最后一次提交之日为准认定齐备。审查期限据此重新计算或者继续计算。",
	    "Complete as of the day on which they were last handed in. The "
	    "period of the review begins anew, or runs on, from that day."),
	    WORDS("认定齐备", "They are complete"), NULL, SAME_EFFECT },
	{ EVENT_REMIND_MATERIALS, "materials-remind", ACT_MISSING,
	    WORDS("催告补充材料", "Remind the operator"),
	    WORDS("每项要求只能催告一次。催告后的期限不早于原届满日。",
	    "A request is reminded of once. The new last day never lies "
	    "before the old one."),
	    WORDS("发出催告", "Send the reminder"), &remind_days, SAME_EFFECT },
	{ EVENT_MATERIALS_REFUSED, "materials-refused",
	    ACT_REASON | ACT_EVIDENCE | ACT_HARD,
	    WORDS("认定拒绝提供材料", "Determine a refusal"),
	    WORDS("明示拒绝，或者期限届满后仍不提供。认定不是结论：须先告知运营者拟未通过并听取"
	    "意见，此后只能建议未通过。运营者此前补交齐全的，认定不再适用。",
	    "Refused expressly, or still missing after the last day. This is "
	    "no finding: the operator is told of the intended Fail and may "
	    "comment, and after that only Fail may be suggested. Materials "
	    "that come before lift it."),
	    WORDS("签发认定", "Sign the determination"), NULL, SAME_EFFECT },
	{ EVENT_MATERIALS_FALSE, "materials-false",
	    ACT_REASON | ACT_INTENT | ACT_EVIDENCE | ACT_HARD,
	    WORDS("认定故意提供虚假材料", "Determine deliberate falsehood"),
	    WORDS("须有证据证明材料虚假且系故意。认定不是结论：须先告知运营者拟未通过并听取意见，"
	    "此后只能建议未通过。结论送达后认定的，案件重新启动。",
	    "There must be evidence that materials are false, and "
	    "deliberately so. This is no finding: the operator is told of the "
	    "intended Fail and may comment, and after that only Fail may be "
	    "suggested. After service it reopens the case."),
	    WORDS("签发认定", "Sign the determination"), NULL, SAME_EFFECT },
	{ EVENT_INTEND_FAIL, "intend-fail", ACT_REASON | ACT_HARD,
	    WORDS("告知拟未通过", "Tell of the intended Fail"),
	    WORDS("将认定及其理由告知运营者，运营者可以在期限内陈述意见。期限届满后才能就未通过"
	    "征求成员单位意见。",
	    "The operator is told of the determination with its reasons and "
	    "may comment within the period. A Fail is circulated only after "
	    "that period."),
	    WORDS("签发告知书", "Sign the notice"), NULL, SAME_EFFECT },
	{ EVENT_NOTIFY_CHANGE, "change-paper", ACT_CHANGE | ACT_PAPER_ONLY,
	    WORDS("录入纸质变更告知", "Enter a change that came on paper"),
	    WORDS("运营者以纸质方式告知的变更，按原文录入，以收到之日为准。录入不改变任何期限，"
	    "随后由办公室认定是否重大。",
	    "A change that the operator notified on paper is entered word for "
	    "word, as of the day it came. That moves no period; the Office "
	    "rules on it next."),
	    WORDS("录入", "Enter it"), NULL, SAME_EFFECT },
	{ EVENT_CHANGE_IMMATERIAL, "change-immaterial", ACT_REASON,
	    WORDS("认定变更不重大", "Rule: the change is immaterial"),
	    WORDS("运营者告知的变更不影响审查，予以记录并告知运营者。各项期限不变。",
	    "The change that was notified does not bear on the review: it is "
	    "noted, and the operator is told. No period moves."),
	    WORDS("签发并告知", "Sign and tell the operator"), NULL, SAME_EFFECT },
	{ EVENT_CHANGE_MATERIAL, "change-material", ACT_REASON | ACT_HARD,
	    WORDS("认定变更重大", "Rule: the change is material"),
	    WORDS("产品、提供者的控制权或者合同发生重大变更的，运营者须依照{6}重新预判，"
	    "必要时重新申报。本认定不改变任何期限；仅需补充材料的，另行要求补充材料（{14}）。",
	    "The product, the control of the provider or the contract has "
	    "changed so much that the operator must judge anew under "
	    "{6}, and apply anew if need be. The ruling moves no period; where "
	    "materials alone are lacking, request them ({14})."),
	    WORDS("签发并告知", "Sign and tell the operator"), NULL, SAME_EFFECT },
	{ EVENT_COMMENT, "comment-paper", ACT_COMMENT | ACT_PAPER_ONLY,
	    WORDS("录入纸质陈述意见", "Enter a comment that came on paper"),
	    WORDS("运营者对拟未通过的书面意见，按原文录入。",
	    "What the operator wrote on the intended Fail, word for word."),
	    WORDS("录入", "Enter it"), NULL, SAME_EFFECT },
	{ EVENT_DETERMINATION_WITHDRAWN, "withdraw-determination",
	    ACT_REASON | ACT_HARD,
	    WORDS("撤回认定", "Withdraw the determination"),
	    WORDS("撤回后不再限于建议未通过；已告知运营者的，一并告知撤回。",
	    "After that Fail is no longer the only suggestion. An operator "
	    "that was told of it is told that it is withdrawn."),
	    WORDS("撤回认定", "Withdraw it"), NULL, SAME_EFFECT },
	{ EVENT_CLOSE_CIRCULATION, "close", ACT_HARD,
	    WORDS("结束征求意见", "Close the round"),
	    WORDS("全部成员单位已回复，或者宽限期已届满的，结束本轮征求意见。意见不一致的，"
	    "转入特别审查程序。",
	    "When all members have answered, or the grace is over, the round "
	    "is closed. Where they do not agree, the special review opens."),
	    WORDS("结束本轮", "Close the round"), NULL,
	    WORDS("全部成员单位已回复，或者宽限期已届满的，结束本轮征求意见。不同意见连同理由"
	    "随报批材料报送委员会。",
	    "When all members have answered, or the grace is over, the round is "
	    "closed. Dissent goes to the Commission with its reasons.") },
	{ EVENT_SERVE, "serve", ACT_HARD,
	    WORDS("签发并送达审查结论", "Sign and serve the finding"),
	    WORDS("成员单位对该版本意见一致，签发并送达审查结论。理由和条件与成员单位同意的"
	    "版本完全一致。",
	    "The members agree to this version. The finding is signed and "
	    "served with exactly the reasons and conditions that they agreed "
	    "to."),
	    WORDS("签发并送达", "Sign and serve"), NULL,
	    WORDS("委员会已批准该版本，签发并送达审查结论。理由和条件与委员会批准的版本完全"
	    "一致。",
	    "The Commission has approved this version. The finding is signed and "
	    "served with exactly the reasons and conditions that it approved.") },
	{ EVENT_CONDITIONS_CONFIRMED, "confirm-conditions", 0,
	    WORDS("确认先行条件", "Confirm the conditions"),
	    WORDS("确认全部先行条件已经满足，合同可以生效。",
	    "All precedent conditions are met: the contract may take "
	    "effect."), WORDS("确认", "Confirm"), NULL, SAME_EFFECT },
	{ EVENT_WITHDRAW, "withdraw",
	    ACT_REASON | ACT_PAPER_ONLY | ACT_HARD,
	    WORDS("同意撤回申报", "Consent to the withdrawal"),
	    WORDS("运营者书面申请撤回申报，办公室负责人同意的，录入其申请并终止审查。正在征求"
	    "意见的，一并告知成员单位。报请委员会批准之后或者成员单位意见一致之后，不得撤回。",
	    "The operator asked in writing to withdraw its application: with "
	    "the consent of the head of the Office the paper is entered and "
	    "the review ends. Members that are being asked are told. Once the "
	    "case is with the Commission, or the members agree, there is no "
	    "withdrawal."),
	    WORDS("同意撤回", "Consent"), NULL, SAME_EFFECT },
	{ EVENT_ANNUL, "annul", ACT_REASON | ACT_HARD,
	    WORDS("撤销上一事项", "Annul the last act"),
	    WORDS("撤销最后一项办理事项。两项均保留在记录中，相关文书失效，并告知已知悉的"
	    "各方。",
	    "Takes back the last act. Both stay in the record; letters lose "
	    "their force, and those who were told are told of it."),
	    WORDS("撤销", "Annul"), NULL, SAME_EFFECT },
};

/* Acts that are done on pages of their own kind. */
#define CHECK WORDS("完备性检查", "Completeness check")
#define SUGGEST WORDS("结论建议", "Suggested finding")
#define SPECIAL WORDS("特别审查：听取意见", "Special review: hearing")

static const struct {
	enum event_kind kind;
	const char *path;
	struct words words;
} elsewhere[] = {
	{ EVENT_ASK_DEPARTMENT, "ask-department",
	    WORDS("函请核实认定", "Ask the department") },
	{ EVENT_DESIGNATION_CONFIRMED, "designation-confirmed",
	    WORDS("录入认定的确认", "Enter the confirmation") },
	{ EVENT_ACCEPT, "check", CHECK }, { EVENT_RETURN, "check", CHECK },
	{ EVENT_REFUSE, "check", CHECK },
	{ EVENT_CIRCULATE, "suggestion", SUGGEST },
	{ EVENT_REVISE, "suggestion", SUGGEST },
	{ EVENT_HEAR, "special", SPECIAL },
	{ EVENT_WAIVE_HEARING, "special", SPECIAL },
	{ EVENT_ANALYSE, "analysis",
	    WORDS("深入分析评估", "In-depth analysis") },
	{ EVENT_SUBMIT, "report",
	    WORDS("报中央网信委批准", "Report to the Commission") },
	{ EVENT_REPLY, "paper-answer",
	    WORDS("录入成员单位的纸质回复", "Enter a paper answer") },
	{ EVENT_REQUEST_MATERIALS, "request-materials",
	    WORDS("要求补充材料", "Request materials") },
};

const struct office_act *
office_act(enum event_kind kind)
{
	for (size_t i = 0; i < sizeof(acts) / sizeof(acts[0]); i++)
		if (acts[i].kind == kind)
			return &acts[i];
	return NULL;
}

const struct office_act *
office_act_at(const char *path)
{
	for (size_t i = 0; i < sizeof(acts) / sizeof(acts[0]); i++)
		if (strcmp(acts[i].path, path) == 0)
			return &acts[i];
	return NULL;
}

const char *
act_path(enum event_kind kind, const struct words **words)
{
	const struct office_act *row = office_act(kind);

	if (row != NULL) {
		*words = &row->words;
		return row->path;
	}
	for (size_t i = 0; i < sizeof(elsewhere) / sizeof(elsewhere[0]); i++)
		if (elsewhere[i].kind == kind) {
			*words = &elsewhere[i].words;
			return elsewhere[i].path;
		}
	return NULL;
}
