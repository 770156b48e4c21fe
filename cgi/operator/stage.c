#include "operator/stage.h"
#include "view/words.h"

static const struct {
	const char *tag;
	struct words words;
} stages[STAGE__MAX] = {
	[STAGE_LODGED] = { "govuk-tag--blue",
	    WORDS("申报已提交，办公室正在核对材料是否齐全。",
	    "The application is lodged; the Office is checking whether it is "
	    "complete.") },
	[STAGE_HELD] = { "govuk-tag--yellow",
	    WORDS("申报已提交。认定名录中未见贵单位的有效认定，申报暂缓办理，办公室正向保护工作部门"
	    "核实；答复以前，办公室的核对期限不计算。",
	    "The application is lodged. The register shows no designation of "
	    "your organisation in force, so it is held while the Office asks "
	    "the department that designates; until then the Office's time to "
	    "check it does not run.") },
	[STAGE_RETURNED] = { "govuk-tag--red",
	    WORDS("申报已退回，请补正后再次提交。",
	    "The application was returned: correct it and lodge it again.") },
	[STAGE_REFUSED] = { "govuk-tag--grey",
	    WORDS("申报不予受理，案件已办结。",
	    "The application was not accepted; the case is closed.") },
	[STAGE_PRELIMINARY] = { "govuk-tag--yellow",
	    WORDS("申报已受理，正在进行初步审查。",
	    "The application is accepted; the preliminary review is under "
	    "way.") },
	[STAGE_SPECIAL] = { "govuk-tag--orange",
	    WORDS("案件已进入特别审查程序。",
	    "The case is in the special review process.") },
	[STAGE_CONCLUDED] = { "govuk-tag--green",
	    WORDS("审查结论已送达。", "The finding has been served.") },
	[STAGE_WITHDRAWN] = { "govuk-tag--grey",
	    WORDS("申报已撤回，案件已办结。",
	    "The application was withdrawn; the case is closed.") },
	[STAGE_PROPOSED] = { "govuk-tag--yellow",
	    WORDS("正在决定是否启动审查。",
	    "It is being decided whether to open a review.") },
	[STAGE_APPROVED] = { "govuk-tag--yellow",
	    WORDS("正在决定是否启动审查。",
	    "It is being decided whether to open a review.") },
	[STAGE_DECLINED] = { "govuk-tag--grey",
	    WORDS("不启动审查，案件已办结。",
	    "No review is opened; the case is closed.") },
	[STAGE_NO_REVIEW] = { "govuk-tag--grey",
	    WORDS("已确定无需审查，案件已办结。",
	    "It was decided that no review is needed; the case is closed.") },
	[STAGE_REOPENED] = { "govuk-tag--orange",
	    WORDS("案件已重新启动审查。", "The case has been reopened.") },
};

const struct words *
stage_sentence(const struct position *at, int64_t application_id)
{
	static const struct words review = WORDS(
	    "经中央网信委批准启动审查，正在进行初步审查（{19}）。",
	    "A review was initiated on the Commission's approval "
	    "({19}); the preliminary review is under way."), undone = WORDS(
	    "启动审查的通知已撤销。",
	    "The notice of the review was annulled."), to_decide = WORDS(
	    "申报已提交，办公室正在核对材料是否齐全，并确定是否需要审查。",
	    "The application is lodged; the Office checks whether it is complete "
	    "and decides whether a review is needed.");
	enum stage s = at->stage;

	if (application_id == 0 && s == STAGE_PRELIMINARY)
		return &review;
	if (application_id == 0 && s == STAGE_NONE)
		return &undone;
	if (position_awaits_decision(at))
		return &to_decide;
	return stages[s].tag != NULL ? &stages[s].words : stage_words(s);
}

const char *
stage_tag(enum stage s)
{
	return stages[s].tag != NULL ? stages[s].tag : "govuk-tag--grey";
}

void
put_contract(struct page *p, struct dict *d, const struct position *at)
{
	dict_words(d, K_CONTRACT_SENTENCE, contract_words(at->contract),
	    p->lang);
	dict_show(d, contract_may(at->contract) ? K_CONTRACT_MAY :
	    K_CONTRACT_MAY_NOT);
}

void
put_next(struct page *p, struct dict *d, const struct position *at)
{
	const struct clock_view *k;

	if (at->next == PERIOD__MAX)
		return;
	k = &at->clocks[at->next];
	dict_optional(d, K_NEXT_DATE, view_date(p->arena, k->due, p->lang));
	dict_set(d, K_NEXT_ISO, date_iso(p->arena, k->due));
	dict_words(d, K_NEXT_NAME, period_words(at->next), p->lang);
	dict_set(d, K_NEXT_ARTICLE, page_article(p, k->article));
	dict_set(d, K_NEXT_LEFT, view_left(p->arena, k->left,
	    k->provisional, p->lang));
	if (k->provisional)
		dict_show(d, K_NEXT_PROVISIONAL);
}
