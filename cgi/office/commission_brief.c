#include <string.h>

#include "app/assessment.h"
#include "app/reference.h"
#include "base/buf.h"
#include "base/text.h"
#include "law/risk.h"
#include "office/commission.h"
#include "office/proposal.h"
#include "office/routes.h"
#include "office/suggestion.h"
#include "view/words.h"

/* The two pages that the Commission gets, and their annex. */

/* What fits on two pages beside a covering report of full length. */
enum { CONDITIONS_CHARS = 480, CONDITIONS_SHOWN = 6, DISSENT_CHARS = 480,
	REASON_CHARS = 80, CHARS_MIN = 40, BRIEF_BYTES = 64 * 1024 };

/* Each of n texts gets its share, but never so little that it says nothing. */
static size_t
share(int all, int n)
{
	int each = n > 0 ? all / n : all;

	return (size_t)(each > CHARS_MIN ? each : CHARS_MIN);
}

/* At most n characters; what was cut is said to stand in the annex. */
static const char *
cut(struct page *p, const char *text, size_t n)
{
	if (text_length(text) <= n)
		return text;
	return arena_printf(p->arena, p->lang == LANG_ZH ?
	    "%s……（全文见附件）" : "%s … (in full in the annex)",
	    text_cut(p->arena, text, n));
}

static void
put_fact(struct dict *d, const char *key, const char *value)
{
	if (*value != '\0')
		page_row_in(d, K_FACT, key, value);
}

static const char *
providers_of(struct page *p, const struct commission_view *v)
{
	struct buf b;

	buf_init(&b, p->arena, BRIEF_BYTES);
	for (int i = 0; i < v->n_parties; i++)
		if (v->parties[i].is_provider)
			buf_printf(&b, "%s%s", b.len == 0 ? "" :
			    p->lang == LANG_ZH ? "、" : ", ",
			    page_word(p, &v->parties[i].name));
	return b.data;
}

/* "Accepted 3 March 2026 · special review 20 April 2026 …" */
static const char *
road_of(struct page *p, const struct commission_view *v)
{
	static const enum event_kind shown[] = { EVENT_LODGE,
	    EVENT_LODGE_HELD, EVENT_DESIGNATION_CONFIRMED, EVENT_ACCEPT,
	    EVENT_CLOSE_CIRCULATION, EVENT_ANALYSE, EVENT_CIRCULATE };
	const struct position *now = &v->position;
	struct buf b;

	buf_init(&b, p->arena, BRIEF_BYTES);
	for (size_t k = 0; k < sizeof(shown) / sizeof(shown[0]); k++)
		for (int i = v->n_events - 1; i >= 0; i--) {
			const struct event *e = &v->events[i].event;

			if (e->kind != shown[k] || e->seq > v->report.seq)
				continue;
			buf_printf(&b, "%s%s %s", b.len == 0 ? "" : " · ",
			    page_word(p, &event_row(e->kind)->words),
			    view_date(p->arena, e->on, p->lang));
			break;
		}
	if (now->inner.extensions_wd > 0)
		buf_printf(&b, p->lang == LANG_ZH ? " · 已延长%s" :
		    " · extended by %s", view_days(p->arena,
		    now->inner.extensions_wd, p->lang));
	return b.data;
}

static const char *
heard_of(struct page *p, const struct commission_view *v)
{
	int zh = p->lang == LANG_ZH;
	struct buf b;

	buf_init(&b, p->arena, BRIEF_BYTES);
	for (int i = 0; i < v->n_hearings; i++)
		buf_printf(&b, zh ? "%s%s（%s）" : "%s%s (%s)",
		    b.len == 0 ? "" : zh ? "、" : ", ",
		    v->hearings[i].body_name, view_date(p->arena,
		    v->hearings[i].heard_on, p->lang));
	if (v->n_opinions > 0)
		buf_printf(&b, zh ? "%s专家书面意见%d份" :
		    "%swritten opinions of experts: %d",
		    b.len == 0 ? "" : zh ? "、" : ", ", v->n_opinions);
	for (int i = 0; i < v->n_waived; i++) {
		enum hearing class;

		if (!hearing_parse(v->waived[i].about, &class))
			continue;
		buf_printf(&b, zh ? "%s不再听取%s：%s" :
		    "%s%s left unheard: %s", b.len == 0 ? "" : "\n",
		    page_word(p, hearing_words(class)),
		    cut(p, v->waived[i].body, REASON_CHARS));
	}
	return b.data;
}

static const char *
levels_of(struct page *p, const struct commission_view *v)
{
	struct buf b;

	buf_init(&b, p->arena, BRIEF_BYTES);
	for (int i = 0; i < v->n_factors; i++) {
		const struct assessment *s = &v->factors[i];
		const struct words *level = assessment_level_words(s->level);

		buf_printf(&b, "%s%s %s", b.len == 0 ? "" : "  ",
		    page_word(p, factor_mark(s->factor - 1)),
		    level != NULL ? page_word(p, level) : "");
	}
	return b.data;
}

static void
put_facts(struct page *p, struct dict *d, const struct commission_view *v)
{
	int zh = p->lang == LANG_ZH;

	put_fact(d, zh ? "运营者" : "Operator", page_word(p,
	    &v->row.operator_name));
	put_fact(d, zh ? "采购金额" : "Amount", view_money(p->arena,
	    v->row.amount_fen, p->lang));
	put_fact(d, zh ? "提供者" : "Providers", providers_of(p, v));
	put_fact(d, zh ? "审查经过" : "Road so far", road_of(p, v));
	put_fact(d, zh ? "听取意见" : "Heard", heard_of(p, v));
	put_fact(d, page_word(p, &(struct words)WORDS("{10}各因素",
	    "Factors of {10}")),
	    levels_of(p, v));
}

static void
put_conditions(struct page *p, struct dict *d,
    const struct commission_view *v)
{
	const struct suggestion *s = &v->content;
	size_t each = share(CONDITIONS_CHARS, s->n_conditions);

	if (s->n_conditions > 0)
		dict_show(d, K_HAS_CONDITIONS);
	for (int i = 0; i < s->n_conditions && i < CONDITIONS_SHOWN; i++)
		dict_set(dict_add(d, K_CONDITION), K_CONDITION_WORDS,
		    arena_printf(p->arena, p->lang == LANG_ZH ? "（%s）%s" :
		    "(%s) %s", s->conditions[i].is_precedent ?
		    p->lang == LANG_ZH ? "先行" : "precedent" :
		    p->lang == LANG_ZH ? "持续" : "continuing",
		    cut(p, s->conditions[i].wording, each)));
	if (s->n_conditions > CONDITIONS_SHOWN)
		dict_set(dict_add(d, K_CONDITION), K_CONDITION_WORDS,
		    p->lang == LANG_ZH ? "其余条件见附件" :
		    "the others stand in the annex");
}

static void
put_members(struct page *p, struct dict *d, const struct commission_view *v)
{
	int n = __builtin_popcount(rules_members(v->rules));
	size_t each = share(DISSENT_CHARS, v->n_dissent);

	dict_set(d, K_MEMBERS, arena_printf(p->arena, p->lang == LANG_ZH ?
	    "征求%d个成员单位意见，%d个同意，%d个未同意。" :
	    "%d members were asked; %d agree, %d do not.", n,
	    n - v->n_dissent, v->n_dissent));
	for (int i = 0; i < v->n_dissent; i++) {
		const struct dissent *x = &v->dissent[i];
		struct dict *row = dict_add(d, K_DISSENT_ROW);

		dict_words(row, K_ROW_KEY, member_short(x->member), p->lang);
		dict_set(row, K_ROW_VALUE, cut(p, arena_printf(p->arena,
		    p->lang == LANG_ZH ? "%s：%s" : "%s: %s",
		    page_word(p, answer_words(x->answer)), x->reasons),
		    each));
	}
}

void
put_brief(struct page *p, struct dict *d, const struct commission_view *v)
{
	put_commission_head(p, d, v);
	dict_set(d, K_BRIEF_ARTICLE, page_article(p, is_proposal(v) ?
	    "19" : "12, 13"));
	if (is_proposal(v)) {
		page_row_in(d, K_FACT, p->lang == LANG_ZH ? "提议单位" :
		    "Proposed by", page_word(p, member_words(
		    proposal_member(&v->proposal))));
		put_proposal(p, d, K_FACT, &v->proposal);
		return;
	}
	put_facts(p, d, v);
	put_conditions(p, d, v);
	put_members(p, d, v);
}

/* Back to where the reader came from: the item, or the Office's page. */
static void
put_back(struct page *p, const struct commission_view *v)
{
	dict_set(p->dict, K_CASE_NUMBER, v->row.number);
	dict_set(p->dict, K_BACK_PATH, page_path(p, p->who->rights &
	    RIGHT_BIT(RIGHT_COMMISSION) ? "/commission/%s" :
	    is_proposal(v) ? "/cases/%s/proposal" : "/cases/%s/report",
	    v->row.number));
}

static enum err
brief(struct page *p)
{
	struct commission_view *v = NEW(p->arena, struct commission_view);
	enum err e = commission_case(p, v);

	if (e != ERR_OK)
		return e;
	put_back(p, v);
	put_brief(p, dict_add(p->dict, K_BRIEF), v);
	return page_show(p, "commission/brief.tpl");
}

static enum err
annex(struct page *p)
{
	struct commission_view *v = NEW(p->arena, struct commission_view);
	enum err e = commission_case(p, v);

	if (e == ERR_OK && is_proposal(v))
		e = ERR_NOT_FOUND;
	if (e != ERR_OK)
		return e;
	put_back(p, v);
	put_commission_head(p, p->dict, v);
	put_suggestion(p, p->dict, &v->content, NULL);
	dict_show(p->dict, v->n_dissent > 0 ? K_DISSENT : K_NO_DISSENT);
	put_dissent(p, K_DISSENT_ROW, v->dissent, v->n_dissent);
	if (v->analysis.version > 0) {
		dict_show(p->dict, K_HAS_VERSION);
		dict_set(p->dict, K_BODY, v->analysis.body);
	}
	return page_show(p, "commission/annex.tpl");
}

static const struct route routes[] = {
	{ METHOD_GET, "/commission/:number/brief",
	    NEEDS(COMMISSION) | NEEDS(CASES_ALL), 0, brief, NULL },
	{ METHOD_GET, "/commission/:number/annex",
	    NEEDS(COMMISSION) | NEEDS(CASES_ALL), 0, annex, NULL },
};

const struct route_set commission_brief_routes = ROUTE_SET(routes);
