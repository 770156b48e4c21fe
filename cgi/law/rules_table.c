#include <stddef.h>

#include "law/rules_table.h"

#define TRUTH "true|false"
#define DAYS(k, v, art, conf, zh, en) \
	{ k, RULE_NUMBER, v, 0, 400, NULL, art, conf, WORDS(zh, en) }
#define CHOICE(k, v, list, art, conf, zh, en) \
	{ k, RULE_CHOICE, v, 0, 0, list, art, conf, WORDS(zh, en) }
#define HIGH CONFIDENCE_HIGH
#define MEDIUM CONFIDENCE_MEDIUM
#define LOW CONFIDENCE_LOW

/*
 * Every open question of the draft, its key and default. Where the list of
 * values has one entry, the others that were thought of are not built, and
 * the key states what holds. All lengths are working days.
 */
static const struct rule_row rows[] = {
	[RULE_TEXT] = CHOICE("text", "draft-2019",
	    "draft-2019|measures-2020|measures-2022", "-", HIGH,
	    "本规则集所依据的办法文本，文书据此引用条文",
	    "the text of the Measures that letters cite"),
	[RULE_SCOPE_DECIDER] = CHOICE("scope.decider", "operator_first",
	    "operator_first|office", "6", HIGH,
	    "由谁判断采购影响或者可能影响国家安全",
	    "who decides whether a purchase affects or may affect national "
	    "security"),
	[RULE_CIRCULATION_INCLUDE_CAC] = CHOICE("circulation.include_cac",
	    "true", TRUTH, "5", MEDIUM,
	    "征求意见的成员单位是否包括国家网信办",
	    "whether CAC itself answers a circulation"),
	[RULE_APPLICATION_WARN_IF_CONTRACT_EFFECTIVE] = CHOICE(
	    "application.warn_if_contract_effective", "true", TRUTH, "7",
	    MEDIUM, "合同已经生效时予以提示，不因此拒绝申报",
	    "warn, never refuse, where the contract is already in effect"),
	[RULE_ACCEPTANCE_CHECK_WD] = DAYS("acceptance.check_wd", "5", "8",
	    MEDIUM, "受理前形式审查的工作日数，逾期不视为受理",
	    "working days to accept, return or refuse; no deemed acceptance"),
	[RULE_COUNT_RULE] = CHOICE("count.rule", "next_day_counts",
	    "next_day_counts|start_day_counts", "9", HIGH,
	    "期限开始之日是否计入", "whether the opening day is counted"),
	[RULE_COUNT_ROLL_START] = CHOICE("count.roll_start", "false", TRUTH,
	    "9", MEDIUM, "休息日发生的事项是否视为下一工作日发生",
	    "whether an act on a day off counts as done on the next working "
	    "day"),
	[RULE_CIRCULATION_START] = CHOICE("circulation.start",
	    "receipt_per_member", "receipt_per_member", "11", HIGH,
	    "成员单位回复期限的起算（电子送达当日收到）",
	    "what starts a member's period; electronic delivery: the same "
	    "day"),
	[RULE_CIRCULATION_REPLY_WD] = DAYS("circulation.reply_wd", "15", "11",
	    HIGH, "成员单位书面回复的工作日数",
	    "working days for the members' written feedback"),
	[RULE_CIRCULATION_NO_REPLY] = CHOICE("circulation.no_reply",
	    "not_unanimous", "not_unanimous", "11", MEDIUM,
	    "逾期未回复的后果：不视为同意",
	    "what silence means: never consent"),
	[RULE_CIRCULATION_GRACE_WD] = DAYS("circulation.grace_wd", "5", "11",
	    MEDIUM, "回复期限届满后的宽限工作日数",
	    "working days of grace after the last day to answer"),
	[RULE_CIRCULATION_CLOSE_WD] = DAYS("circulation.close_wd", "2", "11",
	    LOW, "宽限期满后结束征求意见的工作日数",
	    "working days to close the round after the grace"),
	[RULE_PRELIMINARY_WD] = DAYS("preliminary.wd", "30", "9", HIGH,
	    "初步审查的工作日数", "working days of the preliminary review"),
	[RULE_PRELIMINARY_EXTENSION_WD] = DAYS("preliminary.extension_wd",
	    "15", "9", HIGH, "初步审查最多可延长的工作日数",
	    "most working days by which the preliminary review may be "
	    "extended"),
	[RULE_NOTICE_FINDING_WD] = DAYS("notice.finding_wd", "5", "11", LOW,
	    "书面告知审查结论的工作日数",
	    "working days to serve the finding on the operator"),
	[RULE_NOTICE_SPECIAL_WD] = DAYS("notice.special_wd", "5", "11", LOW,
	    "告知进入特别审查程序的工作日数",
	    "working days to tell the operator of the special review"),
	[RULE_SPECIAL_WD] = DAYS("special.wd", "45", "13", HIGH,
	    "特别审查的工作日数", "working days of the special review"),
	[RULE_SPECIAL_REPLY_WD] = DAYS("special.reply_wd", "15", "12", MEDIUM,
	    "特别审查中再次征求意见的回复工作日数，计入特别审查期限",
	    "working days to answer the second circulation, inside the "
	    "special review"),
	[RULE_SPECIAL_START] = CHOICE("special.start", "decision", "decision",
	    "13", MEDIUM, "特别审查期限的起算：决定进入之日",
	    "what starts the special review: the day it is decided"),
	[RULE_SPECIAL_PAUSE_DURING_APPROVAL] = CHOICE(
	    "special.pause_during_approval", "false", TRUTH, "12", MEDIUM,
	    "报批期间是否不计入特别审查期限",
	    "whether the time of the Commission is left out of the special "
	    "review"),
	[RULE_SPECIAL_WARN_EXTENSION_WD] = DAYS("special.warn_extension_wd",
	    "90", "13", LOW, "特别审查累计延长超过该工作日数时提示",
	    "warn where the special review is extended by more than this in "
	    "all"),
	[RULE_SUPPLEMENT_MODE] = CHOICE("supplement.mode", "restart_stage",
	    "restart_stage|pause", "14", MEDIUM,
	    "提交补充材料后，审查期限重新计算或者补充期间不计入",
	    "whether supplementary materials restart the period or their "
	    "time is left out of it"),
	[RULE_SUPPLEMENT_KEEP_EXTENSION] = CHOICE("supplement.keep_extension",
	    "false", TRUTH, "14", LOW, "重新计算后原延长是否保留",
	    "whether an earlier extension survives a restart"),
	[RULE_SUPPLEMENT_DEFAULT_WD] = DAYS("supplement.default_wd", "15",
	    "14", LOW, "要求补充材料的默认工作日数",
	    "working days that a request for materials proposes"),
	[RULE_SUPPLEMENT_REMIND_WD] = DAYS("supplement.remind_wd", "5", "14",
	    LOW, "催告一次给予的工作日数",
	    "working days that the one reminder proposes"),
	[RULE_SUPPLEMENT_CHECK_WD] = DAYS("supplement.check_wd", "3", "14",
	    LOW, "收到全部补充材料后核对是否齐备的工作日数",
	    "working days to say whether what was handed in is complete"),
	[RULE_ART14_DETERMINATION] = CHOICE("art14.determination", "true",
	    TRUTH, "14", MEDIUM, "拒绝提供或者故意提供虚假材料是否导致未通过审查",
	    "whether refusal and deliberate falsehood lead to Fail"),
	[RULE_ART14_CIRCULATE] = CHOICE("art14.circulate", "true", "true",
	    "14", MEDIUM, "拟作出的未通过结论同样征求成员单位意见",
	    "the Fail that follows is circulated like any other"),
	[RULE_ART14_COMMENT_WD] = DAYS("art14.comment_wd", "5", "14", MEDIUM,
	    "运营者对拟未通过结论陈述意见的工作日数",
	    "working days for the operator to comment on an intended Fail"),
	[RULE_SCREENING_WD] = DAYS("screening.wd", "0", "-", MEDIUM,
	    "确定是否需要审查的工作日数；0为无此程序",
	    "working days to decide whether a review is needed; 0: no such "
	    "step"),
	[RULE_EXOFFICIO_START] = CHOICE("exofficio.start",
	    "notice_to_operator", "notice_to_operator|approval", "19", MEDIUM,
	    "依职权启动的审查，初步审查期限的起算",
	    "what starts the preliminary review of the Office's own motion"),
	[RULE_RETURN_CORRECT_WD] = DAYS("return.correct_wd", "15", "8", LOW,
	    "运营者补正的工作日数，逾期可以终结案卷",
	    "working days to correct a returned application; then the file "
	    "may be closed"),
	[RULE_DESIGNATION_REQUIRED] = CHOICE("designation.required", "true",
	    TRUTH, "18", MEDIUM, "申报之日没有有效认定的，是否暂缓受理",
	    "whether an application without a designation in force is held"),
	[RULE_DESIGNATION_CONFIRM_WD] = DAYS("designation.confirm_wd", "10",
	    "18", MEDIUM, "向保护部门核实认定情况的工作日数",
	    "working days for the protection department to confirm a "
	    "designation"),
	[RULE_REPORT_ACKNOWLEDGE_WD] = DAYS("report.acknowledge_wd", "5",
	    "16", LOW, "确认收到举报的工作日数",
	    "working days to acknowledge a public report"),
	[RULE_REPORT_TRIAGE_WD] = DAYS("report.triage_wd", "15", "16", LOW,
	    "举报初步处理的工作日数", "working days to triage a public report"),
	[RULE_CHANGE_RULE_WD] = DAYS("change.rule_wd", "5", "14", LOW,
	    "认定运营者所告知变更的工作日数",
	    "working days to rule on a change that the operator notified"),
	[RULE_OFFICE_STEP_WD] = DAYS("office.step_wd", "5", "5", LOW,
	    "没有其他期限时，办公室办理下一步的工作日数",
	    "working days for the Office's next step where no other period "
	    "runs"),
	[RULE_MEMBERS] = { "members", RULE_MEMBER_LIST,
	    "cac ndrc miit mps mss mofcom mof pboc samr nrta nassp sca", 0, 0,
	    NULL, "5", HIGH,
	    WORDS("网络安全审查工作机制成员单位",
	    "members of the working mechanism") },
	[RULE_DRAFT_NOT_IN_FORCE] = CHOICE("draft.not_in_force", "false",
	    TRUTH, "21", HIGH, "征求意见稿，尚未施行：页面须标明",
	    "a draft, not in force: pages say so"),
	[RULE_CHECK_OFFICIAL_TEXT] = CHOICE("check_official_text", "false",
	    TRUTH, "-", HIGH, "使用前须与正式文本核对",
	    "to be checked against the official text before use"),
};
_Static_assert(sizeof(rows) / sizeof(rows[0]) == RULE__MAX, "rules");

const struct rule_row *
rule_row(enum rule key)
{
	return &rows[key];
}

const char *
rule_key(enum rule key)
{
	return rows[key].key;
}

const char *
rule_article(enum rule key)
{
	return rows[key].article;
}

const struct words *
rule_meaning(enum rule key)
{
	return &rows[key].meaning;
}

const char *
rule_default(enum rule key)
{
	return rows[key].value;
}

enum confidence
rule_confidence(enum rule key)
{
	return rows[key].confidence;
}

const struct words *
confidence_words(enum confidence c)
{
	static const struct words words[] = {
		[CONFIDENCE_HIGH] = WORDS("高", "high"),
		[CONFIDENCE_MEDIUM] = WORDS("中", "medium"),
		[CONFIDENCE_LOW] = WORDS("办公室设定（非法律规定）",
		    "office setting, not law"),
	};
	_Static_assert(sizeof(words) / sizeof(words[0]) == CONFIDENCE__MAX,
	    "confidence");

	return &words[c];
}
