#include <string.h>

#include "base/buf.h"
#include "law/measures.h"
#include "law/rules_table.h"

enum { SHOWN_MAX = 2048 };

/* What a choice means; each value means the same under every key. */
static const struct {
	const char *value;
	struct words words;
} values[] = {
	{ "true", WORDS("是", "yes") },
	{ "false", WORDS("否", "no") },
	{ "operator_first", WORDS("运营者先行判断", "the operator, first") },
	{ "office", WORDS("审查办公室", "the Office") },
	{ "next_day_counts", WORDS("开始之日不计入，自次日起算",
	    "no: the next day is the first") },
	{ "start_day_counts", WORDS("开始之日计入", "yes") },
	{ "receipt_per_member", WORDS("各成员单位收到之日",
	    "its own receipt, member by member") },
	{ "not_unanimous", WORDS("视为意见不一致",
	    "the members are not unanimous") },
	{ "decision", WORDS("作出决定之日", "the day of the decision") },
	{ "restart_stage", WORDS("重新计算", "the period begins anew") },
	{ "pause", WORDS("补充期间不计入", "that time is left out") },
	{ "notice_to_operator", WORDS("书面通知运营者",
	    "written notice to the operator") },
	{ "approval", WORDS("批准启动审查", "approval of the review") },
};

const struct words *
rule_value_words(const char *value)
{
	for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); i++)
		if (strcmp(values[i].value, value) == 0)
			return &values[i].words;
	return NULL;
}

static const char *
names_of(struct arena *a, uint32_t members, enum lang lang)
{
	struct buf b;

	buf_init(&b, a, SHOWN_MAX);
	for (int m = 0; m < MEMBER__MAX; m++)
		if (members & MEMBER_BIT(m))
			buf_printf(&b, "%s%s", b.len == 0 ? "" :
			    lang == LANG_ZH ? "、" : "; ",
			    member_words((enum member)m)->in[lang]);
	return b.data;
}

const char *
rule_shown(struct arena *a, const struct rules *r, enum rule key,
    enum lang lang)
{
	const struct words *words;

	if (key == RULE_TEXT)
		return measures_title(r)->in[lang];
	if (key == RULE_MEMBERS)
		return names_of(a, rules_roster(r), lang);
	words = rule_value_words(rule_text(r, key));
	return words != NULL ? words->in[lang] : rule_text(r, key);
}
