#include "law/refusals.h"

#define REFUSAL(name, art, zh, en) \
	const struct refusal name = { .words = WORDS(zh, en), \
	    .article = art }
/* The same of what comes too early: judge.c adds the last day of the period. */
#define EARLY(period, name, art, zh, en) \
	const struct refusal name = { .words = WORDS(zh, en), \
	    .article = art, .is_early = 1, .runs = PERIOD_##period }

/* Each reason that the law has for saying no, once. */
REFUSAL(refusal_office_decides, "9",
    "按照本规则，由办公室书面告知是否需要审查，不适用受理。",
    "Under these rules the Office gives notice whether a review is needed; "
    "there is no acceptance.");
REFUSAL(refusal_operator_first, "6",
    "按照本规则，是否影响国家安全由运营者预判，办公室受理申报。",
    "Under these rules the operator judges first, and the Office accepts the "
    "application.");
EARLY(DESIGNATION, refusal_department_first, "18",
    "须先函请保护工作部门核实认定，并待其答复或者答复期限届满。",
    "The department is asked first: until it has said no or its time is over, "
    "the application is not refused.");
EARLY(DESIGNATION, refusal_is_asked, "18", "已函请保护工作部门核实，其答复期限尚未届满。",
    "The department has been asked, and its time to answer is not over.");
REFUSAL(refusal_not_asked, "18", "尚未函请保护工作部门核实。",
    "The department has not been asked.");
REFUSAL(refusal_is_confirmed, "18", "认定已经核实。",
    "The designation is confirmed already.");
REFUSAL(refusal_is_denied, "18", "保护工作部门已答复未予认定。",
    "The department has said already that there is no designation.");
EARLY(CORRECTION, refusal_correction_runs, "8", "补正期限尚未届满。",
    "The period to correct the application is not over.");
REFUSAL(refusal_is_provisional, "9",
    "届满日所在年度的放假安排尚未公布，不得据此作出不利决定。",
    "The last day is provisional: nothing adverse may rest on it until the "
    "calendar of that year is published.");
REFUSAL(refusal_bad_days, "9", "工作日数应为1至400。",
    "The number of working days must be 1 to 400.");
REFUSAL(refusal_too_far, "9", "该期限超出工作日历的范围。",
    "The period goes beyond the calendar.");
REFUSAL(refusal_is_stopped, "14", "等待补充材料期间期限中止，不能延长。",
    "The clock is stopped; a stopped period cannot be extended.");
REFUSAL(refusal_too_late, "9", "期限已经届满，不能再延长。",
    "The period is over; it is extended on or before its last day.");
REFUSAL(refusal_extended_once, "9", "初步审查期限只能延长一次。",
    "The preliminary review is extended once only.");
REFUSAL(refusal_extended_too_far, "9", "超过初步审查可以延长的工作日数。",
    "The preliminary review cannot be extended by so many working days.");
REFUSAL(refusal_request_open, "14", "已有一项补充材料要求尚未结束。",
    "A request for supplementary materials is open.");
REFUSAL(refusal_no_request, "14", "没有待补充的材料。",
    "No request for supplementary materials is open.");
REFUSAL(refusal_round_open, "11", "正在征求意见，此事项须待征求意见结束。",
    "A round is open; this must wait until it is closed.");
REFUSAL(refusal_no_round, "11", "没有正在进行的征求意见。", "No round is open.");
REFUSAL(refusal_too_many_pauses, "14", "补充材料要求的次数已达上限。",
    "There have been too many requests for supplementary materials.");
REFUSAL(refusal_is_reopened, "14", "重新启动的案件不能退回初步审查。",
    "A reopened case does not go back to the preliminary review.");
REFUSAL(refusal_never_after_falsehood, "14", "已认定虚假材料，不能以补充材料补救。",
    "Falsehood was determined; supplementary materials do not cure it.");
REFUSAL(refusal_another_day, "14", "补充材料以最后一次提交之日为准。",
    "Materials are complete as of the day on which they were last handed in.");
REFUSAL(refusal_before_request, "14", "提交日期不能早于要求补充材料的日期。",
    "The submission cannot lie before the request.");
REFUSAL(refusal_reminded_once, "14", "每项补充材料要求只能催告一次。",
    "A request is reminded of once only.");
REFUSAL(refusal_determined, "14", "已有一项认定。", "A determination stands already.");
REFUSAL(refusal_not_determined, "14", "没有认定。", "No determination stands.");
REFUSAL(refusal_no_such_fail, "14", "本规则没有因拒绝或者虚假而未通过的规定。",
    "These rules know no Fail for refusal or falsehood.");
REFUSAL(refusal_concluded_fail, "14", "审查结论已经是未通过审查。",
    "The finding is Fail already.");
REFUSAL(refusal_intended_once, "14", "拟未通过的告知每项认定只能作出一次。",
    "The intended Fail is notified once a determination.");
REFUSAL(refusal_nothing_told, "14", "没有告知拟作出的未通过结论。",
    "No intended Fail was notified.");
REFUSAL(refusal_no_finding, "11", "审查结论建议应为通过、附条件通过或者未通过。",
    "A suggested finding is Pass, Conditional Pass or Fail.");
REFUSAL(refusal_use_revise, "11", "正在征求意见，变更结论建议须以修改方式进行。",
    "A round is open; the suggested finding is changed by a revision.");
REFUSAL(refusal_only_fail, "14", "认定存续期间，只能建议未通过审查。",
    "While a determination stands only Fail may be suggested.");
REFUSAL(refusal_not_intended, "14", "须先告知运营者拟作出未通过结论。",
    "The operator must first be told of the intended Fail.");
EARLY(COMMENT, refusal_comment_runs, "14", "运营者陈述意见的期限尚未届满。",
    "The operator's period to comment is not over.");
REFUSAL(refusal_not_analysed, "12", "特别审查须先听取意见并完成深入分析评估。",
    "In the special review the opinions are heard and the analysis is "
    "finished first.");
REFUSAL(refusal_request_first, "14", "撤回征求意见后，须先要求补充材料。",
    "After a recall a request for materials must come first.");
REFUSAL(refusal_not_addressed, "11", "所列单位不是被征求意见的成员单位。",
    "A member named was not addressed by this circulation.");
REFUSAL(refusal_no_answer, "11", "回复应为同意或者不同意。",
    "An answer agrees or objects.");
EARLY(GRACE, refusal_grace_runs, "11", "尚有成员单位未回复，且宽限期未届满。",
    "Not all members have answered and the grace is not over.");
REFUSAL(refusal_no_class, "12", "应指明有关部门、专业机构或者专家。",
    "Departments, agencies or experts must be named.");
REFUSAL(refusal_was_heard, "12", "该类意见已经听取。", "This class was heard.");
REFUSAL(refusal_not_heard, "12", "有关部门、专业机构、专家的意见尚未全部听取或者说明不再听取的理由。",
    "Departments, agencies and experts are not all heard or waived.");
REFUSAL(refusal_not_closed, "12", "本次结论建议尚未征求成员单位意见并结束。",
    "This suggested finding has not been through a closed round.");
REFUSAL(refusal_not_submitted, "12", "只能批准所报的审查结论。",
    "Only the finding that was submitted can be approved.");
REFUSAL(refusal_not_member, "19", "提议单位不是工作机制的成员单位。",
    "A review is proposed by one member of the working mechanism.");
REFUSAL(refusal_not_conditional, "7", "审查结论不是附条件通过审查。",
    "The finding is not a Conditional Pass.");
REFUSAL(refusal_done_once, "7", "此事项已经办理。", "This was done already.");
REFUSAL(refusal_no_application, "19", "依职权启动的审查没有可以撤回的申报。",
    "A review of the Office's own motion has no application to withdraw.");
REFUSAL(refusal_only_on_proposal, "19",
    "只有依职权启动的审查才能告知后加入的运营者。",
    "Only a review of the Office's own motion can be joined by an operator.");
REFUSAL(refusal_was_served, "11", "审查结论曾经送达，申报不能再撤回。",
    "A finding was served once; the application can no longer be "
    "withdrawn.");
REFUSAL(refusal_needs_consent, "6",
    "结论建议已签发或者已告知拟未通过，撤回须经办公室负责人同意。",
    "After a suggested finding was signed or an intended Fail notified, the "
    "withdrawal needs the chief's consent.");
REFUSAL(refusal_nothing_to_annul, "5", "没有可以撤销的事项。",
    "There is no act to annul.");
REFUSAL(refusal_act_of_others, "5", "他人所为的事项不能由办公室撤销。",
    "An act of others is not annulled by the Office.");
REFUSAL(refusal_is_served, "5", "审查结论已经送达，不能撤销。",
    "A served finding is not annulled.");
REFUSAL(refusal_no_change, "14", "没有待认定的变更。",
    "No change waits to be ruled on.");
REFUSAL(refusal_change_open, "14",
    "运营者告知的变更尚未认定，认定之后才能送达审查结论。",
    "The operator notified a change: rule on it before the finding is "
    "served.");
