#include <string.h>

#include "app/reference.h"
#include "base/text.h"
#include "office/member.h"
#include "office/suggestion.h"
#include "view/words.h"

enum { BODY_MAX = 20000 };

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

const struct field answer_fields[] = {
	{ .name = "answer", .kind = FIELD_RADIOS, .big = 1,
	    .label = WORDS("对结论建议的意见",
	    "What your member says of the suggested finding"),
	    .choices = choices, .n_choices = 4 },
	{ .name = "independent", .kind = FIELD_CHECKBOXES,
	    .label = WORDS("原则同意并附意见的", "If you agree with comments"),
	    .choices = independent, .n_choices = 1 },
	{ .name = "body", .kind = FIELD_TEXTAREA, .rows = 8, .optional = 1,
	    .label = WORDS("修改意见或者理由", "Comments or reasons") },
};
_Static_assert(sizeof(answer_fields) / sizeof(answer_fields[0]) ==
    ANSWER_FIELDS, "fields of an answer");

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
