#include <string.h>

#include "app/suggestion.h"
#include "base/text.h"
#include "office/member.h"
#include "office/routes.h"
#include "view/words.h"

/*
 * The answer that a member gave on sealed paper: its own people enter it, or
 * an officer for them.
 */
enum { NUMBER_MAX = 64 };	/* characters */

static const struct field number_field = { .name = "paper_number",
	.kind = FIELD_TEXT, .width = 20,
	.label = WORDS("公文的发文字号", "Number of the paper") };
static const struct field date_field = { .name = "paper_on",
	.kind = FIELD_DATE,
	.label = WORDS("公文的成文日期", "Date of the paper") };

static void
put_members(struct page *p, const struct case_view *v)
{
	struct field f = { .name = "member", .kind = FIELD_SELECT,
	    .label = WORDS("成员单位", "Member") };

	for (int m = 0; m < MEMBER__MAX; m++)
		if (v->position.addressed & MEMBER_BIT(m))
			field_choice(p->arena, &f, member_code((enum member)m),
			    *member_words((enum member)m));
	page_field(p, K_FIELDS, &f, form_text(p->form, "member"));
}

static void
put_scans(struct page *p, const struct case_view *v)
{
	struct field f = { .name = "scan", .kind = FIELD_SELECT,
	    .label = WORDS("扫描件", "Scan") };

	field_choose(p->arena, &f);
	offer_documents(p, v, DOCUMENT_PAPER, &f);
	page_field(p, K_FIELDS, &f, form_text(p->form, "scan"));
}

/*
 * The page: for the Office about any member that is asked, for a member's
 * people about their own.
 */
struct paper {
	struct case_view *v;
	const char *digest;	/* hex, of the version that stands */
	enum member member;	/* own; MEMBER__MAX: to be chosen */
};

/* The version that stands, for the Office; "": none does. */
static enum err
find_digest(struct page *p, struct paper *q)
{
	struct suggestion_version *all;
	int n;
	enum err e = suggestion_versions_of(p->app, p->arena, p->who,
	    q->v->row.id, &all, &n);

	q->digest = "";
	for (int i = 0; e == ERR_OK && i < n; i++)
		if (all[i].version == q->v->position.version)
			q->digest = text_hex(p->arena, all[i].digest, 32);
	return e;
}

static enum err
open_office(struct page *p, struct paper *q)
{
	enum err e;

	q->v = NEW(p->arena, struct case_view);
	q->member = MEMBER__MAX;
	e = page_open_case(p, q->v);
	if (e == ERR_OK && q->v->reader != READER_OFFICE)
		return ERR_NOT_FOUND;
	if (e != ERR_OK || (e = find_digest(p, q)) != ERR_OK)
		return e;
	dict_set(p->dict, K_CASE_NUMBER, q->v->row.number);
	dict_words(p->dict, K_CASE_OPERATOR, &q->v->row.operator_name,
	    p->lang);
	dict_set(p->dict, K_ARTICLE, page_article(p, "11"));
	dict_set(p->dict, K_DIGEST, q->digest);
	return ERR_OK;
}

static enum err
open_own(struct page *p, struct paper *q)
{
	struct circulation_view *c = NEW(p->arena, struct circulation_view);
	enum err e = circulation_page(p, c);

	q->v = &c->v;
	q->digest = c->digest;
	q->member = p->who->member;
	return e;
}

static enum err
open_paper(struct page *p, struct paper *q)
{
	return p->who->member == MEMBER__MAX ? open_office(p, q) :
	    open_own(p, q);
}

static enum err
show(struct page *p, const struct paper *q)
{
	if (!q->v->position.round_open)
		return page_error(p, ERR_REFUSED, page_word(p,
		    &(struct words)WORDS("本案目前没有征求意见。",
		    "No round runs on this case.")));
	if (q->member == MEMBER__MAX)
		put_members(p, q->v);
	put_answer_fields(p, NULL);
	page_field(p, K_FIELDS, &number_field, NULL);
	page_field(p, K_FIELDS, &date_field, NULL);
	put_scans(p, q->v);
	return page_show(p, q->member == MEMBER__MAX ? "member/paper.tpl" :
	    "member/own-paper.tpl");
}

static enum err
ask(struct page *p)
{
	struct paper q;
	enum err e = open_paper(p, &q);

	return e == ERR_OK ? show(p, &q) : e;
}

static void
wrong_scan(struct page *p)
{
	page_wrong(p, "scan", &(struct words)WORDS(
	    "请选择扫描件；没有的，先附入本案。",
	    "Choose the scan; attach it to the case first."));
}

static void
take_paper(struct page *p, struct answer_input *in, enum member *member)
{
	const char *typed = page_typed(p, &date_field);

	take_answer(p, in);
	in->paper_number = form_text(p->form, "paper_number");
	in->paper_document_id = page_id(p, "scan");
	if (*member == MEMBER__MAX &&
	    !member_parse(form_text(p->form, "member"), member))
		page_wrong(p, "member", &(struct words)WORDS(
		    "请选择成员单位。", "Choose the member."));
	if (*in->paper_number == '\0' ||
	    text_length(in->paper_number) > NUMBER_MAX)
		page_wrong(p, "paper_number", &(struct words)WORDS(
		    "请填写发文字号，不超过64个字符。",
		    "Give the number of the paper, at most 64 characters."));
	if (*typed == '\0' || field_date_parse(typed, &in->paper_on) !=
	    ERR_OK || date_cmp(in->paper_on, date_of(p->now)) > 0)
		page_wrong(p, "paper_on", &(struct words)WORDS(
		    "请填写公文的日期，不得晚于今天。",
		    "Give the date of the paper, not later than today."));
	if (in->paper_document_id == 0)
		wrong_scan(p);
	judge_answer(p, in);
}

/* What the law or the door said against it, where it belongs. */
static void
say_wrong(struct page *p, enum err e, const struct act_result *result)
{
	if (e == ERR_REFUSED)
		page_wrong_text(p, NULL, page_refusal(p, &result->refusal));
	if (e == ERR_INPUT)
		wrong_scan(p);
	if (e == ERR_RANGE)
		page_wrong(p, "paper_on", &(struct words)WORDS(
		    "公文的日期不能早于向成员单位发送本版结论建议的日期。",
		    "The paper cannot be dated before the day on which this "
		    "version was sent to the members."));
	if (e == ERR_STALE)
		page_wrong(p, NULL, &(struct words)WORDS(
		    "结论建议已经修改，请核对公文答复的是哪一版本。",
		    "The suggested finding changed meanwhile: check which "
		    "version the paper answers."));
}

static enum err
enter(struct page *p)
{
	struct answer_input in;
	struct act_result result;
	struct paper q;
	enum err e = open_paper(p, &q), shown;

	if (e != ERR_OK)
		return e;
	take_paper(p, &in, &q.member);
	if (page_is_wrong(p, NULL))
		return show(p, &q);
	e = answer_enter_paper(p->app, p->arena, p->who, q.v->row.id,
	    q.member, &in, p->form_key, &result);
	say_wrong(p, e, &result);
	if (page_is_wrong(p, NULL)) {
		shown = show(p, &q);
		p->resp->status = err_status(e);
		return shown;
	}
	return e != ERR_OK ? e : page_go_saying(p, &(struct words)WORDS(
	    "成员单位的纸质意见已录入。",
	    "The member's answer on paper was entered."), "/%s/%s",
	    p->who->member == MEMBER__MAX ? "cases" : "circulations",
	    q.v->row.number);
}

static const struct route routes[] = {
	{ METHOD_GET, "/cases/:number/paper-answer", NEEDS(CASE_WORK), 0,
	    ask, NULL },
	{ METHOD_POST, "/cases/:number/paper-answer", NEEDS(CASE_WORK), 0,
	    enter, NULL },
	{ METHOD_GET, "/circulations/:number/paper", NEEDS(ANSWER_DRAFT), 0,
	    ask, NULL },
	{ METHOD_POST, "/circulations/:number/paper", NEEDS(ANSWER_DRAFT), 0,
	    enter, NULL },
};

const struct route_set member_paper_routes = ROUTE_SET(routes);
