#include <string.h>

#include "base/buf.h"
#include "office/member.h"
#include "office/proposal.h"
#include "office/routes.h"
#include "view/words.h"

/* A member's proposals: the list, and what became of each (Article 19). */

enum { TEXT_BYTES = 64 * 1024 };

/* ---- what it says */

static const char *
operators_text(struct page *p, const struct proposal_view *v)
{
	int zh = p->lang == LANG_ZH;
	struct buf b;

	if (v->n_operators == 0)
		return zh ? "未列明" : "none known";
	buf_init(&b, p->arena, TEXT_BYTES);
	for (int i = 0; i < v->n_operators; i++) {
		const struct proposal_operator *o = &v->operators[i];

		buf_printf(&b, "%s%s", i == 0 ? "" : "\n", o->line);
		if (o->name.in[LANG_ZH] == NULL)
			buf_printf(&b, zh ? "（不在运营者名册内）" :
			    " (not in the register)");
		else
			buf_printf(&b, zh ? "（名册内：%s）" :
			    " (in the register: %s)", page_word(p, &o->name));
	}
	return b.data;
}

static const char *
factors_text(struct page *p, unsigned factors)
{
	struct buf b;

	buf_init(&b, p->arena, TEXT_BYTES);
	for (int i = 0; i < FACTOR__MAX; i++)
		if (factors & 1u << i)
			buf_printf(&b, "%s%s %s", b.len == 0 ? "" : "\n",
			    page_word(p, factor_mark(i)),
			    page_word(p, factor_words(i)));
	return b.len == 0 ? "—" : b.data;
}

static const char *
or_dash(const char *text)
{
	return *text != '\0' ? text : "—";
}

void
put_proposal(struct page *p, struct dict *d, const char *section,
    const struct proposal_view *v)
{
	const struct proposal_content *c = &v->content;
	const struct words *object = proposal_object_words(c->object);
	int zh = p->lang == LANG_ZH;

	page_row_in(d, section, zh ? "提议审查的对象" : "What is to be reviewed",
	    object != NULL ? page_word(p, object) : "—");
	page_row_in(d, section, zh ? "产品或者服务" : "Product or service",
	    or_dash(c->title));
	page_row_in(d, section, zh ? "提供者" : "Provider",
	    *c->provider_code == '\0' ? or_dash(c->provider) :
	    arena_printf(p->arena, "%s · %s", c->provider,
	    c->provider_code));
	page_row_in(d, section, zh ? "已知的运营者" : "Operators that are known",
	    operators_text(p, v));
	page_row_in(d, section, page_word(p, &(struct words)WORDS(
	    "{10}的因素", "Factors of {10}")),
	    factors_text(p, c->factors));
	page_row_in(d, section, zh ? "影响国家安全的理由" :
	    "Why it affects national security", or_dash(c->reasons));
}

/* ---- the list */

static const struct state {
	const char *name, *tag;
	struct words words;
} states[] = {
	{ "draft", "govuk-tag--blue", WORDS("起草中", "being written") },
	{ "to_release", "govuk-tag--purple", WORDS("待签发", "to release") },
	{ "returned", "govuk-tag--yellow", WORDS("已退回", "returned") },
	{ "", "govuk-tag--blue", WORDS("待委员会决定",
	    "before the Commission") },
	{ "approved", "govuk-tag--green", WORDS("批准启动审查",
	    "review approved") },
	{ "declined", "govuk-tag--grey", WORDS("未批准",
	    "review declined") },
};

static void
put_state(struct page *p, struct dict *d, const char *name)
{
	for (size_t i = 0; i < sizeof(states) / sizeof(states[0]); i++)
		if (strcmp(states[i].name, name) == 0) {
			dict_set(d, K_TAG_CLASS, states[i].tag);
			dict_words(d, K_TAG_WORDS, &states[i].words, p->lang);
		}
}

static void
put_draft_row(struct page *p, const struct proposal_view *v)
{
	struct dict *d = dict_add(p->dict, K_DRAFT_ROW);
	static const struct words untitled = WORDS("（尚未命名）",
	    "(no name yet)");

	dict_setf(d, K_PROPOSAL_ID, "%lld", (long long)v->draft.id);
	dict_set(d, K_CASE_TITLE, *v->content.title != '\0' ?
	    v->content.title : page_word(p, &untitled));
	dict_set(d, K_CASE_OPERATOR, v->content.provider);
	dict_set(d, K_UPDATED_BY, v->draft.drafter_name);
	dict_set(d, K_UPDATED_AT, view_instant(p->arena, v->draft.updated,
	    p->lang));
	put_state(p, d, v->draft.state);
	if (strcmp(v->draft.state, "to_release") == 0 &&
	    p->who->rights & RIGHT_BIT(RIGHT_PROPOSAL_RELEASE))
		dict_show(d, K_MAY_RELEASE);
}

static void
put_released_row(struct page *p, const struct proposal_line *l)
{
	struct dict *d = dict_add(p->dict, K_RELEASED_ROW);

	dict_set(d, K_CASE_NUMBER, l->number);
	dict_set(d, K_CASE_TITLE, l->title);
	dict_set(d, K_RELEASED_ON, view_date(p->arena, l->on, p->lang));
	put_state(p, d, l->outcome != NULL ? l->outcome : "");
	if (l->outcome != NULL)
		dict_optional(d, K_DECIDED_ON, view_date(p->arena,
		    l->decided_on, p->lang));
}

static enum err
list(struct page *p)
{
	struct proposal_view *drafts;
	struct proposal_line *released;
	int n_drafts, n;
	enum err e = proposal_list(p->app, p->arena, p->who,
	    page_id(p, "before"), &drafts, &n_drafts, &released, &n);

	if (e != ERR_OK)
		return e;
	dict_words(p->dict, K_MEMBER, member_words(p->who->member), p->lang);
	dict_set(p->dict, K_ARTICLE, page_article(p, "19"));
	dict_show(p->dict, n_drafts > 0 ? K_HAS_DRAFTS : K_NO_DRAFTS);
	dict_show(p->dict, n > 0 ? K_HAS_RELEASED : K_NO_RELEASED);
	for (int i = 0; i < n_drafts; i++)
		put_draft_row(p, &drafts[i]);
	for (int i = 0; i < n; i++)
		put_released_row(p, &released[i]);
	if (n == PROPOSALS_PAGE) {
		dict_show(p->dict, K_PAGE_AFTER);
		dict_setf(p->dict, K_PAGE_LAST, "%lld",
		    (long long)released[n - 1].case_id);
	}
	return page_show(p, "member/proposals.tpl");
}

/* What became of one that was released. */
static enum err
released(struct page *p)
{
	struct proposal_view v;
	const struct proposal_line *l = &v.line;
	int zh = p->lang == LANG_ZH;
	enum err e = proposal_released(p->app, p->arena, p->who,
	    page_param(p, "number"), &v);

	if (e != ERR_OK)
		return e;
	dict_set(p->dict, K_CASE_NUMBER, l->number);
	dict_set(p->dict, K_CASE_TITLE, l->title);
	dict_set(p->dict, K_ARTICLE, page_article(p, "19"));
	dict_set(p->dict, K_RELEASED_ON, view_date(p->arena, l->on, p->lang));
	dict_set(p->dict, K_DRAFTER, v.row.drafter_name);
	dict_set(p->dict, K_SIGNER, v.row.released_name);
	put_state(p, p->dict, l->outcome != NULL ? l->outcome : "");
	put_proposal(p, p->dict, K_ROW, &v);
	if (l->outcome == NULL) {
		dict_show(p->dict, K_TO_DECIDE);
		return page_show(p, "member/proposed.tpl");
	}
	dict_show(p->dict, K_DECIDED);
	page_row(p, K_DECISION_ROW, zh ? "决定日期" : "Date of the decision",
	    view_date(p->arena, l->decided_on, p->lang));
	page_row(p, K_DECISION_ROW, zh ? "文号" : "Document number",
	    l->decision_number);
	if (*l->reason != '\0')
		page_row(p, K_DECISION_ROW, zh ? "委员会意见" :
		    "Words of the Commission", l->reason);
	return page_show(p, "member/proposed.tpl");
}

static const struct route routes[] = {
	{ METHOD_GET, "/proposals", NEEDS(PROPOSAL_DRAFT), 0, list, NULL },
	{ METHOD_GET, "/proposed/:number", NEEDS(PROPOSAL_DRAFT), 0,
	    released, NULL },
};

const struct route_set proposal_routes = ROUTE_SET(routes);
