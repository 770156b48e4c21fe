#include <string.h>

#include "app/reference.h"
#include "base/text.h"
#include "office/member.h"
#include "office/suggestion.h"
#include "portal/secrets.h"
#include "view/words.h"

enum { BODY_MAX = 20000, NUMBER_MAX = 64 };	/* characters */

static const struct choice choices[] = {
	{ .value = "agree", .label = WORDS("同意", "Agree") },
	{ .value = "no-comment", .label = WORDS("无意见", "No comment"),
	    .hint = WORDS("计为同意。", "Counts as agreement.") },
	{ .value = "agree-comments",
	    .label = WORDS("原则同意，附修改意见", "Agree with comments"),
	    .hint = WORDS("只有勾选下方“同意不以采纳意见为条件”，才计为同意；否则计为不同意。",
	    "Counts as agreement only if you tick below that it does not "
	    "depend on the comments; otherwise it counts as an objection.") },
	{ .value = "object", .label = WORDS("不同意", "Object"),
	    .hint = WORDS("须写明理由。", "Reasons are needed.") },
};

static const struct choice independent[] = {
	{ .value = "yes", .label = WORDS("我单位的同意不以采纳这些意见为条件",
	    "Our agreement does not depend on these comments") },
};

enum { SECRET_ON = 4 };		/* its row below */

static const struct field answer_fields[] = {
	{ .name = "answer", .kind = FIELD_RADIOS, .big = 1,
	    .label = WORDS("对结论建议的意见",
	    "What your member says of the suggested finding"),
	    .choices = choices, .n_choices = 4 },
	{ .name = "independent", .kind = FIELD_CHECKBOXES,
	    .label = WORDS("原则同意并附意见的", "If you agree with comments"),
	    .choices = independent, .n_choices = 1 },
	{ .name = SECRETS_OF_TEXT, .kind = FIELD_RADIOS, .in_line = 1,
	    .label = WORDS("意见或者理由是否涉及国家秘密？",
	    "Do the comments or reasons involve state secrets?"),
	    .hint = WORDS("{20}：国家秘密不得进入本系统。涉及的，理由只写在纸质文件上，"
	    "此处填写其编号和日期。",
	    "{20}: state secrets must not enter this system. If so, the "
	    "reasons stand on paper only; give its number and date here."),
	    .choices = secrets_choices, .n_choices = SECRETS_CHOICES },
	{ .name = "secret_number", .kind = FIELD_TEXT, .width = 20,
	    .optional = 1, .label = WORDS("涉密的：纸质文件的编号",
	    "If they do: number of the paper") },
	{ .name = "secret_on", .kind = FIELD_DATE, .optional = 1,
	    .label = WORDS("涉密的：纸质文件的日期",
	    "If they do: date of the paper") },
	{ .name = "body", .kind = FIELD_TEXTAREA, .rows = 8, .optional = 1,
	    .label = WORDS("修改意见或者理由", "Comments or reasons") },
};
enum { ANSWER_FIELDS = sizeof(answer_fields) / sizeof(answer_fields[0]) };

const struct words no_answer_yet = WORDS("尚未回复", "no answer yet");

const char *
given_words(const struct page *p, int answer, int depends)
{
	static const struct words if_taken = WORDS(
	    "原则同意，附修改意见（同意以采纳意见为条件）",
	    "Agree with comments, depending on them");

	return page_word(p, answer == ANSWER_AGREE_COMMENTS && depends ?
	    &if_taken : answer_words((enum answer)answer));
}

const char *
counts_words(const struct page *p, enum answer answer, int depends)
{
	static const struct words agrees = WORDS(
	    "该意见计为同意。", "This answer counts as agreement."),
	    objects = WORDS("该意见计为不同意。",
	    "This answer counts as an objection.");

	return page_word(p, answer_agrees(answer_counts_as(answer, depends)) ?
	    &agrees : &objects);
}

static enum err
put_facts(struct page *p, const struct case_row *row)
{
	struct references refs;
	const struct words *category;
	enum err e = references_read(p->app, p->arena, &refs);
	const char *zh[] = { "运营者", "采购内容", "采购类别", "采购金额" };
	const char *en[] = { "Operator", "What is bought", "Kind of purchase",
	    "Purchase amount" };
	const char *values[4];

	if (e != ERR_OK)
		return e;
	category = reference_words(&refs, QUESTION_CATEGORY, row->category);
	values[0] = page_word(p, &row->operator_name);
	values[1] = row->title;
	values[2] = category ? page_word(p, category) : row->category;
	values[3] = view_money(p->arena, row->amount_fen, p->lang);
	if (row->operator_id == 0) {
		zh[0] = "提供者";
		en[0] = "Provider";
	}
	for (int i = 0; i < (row->operator_id == 0 ? 2 : 4); i++)
		page_row(p, K_FACT, p->lang == LANG_ZH ? zh[i] : en[i],
		    values[i]);
	return ERR_OK;
}

static int
is_same_factor(const struct assessment *a, const struct assessment *b)
{
	return a->factor == b->factor && strcmp(a->level, b->level) == 0 &&
	    strcmp(a->body, b->body) == 0 &&
	    a->evidence_document_id == b->evidence_document_id &&
	    strcmp(a->evidence_page, b->evidence_page) == 0;
}

int
factors_changed(const struct circulation_view *c)
{
	int n = c->content.n_factors;

	if (!c->has_before || n != c->before.n_factors)
		return c->has_before;
	for (int i = 0; i < n; i++)
		if (!is_same_factor(&c->content.factors[i],
		    &c->before.factors[i]))
			return 1;
	return 0;
}

static void
put_content(struct page *p, const struct circulation_view *c,
    const struct suggestion *before)
{
	put_suggestion(p, p->dict, &c->content, before);
	put_factors(p, p->dict, &c->content, before, !c->is_open ? NULL :
	    arena_printf(p->arena, "/circulations/%s/documents",
	    c->v.row.number));
	/* what is changed must be seen before it is answered */
	if (factors_changed(c))
		dict_show(p->dict, K_FACTORS_OPEN);
}

enum err
circulation_page(struct page *p, struct circulation_view *out)
{
	enum err e = circulation_open(p->app, p->arena, p->who,
	    page_param(p, "number"), out);

	if (e == ERR_OK)
		page_cite(p, out->v.rules);
	if (e != ERR_OK)
		return e;
	dict_set(p->dict, K_CASE_NUMBER, out->v.row.number);
	dict_set(p->dict, K_CASE_TITLE, out->v.row.title);
	dict_words(p->dict, K_CASE_OPERATOR, &out->v.row.operator_name,
	    p->lang);
	dict_words(p->dict, K_MEMBER, member_words(p->who->member), p->lang);
	dict_set(p->dict, K_ARTICLE, page_article(p, "11"));
	dict_set_int(p->dict, K_VERSION, out->version.version);
	dict_set(p->dict, K_DIGEST, out->digest);
	dict_setf(p->dict, K_SEEN, "%lld",
	    out->has_draft ? (long long)out->draft.updated.us : 0);
	if (out->has_before) {
		dict_show(p->dict, K_HAS_BEFORE);
		dict_set_int(p->dict, K_BEFORE_VERSION,
		    out->before_version.version);
	}
	put_content(p, out, out->has_before ? &out->before : NULL);
	return put_facts(p, &out->v.row);
}

const char *
authors_words(const struct page *p, const struct author *all, int n,
    int seq)
{
	const char *names = "", *between = p->lang == LANG_ZH ? "、" : ", ";

	for (int i = 0; i < n; i++)
		if (all[i].seq == seq)
			names = arena_printf(p->arena, "%s%s%s", names,
			    *names != '\0' ? between : "", all[i].name);
	return names;
}

const char *
reasons_words(const struct page *p, const char *body, const char *paper)
{
	return paper == NULL ? body : arena_printf(p->arena,
	    p->lang == LANG_ZH ?
	    "理由见纸质文件（%s），不录入本系统（%s）。" :
	    "The reasons are on paper (%s) and not in this system "
	    "(%s).", paper, page_article(p, "20"));
}

const char *
draft_reasons(const struct page *p, const struct answer_draft *d)
{
	return reasons_words(p, d->body, answer_secret_paper(p->arena,
	    &d->secret));
}

/* What stands in a field of a draft. */
static const char *
drafted(const struct page *p, const struct answer_draft *d, const char *name)
{
	char on[DATE_TEXT];

	if (strcmp(name, "answer") == 0)
		return d->answer == ANSWER_NONE ? "" :
		    answer_name((enum answer)d->answer);
	if (strcmp(name, "body") == 0)
		return d->body;
	if (strcmp(name, "independent") == 0)
		return d->answer == ANSWER_AGREE_COMMENTS && !d->depends ?
		    "yes" : "";
	/* asked anew each time, of what is written then */
	if (d->secret.number == NULL)
		return "";
	if (strcmp(name, "secret_number") == 0)
		return d->secret.number;
	return strcmp(name, "secret_on") == 0 ? arena_strdup(p->arena,
	    date_text(d->secret.on, on)) : "yes";
}

void
put_answer_fields(struct page *p, const struct answer_draft *d)
{
	int secret = secrets_said(p, SECRETS_OF_TEXT) == SECRETS_YES;

	for (int i = 0; i < ANSWER_FIELDS; i++)
		page_field(p, K_FIELDS, &answer_fields[i], d != NULL ?
		    drafted(p, d, answer_fields[i].name) : secret &&
		    strcmp(answer_fields[i].name, "body") == 0 ? "" : NULL);
}

/* Which paper holds what is secret; nothing of it is taken from the form. */
static void
take_secret(struct page *p, struct answer_input *in)
{
	const char *number = form_text(p->form, "secret_number");

	in->body = "";
	in->secret.number = number;
	if (*number == '\0' || text_length(number) > NUMBER_MAX)
		page_wrong(p, "secret_number", &(struct words)WORDS(
		    "请填写纸质文件的编号，不超过64个字符。没有保存您填写的内容。",
		    "Give the number of the paper, at most 64 characters. "
		    "Nothing that you wrote was stored."));
	if (field_date_parse(page_typed(p, &answer_fields[SECRET_ON]),
	    &in->secret.on) != ERR_OK || date_cmp(in->secret.on, date_of(p->now)) > 0)
		page_wrong(p, "secret_on", &(struct words)WORDS(
		    "请填写纸质文件的日期，不得晚于今天。",
		    "Give the date of the paper, not later than today."));
}

void
take_answer(struct page *p, struct answer_input *in)
{
	*in = (struct answer_input){ .digest = form_text(p->form, "digest"),
	    .body = form_text(p->form, "body"), .paper_number = "",
	    .paper_on = DATE_NONE,
	    .depends = !form_is(p->form, "independent", "yes") };
	if (int_parse(form_text(p->form, "seen"), 0, INT64_MAX,
	    &in->seen.us) != ERR_OK)
		in->seen.us = 0;
	if (!answer_parse(form_text(p->form, "answer"), &in->answer))
		in->answer = ANSWER_NONE;
	if (in->answer != ANSWER_AGREE_COMMENTS)
		in->depends = 0;
	if (secrets_said(p, SECRETS_OF_TEXT) == SECRETS_YES)
		take_secret(p, in);
	else
		(void)secrets_stop(p, SECRETS_OF_TEXT);
	if (text_length(in->body) > BODY_MAX)
		page_wrong(p, "body", &(struct words)WORDS(
		    "意见不能超过20000字。",
		    "Comments have at most 20,000 characters."));
}

void
judge_answer(struct page *p, const struct answer_input *in)
{
	const char *field;
	const struct words *wrong = answer_judge(in, &field);

	if (wrong != NULL)
		page_wrong(p, field, wrong);
}
