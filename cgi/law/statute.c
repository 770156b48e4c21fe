#include <string.h>

#include "law/event.h"
#include "law/measures.h"
#include "law/move.h"
#include "law/period.h"
#include "law/right.h"
#include "law/statute.h"

static const char *
say(enum lang lang, const char *zh, const char *en)
{
	return lang == LANG_ZH ? zh : en;
}

static void
heading(struct buf *out, const char *text)
{
	buf_printf(out, "\n## %s\n\n", text);
}

/* A header row from its cells; the rule line under it. */
static void
columns(struct buf *out, const char *const *cells, int n)
{
	for (int i = 0; i < n; i++)
		buf_printf(out, "| %s ", cells[i]);
	buf_puts(out, "|\n");
	for (int i = 0; i < n; i++)
		buf_puts(out, "| --- ");
	buf_puts(out, "|\n");
}

static void
stages_of(struct buf *out, uint32_t from)
{
	const char *between = "";
	int all = 1;

	for (int s = STAGE_LODGED; s < STAGE__MAX; s++)
		all &= (from >> s) & 1;
	if (all) {
		buf_puts(out, "*");
		return;
	}
	for (int s = 0; s < STAGE__MAX; s++)
		if (from & 1u << s) {
			buf_printf(out, "%s%s", between,
			    stage_name((enum stage)s));
			between = ", ";
		}
}

static void
roles_of(struct buf *out, enum lang lang, unsigned roles)
{
	const char *between = "";

	for (int r = 0; r < ROLE__MAX; r++)
		if (roles & ROLE_BIT(r)) {
			buf_printf(out, "%s%s", between,
			    role_words((enum role)r)->in[lang]);
			between = say(lang, "、", ", ");
		}
}

void
statute_stages(struct buf *out, enum lang lang)
{
	const char *const cells[] = { say(lang, "代码", "Name"),
	    say(lang, "阶段", "Stage"), say(lang, "是否终结", "Closed") };

	columns(out, cells, 3);
	for (int s = 0; s < STAGE__MAX; s++)
		buf_printf(out, "| %s | %s | %s |\n",
		    stage_name((enum stage)s),
		    stage_words((enum stage)s)->in[lang],
		    stage_is_closed((enum stage)s) ? say(lang, "是", "yes") :
		    "");
}

void
statute_moves(struct buf *out, enum lang lang)
{
	const char *const cells[] = { say(lang, "序号", "No."),
	    say(lang, "自阶段", "From"), say(lang, "事项", "Event"),
	    say(lang, "至阶段", "To"), say(lang, "条文", "Article"),
	    say(lang, "何人", "Who") };
	int n;
	const struct move *all = moves(&n);

	columns(out, cells, 6);
	for (int i = 0; i < n; i++) {
		const struct event_row *row = event_row(all[i].kind);

		buf_printf(out, "| %d | %s | %s | %s | %s | ", i + 1,
		    stage_words(all[i].from)->in[lang], row->words.in[lang],
		    stage_words(all[i].to)->in[lang],
		    measures_article(out->arena, NULL, row->article));
		roles_of(out, lang, row->roles);
		buf_puts(out, " |\n");
	}
}

void
statute_events(struct buf *out, enum lang lang)
{
	const char *const cells[] = { say(lang, "代码", "Name"),
	    say(lang, "事项", "Event"), say(lang, "条文", "Article"),
	    say(lang, "可从阶段", "From"), say(lang, "至阶段", "To"), say(lang, "条件", "Guard"),
	    say(lang, "何人", "Who"), say(lang, "何人可见", "Seen by"),
	    say(lang, "文书", "Letter"), say(lang, "邮件", "Mail") };

	columns(out, cells, 10);
	for (int k = 0; k < EVENT__MAX; k++) {
		const struct event_row *row = event_row((enum event_kind)k);

		buf_printf(out, "| %s | %s | %s | ", row->name,
		    row->words.in[lang],
		    measures_article(out->arena, NULL, row->article));
		stages_of(out, row->from);
		buf_puts(out, " | ");
		stages_of(out, row->to);
		buf_printf(out, " | %s | ", row->guard.in[lang]);
		roles_of(out, lang, row->roles);
		buf_printf(out, " | %s | %s | %s |\n",
		    visibility_words(row->seen)->in[lang],
		    notice_words(row->letter)->in[lang],
		    notice_words(row->mail)->in[lang]);
	}
}

void
statute_matrix(struct buf *out, enum lang lang)
{
	const char *cells[ROLE__MAX + 1] = { say(lang, "事项", "Event") };

	for (int r = 0; r < ROLE__MAX; r++)
		cells[r + 1] = role_words((enum role)r)->in[lang];
	columns(out, cells, ROLE__MAX + 1);
	for (int k = 0; k < EVENT__MAX; k++) {
		const struct event_row *row = event_row((enum event_kind)k);

		buf_printf(out, "| %s ", row->words.in[lang]);
		for (int r = 0; r < ROLE__MAX; r++)
			buf_puts(out, row->roles & ROLE_BIT(r) ? "| × " :
			    "| ");
		buf_puts(out, "|\n");
	}
}

void
statute_rights(struct buf *out, enum lang lang)
{
	const char *cells[ROLE__MAX + 1] = { say(lang, "权限", "Right") };

	for (int r = 0; r < ROLE__MAX; r++)
		cells[r + 1] = role_words((enum role)r)->in[lang];
	columns(out, cells, ROLE__MAX + 1);
	for (int k = 0; k < RIGHT__MAX; k++) {
		buf_printf(out, "| %s ",
		    right_words((enum right)k)->in[lang]);
		for (int r = 0; r < ROLE__MAX; r++)
			buf_puts(out, right_roles((enum right)k) &
			    ROLE_BIT(r) ? "| × " : "| ");
		buf_puts(out, "|\n");
	}
}

void
statute_periods(struct buf *out, enum lang lang)
{
	const char *const cells[] = { say(lang, "代码", "Name"),
	    say(lang, "期限", "Period"), say(lang, "条文", "Article"),
	    say(lang, "性质", "Kind"), say(lang, "规则", "Rule") };

	columns(out, cells, 5);
	for (int p = 0; p < PERIOD__MAX; p++) {
		const struct period_row *row = period_row((enum period)p);

		buf_printf(out, "| %s | %s | %s | %s | %s |\n", row->name,
		    row->words.in[lang], measures_article(out->arena, NULL,
		    row->article), row->is_statutory ?
		    say(lang, "办法规定", "of the Measures") :
		    say(lang, "办公室设定", "target of the Office"),
		    rule_key(row->length));
	}
}

static void
rule_line(struct buf *out, enum lang lang, enum rule key,
    const struct rules *const *sets, int n)
{
	buf_printf(out, "| %s | %s | %s | %s ", rule_key(key),
	    rule_meaning(key)->in[lang], rule_article(key),
	    confidence_words(rule_confidence(key))->in[lang]);
	for (int i = 0; i < n; i++) {
		const char *value = rule_text(sets[i], key);
		int same = strcmp(value, rule_text(sets[0], key)) == 0;

		buf_printf(out, same ? "| %s " : "| **%s** ", value);
	}
	buf_puts(out, "|\n");
}

void
statute_rules(struct buf *out, enum lang lang,
    const struct rules *const *sets, int n)
{
	const char **cells = NEW_ARRAY(out->arena, (size_t)n + 4,
	    const char *);

	cells[0] = say(lang, "规则", "Rule");
	cells[1] = say(lang, "含义", "Meaning");
	cells[2] = say(lang, "条文", "Article");
	cells[3] = say(lang, "可信度", "Confidence");
	for (int i = 0; i < n; i++)
		cells[i + 4] = rules_edition(sets[i]);
	columns(out, cells, n + 4);
	for (int k = 0; k < RULE__MAX; k++)
		rule_line(out, lang, (enum rule)k, sets, n);
	for (int i = 0; i < n; i++)
		if (rule_is(sets[i], RULE_CHECK_OFFICIAL_TEXT, "true"))
			buf_printf(out, "\n%s: %s\n", rules_name(sets[i]),
			    say(lang, "使用前须与正式文本核对。",
			    "check against the official text before use."));
}

void
statute_write(struct buf *out, enum lang lang,
    const struct rules *const *sets, int n)
{
	static const struct {
		struct words title;
		void (*write)(struct buf *, enum lang);
	} parts[] = {
		{ WORDS("阶段", "Stages"), statute_stages },
		{ WORDS("阶段变化", "From stage to stage"), statute_moves },
		{ WORDS("事项", "Events"), statute_events },
		{ WORDS("何人可办何事", "Who may do what"), statute_matrix },
		{ WORDS("权限", "Rights"), statute_rights },
		{ WORDS("期限", "Periods"), statute_periods },
	};

	buf_printf(out, "# %s\n\n%s\n", say(lang,
	    "《网络安全审查办法》在本系统中的表格",
	    "The Cybersecurity Review Measures as tables"), say(lang,
	    "条文号为2019年征求意见稿的条文号；中文为非官方译文。",
	    "Articles are those of the draft for comments of 2019."));
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		heading(out, parts[i].title.in[lang]);
		parts[i].write(out, lang);
	}
	heading(out, say(lang, "规则", "Rule sets"));
	statute_rules(out, lang, sets, n);
}
