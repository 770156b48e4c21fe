#include <string.h>

#include "base/text.h"
#include "office/member.h"
#include "office/routes.h"
#include "portal/secret_part.h"
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
	    "version: look at it and hand it in again."),
	    anew = WORDS("结论建议已经修改，本单位此前的意见不再有效，请确认或者重新起草。",
	    "The suggested finding changed and your member's earlier answer "
	    "no longer counts: confirm it, or write another."),
	    done = WORDS("本单位已经回复；本轮结束前可以更改。",
	    "Your member has answered; it can be changed until the round "
	    "is closed.");

	if (!c->is_open)
		return &over;
	if (c->is_stale)
		return &stale;
	if (is_draft(c, "to_release"))
		return &release;
	if (is_draft(c, "returned"))
		return &back;
	if (c->earlier != NULL && !c->has_draft)
		return &anew;
	return c->n_answers > 0 && !c->has_draft ? &done : &write;
}

static void
put_next(struct page *p, const struct circulation_view *c)
{
	dict_words(p->dict, K_NEXT_WORDS, next_words(c), p->lang);
	if (!c->is_open)
		return;
	if (c->has_draft)
		dict_optional(p->dict, K_REMARKS, c->draft.remarks);
	if (has_right(p, RIGHT_ANSWER_DRAFT))
		dict_show(p->dict, K_CAN_ANSWER);
	if (has_right(p, RIGHT_ANSWER_RELEASE) && !c->is_stale &&
	    is_draft(c, "to_release"))
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
		struct dict *d;
		int n;

		/* who has answered is not late, and may change the answer */
		if (k->state != PERIOD_RUNNING ||
		    (k->left < 0 && c->v.position.answered != 0))
			continue;
		dict_show(p->dict, K_HAS_CLOCKS);
		days = clock_days(p->arena, p->app->calendar, k, &n);
		d = dict_add(p->dict, K_CLOCK);
		view_clock(d, p->arena, p->rules, shown[i], k, days, n,
		    p->lang);
		view_clock_moved(d, p->arena, case_move(&c->v, shown[i]),
		    p->lang);
	}
}

static const char *
row_reasons(const struct page *p, const struct answer_row *r)
{
	return reasons_words(p, r->body, answer_secret_paper(p->arena,
	    &r->secret));
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
		dict_set(d, K_ANSWER_BODY, row_reasons(p, r));
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
	put_answers(p, c);
	if ((e = put_secret_parts(p, &c->v)) != ERR_OK)
		return e;
	if (!factors_changed(c))
		dict_show(p->dict, K_FACTORS_OPEN);
	return page_show(p, "member/case.tpl");
}

/* ---- the receipt of one answer */

/* Persons of the Office are not named to members. */
static const char *
entered_by(struct page *p, const struct answer_row *r)
{
	if (r->released_org == p->who->organisation_id)
		return r->released_name;
	return p->lang == LANG_ZH ? "网络安全审查办公室" :
	    "Cybersecurity Review Office";
}

static void
put_signed(struct page *p, const struct circulation_view *c,
    const struct answer_row *r)
{
	int zh = p->lang == LANG_ZH;

	if (r->drafter_name == NULL) {
		page_row(p, K_FACT, zh ? "公文文号" : "Number of the paper",
		    r->paper_number);
		page_row(p, K_FACT, zh ? "公文日期" : "Date of the paper",
		    view_date(p->arena, r->paper_on, p->lang));
		page_row(p, K_FACT, zh ? "录入人" : "Entered by",
		    entered_by(p, r));
		return;
	}
	page_row(p, K_FACT, zh ? "起草人" : "Drafted by",
	    authors_words(p, c->authors, c->n_authors, r->seq));
	page_row(p, K_FACT, zh ? "签发人" : "Released by", r->released_name);
}

/* The outcome is known to members once it was served. */
static const char *
outcome(struct page *p, const struct circulation_view *c)
{
	static const struct words open = WORDS("尚未送达", "Not served yet");
	enum finding served = c->v.position.finding;

	return page_word(p, served == FINDING_NONE ? &open :
	    finding_words(served));
}

struct fact {
	struct words key;
	const char *value;
};

static void
put_rows(struct page *p, const struct fact *facts, size_t n)
{
	for (size_t i = 0; i < n; i++)
		page_row(p, K_FACT, page_word(p, &facts[i].key),
		    *facts[i].value != '\0' ? facts[i].value : "—");
}

static void
put_given(struct page *p, const struct circulation_view *c,
    const struct answer_row *r)
{
	const struct fact facts[] = {
		{ WORDS("成员单位", "Member"),
		    page_word(p, member_words(p->who->member)) },
		{ WORDS("案号", "Case number"), c->v.row.number },
		{ WORDS("结论建议", "Suggested finding"),
		    page_word(p, finding_words((enum finding)r->finding)) },
		{ WORDS("结论建议版本", "Version of the suggested finding"),
		    arena_printf(p->arena, "%d · SHA-256 %s", r->version,
		    text_hex(p->arena, r->digest, 32)) },
		{ WORDS("意见", "Answer"),
		    given_words(p, r->answer, r->depends) },
		{ WORDS("计为", "Counts"), counts_words(p,
		    (enum answer)r->answer, r->depends) },
		{ WORDS("修改意见或者理由", "Comments or reasons"),
		    row_reasons(p, r) },
	};

	put_rows(p, facts, sizeof(facts) / sizeof(facts[0]));
}

static void
put_record(struct page *p, const struct circulation_view *c,
    const struct answer_row *r)
{
	const struct fact facts[] = {
		{ WORDS("日期", "Date"), view_date(p->arena, r->on,
		    p->lang) },
		{ WORDS("录入时间", "Time of entry"),
		    view_instant(p->arena, r->entered, p->lang) },
		{ WORDS("记录校验值", "Digest of the record"),
		    text_hex(p->arena, r->hash, 32) },
		{ WORDS("审查结论", "Outcome of the case"), outcome(p, c) },
	};

	put_rows(p, facts, sizeof(facts) / sizeof(facts[0]));
}

static void
put_receipt(struct page *p, const struct circulation_view *c,
    const struct answer_row *r)
{
	put_given(p, c, r);
	put_signed(p, c, r);
	put_record(p, c, r);
	if (r->paper_document_id == 0)
		return;
	dict_show(p->dict, K_HAS_SCAN);
	dict_set(p->dict, K_SCAN_PATH, page_path(p,
	    "/circulations/%s/documents/%lld", c->v.row.number,
	    (long long)r->paper_document_id));
}

static enum err
receipt(struct page *p)
{
	struct circulation_view *c = NEW(p->arena, struct circulation_view);
	int64_t seq;
	enum err e = circulation_open(p->app, p->arena, p->who,
	    page_param(p, "number"), c);

	if (e == ERR_OK)
		page_cite(p, c->v.rules);
	if (e != ERR_OK)
		return e;
	if (int_parse(page_param(p, "seq"), 1, INT32_MAX, &seq) != ERR_OK)
		return ERR_NOT_FOUND;
	dict_set(p->dict, K_CASE_NUMBER, c->v.row.number);
	dict_set(p->dict, K_ARTICLE, page_article(p, "11"));
	for (int i = 0; i < c->n_answers; i++)
		if (c->answers[i].seq == seq) {
			put_receipt(p, c, &c->answers[i]);
			return page_show(p, "member/receipt.tpl");
		}
	return ERR_NOT_FOUND;
}

/* Under its exact name, never shown in place. */
static enum err
download(struct page *p)
{
	struct document d;
	struct source *bytes;
	int64_t id;
	enum err e;

	if (int_parse(page_param(p, "id"), 1, INT64_MAX, &id) != ERR_OK)
		return ERR_NOT_FOUND;
	e = circulation_document(p->app, p->arena, p->who,
	    page_param(p, "number"), id, &d, &bytes);
	if (e == ERR_OK)
		response_download(p->resp, d.name, d.media_type, bytes,
		    d.size);
	return e;
}

static const struct route routes[] = {
	{ METHOD_GET, "/circulations/:number", NEEDS(CIRCULATION_SEE), 0,
	    show, NULL },
	{ METHOD_GET, "/circulations/:number/receipt/:seq",
	    NEEDS(CIRCULATION_SEE), 0, receipt, NULL },
	{ METHOD_GET, "/circulations/:number/documents/:id",
	    NEEDS(CIRCULATION_SEE), 0, download, NULL },
};

const struct route_set member_case_routes = ROUTE_SET(routes);
