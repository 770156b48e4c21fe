#include <string.h>

#include "app/assessment.h"
#include "base/text.h"
#include "office/member.h"
#include "office/routes.h"
#include "view/clock.h"
#include "view/words.h"

/* One case as a member sees it, and the receipts of its answers. */
static int
has_right(const struct page *p, enum right right)
{
	return (p->who->rights & RIGHT_BIT(right)) != 0;
}

static int
is_draft(const struct circulation_view *c, const char *state)
{
	return c->has_draft && strcmp(c->draft.state, state) == 0;
}

/* What is to be done now, in one sentence. */
static const struct words *
next_words(const struct circulation_view *c)
{
	static const struct words over = WORDS(
	    "本轮征求意见已经结束。", "This round is over."),
	    write = WORDS("请起草本单位的书面意见。",
	    "Your member's answer is to be written."),
	    release = WORDS("意见已起草，待签发人签发。",
	    "The answer is written and waits to be released."),
	    back = WORDS("签发人已退回，请修改。",
	    "The signatory returned it: revise it."),
	    stale = WORDS("结论建议已经修改，草稿针对的是旧版本，请核对后重新提交。",
	    "The suggested finding changed; the draft answers the older "
	    "version. Look at it again."),
	    done = WORDS("本单位已经回复；本轮结束前可以更改。",
	    "Your member has answered; it can be changed until the round "
	    "is closed.");

	if (!c->is_open)
		return &over;
	if (is_draft(c, "to_release"))
		return &release;
	if (is_draft(c, "returned"))
		return &back;
	if (is_draft(c, "stale"))
		return &stale;
	return c->n_answers > 0 && c->earlier == NULL && !c->has_draft ?
	    &done : &write;
}

static void
put_next(struct page *p, const struct circulation_view *c)
{
	dict_words(p->dict, K_NEXT_WORDS, next_words(c), p->lang);
	if (!c->is_open)
		return;
	if (has_right(p, RIGHT_ANSWER_DRAFT))
		dict_show(p->dict, K_CAN_ANSWER);
	if (has_right(p, RIGHT_ANSWER_RELEASE) && is_draft(c, "to_release"))
		dict_show(p->dict, K_CAN_RELEASE);
	if (c->earlier == NULL || c->has_draft ||
	    !has_right(p, RIGHT_ANSWER_DRAFT))
		return;
	dict_show(p->dict, K_CAN_CONFIRM);
	dict_set(p->dict, K_EARLIER_ANSWER, given_words(p,
	    c->earlier->answer, c->earlier->depends));
}

static void
put_clocks(struct page *p, const struct circulation_view *c)
{
	static const enum period shown[] = { PERIOD_REPLY, PERIOD_GRACE };

	for (size_t i = 0; i < sizeof(shown) / sizeof(shown[0]); i++) {
		const struct clock_view *k = &c->v.position.clocks[shown[i]];
		const struct count_day *days;
		int n;

		if (k->state != PERIOD_RUNNING)
			continue;
		dict_show(p->dict, K_HAS_CLOCKS);
		days = clock_days(p->arena, p->app->calendar, k, &n);
		view_clock(dict_add(p->dict, K_CLOCK), p->arena, shown[i], k,
		    days, n, p->lang);
	}
}

static void
put_factors(struct page *p, const struct circulation_view *c)
{
	if (c->n_factors > 0)
		dict_show(p->dict, K_HAS_FACTORS);
	for (int i = 0; i < c->n_factors; i++) {
		const struct assessment *s = &c->factors[i];
		const struct words *level = assessment_level_words(s->level);

		page_row(p, K_FACTOR, page_word(p,
		    factor_words(s->factor - 1)), arena_printf(p->arena,
		    "%s\n%s", level ? page_word(p, level) : "", s->body));
	}
}

static void
put_answers(struct page *p, const struct circulation_view *c)
{
	if (c->n_answers > 0)
		dict_show(p->dict, K_HAS_ANSWERS);
	for (int i = c->n_answers - 1; i >= 0; i--) {
		const struct answer_row *r = &c->answers[i];
		struct dict *d = dict_add(p->dict, K_ANSWER_ROW);

		dict_set(d, K_ANSWER_DATE, view_date(p->arena, r->on,
		    p->lang));
		dict_set_int(d, K_VERSION, r->version);
		dict_set(d, K_ANSWER_WORDS, given_words(p, r->answer,
		    r->depends));
		dict_set(d, K_ANSWER_BODY, r->body);
		dict_set_int(d, K_ANSWER_SEQ, r->seq);
		if (r->version != c->version.version)
			dict_show(d, K_ANSWER_OLD);
	}
}

static enum err
show(struct page *p)
{
	struct circulation_view *c = NEW(p->arena, struct circulation_view);
	enum err e = circulation_page(p, c);

	if (e != ERR_OK)
		return e;
	put_next(p, c);
	put_clocks(p, c);
	put_factors(p, c);
	put_answers(p, c);
	return page_show(p, "member/case.tpl");
}

/* ---- the receipt of one answer */

static void
put_receipt(struct page *p, const struct circulation_view *c,
    const struct answer_row *r)
{
	const struct {
		struct words key;
		const char *value;
	} facts[] = {
		{ WORDS("成员单位", "Member"),
		    page_word(p, member_words(p->who->member)) },
		{ WORDS("案号", "Case number"), c->v.row.number },
		{ WORDS("结论建议版本", "Version of the suggested finding"),
		    arena_printf(p->arena, "%d · SHA-256 %s", r->version,
		    text_hex(p->arena, r->digest, 32)) },
		{ WORDS("意见", "Answer"),
		    given_words(p, r->answer, r->depends) },
		{ WORDS("计为", "Counts"), counts_words(p,
		    (enum answer)r->answer, r->depends) },
		{ WORDS("修改意见或者理由", "Comments or reasons"), r->body },
		{ WORDS("起草人", "Drafted by"), r->drafter_name },
		{ WORDS("签发人", "Released by"), r->released_name },
		{ WORDS("公文文号", "Number of the paper"),
		    r->paper_number },
		{ WORDS("日期", "Date"), view_date(p->arena, r->on,
		    p->lang) },
		{ WORDS("录入时间", "Time of entry"),
		    view_instant(p->arena, r->entered, p->lang) },
		{ WORDS("记录校验值", "Digest of the record"),
		    text_hex(p->arena, r->hash, 32) },
	};

	for (size_t i = 0; i < sizeof(facts) / sizeof(facts[0]); i++)
		page_row(p, K_FACT, page_word(p, &facts[i].key),
		    *facts[i].value != '\0' ? facts[i].value : "—");
}

static enum err
receipt(struct page *p)
{
	struct circulation_view *c = NEW(p->arena, struct circulation_view);
	int64_t seq;
	enum err e = circulation_open(p->app, p->arena, p->who,
	    page_param(p, "number"), c);

	if (e != ERR_OK)
		return e;
	if (int_parse(page_param(p, "seq"), 1, INT32_MAX, &seq) != ERR_OK)
		return ERR_NOT_FOUND;
	dict_set(p->dict, K_CASE_NUMBER, c->v.row.number);
	dict_set(p->dict, K_ARTICLE, view_article(p->arena, "11", p->lang));
	for (int i = 0; i < c->n_answers; i++)
		if (c->answers[i].seq == seq) {
			put_receipt(p, c, &c->answers[i]);
			return page_show(p, "member/receipt.tpl");
		}
	return ERR_NOT_FOUND;
}

static const struct route routes[] = {
	{ METHOD_GET, "/circulations/:number", NEEDS(CIRCULATION_SEE), 0,
	    show, NULL },
	{ METHOD_GET, "/circulations/:number/receipt/:seq",
	    NEEDS(CIRCULATION_SEE), 0, receipt, NULL },
};

const struct route_set member_case_routes = ROUTE_SET(routes);
