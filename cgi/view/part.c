#include <string.h>

#include "law/material.h"
#include "law/risk.h"
#include "record/event.h"
#include "view/part.h"
#include "view/words.h"

static const char *
as_ground(struct arena *a, const struct rules *rules, const char *about,
    const char *body, enum lang lang)
{
	enum ground g;

	(void)about;
	return ground_parse(body, &g) ? view_ground(a, rules, g, lang) : body;
}

/* about: the date; body: the number. */
static const char *
as_designation(struct arena *a, const struct rules *rules, const char *about,
    const char *body, enum lang lang)
{
	struct date on;

	(void)rules;
	return date_parse(about, &on) == ERR_OK ? arena_printf(a,
	    lang == LANG_ZH ? "%s，%s" : "%s, %s", body, view_date(a, on,
	    lang)) : body;
}

static const char *
as_since(struct arena *a, const struct rules *rules, const char *about,
    const char *body, enum lang lang)
{
	struct date on;

	(void)rules;
	(void)about;
	if (date_parse(body, &on) != ERR_OK)
		return body;
	return arena_printf(a, lang == LANG_ZH ? "自%s起" : "since %s",
	    view_date(a, on, lang));
}

static const char *
as_item(struct arena *a, const struct rules *rules, const char *about,
    const char *body, enum lang lang)
{
	(void)rules;
	return arena_printf(a, lang == LANG_ZH ? "第%s项：%s" : "Item %s: %s",
	    about, body);
}

static const char *
as_answered(struct arena *a, const struct rules *rules, const char *about,
    const char *body, enum lang lang)
{
	enum material_said said;

	return as_item(a, rules, about, said_parse(body, &said) ?
	    said_words(said)->in[lang] : body, lang);
}

static const struct {
	const char *part;
	struct words label;
	const char *(*text)(struct arena *a, const struct rules *rules,
	    const char *about, const char *body, enum lang lang);
} rows[] = {
	{ "reason", WORDS("理由", "Reason"), NULL },
	{ "remarks", WORDS("说明", "Remarks"), NULL },
	{ "defect", WORDS("需补正", "To correct"), NULL },
	{ "ground", WORDS("情形", "Ground"), as_ground },
	{ "department", WORDS("保护工作部门", "Department"), NULL },
	{ "cii", WORDS("关键信息基础设施", "Infrastructure"), NULL },
	{ "designation", WORDS("认定", "Designation"), as_designation },
	{ "officer", WORDS("移交给", "Handed over to"), NULL },
	{ "change", WORDS("变更内容", "What changed"), NULL },
	{ "since", WORDS("变更日期", "Since"), as_since },
	{ "file", WORDS("附件摘要值", "Digest of a file"), NULL },
	{ "tie", WORDS("利害关系", "Tie"), NULL },
	{ "letter", WORDS("文号", "Letter"), NULL },
	{ TEXT_ANSWER, WORDS("说明", "Comments"), NULL },
	{ TEXT_SECRET_PAPER, WORDS("纸质理由（涉及国家秘密）",
	    "Reasons on paper (state secrets)"), NULL },
	{ TEXT_GIVEN, WORDS("原意见", "As given"), NULL },
	{ "digest", WORDS("所答版本摘要值", "Digest of what it answers"),
	    NULL },
	{ "suggestion", WORDS("结论建议摘要值", "Digest of the suggestion"),
	    NULL },
	{ "proposal", WORDS("提议摘要值", "Digest of the proposal"), NULL },
	{ TEXT_OPERATOR, WORDS("代为录入", "Entered for"), NULL },
	{ TEXT_PAPER_DATE, WORDS("公文日期", "Date of the paper"), NULL },
	{ "heard", WORDS("听取对象", "Heard"), NULL },
	{ "analysis", WORDS("分析评估版本", "Version of the analysis"), NULL },
	{ "report", WORDS("报批说明摘要值", "Digest of the covering report"),
	    NULL },
	{ "signatory", WORDS("签发人", "Signed by"), NULL },
	{ "direction", WORDS("委员会意见", "Direction of the Commission"),
	    NULL },
	{ "item", WORDS("要求补充", "Asked for"), as_item },
	{ "answered", WORDS("答复", "Answered"), as_answered },
	{ "evidence", WORDS("证据", "Evidence"), NULL },
	{ "intent", WORDS("故意的认定", "Why it was deliberate"), NULL },
	{ "comment", WORDS("陈述意见", "Comment"), NULL },
	{ "checked", WORDS("已确认的条件", "Condition confirmed"), as_item },
	{ "precedent", WORDS("先行条件", "Precedent condition"), as_item },
	{ "continuing", WORDS("持续性条件", "Continuing condition"),
	    as_item },
	{ "due", WORDS("完成期限", "To be met by"), NULL },
	{ "wanted", WORDS("证明材料", "Evidence wanted"), NULL },
	{ "verifier", WORDS("核验方", "Verified by"), NULL },
};

enum { ROWS = sizeof(rows) / sizeof(rows[0]) };

const char *
view_part_label(const char *part, enum lang lang)
{
	for (int i = 0; i < ROWS; i++)
		if (strcmp(rows[i].part, part) == 0)
			return rows[i].label.in[lang];
	return lang == LANG_ZH ? "内容" : "Text";
}

const char *
view_part_text(struct arena *a, const struct rules *rules, const char *part,
    const char *about, const char *body, enum lang lang)
{
	for (int i = 0; i < ROWS; i++)
		if (strcmp(rows[i].part, part) == 0 && rows[i].text != NULL)
			return rows[i].text(a, rules, about != NULL ?
			    about : "", body, lang);
	return body;
}
