#include <string.h>

#include "office/office.h"
#include "record/suggestion.h"
#include "view/words.h"

enum { SIGN_WD = 2 };	/* what the chief needs to read and sign */

/* Drafting and signing, where a suggested finding comes next. */
static const struct {
	const char *state;
	struct words words;
} drafting[] = {
	{ "", WORDS("承办人完成{10}各项因素的评估，并起草审查结论建议。",
	    "An officer assesses the factors of {10} and drafts the "
	    "suggested finding.") },
	{ "draft", WORDS("承办人完成审查结论建议并提交签发。",
	    "An officer finishes the suggested finding and hands it in to be "
	    "signed.") },
	{ "returned", WORDS("承办人按照退回意见修改审查结论建议。",
	    "The suggested finding was returned: an officer revises it as "
	    "the remarks say.") },
	{ "to_sign", WORDS("办公室负责人签发或者退回审查结论建议，起草人本人不得签发。",
	    "The chief or a deputy signs or returns the suggested finding; "
	    "never its own drafter.") },
};

static const struct words lodged = WORDS(
    "承办人检查申报材料是否完备，然后受理、退回补正或者不予受理。",
    "An officer checks whether the application is complete, then accepts, "
    "returns or refuses it.");
static const struct words to_ask = WORDS(
    "申报人在申报之日没有有效认定：承办人函请保护工作部门核实（{18}）。",
    "The applicant had no designation in force on the day of lodging: an "
    "officer asks the designating department ({18}).");
static const struct words asked = WORDS(
    "等待保护工作部门答复认定情况；答复由承办人录入。",
    "The department says whether it designated the applicant; an officer "
    "enters its answer.");
static const struct words no_answer = WORDS(
    "保护工作部门逾期未复。沉默不是确认：由承办人再次函询、录入迟到的答复或者不予受理。",
    "The department has not answered in time. Silence is no consent: an "
    "officer asks again, enters a late answer, or refuses the application.");
static const struct words denied = WORDS(
    "保护工作部门答复未予认定：承办人决定不予受理。",
    "The department has not designated the applicant: an officer refuses the "
    "application.");
static const struct words to_decide = WORDS(
    "承办人检查申报材料是否完备，不完备的退回补正；办公室负责人确定是否需要审查，并书面告知运营者。",
    "An officer checks whether the application is complete, or returns it; the "
    "chief or a deputy decides whether a review is needed and tells the "
    "operator in writing.");
static const struct words to_correct = WORDS(
    "运营者补正材料并再次提交。",
    "The operator corrects the application and lodges it again.");
static const struct words not_corrected = WORDS(
    "补正期限已届满，承办人决定继续等待还是不予受理。",
    "The period to correct is over: an officer decides whether to wait or to "
    "refuse.");
static const struct words materials = WORDS(
    "运营者提交所要求的补充材料。",
    "The operator hands in the materials that were requested.");
static const struct words to_check = WORDS(
    "运营者已全部提交，承办人认定补充材料是否齐备。",
    "Everything was handed in: an officer says whether it is complete.");
static const struct words to_tell = WORDS(
    "认定存续：办公室负责人将拟未通过告知运营者，或者撤回认定。",
    "A determination stands: the chief or a deputy tells the operator of the "
    "intended Fail, or withdraws it.");
static const struct words to_comment = WORDS(
    "运营者可以就拟未通过陈述意见；期限届满后才能就未通过征求意见。",
    "The operator may comment on the intended Fail; a Fail is circulated "
    "after that period only.");
static const struct words members = WORDS(
    "成员单位回复意见；回复到达后即显示在下方。",
    "The members answer; what they say is shown below as it comes.");
static const struct words to_close = WORDS(
    "承办人结束本轮征求意见：全部成员单位已回复，或者宽限期已届满。",
    "An officer closes the round: all members have answered, or the grace is "
    "over.");
static const struct words to_serve = WORDS(
    "成员单位意见一致，办公室负责人签发并送达审查结论。",
    "The members agree: the chief or a deputy signs the finding and has it "
    "served.");
static const struct words approved = WORDS(
    "委员会已批准审查结论，办公室负责人签发并送达。",
    "The Commission has approved the finding: the chief or a deputy signs it "
    "and has it served.");
static const struct words to_hear = WORDS(
    "特别审查：承办人听取有关部门、专业机构和专家的意见；不听取某一类的，由办公室负责人"
    "说明理由（{12}）。",
    "Special review: an officer hears departments, agencies and experts; for a "
    "class that is left unheard the chief gives the reason ({12}).");
static const struct words to_analyse = WORDS(
    "特别审查：意见已听取，承办人完成深入分析评估（{12}）。",
    "Special review: all are heard; an officer finishes the in-depth analysis "
    "({12}).");
static const struct words to_suggest = WORDS(
    "特别审查：分析评估已完成，承办人起草审查结论建议（{12}）。",
    "Special review: the analysis is finished; an officer drafts the suggested "
    "finding ({12}).");
static const struct words to_report = WORDS(
    "本轮征求意见已结束：承办人起草报批说明，办公室负责人签发后报中央网信委批准。",
    "The round is closed: an officer drafts the covering report, and the chief "
    "signs it for the Commission.");
static const struct words proposed = WORDS(
    "成员单位提议审查，等待中央网信委决定是否批准（{19}）；期间可以列入已知的运营者。",
    "A member proposes a review: the Commission approves or declines it "
    "({19}). Operators that are known can be added meanwhile.");
static const struct words to_notify = WORDS(
    "委员会已批准启动审查：办公室负责人书面告知运营者，随后要求提交{8}规定的材料。",
    "The Commission approved the review: the chief or a deputy tells the "
    "operators in writing; a request for the materials of {8} follows.");
static const struct words withdrawn = WORDS(
    "申报已撤回。成员单位仍可提议审查（{19}）。",
    "The application was withdrawn. A member can still propose a review "
    "({19}).");
static const struct words commission = WORDS(
    "等待中央网络安全和信息化委员会批准。",
    "The Commission decides.");
static const struct words conditions_open = WORDS(
    "运营者接受附加条件。", "The operator accepts the conditions.");
static const struct words conditions_met = WORDS(
    "办公室负责人确认先行条件是否全部满足。",
    "The chief or a deputy confirms that all precedent conditions are met.");
const struct words next_officer = WORDS(
    "承办人与当事人存在利害关系，由办公室负责人另行指定承办人（{15}）。",
    "The officer has a tie to a party: the chief or a deputy names another one "
    "({15}).");
static const struct words nothing = WORDS("本案没有待办事项。",
    "Nothing is due in this case.");

static const struct words *
by_draft(const struct suggestion_draft *draft)
{
	for (size_t i = 0; i < sizeof(drafting) / sizeof(drafting[0]); i++)
		if (strcmp(drafting[i].state, draft->state) == 0)
			return &drafting[i].words;
	return &drafting[0].words;
}

/* Article 12, in its order. */
static const struct words *
in_special(const struct position *p, const struct suggestion_draft *draft)
{
	unsigned all = (1u << HEARING__MAX) - 1;

	if (p->inner.closed)
		return &to_report;
	if (((p->inner.heard | p->inner.waived) & all) != all)
		return &to_hear;
	if (!p->inner.analysed)
		return &to_analyse;
	return *draft->state != '\0' ? by_draft(draft) : &to_suggest;
}

static const struct words *
in_review(const struct position *p, const struct suggestion_draft *draft)
{
	/* a revision on its way comes before the answers to the old version */
	if (strcmp(draft->state, "to_sign") == 0)
		return by_draft(draft);
	if (p->round_open)
		return p->waiting == WAITING_MEMBERS ? &members : &to_close;
	if (p->determination && !p->inner.intended)
		return &to_tell;
	if (p->determination && p->waiting == WAITING_OPERATOR)
		return &to_comment;
	if (p->request_open && !p->determination)
		return p->inner.all_in ? &to_check : &materials;
	return p->stage == STAGE_SPECIAL ? in_special(p, draft) :
	    by_draft(draft);
}

/* Article 18. */
static const struct words *
when_held(const struct position *p)
{
	if (p->inner.denied)
		return &denied;
	if (!p->inner.asked)
		return &to_ask;
	return p->waiting == WAITING_DEPARTMENT ? &asked : &no_answer;
}

const struct words *
next_step(const struct position *p, const struct suggestion_draft *draft)
{
	switch (p->stage) {
	case STAGE_LODGED:
		return position_awaits_decision(p) ? &to_decide : &lodged;
	case STAGE_HELD:
		return when_held(p);
	case STAGE_RETURNED:
		return p->waiting == WAITING_OPERATOR ? &to_correct :
		    &not_corrected;
	case STAGE_PRELIMINARY:
	case STAGE_CIRCULATION:
	case STAGE_SPECIAL:
	case STAGE_REOPENED:
		return in_review(p, draft);
	case STAGE_AGREED:
		return p->in_special ? &approved : &to_serve;
	case STAGE_COMMISSION:
		return &commission;
	case STAGE_PROPOSED:
		return &proposed;
	case STAGE_APPROVED:
		return &to_notify;
	case STAGE_WITHDRAWN:
		return &withdrawn;
	case STAGE_CONCLUDED:
		return p->waiting == WAITING_OPERATOR ? &conditions_open :
		    p->waiting == WAITING_OFFICE ? &conditions_met : &nothing;
	default:
		return &nothing;
	}
}

/* The last working day from which n are left until that day. */
static struct date
days_before(const struct calendar *c, struct date due, int n)
{
	struct date d = due;

	while (calendar_knows(c, d) && (calendar_between(c, d, due) < n ||
	    !calendar_is_working(c, d)))
		d = date_add(d, -1);
	return d;
}

static const char *
safe_preliminary(struct page *p, const struct case_view *v, struct date due)
{
	const struct calendar *c = p->app->calendar;
	struct date reply, grace;
	int provisional;

	if (calendar_due(c, due, rule_number(v->rules,
	    RULE_CIRCULATION_REPLY_WD), &reply, &provisional) != ERR_OK ||
	    calendar_due(c, reply, rule_number(v->rules,
	    RULE_CIRCULATION_GRACE_WD), &grace, &provisional) != ERR_OK)
		return NULL;
	return arena_printf(p->arena, p->lang == LANG_ZH ?
	    "安全日：结论建议最迟%s提交签发。届满日%s以前须签发并发送征求意见（预留"
	    "%d个工作日）；届满日当天发送的，成员单位回复至%s，宽限期至%s%s。" :
	    "Latest safe day: hand in the suggested finding by %s. It must be "
	    "signed and sent by %s (%d working days are kept for that); sent on "
	    "that very day, the members have until %s, and their grace ends on "
	    "%s%s.",
	    view_date(p->arena, days_before(c, due, SIGN_WD), p->lang),
	    view_date(p->arena, due, p->lang), SIGN_WD,
	    view_date(p->arena, reply, p->lang),
	    view_date(p->arena, grace, p->lang),
	    !provisional ? "" : p->lang == LANG_ZH ? "（暂定）" :
	    " (provisional)");
}

static const char *
safe_special(struct page *p, const struct case_view *v, struct date due)
{
	int reply = rule_number(v->rules, RULE_SPECIAL_REPLY_WD);
	int grace = rule_number(v->rules, RULE_CIRCULATION_GRACE_WD);
	struct date day = days_before(p->app->calendar, due, reply + grace);

	return arena_printf(p->arena, p->lang == LANG_ZH ?
	    "安全日：结论建议最迟%s发送征求意见，以便在届满日%s以前留出成员单位回复的"
	    "%d个工作日和%d个工作日的宽限期。" :
	    "Latest safe day: circulate by %s, so that before the last day %s "
	    "the members have their %d working days and a grace of %d.",
	    view_date(p->arena, day, p->lang),
	    view_date(p->arena, due, p->lang), reply, grace);
}

const char *
safe_day(struct page *p, const struct case_view *v)
{
	const struct clock_view *clocks = v->position.clocks;

	if (v->position.stage == STAGE_PRELIMINARY &&
	    clocks[PERIOD_PRELIMINARY].state == PERIOD_RUNNING)
		return safe_preliminary(p, v, clocks[PERIOD_PRELIMINARY].due);
	if (v->position.stage == STAGE_SPECIAL && !v->position.round_open &&
	    clocks[PERIOD_SPECIAL].state == PERIOD_RUNNING)
		return safe_special(p, v, clocks[PERIOD_SPECIAL].due);
	return NULL;
}
